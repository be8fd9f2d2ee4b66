using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Employers;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Employers;

/// <summary>One request: what the register said, says and is to say, the certificate beside it, and the answer.</summary>
[Requires(Capability.MaintainEmployers)]
public sealed class RequestModel(EmployerRequestQuery requests, EmployerRequestService service, PortalTexts texts) : PageModel
{
    [FromRoute] public Guid Id { get; set; }
    [BindProperty] public AnswerRequest Form { get; set; } = new();
    public EmployerRequestForClerk Row { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Row = await requests.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var state = await service.AgreeAsync(Id, new AgreeToRequest { Seen = Form.Seen, Version = Form.Version }, ct);
        TempData["Done"] = texts[$"employer.request.done.{state}", Row.Request.Number];
        return RedirectToPage("Requests");
    }

    public async Task<IActionResult> OnPostRefuseAsync(CancellationToken ct)
    {
        await service.RefuseAsync(Id, new RefuseRequest { Reason = Form.Reason, Version = Form.Version }, ct);
        TempData["Done"] = texts["employer.request.done.Refused", Row.Request.Number];
        return RedirectToPage("Requests");
    }
}

/// <summary>What stands on the page for either answer.</summary>
public sealed class AnswerRequest
{
    /// <summary>What the register said when the page was made.</summary>
    public string? Seen { get; set; }
    public string? Reason { get; set; }
    public long Version { get; set; }
}
