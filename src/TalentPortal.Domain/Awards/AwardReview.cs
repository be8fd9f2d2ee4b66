using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Awards;

/// <summary>One uploaded file of one material the call asks for.</summary>
public sealed class AwardMaterial
{
    private AwardMaterial() { }

    internal AwardMaterial(string code, StoredFileId file, DateTime addedAt) => (Id, Code, FileId, AddedAt) = (Guid.CreateVersion7(), code, file, addedAt);

    public Guid Id { get; private set; }
    public string Code { get; private set; } = "";
    public StoredFileId FileId { get; private set; }
    public DateTime AddedAt { get; private set; }
}

/// <summary>A drawing of experts: list and seed are promised by one officer, another adds the word of a witness and opens it.</summary>
public sealed class AwardDraw
{
    private AwardDraw() { }

    internal AwardDraw(int sequence, string seed, string listDigest, Actor actor, DateTime now)
    {
        Id = Guid.CreateVersion7();
        (Sequence, Seed, ListDigest, Commitment) = (sequence, seed, listDigest, DrawOrder.Commitment(seed, listDigest));
        (CommittedBy, CommittedByName, CommittedAt) = (actor.Person!.Value, actor.Name, now);
    }

    public Guid Id { get; private set; }
    public int Sequence { get; private set; }
    /// <summary>Shown to nobody before the draw is opened.</summary>
    public string Seed { get; private set; } = "";
    public string ListDigest { get; private set; } = "";
    public string Commitment { get; private set; } = "";
    public PersonId CommittedBy { get; private set; }
    public string CommittedByName { get; private set; } = "";
    public DateTime CommittedAt { get; private set; }
    public string? Witness { get; private set; }
    public string? OpenedByName { get; private set; }
    public DateTime? OpenedAt { get; private set; }

    public bool IsOpen => OpenedAt is not null;

    internal void Open(string witness, Actor actor, DateTime now) => (Witness, OpenedByName, OpenedAt) = (witness, actor.Name, now);
}

/// <summary>One expert on the list of a draw: shut out with the reason, or with the place that the draw gave.</summary>
public sealed class DrawnExpert
{
    private DrawnExpert() { }

    internal DrawnExpert(Guid draw, ExpertCandidate candidate)
    {
        Id = Guid.CreateVersion7();
        (DrawId, ExpertId, AccountId, PersonId, Name, Affiliation, Exclusion) =
            (draw, candidate.Expert.Id, candidate.Expert.AccountId, candidate.Expert.PersonId, candidate.Expert.Name, candidate.Expert.Affiliation, candidate.Exclusion);
    }

    public Guid Id { get; private set; }
    public Guid DrawId { get; private set; }
    public AwardExpertId ExpertId { get; private set; }
    public AccountId AccountId { get; private set; }
    public PersonId PersonId { get; private set; }
    public string Name { get; private set; } = "";
    public string Affiliation { get; private set; } = "";
    /// <summary>Null: may be drawn.</summary>
    public ExpertExclusion? Exclusion { get; private set; }
    /// <summary>From 1; null before the draw is opened and for whoever is shut out.</summary>
    public int? Place { get; private set; }
    public ExpertSeat Seat { get; private set; }
    public string? RecusedReason { get; private set; }

    internal void Stand(int place, bool seated) => (Place, Seat) = (place, seated ? ExpertSeat.Seated : ExpertSeat.Reserve);

    internal void StepIn() => Seat = ExpertSeat.Seated;

    internal void StandDown() => Seat = ExpertSeat.None;

    internal void Recuse(string reason) => (Seat, RecusedReason) = (ExpertSeat.Recused, reason);
}

/// <summary>An expert of the register and why this one may not be drawn for the case; null: may be.</summary>
public sealed record ExpertCandidate(AwardExpert Expert, ExpertExclusion? Exclusion);

public enum ExpertExclusion
{
    /// <summary>本人</summary>
    Self,
    /// <summary>已登记的利害关系</summary>
    RecordedRelation,
    /// <summary>同一单位</summary>
    SameEmployer,
    /// <summary>已参与本件办理</summary>
    TookPart,
}

public enum ExpertSeat
{
    None,
    /// <summary>递补</summary>
    Reserve,
    /// <summary>抽中</summary>
    Seated,
    /// <summary>回避</summary>
    Recused,
}

/// <summary>One expert's score on one case, for good.</summary>
public sealed class AwardScore
{
    public const int LongestOpinion = 1000;

    private AwardScore() { }

    internal AwardScore(DrawnExpert expert, ScoreOfExpert sheet, string opinion, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (DrawId, ExpertId, Sheet, Total, Opinion, At) = (expert.DrawId, expert.ExpertId, sheet, sheet.Total, opinion, at);
    }

    public Guid Id { get; private set; }
    public Guid DrawId { get; private set; }
    public AwardExpertId ExpertId { get; private set; }
    public ScoreOfExpert Sheet { get; private set; } = null!;
    public int Total { get; private set; }
    public string Opinion { get; private set; } = "";
    public DateTime At { get; private set; }
}

/// <summary>Two officers or more on the spot (实地考察), for good.</summary>
public sealed class AwardInspection
{
    public const int LongestReport = 4000;

    private AwardInspection() { }

    internal AwardInspection(int sequence, InspectionReport report, Actor by, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (Sequence, HeldOn, Place, Report) = (sequence, report.HeldOn, report.Place, report.Report);
        (ByName, At) = (by.Name, at);
    }

    public Guid Id { get; private set; }
    public int Sequence { get; private set; }
    public DateOnly HeldOn { get; private set; }
    public string Place { get; private set; } = "";
    public string Report { get; private set; } = "";
    public string ByName { get; private set; } = "";
    public DateTime At { get; private set; }
}

/// <summary>An officer who was at an inspection.</summary>
public sealed class AwardInspector
{
    private AwardInspector() { }

    internal AwardInspector(Guid inspection, PersonId person, string name) => (Id, InspectionId, PersonId, Name) = (Guid.CreateVersion7(), inspection, person, name);

    public Guid Id { get; private set; }
    public Guid InspectionId { get; private set; }
    public PersonId PersonId { get; private set; }
    public string Name { get; private set; } = "";
}

/// <summary>A picture of an inspection.</summary>
public sealed class AwardPhoto
{
    private AwardPhoto() { }

    internal AwardPhoto(Guid inspection, StoredFileId file) => (Id, InspectionId, FileId) = (Guid.CreateVersion7(), inspection, file);

    public Guid Id { get; private set; }
    public Guid InspectionId { get; private set; }
    public StoredFileId FileId { get; private set; }
}

/// <summary>What an inspection found, as it is entered.</summary>
/// <param name="Officers">Who was there; they sit at no other desk of the case.</param>
public sealed record InspectionReport(DateOnly HeldOn, string Place, IReadOnlyList<InspectingOfficer> Officers, string Report);

public sealed record InspectingOfficer(PersonId Person, string Name);
