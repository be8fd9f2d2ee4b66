using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Talents;

/// <summary>A departure that was recorded wrongly is taken back, with the reason.</summary>
[Requires(Capability.MaintainTalents)]
public sealed class EmploymentResumeModel(TalentRecordService record, TalentEmploymentService employments) : PageModel
{
    [FromRoute] public PersonId Id { get; set; }
    [FromRoute] public Guid Item { get; set; }
    [BindProperty] public WithdrawItem Form { get; set; } = new();
    public Person Person { get; private set; } = null!;
    public RecordItem Resumed { get; private set; } = null!;
    public RecordedDeparture? Departure { get; private set; }
    public Refusal? WhyNot => Departure is null ? EmploymentRefusals.NoDeparture : Departure.WhyNot;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        var ct = HttpContext.RequestAborted;
        Person = await record.GetAsync(Id, ct);
        (Resumed, Departure) = (await employments.ItemAsync(Id, Item, ct), await employments.DepartureAsync(Id, Item, ct));
        await next();
    }

    public void OnGet() => Form.Version = Resumed.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await employments.TakeDepartureBackAsync(Id, Item, Form, ct);
        return RedirectToPage("Profile", new { id = Id });
    }
}
