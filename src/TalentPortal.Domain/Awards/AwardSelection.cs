using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Awards;

public enum AwardKind
{
    /// <summary>领军人才奖励</summary>
    LeaderAward,
    /// <summary>优秀人才评选</summary>
    Selection,
}

/// <summary>
/// What a selection (优秀人才评选) has that a leader award has not: a vote instead of marks, and a term. Data of the call.
/// </summary>
/// <param name="Quorum">Votes that must be in before anybody may close the vote; all seated experts close it by themselves.</param>
/// <param name="ForPercent">Votes for, of all votes cast, in per cent; reaching it is enough.</param>
/// <param name="VotesPerExpert">Candidates of this call for whom one expert may vote; null: as many as wished.</param>
/// <param name="TermYears">Years of the title.</param>
public sealed record SelectionTerms(int Quorum, int ForPercent, int? VotesPerExpert, int TermYears)
{
    /// <summary>A term has three to five years (domain 6).</summary>
    public const int LeastYears = 3, MostYears = 5;

    internal Refusal? WhyInvalid(int experts) =>
        Quorum < 1 || Quorum > experts || ForPercent is < 1 or > 100 || VotesPerExpert < 1 ? AwardRefusals.VoteUnclear
        : TermYears is < LeastYears or > MostYears ? AwardRefusals.TermWrong.With(LeastYears, MostYears)
        : null;

    /// <summary>The last day of a term that begins with the naming.</summary>
    public DateOnly LastDayFrom(DateOnly namedOn) => namedOn.AddYears(TermYears).AddDays(-1);

    /// <summary>Whether a candidate is chosen; compared in whole numbers, so that two of three are not 67 per cent.</summary>
    public bool IsCarriedBy(int votesFor, int votesCast) => votesCast >= Quorum && votesFor * 100 >= ForPercent * votesCast;
}

/// <summary>One expert's vote on one candidate, for good.</summary>
public sealed class AwardVote
{
    private AwardVote() { }

    internal AwardVote(DrawnExpert expert, AwardCallId call, VoteChoice choice, int? forOrdinal, string? opinion, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (DrawId, ExpertId, CallId, Choice, ForOrdinal, Opinion, At) = (expert.DrawId, expert.ExpertId, call, choice, forOrdinal, opinion, at);
    }

    public Guid Id { get; private set; }
    public Guid DrawId { get; private set; }
    public AwardExpertId ExpertId { get; private set; }
    public AwardCallId CallId { get; private set; }
    public VoteChoice Choice { get; private set; }
    /// <summary>Which vote for somebody it is of this expert under this call, from 1; null for any other vote, and for one that went down with its draw. Unique, so that nobody casts more than the call allows.</summary>
    public int? ForOrdinal { get; private set; }
    public string? Opinion { get; private set; }
    public DateTime At { get; private set; }

    /// <summary>The draw was made anew: what was voted stays, and the expert has the vote again.</summary>
    internal void Abandon() => ForOrdinal = null;
}

public enum VoteChoice
{
    /// <summary>赞成</summary>
    For,
    /// <summary>反对</summary>
    Against,
    /// <summary>弃权</summary>
    Abstain,
}

/// <summary>The title as it was given (命名): certificate, days, and how it ended before its time.</summary>
public sealed class AwardNaming
{
    private AwardNaming() { }

    internal AwardNaming(string certificateNumber, DateOnly namedOn, DateOnly lastDay, string shownName) =>
        (CertificateNumber, NamedOn, LastDay, ShownName) = (certificateNumber, namedOn, lastDay, shownName);

    public string CertificateNumber { get; private set; } = "";
    public DateOnly NamedOn { get; private set; }
    /// <summary>The last day of the term.</summary>
    public DateOnly LastDay { get; private set; }
    /// <summary>As the public sees the name, by the call's rule of masks.</summary>
    public string ShownName { get; private set; } = "";
    /// <summary>Proposed, or confirmed once <see cref="RemovedOn"/> has a day.</summary>
    public RemovalCause? Removal { get; private set; }
    public DateOnly? RemovedOn { get; private set; }

    internal void Propose(RemovalCause? cause) => Removal = cause;

    internal void Remove(RemovalCause cause, DateOnly on) => (Removal, RemovedOn) = (cause, on);
}

public enum RemovalCause
{
    /// <summary>弄虚作假: what was paid comes back</summary>
    FalseFacts,
    /// <summary>违纪违法或严重失信</summary>
    Misconduct,
    /// <summary>调离或离开本县</summary>
    LeftCounty,
    /// <summary>本人申请</summary>
    OwnWish,
    /// <summary>考核不合格</summary>
    Unqualified,
}
