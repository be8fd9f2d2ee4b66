using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Accounts.Desk;

/// <summary>The table of rights as the code holds it.</summary>
[RequiresBench]
public sealed class RightsModel : PageModel
{
    public IReadOnlyList<Role> Roles { get; } = Enum.GetValues<Role>();
    public IReadOnlyList<Capability> Capabilities { get; } = Enum.GetValues<Capability>();
}
