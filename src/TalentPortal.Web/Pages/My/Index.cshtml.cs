using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.My;

[Requires(Capability.ApplyForSubsidies)]
public sealed class IndexModel : PageModel;
