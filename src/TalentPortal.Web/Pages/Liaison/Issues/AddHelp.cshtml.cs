using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison.Issues;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Liaison.Issues;

/// <summary>One more department that helps the leading one.</summary>
[Requires(Capability.ManageLiaison)]
public sealed class AddHelpModel(IssueDeskQuery desk, IssueOfficeService service, DepartmentOfficers departments, PortalTexts texts) : IssuePageModel(desk)
{
    [BindProperty] public HelpWithIssue Form { get; set; } = new();

    /// <summary>Those that have nothing to do with it yet.</summary>
    public IReadOnlyList<Department> Departments { get; private set; } = [];

    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        base.OnPageHandlerExecutionAsync(context, async () =>
        {
            Departments = [.. (await departments.ReachedAsync(HttpContext.RequestAborted)).Where(department => department != Shown.Issue.Department && Shown.Issue.Help.All(part => part.Department != department))];
            return await next();
        });

    public void OnGet() => Form.Version = Shown.Issue.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.AddHelpAsync(Id, Form, ct);
        return ToIssue(texts["issue.helper.added"]);
    }
}
