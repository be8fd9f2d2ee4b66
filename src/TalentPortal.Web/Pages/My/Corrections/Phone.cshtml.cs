using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Talents.Corrections;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.My.Corrections;

/// <summary>Another phone number: first the code goes to it.</summary>
[Requires(Capability.ApplyForSubsidies)]
[FreshSignIn]
[Repeatable("a second code replaces nothing and is limited by its own counter")]
public sealed class PhoneModel(OwnPhoneService phones) : PageModel
{
    [BindProperty] public AskForCode Form { get; set; } = new();

    public void OnGet() => ViewData["Back"] = Url.Page("/My/Record");

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        ViewData["Back"] = Url.Page("/My/Record");
        return RedirectToPage("PhoneCode", new { code = await phones.AskForCodeAsync(Form, HttpContext.Address(), ct) });
    }
}
