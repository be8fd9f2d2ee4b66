using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Audit;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.My;

/// <summary>Who looked at the reader's full numbers, when and why.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class LooksModel(OwnAllowanceQuery own) : PageModel
{
    public IReadOnlyList<PersonalDataAccess> Looks { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Looks = await own.LooksAsync(ct);
        ViewData["Back"] = Url.Page("/My/Index");
    }
}
