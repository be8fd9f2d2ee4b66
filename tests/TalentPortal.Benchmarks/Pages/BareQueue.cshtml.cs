using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Benchmarks.Subsidies;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Benchmarks.Pages;

/// <summary>The reference: the same markup as the clerk's queue, without the portal around it.</summary>
[SignedIn]
public sealed class BareQueueModel(IServiceProvider services) : PageModel
{
    internal BareQueue Queue { get; } = services.GetRequiredService<BareQueue>();
    internal List<BareQueueRow> Rows { get; private set; } = [];

    public void OnGet() => Rows = Queue.Read();
}
