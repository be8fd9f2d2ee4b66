using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Liaison.Issues;

/// <summary>The ledger of issues (诉求办理台账) as a spreadsheet: what the filter shows, names masked, stamped with who, when and which filter.</summary>
public sealed class IssueExport(IssueDeskQuery issues, ExcelExport excel, ICurrentActor current, PortalTexts texts, PortalFormat format, CountyClock clock)
{
    public Task WriteAsync(IssueFilter filter, Stream target, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filter);
        List<(string, string)> filters = [];
        if (filter.Status is { } status) filters.Add((texts["issue.status"], texts.Of(status)));
        if (filter.Department is { } department) filters.Add((texts["issue.department"], texts.Of(department)));
        if (filter.Overdue) filters.Add((texts["issue.status"], texts["issue.overdue"]));
        return excel.WriteAsync(target, Columns, issues.LedgerAsync(filter), new ExportStamp(current.Actor.Name, clock.UtcNow, texts["issue.ledger"], filters), ct);
    }

    private ExportColumn<IssueRow>[] Columns =>
    [
        new(texts["issue.number"], row => row.Issue.Number),
        new(texts["liaison.talent"], row => row.Talent.Masked),
        new(texts["liaison.employer"], row => row.Talent.EmployerName ?? ""),
        new(texts["issue.need"], row => texts.Of(row.Issue.Need)),
        new(texts["issue.words"], row => row.Issue.Words),
        new(texts["issue.source"], row => texts.Of(row.Issue.Source)),
        new(texts["issue.registered"], row => CountyClock.DayOf(row.Issue.RegisteredAt)),
        new(texts["issue.department"], row => row.Issue.Department is { } department ? texts.Of(department) : ""),
        new(texts["issue.helpers"], row => string.Join(format.IsChinese ? "、" : ", ", row.Issue.Help.Select(part => texts.Of(part.Department)))),
        new(texts["issue.grade"], row => row.Issue.Grade is { } grade ? texts.Of(grade) : ""),
        new(texts["issue.status"], row => texts.Of(row.Issue.Status)),
        new(texts["issue.answer_due"], row => Day(row.Issue.AnswerDueOn)),
        new(texts["issue.answered_on"], row => Day(row.Issue.AnsweredOn)),
        new(texts["issue.late"], row => row.Issue.WasLate ? texts["issue.late.yes"] : ""),
        new(texts["issue.round"], row => row.Issue.Round),
        new(texts["issue.verdict"], row => row.Issue.Verdict is { } verdict ? texts.Of(verdict) : ""),
        new(texts["issue.ended"], row => row.Issue.EndedAt is { } at ? CountyClock.DayOf(at) : ""),
    ];

    private static ExportCell Day(DateOnly? day) => day is { } known ? known : "";
}
