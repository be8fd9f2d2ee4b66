using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Apply;

/// <summary>One material, page by page: camera first, files second. Each page is stored when it is sent.</summary>
[Requires(Capability.ApplyForSubsidies)]
[UploadInMemory]
public sealed class MaterialModel(SubsidyApplicantQuery applications, SubsidyDraftService drafts) : QuestionPageModel(applications)
{
    [FromRoute] public string Code { get; set; } = "";
    [BindProperty] public MaterialUpload Form { get; set; } = new();
    public MaterialNeed Need { get; private set; } = null!;

    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        base.OnPageHandlerExecutionAsync(context, () =>
        {
            Need = Case.Materials.SingleOrDefault(need => need.Code == Code && need.Route is not MaterialRoute.Online) ?? throw new NotFoundException();
            return next();
        });

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var (name, content) = await Form.ReadAsync(ct);
        await drafts.AddMaterialAsync(Id, Code, name, content, ct);
        return RedirectToPage(new { Id, Code });
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid sheet, CancellationToken ct)
    {
        await drafts.RemoveMaterialAsync(Id, sheet, ct);
        return RedirectToPage(pageName: null, pageHandler: null, new { Id, Code });
    }
}

/// <summary>One file from the camera or from the device; the camera wins when both were chosen.</summary>
public sealed class MaterialUpload
{
    public IFormFile? Photo { get; set; }
    public IFormFile? File { get; set; }

    /// <summary>Name and content; nothing chosen has no name, which is refused with its wording.</summary>
    public async Task<(string Name, byte[] Content)> ReadAsync(CancellationToken ct)
    {
        if ((Photo ?? File) is not { } chosen) return ("", []);
        using var content = new MemoryStream();
        await chosen.CopyToAsync(content, ct);
        return (chosen.FileName, content.ToArray());
    }
}
