using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Accounts;
using TalentPortal.Web.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Accounts;

[Open]
[Repeatable("the code is used up by the first post; a password may not be kept, not even as a digest")]
public sealed class RegisterCodeModel(RegistrationService registration) : PageModel
{
    [FromRoute] public Guid Id { get; set; }
    [BindProperty] public RegisterApplicant Form { get; set; } = new();

    public Task OnGetAsync(CancellationToken ct) => registration.CheckAsync(Id, ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var session = await registration.RegisterAsync(Id, Form, ct);
        await HttpContext.UseSessionAsync(session);
        return RedirectToPage("/My/Index");
    }
}
