using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;

namespace TalentPortal.Domain.Awards;

/// <summary>
/// The person works for another employer of the county from a day on, and the award goes on there (domain 3.7, example 2): for good, with both names as they were.
/// From then on the new employer reports on it.
/// </summary>
public sealed class AwardEmployerChange
{
    private AwardEmployerChange() { }

    internal AwardEmployerChange(int sequence, string former, EmployerMove move, int payeesBefore, Actor actor, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (Sequence, FormerName, EmployerName, LeftOn, StartedOn) = (sequence, former, move.To.Name, move.LeftOn, move.StartedOn);
        (PayeesBefore, ByName, At) = (payeesBefore, actor.Name, at);
    }

    public Guid Id { get; private set; }
    public int Sequence { get; private set; }
    public string FormerName { get; private set; } = "";
    public string EmployerName { get; private set; } = "";
    /// <summary>The last day with the former employer.</summary>
    public DateOnly LeftOn { get; private set; }
    public DateOnly StartedOn { get; private set; }
    /// <summary>How many payees the case had named by then: an employer's account among them is the former one's.</summary>
    public int PayeesBefore { get; private set; }
    public string ByName { get; private set; } = "";
    public DateTime At { get; private set; }
}

/// <param name="To">The new employer.</param>
/// <param name="Officer">Who answers for the award there.</param>
/// <param name="LeftOn">The last day with the former employer.</param>
/// <param name="StartedOn">The first with the new one.</param>
/// <param name="Grounds">What it was seen by.</param>
public sealed record EmployerMove(Employer To, AccountId Officer, DateOnly LeftOn, DateOnly StartedOn, string Grounds);
