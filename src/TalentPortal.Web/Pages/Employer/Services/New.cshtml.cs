using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Services;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Services;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Employer.Services;

/// <summary>Asks for one service for one of the staff.</summary>
[Requires(Capability.ConfirmEmployment)]
public sealed class NewModel(StaffServiceService staff, PortalTexts texts) : PageModel
{
    [FromRoute] public ServiceItemId Id { get; set; }
    [BindProperty] public AskService Form { get; set; } = new();
    public StaffServiceChoice Choice { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Choice = await staff.ChoiceAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var request = await staff.AskAsync(Id, Form, ct);
        TempData["Done"] = texts[Choice.Item.Terms.Materials.Count > 0 ? "service.started" : "service.submitted.done"];
        return RedirectToPage("Request", new { id = request });
    }
}
