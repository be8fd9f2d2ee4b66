using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison.Issues;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Liaison.Issues;

/// <summary>To a department that leads and those that help, with how long they have.</summary>
[Requires(Capability.ManageLiaison)]
public sealed class HandOverModel(IssueDeskQuery desk, IssueOfficeService service, DepartmentOfficers departments, PortalTexts texts) : IssuePageModel(desk)
{
    [BindProperty] public HandOverIssue Form { get; set; } = new();

    /// <summary>Those that can sign for it.</summary>
    public IReadOnlyList<Department> Departments { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Departments = await departments.ReachedAsync(HttpContext.RequestAborted);
        await base.OnPageHandlerExecutionAsync(context, next);
    }

    /// <summary>Handed over once more, whoever was to help is ticked.</summary>
    public void OnGet()
    {
        Form.Version = Shown.Issue.Version;
        Form.Helpers = [.. Shown.Issue.Help.Where(part => part.IsOpen).Select(part => part.Department)];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.HandOverAsync(Id, Form, ct);
        return ToIssue(texts["issue.handed_over"]);
    }
}
