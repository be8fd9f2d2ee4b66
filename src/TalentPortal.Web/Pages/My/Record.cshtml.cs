using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Liaison.Portraits;
using TalentPortal.Application.Talents;
using TalentPortal.Application.Talents.Corrections;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Talents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.My;

/// <summary>What the register says of the reader, and every change of it.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class RecordModel(TalentHistoryQuery histories, RecordCorrectionQuery requests, OwnPortraitService portraits) : PageModel
{
    public TalentHistory? History { get; private set; }
    public IReadOnlyList<RecordCorrection> Requests { get; private set; } = [];
    public PortraitsOfTalent Portraits { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        (History, Requests, Portraits) = (await histories.MineAsync(ct), await requests.MineAsync(ct), await portraits.MineAsync(ct));
        ViewData["Back"] = Url.Page("/My/Index");
    }
}
