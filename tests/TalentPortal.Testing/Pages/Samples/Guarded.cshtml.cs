using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Testing.Pages.Samples;

/// <summary>Many may read, few may post.</summary>
[Requires(Capability.ReadSubsidies)]
public sealed class GuardedModel : PageModel
{
    [Requires(Capability.ApproveSubsidies)]
    public IActionResult OnPost() => RedirectToPage();
}
