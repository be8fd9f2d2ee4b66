using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Documents.Papers;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Policies;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Subsidies;

/// <summary>
/// The papers of a case: each is issued in the transaction of the decision it tells of. Official papers are Chinese, whoever presses
/// the button.
/// </summary>
public sealed class SubsidyPapers(IPortalDb db, ICurrentActor current, DocumentIssuer issuer, OfficeSettings office, PersonalDataVault vault, PortalTexts texts, PortalFormat format, CountyClock clock)
{
    public async Task IssueAcceptanceAsync(SubsidyApplication application, CancellationToken ct)
    {
        var due = application.Deadline!;
        await IssueAsync(application, new AcceptanceNotice(
            application.CaseNumber!, application.ApplicantName, (await PolicyOfAsync(application, ct)).NameZh, SubmittedOn(application), clock.Today, due.DueOn, due.IsProvisional, current.Actor.Name, office.Office), ct);
    }

    public async Task IssueCorrectionAsync(SubsidyApplication application, CancellationToken ct)
    {
        var (due, terms) = (application.CorrectionDeadline!, (await VersionOfAsync(application, ct)).Terms);
        var items = application.OpenCorrections
            .Select(item => (InChinese(() => CorrectionSubjects.NameOf(item.Subject, terms.Materials, texts)), item.WhatToDo)).ToList();
        await IssueAsync(application, new CorrectionNotice(
            application.CaseNumber!, application.ApplicantName, (await PolicyOfAsync(application, ct)).NameZh, SubmittedOn(application), items, clock.Today, due.DueOn, due.IsProvisional, office.Office), ct);
    }

    public Task IssueNonAcceptanceAsync(SubsidyApplication application, DecideOnCase decision, CancellationToken ct) =>
        IssueRefusalAsync(DocumentKind.NonAcceptanceNotice, application, decision, ct);

    public Task IssueRefusalAsync(SubsidyApplication application, DecideOnCase decision, CancellationToken ct) =>
        IssueRefusalAsync(DocumentKind.RefusalNotice, application, decision, ct);

    /// <summary>审批表 for the file and 核算单 for the applicant, both of the approved assessment.</summary>
    public async Task IssueApprovalAsync(SubsidyApplication application, SubsidyAssessment assessment, CancellationToken ct)
    {
        var result = AllowanceAssessment.FromJson(assessment.Receipt);
        var item = (await PolicyOfAsync(application, ct)).NameZh;
        await IssueAsync(application, await ApprovalFormOfAsync(application, assessment, result, item, ct), ct);
        await IssueAsync(application, InChinese(() => ReceiptOf(application, result, item)), ct);
    }

    /// <summary>审批表 as it would be issued now, for the desks before the decision: no number, and the opinions that are still to come are empty.</summary>
    public async Task<PaperDocument> DraftApprovalAsync(SubsidyForDesk file, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(file);
        RefusedException.ThrowIf(file.Assessment is null ? SubsidyRefusals.NotAssessed : null);
        var form = await ApprovalFormOfAsync(file.Application, file.Assessment!, file.Result!, file.Policy.NameZh, ct);
        return form.Compose(new PaperWords(texts, format, PaperWords.Chinese));
    }

    private async Task IssueRefusalAsync(DocumentKind kind, SubsidyApplication application, DecideOnCase decision, CancellationToken ct)
    {
        var terms = (await VersionOfAsync(application, ct)).Terms;
        var basis = InChinese(() => RefusalGrounds.BasisOf(decision.Grounds, terms, texts));
        await IssueAsync(application, new RefusalNotice(
            kind, application.CaseNumber!, application.ApplicantName, (await PolicyOfAsync(application, ct)).NameZh, SubmittedOn(application), decision.Opinion!.Trim(), basis, office.Appeal, clock.Today, office.Office), ct);
    }

