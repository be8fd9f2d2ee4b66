using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Accounts;

/// <summary>By which ways messages come besides the inbox.</summary>
[SignedIn]
public sealed class ChannelsModel(OwnChannelsService channels, PortalTexts texts) : PageModel
{
    [BindProperty] public ChooseChannels Form { get; set; } = new();
    public OwnChannels Channels { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Channels = await channels.GetAsync(HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form = new ChooseChannels { BySms = Channels.BySms, ByMail = Channels.ByMail, Version = Channels.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await channels.ChooseAsync(Form, ct);
        TempData["Done"] = texts["account.channels.saved"];
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostForgetAsync(long version, CancellationToken ct)
    {
        await channels.ForgetAsync(version, ct);
        TempData["Done"] = texts["account.mail.forgotten"];
        return RedirectToPage("/Accounts/Channels");
    }
}
