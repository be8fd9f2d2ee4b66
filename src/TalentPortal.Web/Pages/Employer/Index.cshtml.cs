using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Employer;

[Requires(Capability.ConfirmEmployment)]
public sealed class IndexModel : PageModel;
