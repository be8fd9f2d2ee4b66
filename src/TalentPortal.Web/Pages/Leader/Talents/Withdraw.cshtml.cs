using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Liaison;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Liaison;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Leader.Talents;

/// <summary>A contact that was written down wrongly: it counts no more and stays readable with the reason.</summary>
[Requires(Capability.KeepContacts)]
public sealed class WithdrawModel(LeaderTalentsQuery talents, ContactService contacts) : PageModel
{
    [FromRoute] public LiaisonContactId Id { get; set; }
    [BindProperty] public WithdrawContact Form { get; set; } = new();
    public LiaisonContact Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Shown = await talents.ContactAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form.Version = Shown.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => RedirectToPage("Talent", new { id = await contacts.WithdrawAsync(Id, Form, ct) });
}
