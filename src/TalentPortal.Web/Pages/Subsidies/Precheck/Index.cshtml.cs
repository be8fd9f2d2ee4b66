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
    /// <summary>What may be applied for today.</summary>
    public IReadOnlyList<AllowanceVersion> Open { get; private set; } = [];
    public PreCheckAnswered? Answered { get; private set; }
    /// <summary>Of the graduate allowance.</summary>
    public PreCheckResult? Result => Answered?.Allowance;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Open = await preCheck.OpenAsync(HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task OnPostAsync(CancellationToken ct) => Answered = await preCheck.RunAsync(Form, ct);
}
