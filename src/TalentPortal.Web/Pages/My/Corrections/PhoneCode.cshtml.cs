using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Talents.Corrections;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.My.Corrections;

/// <summary>The code proves the new number.</summary>
[Requires(Capability.ApplyForSubsidies)]
[Repeatable("the code is used up by the first post, and a try counts whatever becomes of it")]
public sealed class PhoneCodeModel(OwnPhoneService phones) : PageModel
{
    [FromRoute] public Guid Code { get; set; }
    [BindProperty] public GivePhoneCode Form { get; set; } = new();

    public async Task OnGetAsync(CancellationToken ct)
    {
        ViewData["Back"] = Url.Page("/My/Corrections/Phone");
        await phones.CheckAsync(Code, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        ViewData["Back"] = Url.Page("/My/Corrections/Phone");
        await phones.ChangeAsync(Code, Form, ct);
        return RedirectToPage("/My/Record");
    }
}
