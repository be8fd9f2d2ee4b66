using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Documents.Papers;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Notices;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Awards;

/// <summary>The papers of an award, each issued in the transaction of the step it tells of. They are Chinese, whoever presses the button.</summary>
public sealed class AwardPapers(IPortalDb db, DocumentIssuer issuer, DocumentWithdrawals withdrawals, ICurrentActor current, OfficeSettings office, NoticeOfficeSettings talentOffice, PortalTexts texts, PortalFormat format, CountyClock clock)
{
    /// <summary>The decision, when the last signature has carried it.</summary>
    public async Task IssueIfDecidedAsync(AwardCase award, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(award);
        if (award.History.MaxBy(step => step.Sequence)!.Action is not AwardAction.Approve || award.Decision is not { } decision) return;
        await IssueAsync(award, InChinese(() => new AwardDecisionNotice(texts.Of(award.Kind), award.CaseNumber!, award.ApplicantName, award.EmployerName, texts.Of(decision.Class), award.Project,
            decision.Gross, decision.Elsewhere, decision.Amount, decision.MeetingOn, award.SignaturesNow.Count, clock.Today, Office)), ct);
    }

    public Task IssueContractAsync(AwardCase award, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(award);
        var contract = award.Contract!;
        return IssueAsync(award, InChinese(() => new AwardContractPaper(award.CaseNumber!, award.ApplicantName, award.EmployerName, award.Project, award.Amount!.Value, contract.SignedOn, contract.StartsOn, contract.EndsOn, contract.ServiceMonths, contract.Tasks,
            [.. award.Milestones.OrderBy(row => row.Number).Select(row => new ContractLine(row.Title, row.DueOn))], [.. award.Instalments.OrderBy(row => row.Number).Select(row => new ContractPayment(texts.Of(row.When), row.Amount))], Office)), ct);
    }

    /// <summary>The receipt of a payment; the one of a payment that came back before is named on it.</summary>
    public async Task IssueReceiptAsync(AwardCase award, AwardInstalment part, AwardTerms terms, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(award);
        ArgumentNullException.ThrowIfNull(part);
        var subject = ReceiptOf(award, part);
        var earlier = await withdrawals.LastAsync(DocumentKind.AwardReceipt, subject, ct);
        var paper = InChinese(() => new AwardReceipt(texts.Of(award.Kind), award.CaseNumber!, award.ApplicantName, award.EmployerName, part.Number,
            [.. AwardReceiptLines.Of(award, part, terms).Select(line => new ReceiptLine(texts["award.receipt." + line.Key], line.Percent is { } percent ? percent.ToString(CultureInfo.InvariantCulture) : format.Figure(line.Amount!.Value)))],
            part.Amount, award.Paid - part.Amount, part.Voucher!, part.PaidOn!.Value, award.LastOf(part, AwardMoneyAction.Order)!.ByName, award.LastOf(part, AwardMoneyAction.Check)!.ByName, Office, earlier?.Number));
        await issuer.IssueAsync(paper, subject, current.Actor.Id, ct, earlier);
    }

    /// <summary>What it says was paid came back from the bank.</summary>
    public Task WithdrawReceiptAsync(AwardCase award, AwardInstalment part, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(award);
        ArgumentNullException.ThrowIfNull(part);
        return withdrawals.WithdrawAsync(DocumentKind.AwardReceipt, ReceiptOf(award, part), WithdrawalCause.BankReturned, ct);
    }

    public Task IssueRecoveryAsync(AwardCase award, AwardRecovery recovery, bool isDecision, string reason, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(award);
        ArgumentNullException.ThrowIfNull(recovery);
        return IssueAsync(award, InChinese(() => new AwardRecoveryNotice(isDecision, award.CaseNumber!, recovery.Number, award.ApplicantName, award.EmployerName, texts.Of(award.Stop!.Cause), award.Stop.Paid, recovery.Amount, reason,
            recovery.HearingEndsOn, clock.Today, office.Appeal, office.Office)), ct);
    }

    /// <summary>The certificate of a title; the title's number is the paper's.</summary>
    public async Task<string> IssueCertificateAsync(AwardCase award, AwardCall call, DateOnly namedOn, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(award);
        ArgumentNullException.ThrowIfNull(call);
        var lastDay = call.Terms.Selection!.LastDayFrom(namedOn);
        return (await IssueAsync(award, new NamingCertificate(award.ApplicantName, award.EmployerName, call.TitleZh, namedOn, lastDay, award.CaseNumber!, Office), ct)).Number;
    }

    /// <summary>The papers of a case that the reader reaches otherwise, the newest first.</summary>
    public async Task<IReadOnlyList<IssuedDocumentRow>> OfAsync(AwardCaseId id, CancellationToken ct) =>
        await db.IssuedDocuments.AsNoTracking().Where(row => row.SubjectKind == SubjectKind.AwardCase && row.SubjectId == id.Value).OrderByDescending(row => row.IssuedAt).ThenByDescending(row => row.Number)
            .Select(row => new IssuedDocumentRow(row.Id, row.Kind, row.Number, row.IssuedAt, row.Withdrawal == null ? null : row.Withdrawal.At)).ToListAsync(ct);

    private PaperOffice Office => new(talentOffice.Department, talentOffice.Phone);

    private static DocumentSubject ReceiptOf(AwardCase award, AwardInstalment part) => new(SubjectKind.AwardCase, award.Id.Value, part.Id);

    private Task<IssuedDocument> IssueAsync(AwardCase award, IPaper paper, CancellationToken ct) => issuer.IssueAsync(paper, new DocumentSubject(SubjectKind.AwardCase, award.Id.Value), current.Actor.Id, ct);

    private static T InChinese<T>(Func<T> write) => PortalLanguage.In(PaperWords.Chinese, write);
}
