using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Talents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Talents;

/// <summary>Another paper of a person, new or with another validity.</summary>
[Requires(Capability.MaintainTalents)]
public sealed class DocumentModel(TalentRecordService record) : PageModel
{
    [FromRoute] public PersonId Id { get; set; }
    [FromRoute] public Guid? Item { get; set; }
    [BindProperty] public StateDocument Form { get; set; } = new();
    public Person Person { get; private set; } = null!;
    public PersonDocument? Known { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Person = await record.GetAsync(Id, HttpContext.RequestAborted);
        if (Item is { } item) Known = await record.DocumentAsync(Id, item, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form = StateDocument.Of(Known);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await record.StateDocumentAsync(Id, Item, Form, ct);
        return RedirectToPage("Profile", new { id = Id });
    }
}
