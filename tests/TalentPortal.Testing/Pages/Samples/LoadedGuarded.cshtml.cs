using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Testing.Pages.Samples;

/// <summary>A page whose loading would break, but whose reader never gets that far.</summary>
[Requires(Capability.ReadLogs)]
public sealed class LoadedGuardedModel : PageModel
{
    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        throw new InvalidOperationException("Loaded without the right.");
}
