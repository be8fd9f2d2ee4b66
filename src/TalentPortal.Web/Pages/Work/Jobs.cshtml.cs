using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work;

/// <summary>The reader's own long work: how far it is, how it ended, what it made.</summary>
[RequiresBench]
public sealed class JobsModel(JobService jobs, JobResults results) : PageModel
{
    public IReadOnlyList<JobForOwner> Jobs { get; private set; } = [];
    public bool IsAnyUnderWay => Jobs.Any(job => !job.HasEnded);

    public override async Task OnPageHandlerExecutionAsync(Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context, Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutionDelegate next)
    {
        Jobs = await jobs.MineAsync(HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() { }

    public async Task<IActionResult> OnGetResultAsync(JobId id, CancellationToken ct)
    {
        var (file, content) = await results.GetAsync(id, ct);
        return File(content, file.ContentType, file.OriginalName);
    }

    public async Task<IActionResult> OnPostCancelAsync(JobId id, CancellationToken ct)
    {
        await jobs.CancelAsync(id, ct);
        return RedirectToPage();
    }
}
