using Microsoft.AspNetCore.Mvc.RazorPages;

namespace TalentPortal.Testing.Pages.Samples;

/// <summary>A page whose author forgot to declare a right.</summary>
public sealed class UndeclaredModel : PageModel;
