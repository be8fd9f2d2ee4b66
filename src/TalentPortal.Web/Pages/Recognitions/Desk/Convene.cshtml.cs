using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Recognitions;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Recognitions.Desk;

/// <summary>A new panel: day, place, experts.</summary>
[Requires(Capability.HoldRecognitionPanels)]
public sealed class ConveneModel(RecognitionPanelService panels) : PageModel
{
    [BindProperty] public ConvenePanel Form { get; set; } = new();

    public void OnGet() => Form = ConvenePanel.Empty();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => RedirectToPage("/Recognitions/Desk/Panel", new { id = await panels.ConveneAsync(Form, ct) });
}
