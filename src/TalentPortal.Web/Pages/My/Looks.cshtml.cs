using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Liaison.Sharing;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Audit;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.My;

/// <summary>Who looked at the reader's full numbers, when and why, and with which leaders the office shares what concerns them.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class LooksModel(OwnAllowanceQuery own, OwnSharingQuery sharings) : PageModel
{
    public IReadOnlyList<PersonalDataAccess> Looks { get; private set; } = [];
    public IReadOnlyList<OwnSharing> Sharings { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        (Looks, Sharings) = (await own.LooksAsync(ct), await sharings.MineAsync(ct));
        ViewData["Back"] = Url.Page("/My/Index");
    }
}
