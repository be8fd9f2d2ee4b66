using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Services;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Services;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Services.Desk;

/// <summary>What a school has to know of a child, once, with a reason that the parent can read; for education and the talent office.</summary>
[Requires(Capability.ManageLiaison, Capability.HandleIssues)]
public sealed class ChildModel(ServiceDeskQuery desk, ServiceChildService children) : ServiceDeskPageModel(desk)
{
    [BindProperty] public OpenChild Form { get; set; } = new();
    public ServiceChild? Child { get; private set; }

    public void OnGet()
    {
    }

    [Repeatable("each look is a record of its own")]
    public async Task OnPostAsync(CancellationToken ct) => Child = await children.OpenAsync(Id, Form, HttpContext.TraceIdentifier, ct);
}
