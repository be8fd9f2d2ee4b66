using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Web.Foundation;
using TalentPortal.Web.Pages.Subsidies.Apply;

namespace TalentPortal.Web.Pages.Subsidies.Status;

/// <summary>Says what withdrawing does before it is done.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class WithdrawModel(SubsidyApplicantQuery applications, SubsidyApplicantService service) : ApplyPageModel(applications)
{
    [BindProperty] public WithdrawApplication Form { get; set; } = new();

    protected override bool MayShow => HttpMethods.IsPost(Request.Method) || Case.WhyNot(SubsidyAction.Withdraw) is null;
    protected override string? BackAddress => Url.Page("/Subsidies/Status/Index", new { Id });

    public void OnGet() => Form.Version = Case.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.WithdrawAsync(Id, Form, ct);
        return ToStatus();
    }
}
