using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Benchmarks.Talents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Benchmarks.Pages;

/// <summary>The reference: the same markup as the list of the register, without the portal around it.</summary>
[SignedIn]
public sealed class BareTalentsModel(IServiceProvider services) : PageModel
{
    internal BareTalents Talents { get; } = services.GetRequiredService<BareTalents>();
    internal List<BareTalent> Rows { get; private set; } = [];

    public void OnGet() => Rows = Talents.Read();
}
