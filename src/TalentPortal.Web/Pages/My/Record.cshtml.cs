using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.My;

/// <summary>What the register says of the reader, and every change of it.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class RecordModel(TalentHistoryQuery histories) : PageModel
{
    public TalentHistory? History { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        History = await histories.MineAsync(ct);
        ViewData["Back"] = Url.Page("/My/Index");
    }
}
