using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Apply;

/// <summary>Everything that was said, with a way to change each part, what it would give, and the one button that sends it.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class CheckModel(SubsidyApplicantQuery applications, SubsidyApplicantService service) : ApplyPageModel(applications)
{
    private readonly SubsidyApplicantQuery applications = applications;

    [BindProperty] public long Version { get; set; }
    public Receipt? Estimate { get; private set; }

    protected override bool MayShow => Case.Application.CanBeEdited && Case.Application.Status is not SubsidyStatus.AwaitingCorrection;

    public async Task OnGetAsync(CancellationToken ct) => Estimate = await applications.EstimateAsync(Case, ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.SubmitAsync(Id, Version, ct);
        return ToStatus();
    }
}
