using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Payments;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Web.Foundation;
using TalentPortal.Web.Pages.Subsidies.Apply;

namespace TalentPortal.Web.Pages.Subsidies.Status;

/// <summary>Where the application is, who has it, by which day, what comes next, and what is needed from whom.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class IndexModel(SubsidyApplicantQuery applications, OwnRecoveriesQuery recoveries) : ApplyPageModel(applications)
{
    private readonly SubsidyApplicantQuery applications = applications;

    /// <summary>After a refusal: what would have to change.</summary>
    public NearestWay? Nearest { get; private set; }

    public IReadOnlyList<Recovery> Recoveries { get; private set; } = [];

    protected override string? BackAddress => Url.Page("/My/Index");

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Case.Application.CaseNumber is null) return RedirectToPage("/Subsidies/Apply/Tasks", new { Id });
        Nearest = await applications.NearestWayAsync(Case, ct);
        Recoveries = await recoveries.OfAsync(Id, ct);
        return Page();
    }
}
