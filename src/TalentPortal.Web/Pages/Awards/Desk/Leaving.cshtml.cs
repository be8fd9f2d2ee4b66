using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>The person left before the promised service was over.</summary>
[Requires(Capability.DecideAwards)]
public sealed class LeavingModel(AwardDeskQuery cases, AwardOfficeService office) : CasePageModel(cases)
{
    [BindProperty] public RecordAwardLeaving Form { get; set; } = new();

    public void OnGet() => Form.Version = Case.Award.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await office.RecordLeavingAsync(Id, Form, ct);
        return ToCase();
    }
}
