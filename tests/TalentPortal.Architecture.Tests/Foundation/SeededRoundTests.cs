using System.Net;
using TalentPortal.Domain.Accounts;
using TalentPortal.Testing.Worlds;

namespace TalentPortal.Architecture.Tests.Foundation;

/// <summary>
/// Bars B1, B22 and B28 with real rows: every role at every door with rows it reaches. What is expected comes from the two committed
/// tables. Seeded defects: give a handler another capability than its folder's; write a row in a page's loading; drop the guard against
/// cross-site posts; skip the token check on one page; drop a header for files.
/// </summary>
[Collection(nameof(TwoWorlds))]
public sealed class SeededRoundTests(TwoWorlds worlds)
{
    private static readonly Role?[] Everybody = [null, .. Enum.GetValues<Role>().Cast<Role?>()];

    /// <summary>Whoever reads for one world only, and whoever reads figures or public pages only.</summary>
    private static readonly Role?[] OneWorld = [Role.Applicant, Role.EmployerOfficer, Role.IntakeClerk, Role.JointReviewer, Role.Expert, Role.StationKeeper, Role.BankClerk, Role.GuaranteeClerk];
    private static readonly Role?[] Nobody = [null, Role.Leader];

    /// <summary>The tests sign their people in; HandlerRoundTests looks at this table too.</summary>
    private const string SignInSessions = "SignInSessions";

    /// <summary>
    /// What reading may leave behind: the sessions in which the tests sign in, and the look that opening a person's profile is; the person
    /// sees it at /my/looks, so it must be written although nothing was posted; and the tries of an address that a public paper counts.
    /// </summary>
    private static readonly string[] LeftBehind = [SignInSessions, "PersonalDataAccesses", "RateLimits"];

    /// <summary>Not there: the inbox is Development's, and the error page stands in for a request that failed.</summary>
    private static readonly string[] NotServed = ["/Dev/Inbox", "/Error"];

    [Fact]
    public async Task Reading_WithRowsWithinReach_OpensForEveryRoleTheTableAllowsAndChangesNoRow()
    {
        var before = await DatabaseContents.ReadAsync(worlds.Host);
        var wrong = new List<string>();
        foreach (var role in Everybody)
            using (var travellers = new Travellers(worlds.Host, worlds.A, role))
                foreach (var door in (await Door.AllAsync(worlds.Host)).Where(door => door.Reads && !NotServed.Contains(door.Page)))
                    wrong.AddRange(await ReadAsync(door, travellers));

        wrong.ShouldBeEmpty();
        (await DatabaseContents.ReadAsync(worlds.Host)).Where(table => before[table.Key] != table.Value && !LeftBehind.Contains(table.Key)).Select(table => table.Key).ShouldBeEmpty();
    }

    [Fact]
    public async Task Posting_WithoutAToken_WithAnothersToken_OrFromAnotherSite_Is400AndChangesNoRow()
    {
        using var stranger = await RoundTrip.OfAsync(worlds.Host, Role.Applicant, worlds.B.All(RowKind.Application).First().Owner!);
        var foreign = await stranger.TokenAsync();
        var doors = (await Door.AllAsync(worlds.Host)).Where(door => !door.Reads && !NotServed.Contains(door.Page)).ToList();
        var before = await DatabaseContents.ReadAsync(worlds.Host);
        var wrong = new List<string>();
        foreach (var role in Everybody)
            using (var travellers = new Travellers(worlds.Host, worlds.A, role))
                foreach (var door in doors.Where(door => door.Allows(role)))
                    foreach (var (traveller, row) in (await travellers.AtAsync(door)).Take(1))
                        foreach (var (token, site) in new[] { ("", (string?)null), (foreign, null), (null!, "cross-site") })
                        {
                            var answer = await traveller.PostAsync(door.Address(travellers.KeyOf(row)), door.Form(travellers.KeyOf(row), 1), token, site);
                            if (answer.Status is not HttpStatusCode.BadRequest || IsAPage(answer)) wrong.Add($"{traveller} {door}, token {token}, site {site}: {(int)answer.Status} {answer.Location}");
                            wrong.AddRange(traveller.TakeMissingHeaders());
                        }

        wrong.ShouldBeEmpty();
        (await DatabaseContents.ReadAsync(worlds.Host)).Where(table => before[table.Key] != table.Value && table.Key is not SignInSessions).Select(table => table.Key).ShouldBeEmpty();
    }

