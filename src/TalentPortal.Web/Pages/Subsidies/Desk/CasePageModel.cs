using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Web.Subsidies;

namespace TalentPortal.Web.Pages.Subsidies.Desk;

/// <summary>A page about one case: the case is loaded within the actor's reach before any handler runs.</summary>
public abstract class CasePageModel(SubsidyCaseQuery cases) : PageModel
{
    [FromRoute] public SubsidyApplicationId Id { get; set; }
    /// <summary>The queue the officer works through, as <see cref="QueueView"/> reads it; it goes along from file to file.</summary>
    [FromQuery(Name = "queue")] public string? Queue { get; set; }
    public SubsidyForDesk Case { get; private set; } = null!;
    protected SubsidyCaseQuery Cases => cases;
    public SubsidyQueueFilter Filter { get; private set; } = new();

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Queue = QueueView.Of(Request, Queue);
        Filter = QueueView.Read(Queue);
        Case = await cases.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    /// <summary>After a decision the next waiting file opens; with none left, the queue.</summary>
    protected async Task<IActionResult> NextFileAsync(CancellationToken ct)
    {
        TempData["Done"] = Case.Application.CaseNumber;
        if (await cases.NextAsync(Id, Filter, ct) is { } next) return RedirectToPage("/Subsidies/Desk/Case", new { id = next.Id, queue = Queue });
        return Redirect(Url.Page("/Subsidies/Desk/Index") + (Queue is null ? "" : "?" + Queue));
    }

    protected RedirectToPageResult SameFile() => RedirectToPage("/Subsidies/Desk/Case", new { id = Id, queue = Queue });
}

/// <summary>A decision with an opinion or a reason.</summary>
public abstract class DecisionPageModel(SubsidyCaseQuery cases) : CasePageModel(cases)
{
    [BindProperty] public DecideOnCase Form { get; set; } = new();
    public abstract SubsidyAction Action { get; }

    /// <summary>Whether the step ends in a paper that says what the refusal rests on.</summary>
    public bool Refuses => SubsidyFlow.Table.Next(Case.Application.Status, Action) is SubsidyStatus.Rejected or SubsidyStatus.Declined;

    public void OnGet() => Form = new DecideOnCase
    {
        Version = Case.Version,
        Grounds = Refuses ? [.. RefusalGrounds.Suggested(Case.Application, Case.PolicyVersion.Terms)] : [],
    };
}
