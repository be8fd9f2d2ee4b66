using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>The person works for another employer of the county now, and the award goes on there.</summary>
[Requires(Capability.DecideAwards)]
public sealed class EmployerChangeModel(AwardDeskQuery cases, AwardOfficeService office) : CasePageModel(cases)
{
    [BindProperty] public ChangeAwardEmployer Form { get; set; } = new();

    public AwardEmployerChoices Known { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Known = await office.EmployerChoicesAsync(Id, HttpContext.RequestAborted);
        await base.OnPageHandlerExecutionAsync(context, next);
    }

    public void OnGet() => Form = new ChangeAwardEmployer { Employment = Known.Choices is [var only] ? only.Employment : null, LeftOn = Known.FormerLeftOn, Version = Case.Award.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await office.ChangeEmployerAsync(Id, Form, ct);
        return ToCase();
    }
}
