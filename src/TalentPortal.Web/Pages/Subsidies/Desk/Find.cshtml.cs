using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Desk;

/// <summary>Records what was found out for a condition that no register answers: a home, or a sum.</summary>
[Requires(Capability.ReviewSubsidies)]
public sealed class FindModel(SubsidyCaseQuery cases, SubsidyReviewService desk) : CasePageModel(cases)
{
    [FromQuery] public ProvenSumKind? Sum { get; set; }
    [BindProperty] public RecordFinding Form { get; set; } = new();

    /// <summary>What was written down before on the same thing, the latest first.</summary>
    public IEnumerable<SubsidyFinding> Earlier => Case.Application.Findings.Where(found => found.Sum == Form.Sum).OrderByDescending(found => found.Sequence);

    public void OnGet() => Form = new RecordFinding { Version = Case.Version, Sum = Sum };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await desk.FindAsync(Id, Form, ct);
        return SameFile();
    }
}
