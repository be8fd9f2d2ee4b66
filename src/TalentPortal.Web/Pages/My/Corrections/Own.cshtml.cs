using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Talents;
using TalentPortal.Application.Talents.Corrections;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.My.Corrections;

/// <summary>What the reader corrects at once, without a clerk.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class OwnModel(OwnRecordService record, Ethnicities ethnicities) : PageModel
{
    [BindProperty] public CorrectOwnRecord Form { get; set; } = new();
    public OwnRecord Own { get; private set; } = null!;
    public Ethnicities Ethnicities => ethnicities;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ViewData["Back"] = Url.Page("/My/Record");
        Own = await record.GetAsync(HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form = CorrectOwnRecord.Of(Own.Person);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await record.CorrectAsync(Form, ct);
        return RedirectToPage("/My/Record");
    }
}
