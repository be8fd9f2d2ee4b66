using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Flats;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Flats;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.My.Flats;

/// <summary>The tenant's own lease: what it costs and why, what is due next, until when, and the months until one may buy.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class LeaseModel(LeaseQuery leases) : PageModel
{
    [FromRoute] public LeaseId Id { get; set; }
    public OwnLease Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Shown = await leases.OwnAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
    }
}
