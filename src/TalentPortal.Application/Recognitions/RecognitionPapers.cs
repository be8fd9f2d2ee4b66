using TalentPortal.Application.Documents;
using TalentPortal.Application.Documents.Papers;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Notices;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Recognitions;

namespace TalentPortal.Application.Recognitions;

/// <summary>The papers of a case, each issued in the transaction of the decision it tells of, and the certificate. They are Chinese, whoever presses the button.</summary>
public sealed class RecognitionPapers(DocumentIssuer issuer, ICurrentActor current, OfficeSettings office, NoticeOfficeSettings talentOffice, PortalTexts texts, CountyClock clock)
{
    /// <summary>The paper that the case's last step calls for, if any.</summary>
    public Task IssueForAsync(RecognitionApplication application, string reason, CancellationToken ct) =>
        application.History.MaxBy(step => step.Sequence)!.Action switch
        {
            RecognitionAction.Accept => IssueAcceptanceAsync(application, ct),
            RecognitionAction.Decline => IssueRefusalAsync(DocumentKind.NonAcceptanceNotice, application, reason, ct),
            RecognitionAction.RejectReview or RecognitionAction.FailScore or RecognitionAction.PanelRefuses or RecognitionAction.Reject or RecognitionAction.UpholdObjection =>
                IssueRefusalAsync(DocumentKind.RefusalNotice, application, reason, ct),
            _ => Task.CompletedTask,
        };

    public Task IssueCorrectionAsync(RecognitionApplication application, CatalogueTerms terms, CancellationToken ct)
    {
        var due = application.CorrectionDeadline!;
        var items = application.OpenCorrections.Select(item => (InChinese(() => SubjectOf(item.Subject, terms.Entry(application.EntryCode)!, texts, isChinese: true)), item.WhatToDo)).ToList();
        return IssueAsync(application, new CorrectionNotice(application.CaseNumber!, application.ApplicantName, Item, SubmittedOn(application), items, clock.Today, due.DueOn, due.IsProvisional, office.Office), ct);
    }

    /// <summary>The certificate of a recognition; its number is the recognition's.</summary>
    public Task<IssuedDocument> IssueCertificateAsync(RecognitionId id, RecognitionApplication application, CatalogueTerms terms, CancellationToken ct)
    {
        var level = application.ProposedLevel!.Value;
        var entry = (level == application.Level ? terms.Entry(application.EntryCode) : terms.AssessedEntry(level)) ?? terms.Entry(application.EntryCode)!;
        var paper = InChinese(() => new RecognitionCertificate(
            application.ApplicantName, texts.Of(level), $"{entry.Code} {entry.ConditionZh}", texts.Of(application.Route), clock.Today, clock.Today.AddMonths(terms.TermMonths).AddDays(-1), application.CaseNumber!,
            new PaperOffice(talentOffice.Department, talentOffice.Phone)));
        return issuer.IssueAsync(paper, new DocumentSubject(SubjectKind.Recognition, id.Value), Actor.System.Id, ct);
    }

    /// <summary>What a line of a correction notice is about: a proof of the entry, or something else.</summary>
    public static string SubjectOf(string subject, CatalogueEntry entry, PortalTexts texts, bool isChinese) =>
        entry.Proofs.FirstOrDefault(proof => proof.Code == subject) is { } proof ? (isChinese ? proof.NameZh : proof.NameEn) : texts["recognition.correction.other"];

    private string Item => InChinese(() => texts["recognition.item"]);

    private Task<IssuedDocument> IssueAcceptanceAsync(RecognitionApplication application, CancellationToken ct)
    {
        var due = application.Deadline!;
        return IssueAsync(application, new AcceptanceNotice(application.CaseNumber!, application.ApplicantName, Item, SubmittedOn(application), clock.Today, due.DueOn, due.IsProvisional, current.Actor.Name, office.Office), ct);
    }

    private Task<IssuedDocument> IssueRefusalAsync(DocumentKind kind, RecognitionApplication application, string reason, CancellationToken ct)
    {
        var words = application.ReapplyFrom is { } later ? InChinese(() => texts["recognition.refused.score", reason, application.Scores!.Total, later]) : reason;
        return IssueAsync(application, new RefusalNotice(kind, application.CaseNumber!, application.ApplicantName, Item, SubmittedOn(application), words, null, office.Appeal, clock.Today, office.Office), ct);
    }

    private Task<IssuedDocument> IssueAsync(RecognitionApplication application, IPaper paper, CancellationToken ct) =>
        issuer.IssueAsync(paper, new DocumentSubject(SubjectKind.RecognitionCase, application.Id.Value), current.Actor.Id, ct);

    private static DateOnly SubmittedOn(RecognitionApplication application) => CountyClock.DayOf(application.SubmittedAt!.Value);

    private static T InChinese<T>(Func<T> write) => PortalLanguage.In(PaperWords.Chinese, write);
}
