using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Precheck;

/// <summary>Five questions, then what one would get, or the nearest way in. Nothing is kept.</summary>
[Open]
[Repeatable("it only calculates")]
public sealed class IndexModel(PreCheckService preCheck) : PageModel
{
    [BindProperty] public TryPreCheck Form { get; set; } = new();
    public bool IsOpen { get; private set; }
    public PreCheckResult? Result { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        IsOpen = await preCheck.IsOpenAsync(HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task OnPostAsync(CancellationToken ct) => Result = await preCheck.RunAsync(Form, ct);
}
