using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Liaison;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Talents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Liaison.Desk;

/// <summary>A leader for a talent: the posts in the order in which they suit, each with its reasons.</summary>
[Requires(Capability.ManageLiaison)]
public sealed class AssignModel(LiaisonAssignmentService assignments) : PageModel
{
    [FromRoute] public PersonId Id { get; set; }
    [BindProperty] public AssignTalent Form { get; set; } = new();
    public LiaisonProposal Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Shown = await assignments.ProposeAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form.Post = Shown.Matches.FirstOrDefault(match => match.WhyNot is null)?.Post.Id.Value;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => RedirectToPage("Post", new { id = await assignments.AssignAsync(Id, Form, ct) });
}
