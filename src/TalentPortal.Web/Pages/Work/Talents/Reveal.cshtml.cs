using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Audit;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Talents;

/// <summary>One full number or the name of a person of the register, once, with a reason that its owner can read.</summary>
[Requires(Capability.RevealPersonalData)]
public sealed class RevealModel(TalentProfileQuery profiles, RevealService reveals) : PageModel
{
    [FromRoute] public PersonId Id { get; set; }
    [BindProperty] public RevealNumber Form { get; set; } = new();
    public string? Shown { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        await profiles.ReachedAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public async Task OnGetAsync(PersonalField field, Guid? document, CancellationToken ct)
    {
        if (document is { } paper) await profiles.ReachedAsync(Id, paper, ct);
        (Form.Field, Form.Document) = (field, document);
    }

    [Repeatable("each look is a record of its own")]
    public async Task OnPostAsync(CancellationToken ct) => Shown = await reveals.RevealAsync(Id, Form, HttpContext.TraceIdentifier, ct);
}
