using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Web.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Accounts;

/// <summary>Leads whoever has just signed in to their own room.</summary>
[SignedIn]
public sealed class HomeModel(CurrentActor current) : PageModel
{
    public IActionResult OnGet() => LocalRedirect(Url.Home(current.Actor));
}
