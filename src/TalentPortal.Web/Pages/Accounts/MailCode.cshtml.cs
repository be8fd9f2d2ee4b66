using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Accounts;

/// <summary>The code proves the address.</summary>
[SignedIn]
[Repeatable("the code is used up by the first post, and a try counts whatever becomes of it")]
public sealed class MailCodeModel(OwnChannelsService channels, PortalTexts texts) : PageModel
{
    [FromRoute] public Guid Code { get; set; }
    [BindProperty] public GiveMailCode Form { get; set; } = new();

    public Task OnGetAsync(CancellationToken ct) => channels.CheckAsync(Code, ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await channels.UseAsync(Code, Form, ct);
        TempData["Done"] = texts["account.mail.done"];
        return RedirectToPage("Channels");
    }
}
