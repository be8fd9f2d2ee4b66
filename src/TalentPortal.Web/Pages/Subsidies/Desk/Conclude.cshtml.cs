using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Desk;

/// <summary>A human conclusion on one doubt.</summary>
[Requires(Capability.ReviewSubsidies)]
public sealed class ConcludeModel(SubsidyCaseQuery cases, SubsidyReviewService desk) : CasePageModel(cases)
{
    [FromRoute] public Guid CheckId { get; set; }
    [BindProperty] public ConcludeCheck Form { get; set; } = new();
    public SubsidyCheck Check { get; private set; } = null!;

    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        base.OnPageHandlerExecutionAsync(context, () =>
        {
            Check = Case.Application.Checks.SingleOrDefault(check => check.Id == CheckId) ?? throw new NotFoundException();
            return next();
        });

    public void OnGet() => Form = new ConcludeCheck { CheckId = Check.Id, Version = Case.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Form.CheckId = CheckId;
        await desk.ConcludeAsync(Id, Form, ct);
        return SameFile();
    }
}
