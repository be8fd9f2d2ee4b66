using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Recognitions;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Recognitions.Apply;

/// <summary>Who applies, once; afterwards the account is linked to the person of the register.</summary>
[Requires(Capability.ApplyForRecognition)]
public sealed class IdentityModel(RecognitionApplicantService service) : PageModel
{
    [BindProperty] public SaveIdentity Form { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.EstablishAsync(Form, ct);
        return RedirectToPage("/Recognitions/Apply/Start");
    }
}
