using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Domain.Foundation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Testing.Pages.Samples;

/// <summary>A page that loads its row before any handler, the way of the house, and does not find it.</summary>
[Open]
public sealed class LoadedModel : PageModel
{
    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) => throw new NotFoundException();
}
