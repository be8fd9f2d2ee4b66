using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Accounts;
using TalentPortal.Web.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Accounts;

[Open]
[Repeatable("signing in twice gives two sessions and no harm; nothing typed may be kept, not even as a digest")]
public sealed class SignInModel(SignInService signIn, CurrentActor current) : PageModel
{
    [BindProperty] public SignIn Form { get; set; } = new();
    [BindProperty(SupportsGet = true)] public string? ReturnUrl { get; set; }

    /// <summary>A form was sent after the session had ended: nothing of it was done, and the reader must be told.</summary>
    [BindProperty(SupportsGet = true)] public bool Ended { get; set; }

    public IActionResult OnGet() => current.IsSignedIn ? LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : Url.Home(current.Actor)) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var session = await signIn.SignInAsync(Form, HttpContext.Address(), ct);
        await HttpContext.UseSessionAsync(session);
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/account/home");
    }
}