    /// <summary>With a real token, and ids that name nothing where the table allows: so rights and token are all that can refuse.</summary>
    [Fact]
    public async Task Posting_WithATokenOfOnesOwn_IsRefusedToEveryRoleWithoutTheRightAndToNoOther()
    {
        var wrong = new List<string>();
        foreach (var role in Everybody)
            using (var traveller = role is { } known ? await RoundTrip.OfAsync(worlds.Host, known, worlds.A[known]) : RoundTrip.OfNobody(worlds.Host))
                foreach (var door in (await Door.AllAsync(worlds.Host)).Where(door => !door.Reads && !NotServed.Contains(door.Page) && (door.NamesARow || !door.Allows(role))))
                {
                    var allowed = door.Allows(role);
                    var answer = await traveller.PostAsync(door.Address(key => key.Kind is null ? null : allowed ? AbsentKey(key) : worlds.A.All(key.Kind.Value).First().Key), allowed ? door.Form(AbsentKey, 1) : []);
                    var asExpected = allowed ? !answer.IsRefusedRight && (int)answer.Status < 500 && (answer.Status is not HttpStatusCode.BadRequest || IsAPage(answer)) : answer.IsRefusedRight;
                    if (!asExpected) wrong.Add($"{traveller} {door}: {(int)answer.Status} {answer.Location}");
                    wrong.AddRange(traveller.TakeMissingHeaders());
                }

        wrong.ShouldBeEmpty();
    }

    private async Task<IReadOnlyList<string>> ReadAsync(Door door, Travellers travellers)
    {
        var (wrong, opened, tried) = (new List<string>(), false, 0);
        foreach (var (traveller, row) in (await travellers.AtAsync(door)).Where(standing => standing.Row?.State != "without a result"))
        {
            var address = door.Address(travellers.KeyOf(row));
            var answer = await traveller.GetAsync(address);
            if (tried++ == 0 && door.Allows(traveller.Role)) await traveller.HeadAsync(address);
            opened |= (int)answer.Status < 400 && !answer.IsSentToSignIn;
            var asExpected = door.Allows(traveller.Role) ? !answer.IsRefusedRight && (int)answer.Status < 500 && answer.Status is not HttpStatusCode.BadRequest : answer.IsRefusedRight;
            if (!asExpected) wrong.Add($"{traveller} {door} {row}: {(int)answer.Status} {answer.Location}");
            wrong.AddRange(AnswerText.Found(answer, Forbidden(traveller.Role, door)).Select(found => $"{traveller} {door} {row} shows {found}"));
            wrong.AddRange(traveller.TakeMissingHeaders());
        }

        if (door.Allows(travellers.Role) && tried > 0 && !opened) wrong.Add($"{travellers.Role} {door}: opens for none of {tried} rows");
        return wrong;
    }

    /// <summary>What this role must never be shown.</summary>
    private IEnumerable<string> Forbidden(Role? role, Door door) =>
        // A leader of the group reads what it decided about whom.
        role is Role.Leader && door.Page.StartsWith("/Leader/Awards", StringComparison.Ordinal) ? []
        // And reads of the own talents what belongs to the liaison.
        : role is Role.Leader && (door.Page == "/Leader/Index" || door.Page.StartsWith("/Leader/Talents", StringComparison.Ordinal) || door.Page.StartsWith("/Leader/SharedTalents", StringComparison.Ordinal) || door.Page.StartsWith("/Leader/Issues", StringComparison.Ordinal) || door.Page.StartsWith("/Messages/", StringComparison.Ordinal)) ? worlds.B.Canaries.Except(worlds.A.Canaries)
        : OneWorld.Contains(role) ? worlds.B.Canaries.Except(worlds.A.Canaries) : Nobody.Contains(role) ? worlds.A.Canaries.Concat(worlds.B.Canaries) : [];

    private static string AbsentKey(MappedKey key) => key.Kind switch
    {
        RowKind.NoticeNumber => "GS26-99999",
        RowKind.NoticeSerial => "99999",
        _ => Guid.CreateVersion7().ToString(),
    };

    private static bool IsAPage(Answer answer) => HandlerRoundTests.IsFormShownAgain(System.Text.Encoding.UTF8.GetString(answer.Body));
}
