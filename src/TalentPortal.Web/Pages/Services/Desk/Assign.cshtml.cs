using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Services;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Services;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Services.Desk;

/// <summary>Accepts a request and gives it to whoever works on it; later on to one more.</summary>
[Requires(Capability.ManageLiaison)]
public sealed class AssignModel(ServiceDeskQuery desk, ServiceOfficeService service, DepartmentOfficers departments, PortalTexts texts) : ServiceDeskPageModel(desk)
{
    [BindProperty] public AssignService Form { get; set; } = new();
    public IReadOnlyList<Department> Departments { get; private set; } = [];

    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        base.OnPageHandlerExecutionAsync(context, async () =>
        {
            Departments = [.. (await departments.ReachedAsync(HttpContext.RequestAborted)).Where(department => Shown.Request.Tasks.All(task => task.Department != department))];
            return await next();
        });

    /// <summary>The owner is ticked, because it is usually the one.</summary>
    public void OnGet()
    {
        Form.Version = Shown.Request.Version;
        if (Shown.Request.Status is ServiceStatus.Submitted && Departments.Contains(Shown.Terms.Owner)) Form.Departments.Add(Shown.Terms.Owner);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.AssignAsync(Id, Form, ct);
        return ToRequest(texts["service.assign.done"]);
    }
}
