using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages;

[Open]
public sealed class PrivacyModel : PageModel;
