using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using TalentPortal.Application.Flats;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Foundation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Flats.Desk;

/// <summary>A step of a lease with what it brings about and the words for it: a look at the flat, the deposit back, a lease that comes to nothing.</summary>
[Requires(Capability.RunFlats)]
public sealed class LeaseStepModel(LeaseQuery leases, LeaseDeskService service, PortalTexts texts) : LeasePageModel(leases, texts)
{
    [FromRoute] public LeaseAction Step { get; set; }
    [BindProperty] public TakeLeaseStep Form { get; set; } = new();

    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        LeaseDeskService.ByWords.Contains(Step) ? base.OnPageHandlerExecutionAsync(context, next) : throw new NotFoundException();

    public void OnGet() => Form.Version = Shown.Lease.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.TakeAsync(Id, Step, Form, ct);
        return ToLease(Step);
    }
}
