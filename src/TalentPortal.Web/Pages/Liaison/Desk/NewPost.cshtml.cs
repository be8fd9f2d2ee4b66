using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Liaison;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Liaison;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Liaison.Desk;

/// <summary>A post of the county's leadership that looks after talents.</summary>
[Requires(Capability.ManageLiaison)]
public sealed class NewPostModel(LiaisonDeskQuery desk, LeaderPostService posts) : PageModel
{
    [BindProperty] public EstablishPost Form { get; set; } = new();
    public IReadOnlyList<LeaderAccount> Accounts { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Accounts = await desk.AccountsAsync(HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => RedirectToPage("Post", new { id = await posts.EstablishAsync(Form, ct) });
}
