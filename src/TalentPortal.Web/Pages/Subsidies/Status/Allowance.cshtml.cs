using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Status;

/// <summary>The running allowance: months and money so far, what is left, what comes.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class AllowanceModel(OwnAllowanceQuery own) : PageModel
{
    public IReadOnlyList<OwnAllowance> Rights { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rights = await own.RightsAsync(ct);
        ViewData["Back"] = Url.Page("/My/Index");
    }
}
