using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Talents;

/// <summary>
/// One wish to take a list out with personal numbers: whose (the people that the filter showed when it was asked for), which numbers, for what.
/// More than <see cref="MostAlone"/> people, together with what the same officer took out alone that day, need a second person. The file goes to who asked, and is gone after some days.
/// </summary>
public sealed class NumberExport : IVersioned
{
    /// <summary>So many people an officer may take out in a day without a second person.</summary>
    public const int MostAlone = 50;
    /// <summary>Nobody takes out more at once.</summary>
    public const int Most = 5_000;
    public const int PurposeLength = 200;
    public const int ReasonLength = 300;
    public const int FilterLength = 1_000;
    private const int IdBytes = 16;

    public static readonly StateFlow<NumberExportState, NumberExportAction> Flow = new()
    {
        { NumberExportState.Pending, NumberExportAction.Approve, NumberExportState.Approved },
        { NumberExportState.Pending, NumberExportAction.Reject, NumberExportState.Rejected },
        { NumberExportState.Pending, NumberExportAction.Withdraw, NumberExportState.Withdrawn },
        { NumberExportState.Pending, NumberExportAction.Expire, NumberExportState.Expired },
        { NumberExportState.Approved, NumberExportAction.Make, NumberExportState.Ready },
        { NumberExportState.Approved, NumberExportAction.Expire, NumberExportState.Expired },
        { NumberExportState.Ready, NumberExportAction.Download, NumberExportState.Ready },
        { NumberExportState.Ready, NumberExportAction.Expire, NumberExportState.Expired },
    };

    private NumberExport() { }

    /// <param name="number">The number that stands on every row of the file.</param>
    /// <param name="filter">What the list was narrowed to, in the county's words.</param>
    /// <param name="people">In the order of the list.</param>
    /// <param name="columns">At least one.</param>
    /// <param name="purpose">The people on the list can read it.</param>
    /// <param name="aloneToday">How many the officer took out without a second person that day: a long list in short pieces is a long list.</param>
    /// <param name="until">When it is forgotten, decided or not.</param>
    public NumberExport(string number, string filter, IReadOnlyCollection<PersonId> people, IReadOnlyCollection<NumberColumn> columns, string purpose, int aloneToday, Actor actor, DateTime now, DateTime until)
    {
        ArgumentNullException.ThrowIfNull(people);
        ArgumentNullException.ThrowIfNull(actor);
        RefusedException.ThrowIf(WhyNotAsk(actor) ?? (people.Count == 0 ? NumberExportRefusals.Nobody : people.Count > Most ? NumberExportRefusals.TooMany.With(Most) : null));
        (Id, Number, Filter, Purpose) = (NumberExportId.New(), number, filter, purpose);
        (PeopleIds, People, Columns) = (Pack(people), people.Count, string.Join(',', columns.Distinct().Order()));
        (AskedBy, AskedByName, AskedByPerson, AskedOnBehalfOf) = (actor.Id, actor.Name, actor.Person!.Value, PrincipalOf(actor));
        (AskedAt, ExpiresAt, NeedsSecond) = (now, until, NeedSecond(people.Count, aloneToday));
        if (!NeedsSecond) State = NumberExportState.Approved;
    }

    public NumberExportId Id { get; private set; }
    public string Number { get; private set; } = "";
    /// <summary>In Chinese, whoever reads it: it is what was asked for, not a wording of the portal.</summary>
    public string Filter { get; private set; } = "";
    /// <summary>A snapshot, not references: whoever is no longer in the register is left out. Emptied when the export ends.</summary>
    public byte[] PeopleIds { get; private set; } = [];
    public int People { get; private set; }
    public string Columns { get; private set; } = "";
    public string Purpose { get; private set; } = "";
    public NumberExportState State { get; private set; }
    public bool NeedsSecond { get; private set; }
    public AccountId AskedBy { get; private set; }
    public string AskedByName { get; private set; } = "";
    public PersonId AskedByPerson { get; private set; }
    public PersonId? AskedOnBehalfOf { get; private set; }
    public DateTime AskedAt { get; private set; }
    /// <summary>The day whose levels and employers the list shows.</summary>
    public DateOnly AsOf { get; init; }
    public AccountId? DecidedBy { get; private set; }
    public string? DecidedByName { get; private set; }
    public PersonId? DecidedByPerson { get; private set; }
    public PersonId? DecidedOnBehalfOf { get; private set; }
    public DateTime? DecidedAt { get; private set; }
    public string? Opinion { get; private set; }
    public JobId? JobId { get; private set; }
    public StoredFileId? FileId { get; private set; }
    public DateTime? MadeAt { get; private set; }
    /// <summary>People in the file.</summary>
    public int Written { get; private set; }
    /// <summary>People of the snapshot who are not in the file: out of the asker's reach by then, or the same person as another one.</summary>
    public int LeftOut { get; private set; }
    public int Downloads { get; private set; }
    public DateTime ExpiresAt { get; private set; }
    public long Version { get; private set; }

