using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using TalentPortal.Application.Recognitions;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Web.Foundation;
using TalentPortal.Web.Pages.Subsidies.Apply;

namespace TalentPortal.Web.Pages.Recognitions.Apply;

/// <summary>One proof, file by file. Each file is stored when it is sent.</summary>
[Requires(Capability.ApplyForRecognition)]
[UploadInMemory]
public sealed class ProofModel(RecognitionApplicantQuery applications, RecognitionApplicantService service) : ApplyPageModel(applications)
{
    [FromRoute] public string Code { get; set; } = "";
    [BindProperty] public MaterialUpload Form { get; set; } = new();
    public CatalogueProof Proof { get; private set; } = null!;

    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        base.OnPageHandlerExecutionAsync(context, () =>
        {
            Proof = Case.Entry.Proofs.SingleOrDefault(proof => proof.Code == Code) ?? throw new NotFoundException();
            return next();
        });

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var (name, content) = await Form.ReadAsync(ct);
        await service.AddProofAsync(Id, Code, name, content, ct);
        return RedirectToPage(new { Id, Code });
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid sheet, CancellationToken ct)
    {
        await service.RemoveProofAsync(Id, sheet, ct);
        return RedirectToPage(pageName: null, pageHandler: null, new { Id, Code });
    }
}