    private async Task<ApprovalForm> ApprovalFormOfAsync(SubsidyApplication application, SubsidyAssessment assessment, AllowanceAssessment result, string item, CancellationToken ct)
    {
        var person = await db.People.AsNoTracking().SingleAsync(row => row.Id == application.PersonId, ct);
        var employment = await db.Employments.AsNoTracking().SingleOrDefaultAsync(row => row.Id == application.EmploymentId, ct);
        var education = person.Educations.FirstOrDefault(row => row.Level == application.Level);
        return InChinese(() => new ApprovalForm(
            application.CaseNumber!, item,
            new ApprovalFacts(
                Masks.Name(application.ApplicantName), vault.Masked(PersonalField.IdNumber, person.Id.Value, person.IdNumber), texts.Of(application.Level!.Value), education?.School ?? "", education?.GraduatedOn is { } graduated ? format.Date(graduated) : "",
                application.EmployerName, texts.Of(application.EmployerType!.Value), ContractOf(employment),
                result.FirstMonth?.ToString() ?? "", format.Date(SubmittedOn(application)), person.BankAccount is { } account ? $"{account.BankName} {account.LastFour}" : ""),
            [.. result.Receipt.Lines.Select(line => new ApprovalStep(texts.Of(line.Text), format.Of(line.Clause), format.FigureOf(line)))],
            assessment.Total, BalanceOf(result.Receipt), ApprovalOpinions.Of(application, texts, format),
            application.History.Where(step => step.Action is SubsidyAction.Approve or SubsidyAction.ApproveAwaitingFunds).MaxBy(step => step.Sequence)?.Opinion ?? ""));
    }

    private string ContractOf(Employment? employment) => employment is null ? ""
        : employment.ContractEndsOn is { } ends ? texts["subsidy.paper.contract", employment.StartedOn, ends]
        : $"{format.Date(employment.StartedOn)} {texts.Of(employment.Kind)}";

    private CalculationReceipt ReceiptOf(SubsidyApplication application, AllowanceAssessment result, string item)
    {
        var balance = result.Receipt.Balance;
        return new CalculationReceipt(
            PaperWords.Chinese, application.CaseNumber!, application.ApplicantName, item,
            [.. result.Receipt.Lines.Select(line => new CalculationStep(texts.Of(line.Text), texts.Of(line.Source), format.Of(line.Clause), format.FigureOf(line)))],
            [.. result.Months.Where(month => !month.Amount.IsZero).Select(month => new CalculationMonth(month.Month, month.EmployerName ?? "", format.Of(month.Clause), month.Amount))],
            result.Receipt.Total, balance?.Cumulative ?? 0, balance?.Remaining ?? 0, result.WindowEnd, texts["calc.receipt.version", result.Receipt.Version.Year, result.Receipt.Version.Number], clock.Today, office.Office);
    }

    private string BalanceOf(Receipt receipt) => receipt.Balance is { WindowEnd: { } end } balance
        ? texts["calc.receipt.balance", balance.Cumulative, balance.MonthLimit, balance.Remaining, end] : "";

    private Task<IssuedDocument> IssueAsync(SubsidyApplication application, IPaper paper, CancellationToken ct) =>
        issuer.IssueAsync(paper, new DocumentSubject(SubjectKind.Application, application.Id.Value), current.Actor.Id, ct);

    private async Task<PolicyVersion> VersionOfAsync(SubsidyApplication application, CancellationToken ct) =>
        await db.PolicyVersions.AsNoTracking().SingleAsync(row => row.Id == application.PolicyVersionId, ct);

    private async Task<Policy> PolicyOfAsync(SubsidyApplication application, CancellationToken ct)
    {
        var version = await VersionOfAsync(application, ct);
        return await db.Policies.AsNoTracking().SingleAsync(row => row.Id == version.PolicyId, ct);
    }

    private static DateOnly SubmittedOn(SubsidyApplication application) => CountyClock.DayOf(application.SubmittedAt!.Value);

    private static T InChinese<T>(Func<T> compose) => PortalLanguage.In(PortalLanguage.Chinese, compose);
}
