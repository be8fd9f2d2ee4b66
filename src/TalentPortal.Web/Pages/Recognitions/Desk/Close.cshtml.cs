using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Recognitions;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Recognitions.Desk;

/// <summary>The minutes end a panel.</summary>
[Requires(Capability.HoldRecognitionPanels)]
public sealed class CloseModel(RecognitionDeskQuery desk, RecognitionPanelService panels) : PanelPageModel(desk)
{
    [BindProperty] public ClosePanel Form { get; set; } = new();

    public void OnGet() => Form.Version = Shown.Panel.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await panels.CloseAsync(Id, Form, ct);
        return ToPanel();
    }
}
