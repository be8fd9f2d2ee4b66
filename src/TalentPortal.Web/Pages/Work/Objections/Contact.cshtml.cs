using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Notices;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Notices;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Objections;

/// <summary>Shows the objector's number once, for a reason that stays in the history.</summary>
[Requires(Capability.DecideObjections)]
public sealed class ContactModel(ObjectionService service, ObjectionQueries objections) : PageModel
{
    [FromRoute] public ObjectionId Id { get; set; }
    [BindProperty] public DecideObjection Form { get; set; } = new();
    public ObjectionForOffice Shown { get; private set; } = null!;
    public string? Contact { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Shown = await objections.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form = new DecideObjection { Version = Shown.Objection.Version };

    [Repeatable("each look is written down; the answer is never kept")]
    public async Task OnPostAsync(CancellationToken ct) => Contact = await service.RevealContactAsync(Id, Form, ct);
}
