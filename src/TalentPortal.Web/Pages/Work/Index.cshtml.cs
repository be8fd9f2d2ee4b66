using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work;

/// <summary>The bench itself; what lies on it depends on the actor's capabilities.</summary>
[RequiresBench]
public sealed class IndexModel : PageModel;
