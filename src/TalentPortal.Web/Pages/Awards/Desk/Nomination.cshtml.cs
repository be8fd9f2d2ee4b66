using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Web.Foundation;
using TalentPortal.Web.Pages.Subsidies.Apply;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>A nomination of the talent office before it is sent: files, words, promise. Once sent it is a case like any other.</summary>
[Requires(Capability.DecideAwards)]
[UploadInMemory]
public sealed class NominationModel(AwardEmployerQuery awards, AwardEmployerService service) : PageModel
{
    [FromRoute] public AwardCaseId Id { get; set; }
    [BindProperty] public DescribeAward Form { get; set; } = new();
    [BindProperty] public SubmitAward Send { get; set; } = new();
    [BindProperty] public MaterialUpload Upload { get; set; } = new();
    public AwardForEmployer Case { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Case = await awards.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => (Form, Send.Version) = (DescribeAward.Of(Case.Award), Case.Award.Version);

    public async Task<IActionResult> OnPostMaterialAsync(string code, CancellationToken ct)
    {
        var (name, content) = await Upload.ReadAsync(ct);
        await service.AddMaterialAsync(Id, code, name, content, ct);
        return Here();
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid sheet, CancellationToken ct)
    {
        await service.RemoveMaterialAsync(Id, sheet, ct);
        return Here();
    }

    public async Task<IActionResult> OnPostDescribeAsync(CancellationToken ct)
    {
        await service.DescribeAsync(Id, Form, ct);
        return Here();
    }

    public async Task<IActionResult> OnPostSubmitAsync(CancellationToken ct)
    {
        await service.SubmitAsync(Id, Send, ct);
        return RedirectToPage("/Awards/Desk/Case", pageHandler: null, new { Id });
    }

    private RedirectToPageResult Here() => RedirectToPage(pageName: null, pageHandler: null, new { Id });
}
