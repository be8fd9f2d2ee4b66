using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison.Parts;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Domain.Liaison.Issues;

/// <summary>What a department contributes to an issue that another one leads (配合): signed for and answered as the leading one does, by its own limit.</summary>
public sealed class IssueHelp : DepartmentPart
{
    private IssueHelp() { }

    internal IssueHelp(Department department, string? words, Deadline forSigning) : base(department, words) => Deadline = forSigning;

    /// <summary>Null while its limit is the one for signing.</summary>
    public DateOnly? SignedOn { get; private set; }

    /// <summary>Signing late wins no days.</summary>
    internal void Sign(int days, CaseClock clock)
    {
        var since = Deadline!.DueOn < clock.Today ? Deadline.DueOn : clock.Today;
        WasLate |= IsOverdue(clock.Today);
        SignedOn = clock.Today;
        Start(Deadline.Start(since, days, clock.Calendar));
    }

    internal void Again(Deadline deadline) => Again(null, deadline);

    /// <summary>Asked anew, with other words: it is signed for again. What was said before stays in the steps.</summary>
    internal void AskAgain(string? words, Deadline forSigning)
    {
        SignedOn = null;
        Again(words, forSigning);
    }
}
