using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Talents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Talents;

/// <summary>A title, skill certificate or honour, new or corrected.</summary>
[Requires(Capability.MaintainTalents)]
public sealed class CredentialModel(TalentRecordService record) : PageModel
{
    [FromRoute] public PersonId Id { get; set; }
    [FromRoute] public Guid? Item { get; set; }
    [BindProperty] public StateCredential Form { get; set; } = new();
    public Person Person { get; private set; } = null!;
    private Credential? known;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Person = await record.GetAsync(Id, HttpContext.RequestAborted);
        if (Item is { } item) known = await record.CredentialAsync(Id, item, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form = known is null ? new StateCredential() : StateCredential.Of(known);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await record.StateCredentialAsync(Id, Item, Form, ct);
        return RedirectToPage("Profile", new { id = Id });
    }
}
