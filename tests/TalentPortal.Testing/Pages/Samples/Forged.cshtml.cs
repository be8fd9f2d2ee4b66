using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Testing.Pages.Samples;

/// <summary>A form to a page whose form this reader is not given.</summary>
[Open]
public sealed class ForgedModel : PageModel;
