using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Subsidies;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;
using TalentPortal.Web.Foundation;
using RegisteredEmployer = TalentPortal.Domain.Employers.Employer;

namespace TalentPortal.Web.Pages.Work.Talents;

/// <summary>A spell of work, new or corrected. First the employer is found, then the contract is told; both on one address, so that it works without scripts.</summary>
[Requires(Capability.MaintainTalents)]
public sealed class EmploymentModel(TalentRecordService record, TalentEmploymentService employments, EmployerSearch employers) : PageModel
{
    [FromRoute] public PersonId Id { get; set; }
    [FromRoute] public Guid? Item { get; set; }
    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    [BindProperty(SupportsGet = true)] public Guid? Chosen { get; set; }
    /// <summary>The employer that stands there is the wrong one.</summary>
    [BindProperty(SupportsGet = true)] public bool Other { get; set; }
    [BindProperty] public StateEmployment Form { get; set; } = new();
    public Person Person { get; private set; } = null!;
    public RegisteredEmployer? Employer { get; private set; }
    public IReadOnlyList<RegisteredEmployer>? Found { get; private set; }
    /// <summary>Why this spell stays as it is.</summary>
    public Refusal? WhyNot { get; private set; }
    private Employment? known;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        var ct = HttpContext.RequestAborted;
        Person = await record.GetAsync(Id, ct);
        if (Item is { } item) (known, WhyNot) = (await employments.GetAsync(Id, item, ct), await employments.WhyNotCorrectAsync(Id, item, ct));
        Found = Q is null ? null : await employers.FindAsync(Q, alsoClosed: true, ct) ?? [];
        Employer = Found is null && !Other ? await employers.GetAsync(Form.EmployerId ?? Chosen ?? known?.EmployerId.Value, ct) : null;
        await next();
    }

    public void OnGet()
    {
        if (known is not null) Form = StateEmployment.Of(known);
        Form.EmployerId = Employer?.Id.Value;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await employments.StateAsync(Id, Item, Form, ct);
        return await record.IsKeptAsync(Id, ct) ? RedirectToPage("Profile", new { id = Id }) : RedirectToPage("Index");
    }
}