    public IReadOnlyList<NumberColumn> ColumnList => [.. Columns.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<NumberColumn>)];

    /// <summary>In the order of the list.</summary>
    public IReadOnlyList<PersonId> Snapshot() => [.. PeopleIds.Chunk(IdBytes).Select(bytes => new PersonId(new Guid(bytes)))];

    /// <summary>For the log, without anybody of the list.</summary>
    public string LogLine() => $"{Number} {People} {Columns}";

    public static bool NeedSecond(int people, int aloneToday) => people + aloneToday > MostAlone;

    public static Refusal? WhyNotAsk(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return !actor.May(Capability.RevealPersonalData) || !actor.May(Capability.ReadTalents) || actor.Person is null ? NumberExportRefusals.NotYours : null;
    }

    public Refusal? WhyNot(NumberExportAction action, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return Flow.Next(State, action) is null ? NumberExportRefusals.NotInThisState
            : action switch
            {
                NumberExportAction.Approve => WhyNotDecide(actor) ?? (IsAsker(actor) ? NumberExportRefusals.NeedsASecondPerson : null),
                NumberExportAction.Reject => WhyNotDecide(actor),
                NumberExportAction.Withdraw or NumberExportAction.Download => actor.Id == AskedBy ? null : NumberExportRefusals.NotYours,
                _ => null,
            };
    }

    public void Approve(Actor actor, string? opinion, DateTime now, DateTime until) => Decide(NumberExportAction.Approve, actor, opinion, now, until);

    public void Reject(Actor actor, string reason, DateTime now)
    {
        Decide(NumberExportAction.Reject, actor, reason, now, ExpiresAt);
        PeopleIds = [];
    }

    public void Withdraw(Actor actor)
    {
        Move(NumberExportAction.Withdraw, actor);
        PeopleIds = [];
    }

    /// <summary>The file is made by this job; a new one where the last one stopped.</summary>
    public void MakeBy(JobId job)
    {
        RefusedException.ThrowIf(State is NumberExportState.Approved ? null : NumberExportRefusals.NotInThisState);
        JobId = job;
    }

    public void Made(StoredFileId file, int written, DateTime now, DateTime until)
    {
        Move(NumberExportAction.Make, Actor.System);
        (FileId, Written, LeftOut, MadeAt, ExpiresAt, PeopleIds) = (file, written, People - written, now, until, []);
    }

    public void Download(Actor actor, DateTime now)
    {
        RefusedException.ThrowIf(now >= ExpiresAt ? NumberExportRefusals.NotInThisState : null);
        Move(NumberExportAction.Download, actor);
        Downloads++;
    }

    /// <returns>The file that nothing names any more.</returns>
    public StoredFileId? Expire(DateTime now)
    {
        RefusedException.ThrowIf(now >= ExpiresAt ? null : NumberExportRefusals.NotInThisState);
        Move(NumberExportAction.Expire, Actor.System);
        (var file, FileId, PeopleIds) = (FileId, null, []);
        return file;
    }

    private void Decide(NumberExportAction action, Actor actor, string? opinion, DateTime now, DateTime until)
    {
        Move(action, actor);
        (DecidedBy, DecidedByName, DecidedByPerson, DecidedOnBehalfOf) = (actor.Id, actor.Name, actor.Person, actor.OnBehalfOf(Capability.ApproveNumberExports));
        (DecidedAt, Opinion, ExpiresAt) = (now, opinion, until);
    }

    private void Move(NumberExportAction action, Actor actor)
    {
        RefusedException.ThrowIf(WhyNot(action, actor));
        State = Flow.Next(State, action)!.Value;
    }

    /// <summary>Whoever handed on the right to the numbers, or the reach in which they were found: either is one of the two.</summary>
    private static PersonId? PrincipalOf(Actor actor) =>
        actor.OnBehalfOf(Capability.RevealPersonalData) ?? actor.Delegations.FirstOrDefault(duty => duty.Capability == Capability.ReadTalents)?.From;

    private static Refusal? WhyNotDecide(Actor actor) => actor.May(Capability.ApproveNumberExports) && actor.Person is not null ? null : NumberExportRefusals.NotYours;

    // Deputy and principal count as one, on either side.
    private bool IsAsker(Actor actor) =>
        new[] { actor.Person, actor.OnBehalfOf(Capability.ApproveNumberExports) }.Any(person => person is not null && (person == AskedByPerson || person == AskedOnBehalfOf));

    private static byte[] Pack(IReadOnlyCollection<PersonId> people)
    {
        var packed = new byte[people.Count * IdBytes];
        var at = 0;
        foreach (var person in people)
        {
            person.Value.TryWriteBytes(packed.AsSpan(at, IdBytes));
            at += IdBytes;
        }

        return packed;
    }
}

/// <summary>What an export gives in full, beside the names.</summary>
public enum NumberColumn
{
    /// <summary>证件号码</summary>
    IdNumber,
    /// <summary>手机号</summary>
    Phone,
}

public enum NumberExportState
{
    /// <summary>待批</summary>
    Pending,
    /// <summary>已批</summary>
    Approved,
    /// <summary>已驳回</summary>
    Rejected,
    /// <summary>已撤回</summary>
    Withdrawn,
    /// <summary>已生成</summary>
    Ready,
    /// <summary>已过期</summary>
    Expired,
}

public enum NumberExportAction
{
    Approve,
    Reject,
    Withdraw,
    Make,
    Download,
    Expire,
}
