using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Recognitions;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Recognitions.Apply;

/// <summary>Where the application is, by which day, and what is needed from whom.</summary>
[Requires(Capability.ApplyForRecognition)]
public sealed class StatusModel(RecognitionApplicantQuery applications, IssuedDocumentQueries documents) : ApplyPageModel(applications)
{
    public IReadOnlyList<IssuedDocumentRow> Papers { get; private set; } = [];

    protected override bool MayShow => true;
    protected override string? BackAddress => Url.Page("/My/Index");

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Case.Application.CaseNumber is null) return RedirectToPage("/Recognitions/Apply/Tasks", new { Id });
        Papers = await documents.OfAsync(new DocumentSubject(SubjectKind.RecognitionCase, Id.Value), ct);
        return Page();
    }
}
