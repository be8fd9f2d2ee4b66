using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Employers;
using TalentPortal.Application.Stations;

namespace TalentPortal.Web.Pages.Stations.Desk;

/// <summary>What a station says of itself, new or changed.</summary>
public abstract class SiteFormPageModel(StationOfficeService stations, Townships townships) : PageModel
{
    [BindProperty] public DescribeStation Form { get; set; } = new();
    public IReadOnlyList<KeeperChoice> Keepers { get; private set; } = [];
    public Townships Townships => townships;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Keepers = await stations.KeepersAsync(HttpContext.RequestAborted);
        await LoadAsync(HttpContext.RequestAborted);
        await next();
    }

    protected virtual Task LoadAsync(CancellationToken ct) => Task.CompletedTask;
}
