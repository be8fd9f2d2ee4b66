using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Accounts;
using TalentPortal.Web.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Accounts;

/// <summary>A mail address: first the code goes to it.</summary>
[SignedIn]
[Repeatable("a second code replaces nothing and is limited by its own counter")]
public sealed class MailModel(OwnChannelsService channels) : PageModel
{
    [BindProperty] public AskForMailCode Form { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => RedirectToPage("MailCode", new { code = await channels.AskForCodeAsync(Form, HttpContext.Address(), ct) });
}
