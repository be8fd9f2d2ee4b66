using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Talents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Talents;

/// <summary>Name and traits of a person.</summary>
[Requires(Capability.MaintainTalents)]
public sealed class DescribeModel(TalentRecordService record, Ethnicities ethnicities) : PageModel
{
    [FromRoute] public PersonId Id { get; set; }
    [BindProperty] public DescribePerson Form { get; set; } = new();
    public Person Person { get; private set; } = null!;
    public Ethnicities Ethnicities => ethnicities;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Person = await record.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form = DescribePerson.Of(Person);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await record.DescribeAsync(Id, Form, ct);
        return RedirectToPage("Profile", new { id = Id });
    }
}
