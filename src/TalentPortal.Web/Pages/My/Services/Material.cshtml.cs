using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using TalentPortal.Application.Services;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Services;
using TalentPortal.Web.Foundation;
using TalentPortal.Web.Pages.Subsidies.Apply;

namespace TalentPortal.Web.Pages.My.Services;

/// <summary>One material, file by file. Each file is stored when it is sent.</summary>
[Requires(Capability.ApplyForSubsidies)]
[UploadInMemory]
public sealed class MaterialModel(OwnServiceService own) : OwnServicePageModel(own)
{
    private readonly OwnServiceService own = own;

    [FromRoute] public string Code { get; set; } = "";
    [BindProperty] public MaterialUpload Form { get; set; } = new();
    public ServiceMaterial Material { get; private set; } = null!;

    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        base.OnPageHandlerExecutionAsync(context, () =>
        {
            Material = Shown.Terms.Materials.FirstOrDefault(material => material.Code == Code) ?? throw new NotFoundException();
            return next();
        });

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var (name, content) = await Form.ReadAsync(ct);
        await own.AddFileAsync(Id, Code, name, content, ct);
        return RedirectToPage(new { Id, Code });
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid sheet, CancellationToken ct)
    {
        await own.RemoveFileAsync(Id, sheet, ct);
        return RedirectToPage(pageName: null, pageHandler: null, new { Id, Code });
    }
}
