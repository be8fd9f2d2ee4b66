using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;
using TalentPortal.Web.Pages.Subsidies.Apply;

namespace TalentPortal.Web.Pages.Subsidies.Status;

/// <summary>Where the application is, who has it, by which day, what comes next, and what is needed from whom.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class IndexModel(SubsidyApplicantQuery applications) : ApplyPageModel(applications)
{
    protected override string? BackAddress => Url.Page("/My/Index");

    public IActionResult OnGet() => Case.Application.CaseNumber is null ? RedirectToPage("/Subsidies/Apply/Tasks", new { Id }) : Page();
}
