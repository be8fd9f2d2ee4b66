using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Talents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Talents;

/// <summary>Somebody left: the last day worked, as an office knows it, with what follows from it.</summary>
[Requires(Capability.MaintainTalents)]
public sealed class EmploymentEndModel(TalentRecordService record, TalentEmploymentService employments) : PageModel
{
    [FromRoute] public PersonId Id { get; set; }
    [FromRoute] public Guid Item { get; set; }
    [BindProperty] public EndEmployment Form { get; set; } = new();
    public Person Person { get; private set; } = null!;
    public RecordItem Ended { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Person = await record.GetAsync(Id, HttpContext.RequestAborted);
        Ended = await employments.ItemAsync(Id, Item, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form.Version = Ended.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await employments.EndAsync(Id, Item, Form, ct);
        return await record.IsKeptAsync(Id, ct) ? RedirectToPage("Profile", new { id = Id }) : RedirectToPage("Index");
    }
}
