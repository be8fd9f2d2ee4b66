using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Employers;
using TalentPortal.Application.Talents;
using TalentPortal.Application.Talents.Numbers;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Talents.Numbers;

/// <summary>Asks for the people of the filter in the address with numbers in full: which, and for what.</summary>
[Requires(Capability.RevealPersonalData), FreshSignIn]
public sealed class AskModel(NumberExportService exports, Townships townships) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")] public TalentFilter Filter { get; set; } = new();
    [BindProperty] public AskForNumbers Form { get; set; } = new();
    public NumbersToAsk Wish { get; private set; } = null!;
    public Townships Townships => townships;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Wish = await exports.CountAsync(Filter, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form.IdNumber = true;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => RedirectToPage("Export", new { id = await exports.AskAsync(Filter, Form, ct) });
}
