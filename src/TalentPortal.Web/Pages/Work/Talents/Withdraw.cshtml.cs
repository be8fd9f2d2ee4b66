using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Talents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Talents;

/// <summary>Takes an item off the record, with the reason.</summary>
[Requires(Capability.MaintainTalents)]
public sealed class WithdrawModel(TalentRecordService record) : PageModel
{
    [FromRoute] public PersonId Id { get; set; }
    [FromRoute] public RecordPart Part { get; set; }
    [FromRoute] public Guid Item { get; set; }
    [BindProperty] public WithdrawItem Form { get; set; } = new();
    public Person Person { get; private set; } = null!;
    public RecordItem Withdrawn { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Person = await record.GetAsync(Id, HttpContext.RequestAborted);
        Withdrawn = await record.ItemAsync(Id, Part, Item, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form = new WithdrawItem { Version = Withdrawn.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await record.WithdrawAsync(Id, Part, Item, Form, ct);
        return await record.IsKeptAsync(Id, ct) ? RedirectToPage("Profile", new { id = Id }) : RedirectToPage("Index");
    }
}
