using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Leader;

[Requires(Capability.ReadLeaderView)]
public sealed class IndexModel : PageModel;
