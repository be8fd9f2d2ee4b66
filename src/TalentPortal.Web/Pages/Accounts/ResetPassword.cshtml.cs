using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Accounts;
using TalentPortal.Web.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Accounts;

[Open]
[Repeatable("the code is used up by the first post; a password may not be kept, not even as a digest")]
public sealed class ResetPasswordModel(PasswordService passwords) : PageModel
{
    [FromRoute] public Guid Id { get; set; }
    [BindProperty] public ResetPassword Form { get; set; } = new();

    public Task OnGetAsync(CancellationToken ct) => passwords.CheckAsync(Id, ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var session = await passwords.ResetAsync(Id, Form, ct);
        await HttpContext.UseSessionAsync(session);
        return RedirectToPage("/Accounts/Home");
    }
}
