using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Domain.Services;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Web.Documents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Documents;

/// <summary>A paper as it was issued, to read and print.</summary>
[SignedIn]
public sealed class ViewModel(IssuedDocumentQueries documents, PaperPrinter printer, ICurrentActor current) : PageModel
{
    [FromRoute] public IssuedDocumentId Id { get; set; }
    public IssuedDocument Document { get; private set; } = null!;
    public PaperSheet Sheet { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Document = await documents.GetAsync(Id, ct);
        Sheet = printer.Sheet(Document, Url.VerifyAddress(Document));
        ViewData["Back"] = OwnerAddress(Document.Subject);
    }

    /// <summary>The page of what the paper belongs to, in the reader's own room: a phone without a back key would end here.</summary>
    private string? OwnerAddress(DocumentSubject subject) => subject.Kind switch
    {
        SubjectKind.Application => Url.Page(current.Actor.May(Capability.ReadSubsidies) ? "/Subsidies/Desk/Case" : "/Subsidies/Status/Index", new { id = new SubsidyApplicationId(subject.Id) }),
        SubjectKind.RecognitionCase => Url.Page(current.Actor.May(Capability.ReadRecognitions) ? "/Recognitions/Desk/Case" : "/Recognitions/Apply/Status", new { id = new RecognitionApplicationId(subject.Id) }),
        SubjectKind.Recognition => current.Actor.May(Capability.ReadRecognitions) ? Url.Page("/Recognitions/Desk/Holder", new { id = new RecognitionId(subject.Id) }) : Url.Page("/My/Index"),
        SubjectKind.AwardCase => AwardAddress(new AwardCaseId(subject.Id)),
        SubjectKind.PaymentBatch => Url.Page("/Work/Payments/Batch", new { id = new PaymentBatchId(subject.Id) }),
        SubjectKind.AwardBatch => Url.Page("/Awards/Desk/Batch", new { id = new AwardBatchId(subject.Id) }),
        SubjectKind.LiaisonCircular => Url.Page(current.Actor.May(Capability.ReadLiaison) ? "/Liaison/Circulars/Index" : "/Leader/Circulars"),
        SubjectKind.ServiceRequest => Url.Page(current.Actor.May(Capability.ApplyForSubsidies) ? "/My/Services/Request" : "/Services/Desk/Request", new { id = new ServiceRequestId(subject.Id) }),
        SubjectKind.Recovery => Url.Page("/Work/Recoveries/Recovery", new { id = new RecoveryId(subject.Id) }),
        _ => null,
    };

    private string? AwardAddress(AwardCaseId id) =>
        current.Actor.May(Capability.ReadAwards) ? Url.Page("/Awards/Desk/Case", new { id })
        : current.Actor.May(Capability.ApplyForAwards) ? Url.Page("/Employer/Awards/Award", new { id })
        : current.Actor.May(Capability.ReadPayments) || current.Actor.May(Capability.PreparePayments) ? Url.Page("/Awards/Desk/Payments")
        : Url.Page("/My/Awards/Award", new { id });
}
