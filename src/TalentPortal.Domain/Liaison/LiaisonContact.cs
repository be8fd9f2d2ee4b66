using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Liaison;

/// <summary>
/// A leader met or called a talent (联系记录). Written once by the leader or the liaison officer; a wrong one is withdrawn with the reason and stays readable.
/// It belongs to the talent, so that the next leader finds it.
/// </summary>
public sealed class LiaisonContact : IVersioned
{
    public const int LongestSummary = 1_000;
    public const int LongestReason = 300;
    public const int MostPhotos = 6;

    private readonly List<LiaisonPhoto> photos = [];

    private LiaisonContact() { }

    /// <param name="id">Known beforehand, because the photos belong to it.</param>
    /// <param name="assignment">Running; whoever records is its leader or that leader's liaison officer.</param>
    /// <param name="said">What happened.</param>
    /// <param name="recordBy">The last day on which it is recorded in time.</param>
    public LiaisonContact(LiaisonContactId id, LiaisonAssignment assignment, ContactSaid said, IEnumerable<StoredFileId> pictures, DateOnly recordBy, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        ArgumentNullException.ThrowIfNull(said);
        RefusedException.ThrowIf(WhyNotRecord(assignment, said.On, actor, CountyClock.DayOf(now)));
        Id = id;
        (AssignmentId, PersonId, LeaderId, LeaderName) = (assignment.Id, assignment.PersonId, assignment.LeaderId, assignment.LeaderName);
        (On, Kind, Summary, Need, NeedWords) = (said.On, said.Kind, said.Summary, said.Need, said.NeedWords);
        (RecordBy, RecordedAt, RecordedBy, RecordedByName) = (recordBy, now, actor.Id, actor.Name);
        photos.AddRange(pictures.Select(file => new LiaisonPhoto(file)));
    }

    public LiaisonContactId Id { get; private set; }
    public LiaisonAssignmentId AssignmentId { get; private set; }
    public PersonId PersonId { get; private set; }
    public AccountId LeaderId { get; private set; }
    public string LeaderName { get; private set; } = "";
    public DateOnly On { get; private set; }
    public ContactKind Kind { get; private set; }
    public string? Summary { get; private set; }
    /// <summary>What the talent needs, as the leader heard it; null when nothing.</summary>
    public NeedKind? Need { get; private set; }
    public string? NeedWords { get; private set; }
    public DateOnly RecordBy { get; private set; }
    public DateTime RecordedAt { get; private set; }
    public AccountId RecordedBy { get; private set; }
    public string RecordedByName { get; private set; } = "";
    public DateTime? WithdrawnAt { get; private set; }
    public string? WithdrawnByName { get; private set; }
    public string? WithdrawReason { get; private set; }
    public long Version { get; private set; }

    public IReadOnlyList<LiaisonPhoto> Photos => photos;

    public bool Counts => WithdrawnAt is null;
    public bool IsLate => CountyClock.DayOf(RecordedAt) > RecordBy;

    public static Refusal? WhyNotRecord(LiaisonAssignment assignment, DateOnly on, Actor actor, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        ArgumentNullException.ThrowIfNull(actor);
        return !actor.May(Capability.KeepContacts) ? LiaisonRefusals.NotYours
            : !assignment.Runs ? LiaisonRefusals.AssignmentEnded
            : on > today ? LiaisonRefusals.ContactInFuture
            : on < assignment.From ? LiaisonRefusals.ContactBeforeAssignment.With(assignment.From)
            : null;
    }

    public Refusal? WhyNotWithdraw(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return !actor.May(Capability.KeepContacts) ? LiaisonRefusals.NotYours : Counts ? null : LiaisonRefusals.ContactWithdrawn;
    }

    public void Withdraw(string reason, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(actor);
        RefusedException.ThrowIf(WhyNotWithdraw(actor));
        (WithdrawnAt, WithdrawnByName, WithdrawReason) = (now, actor.Name, reason);
    }
}

/// <summary>What a leader says of a contact.</summary>
public sealed record ContactSaid(DateOnly On, ContactKind Kind, string? Summary, NeedKind? Need, string? NeedWords);

/// <summary>A picture of a contact; position and camera are taken out before it is stored.</summary>
public sealed class LiaisonPhoto
{
    private LiaisonPhoto() { }

    internal LiaisonPhoto(StoredFileId file) => (Id, FileId) = (Guid.CreateVersion7(), file);

    public Guid Id { get; private set; }
    public StoredFileId FileId { get; private set; }
}

public enum ContactKind
{
    /// <summary>走访</summary>
    Visit,
    /// <summary>座谈</summary>
    Talk,
    /// <summary>电话</summary>
    Call,
    /// <summary>慰问</summary>
    Condolence,
}

public static class ContactKinds
{
    /// <summary>Face to face: everything but the telephone counts towards the visits of a year.</summary>
    public static bool IsInPerson(this ContactKind kind) => kind is not ContactKind.Call;
}

public enum NeedKind
{
    /// <summary>住房</summary>
    Housing,
    /// <summary>实验条件</summary>
    Laboratory,
    /// <summary>子女</summary>
    Children,
    /// <summary>配偶</summary>
    Spouse,
    /// <summary>健康医疗</summary>
    Health,
    /// <summary>资金</summary>
    Funding,
    /// <summary>其他</summary>
    Other,
}
