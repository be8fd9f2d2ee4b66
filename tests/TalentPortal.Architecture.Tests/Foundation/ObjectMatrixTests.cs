using System.Net;
using TalentPortal.Application.Accounts;
using TalentPortal.Domain.Accounts;
using TalentPortal.Testing.Worlds;

namespace TalentPortal.Architecture.Tests.Foundation;

/// <summary>
/// Bar B2: every handler that takes an id, with rows of another person, employer, township or department, and with ids that name
/// nothing. Both must be answered alike, say nothing of the other world, and change nothing. Seeded defects: <c>OwnedBy</c>,
/// <c>OfEmployer</c>, <c>AtDeskOf</c> or <c>AskedOf</c> that lets every row through; a file looked up without its case; a job's result
/// without its owner.
/// </summary>
[Collection(nameof(TwoWorlds))]
public sealed class ObjectMatrixTests(TwoWorlds worlds)
{
    private const int MostPerKind = 12;

    private static readonly Role?[] Everybody = [null, .. Enum.GetValues<Role>().Cast<Role?>()];

    [Fact]
    public async Task ForeignRows_ForEveryRole_AreAsThoughTheyDidNotExist()
    {
        var before = await DatabaseContents.ReadAsync(worlds.Host);
        var (wrong, tried) = (new List<string>(), 0);
        foreach (var role in Everybody)
            using (var intruder = await IntruderAsync(role))
                foreach (var door in (await Door.AllAsync(worlds.Host)).Where(door => door.NamesARow && door.Page != "/Error"))
                    foreach (var attack in AttacksOn(door, role, intruder.Account))
                    {
                        tried++;
                        wrong.AddRange(await TryAsync(door, intruder, attack));
                    }

        wrong.ShouldBeEmpty();
        tried.ShouldBeGreaterThan(1_000);
        Changed(before, await DatabaseContents.ReadAsync(worlds.Host)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Searches_ByWhoeverReachesOneWorld_FindNothingOfTheOther()
    {
        var wrong = new List<string>();
        var words = new[] { worlds.B.All(RowKind.Application).Select(row => row.Owner!.DisplayName).First(), worlds.B.Canaries.First(canary => canary.StartsWith("BT26-", StringComparison.Ordinal)), worlds.B.Mark };
        foreach (var role in new[] { Role.Applicant, Role.EmployerOfficer, Role.IntakeClerk, Role.JointReviewer })
            using (var reader = await IntruderAsync(role))
                foreach (var door in (await Door.AllAsync(worlds.Host)).Where(door => door.Reads && door.Allows(role)))
                    foreach (var search in door.Searches)
                        foreach (var word in words)
                        {
                            var answer = await reader.GetAsync(door.Address(key => key == search ? word : key.Kind is { } kind ? OwnRow(kind, reader.Account!).Key : null));
                            wrong.AddRange(AnswerText.Found(answer, worlds.B.Canaries.Where(canary => !canary.Contains(word, StringComparison.Ordinal))).Select(found => $"{role} {door} {search.Key.Parameter}={word}: {found}"));
                        }

        wrong.ShouldBeEmpty();
    }

    /// <summary>One's own, where rows of this kind belong to accounts; else one of the own world.</summary>
    private SeededRow OwnRow(RowKind kind, Account reader) =>
        worlds.A.All(kind).FirstOrDefault(row => row.Owner is null || row.Owner.Id == reader.Id) ?? worlds.A.All(kind).First();

    [Fact]
    public async Task DecidedCases_PostedToByWhoeverReachesThem_StayAsTheyAre()
    {
        var doors = (await Door.AllAsync(worlds.Host)).Where(door => !door.Reads && door.Anchor is RowKind.Application or RowKind.ApplicationFile or RowKind.MaterialPage or RowKind.Check or RowKind.CorrectionItem).Where(door => !door.Reads && !MayBeUsedAfterwards.Contains(door.Page)).ToList();
        var before = await DatabaseContents.ReadAsync(worlds.Host);
        var (wrong, tried) = (new List<string>(), 0);
        foreach (var row in worlds.A.All(RowKind.Application).Where(row => row.IsDecided))
            foreach (var role in Enum.GetValues<Role>())
                foreach (var door in doors.Where(door => door.Allows(role)))
                    using (var actor = await RoundTrip.OfAsync(worlds.Host, role, worlds.A.ActorOf(role, row)))
                    {
                        tried++;
                        var answer = await PostAsync(door, actor, row);
                        if (answer.Status is not (HttpStatusCode.Conflict or HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.Redirect)) wrong.Add($"{actor} {door} on {row}: {(int)answer.Status}");
                    }

        wrong.ShouldBeEmpty();
        tried.ShouldBeGreaterThan(100);
        Changed(before, await DatabaseContents.ReadAsync(worlds.Host)).ShouldBeEmpty();
    }

    /// <summary>A number may be looked at after the decision, with a reason; the look is written down.</summary>
    private static readonly string[] MayBeUsedAfterwards = ["/Subsidies/Desk/Reveal"];

    private async Task<RoundTrip> IntruderAsync(Role? role) => role switch
    {
        null => RoundTrip.OfNobody(worlds.Host),
        // An applicant with a case of their own, so that nothing is refused merely because there is none.
        Role.Applicant => await RoundTrip.OfAsync(worlds.Host, Role.Applicant, worlds.A.All(RowKind.Application).First(row => row.State == "AwaitingCorrection").Owner!),
        { } known => await RoundTrip.OfAsync(worlds.Host, known, worlds.A[known]),
    };

    /// <summary>Foreign rows beside ids that name nothing; and a foreign part under a row of one's own.</summary>
    private IEnumerable<Attack> AttacksOn(Door door, Role? role, Account? account)
    {
        // Without the right nothing is looked up at all: two roles show that, SeededRoundTests the rest.
        if (!door.Allows(role)) return role is null or Role.Applicant ? [worlds.B.All(door.Anchor!.Value).Select(row => new Attack(row, null)).First()] : [];
        var whole = door.RowKeys.Select(key => key.Kind!.Value).Where(kind => kind == door.Anchor)
            .SelectMany(kind => Outside(kind, role, account)).Select(row => new Attack(row, null));
        var parts = door.RowKeys.Where(key => IsPartOfAnother(key, door))
            .SelectMany(key => OwnParents(key.Kind!.Value, role, account).SelectMany(own => Foreign(key.Kind!.Value, own).Select(row => new Attack(row, own))));
        return whole.Concat(parts);
    }

    /// <summary>Of the other world and of the own one by turns, so that a limit cuts neither off.</summary>
    private IEnumerable<SeededRow> Outside(RowKind kind, Role? role, Account? account) =>
        Reaches.Outside(role, kind, account, worlds.A, worlds.B).GroupBy(row => (World: worlds.A.Rows.Contains(row), row.State)).Select(group => group.First())
            .GroupBy(row => worlds.A.Rows.Contains(row)).SelectMany(group => group.Take(MostPerKind));

    /// <summary>The request names a row and a part of it. The number of a line in a public list is no secret.</summary>
    private bool IsPartOfAnother(MappedKey key, Door door) =>
        worlds.B.All(key.Kind!.Value).First().Parent is { } parent && key.Kind is not RowKind.NoticeSerial && door.RowKeys.Any(other => other.Kind == parent.Kind);

    private IEnumerable<SeededRow> OwnParents(RowKind kind, Role? role, Account? account)
    {
        var parents = worlds.A.All(worlds.A.All(kind).First().Parent!.Kind);
        return parents.Where(row => Reaches.Of(role, row) is not Reach.Own || row.Owner?.Id == account?.Id).Take(3);
    }

    private IEnumerable<SeededRow> Foreign(RowKind kind, SeededRow own) =>
        worlds.B.All(kind).Take(3).Concat(worlds.A.All(kind).Where(row => row.Parent != own).Take(2));

    private async Task<IEnumerable<string>> TryAsync(Door door, RoundTrip intruder, Attack attack)
    {
        var absent = new Dictionary<RowKind, string>();
        var foreign = await SendAsync(door, intruder, key => attack.KeyOf(key) ?? AnyOwn(key, intruder.Account));
        var missing = await SendAsync(door, intruder, key => attack.KeyOf(key) is not { } known ? AnyOwn(key, intruder.Account)
            : attack.IsOwn(key) ? known : absent.TryGetValue(key.Kind!.Value, out var made) ? made : absent[key.Kind.Value] = Absent(key.Kind.Value));
        var keys = door.RowKeys.SelectMany(key => new[] { attack.KeyOf(key), absent.GetValueOrDefault(key.Kind!.Value) }).OfType<string>().ToList();
        return [.. Leaks(), .. Differences()];

        IEnumerable<string> Leaks() => AnswerText.Found(foreign, worlds.B.Canaries.Except(worlds.A.Canaries)).Select(found => $"{intruder} {door} with {attack} shows {found}");

        IEnumerable<string> Differences()
        {
            if (door.Allows(intruder.Role) ? foreign.Status is HttpStatusCode.OK && door.RowKeys.Any(key => key.Key.Place == "route") : !foreign.IsRefusedRight) yield return $"{intruder} {door} with {attack}: {(int)foreign.Status}";
            var (one, other) = (AnswerText.Normalised(foreign, keys), AnswerText.Normalised(missing, keys));
            if (one != other) yield return $"{intruder} {door} with {attack}: {(int)foreign.Status} unlike {(int)missing.Status}{FirstDifference(one, other)}";
        }
    }

    private static string FirstDifference(string one, string other)
    {
        var at = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        string Around(string text) => text.Substring(Math.Max(0, at - 40), Math.Min(120, text.Length - Math.Max(0, at - 40))).ReplaceLineEndings(" ");
        return $"\n  {Around(one)}\n  {Around(other)}";
    }

    private string? AnyOwn(MappedKey key, Account? account) =>
        key.Kind is { } kind ? worlds.A.All(kind).OrderByDescending(row => row.Owner?.Id == account?.Id).First().Key : null;

    private static string Absent(RowKind kind) => kind switch
    {
        RowKind.NoticeNumber => "GS26-99999",
        RowKind.NoticeSerial => "99999",
        RowKind.Receipt => "CfDJ8none",
        _ => Guid.CreateVersion7().ToString(),
    };

    private static async Task<Answer> SendAsync(Door door, RoundTrip actor, Func<MappedKey, string?> keyOf)
    {
        var address = door.Address(keyOf);
        return door.Reads ? await actor.GetAsync(address) : await actor.PostAsync(address, door.Form(keyOf, version: 1));
    }

    private async Task<Answer> PostAsync(Door door, RoundTrip actor, SeededRow row)
    {
        string? KeyOf(MappedKey key) => key.Kind is not { } kind ? null
            : (row.Of(kind) ?? worlds.A.All(kind).FirstOrDefault(part => part.Parent == row) ?? worlds.A.All(kind).First()).Key;
        var version = await worlds.Host.VersionOfAsync(row);
        return await actor.PostAsync(door.Address(KeyOf), door.Form(KeyOf, version));
    }

    private static IEnumerable<string> Changed(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after) =>
        after.Where(table => before[table.Key] != table.Value && table.Key is not "IdempotencyRecords" and not "SignInSessions").Select(table => table.Key);

    /// <param name="Row">Out of reach.</param>
    /// <param name="Own">Within reach; the row is asked for as though it were part of this one.</param>
    private sealed record Attack(SeededRow Row, SeededRow? Own)
    {
        public string? KeyOf(MappedKey key) => key.Kind is { } kind ? IsOwn(key) ? Own!.Key : Row.Of(kind)?.Key : null;

        public bool IsOwn(MappedKey key) => Own?.Kind == key.Kind;

        public override string ToString() => Own is null ? Row.ToString() : $"{Row} under {Own}";
    }
}
