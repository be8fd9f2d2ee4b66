using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Foundation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work;

/// <summary>The bench: opens the first piece of work the actor's duties lead to.</summary>
[RequiresBench]
public sealed class IndexModel(ICurrentActor current) : PageModel
{
    public IActionResult OnGet() => RedirectToPage(Navigation.HomeOf(current.Actor));
}
