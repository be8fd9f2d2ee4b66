using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using TalentPortal.Application.Flats;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Foundation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.My.Flats;

/// <summary>The applicant leaves: withdraws, lets this turn pass, or gives the flat up.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class StepModel(OwnFlatService own, FlatRulesInForce inForce, PortalTexts texts) : OwnFlatPageModel(own)
{
    private readonly OwnFlatService own = own;

    [FromRoute] public FlatApplicationAction Step { get; set; }
    [BindProperty] public TakeApplicationStep Form { get; set; } = new();

    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        OwnFlatService.ByWords.Contains(Step) ? base.OnPageHandlerExecutionAsync(context, next) : throw new NotFoundException();

    /// <summary>What leaving costs.</summary>
    public FlatRules Rules { get; private set; } = null!;

    protected override async Task LoadAsync(CancellationToken ct) => Rules = await inForce.OnAsync(Shown.Today, ct);

    public void OnGet() => Form.Version = Shown.Application.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await own.TakeAsync(Id, Step, Form, ct);
        return ToApplication(texts["flat.done", Step]);
    }
}
