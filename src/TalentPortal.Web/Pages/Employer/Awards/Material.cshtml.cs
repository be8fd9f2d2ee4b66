using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Foundation;
using TalentPortal.Web.Foundation;
using TalentPortal.Web.Pages.Subsidies.Apply;

namespace TalentPortal.Web.Pages.Employer.Awards;

/// <summary>One material, file by file. Each file is stored when it is sent.</summary>
[Requires(Capability.ApplyForAwards)]
[UploadInMemory]
public sealed class MaterialModel(AwardEmployerQuery awards, AwardEmployerService service) : AwardPageModel(awards)
{
    [FromRoute] public string Code { get; set; } = "";
    [BindProperty] public MaterialUpload Form { get; set; } = new();
    public AwardMaterialTerm Material { get; private set; } = null!;

    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        base.OnPageHandlerExecutionAsync(context, () =>
        {
            Material = Case.Terms.Material(Code) ?? throw new NotFoundException();
            return next();
        });

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var (name, content) = await Form.ReadAsync(ct);
        await service.AddMaterialAsync(Id, Code, name, content, ct);
        return RedirectToPage(new { Id, Code });
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid sheet, CancellationToken ct)
    {
        await service.RemoveMaterialAsync(Id, sheet, ct);
        return RedirectToPage(pageName: null, pageHandler: null, new { Id, Code });
    }
}
