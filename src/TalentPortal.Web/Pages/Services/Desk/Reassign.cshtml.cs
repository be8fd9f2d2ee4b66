using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Services;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Services.Desk;

/// <summary>What becomes of a part that a department gave back.</summary>
[Requires(Capability.ManageLiaison)]
public sealed class ReassignModel(ServiceDeskQuery desk, ServiceOfficeService service, DepartmentOfficers departments, PortalTexts texts) : ServiceDeskPageModel(desk)
{
    [BindProperty] public ReassignService Form { get; set; } = new();
    /// <summary>Those that have no part of their own; the one that gave it back may be asked again.</summary>
    public IReadOnlyList<Department> Departments { get; private set; } = [];

    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        base.OnPageHandlerExecutionAsync(context, async () =>
        {
            Departments = [.. (await departments.ReachedAsync(HttpContext.RequestAborted)).Where(department => Shown.Request.Tasks.All(task => task.Department != department || task == Shown.Request.GivenBack))];
            return await next();
        });

    /// <summary>Whoever was named is usually the one.</summary>
    public void OnGet()
    {
        Form.Version = Shown.Request.Version;
        if (Shown.Request.GivenBack?.Suggested is { } named && Departments.Contains(named)) Form.Department = named;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.ReassignAsync(Id, Form, ct);
        return ToRequest(texts["service.reassign.done"]);
    }
}
