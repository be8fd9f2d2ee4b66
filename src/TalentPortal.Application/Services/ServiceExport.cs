using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Services;

/// <summary>The ledger of services (服务事项办理台账) as a spreadsheet: what the filter shows, names masked, stamped with who, when and which filter. Nothing of children.</summary>
public sealed class ServiceExport(ServiceDeskQuery requests, ExcelExport excel, ICurrentActor current, PortalTexts texts, PortalFormat format, CountyClock clock)
{
    public Task WriteAsync(ServiceFilter filter, Stream target, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filter);
        List<(string, string)> filters = [];
        if (filter.Status is { } status) filters.Add((texts["service.status"], texts.Of(status)));
        if (filter.Code is { Length: > 0 } code) filters.Add((texts["service.item"], code));
        if (filter.Overdue) filters.Add((texts["service.status"], texts["service.overdue"]));
        return excel.WriteAsync(target, Columns, requests.LedgerAsync(filter), new ExportStamp(current.Actor.Name, clock.UtcNow, texts["service.ledger"], filters), ct);
    }

    private ExportColumn<ServiceRow>[] Columns =>
    [
        new(texts["service.number"], row => row.Request.Number),
        new(texts["service.item"], row => format.Of(row.Terms.Name)),
        new(texts["service.talent"], row => row.Talent.Masked),
        new(texts["liaison.employer"], row => row.Talent.EmployerName ?? ""),
        new(texts["service.words"], row => row.Request.Words),
        new(texts["service.submitted"], row => row.Request.SubmittedAt is { } at ? CountyClock.DayOf(at) : ""),
        new(texts["service.departments"], row => string.Join(format.IsChinese ? "、" : ", ", row.Request.Parts.Select(part => texts.Of(part.Department)))),
        new(texts["service.status"], row => texts.Of(row.Request.Status)),
        new(texts["service.answer_due"], row => Day(row.Request.AnswerDueOn)),
        new(texts["service.answered_on"], row => Day(row.Request.AnsweredOn)),
        new(texts["service.late"], row => row.Request.WasLate ? texts["service.late.yes"] : ""),
        new(texts["service.grade"], row => row.Request.Grade is { } grade ? grade : ""),
        new(texts["service.called_back"], row => row.Request.WasCalledBack ? texts["service.called_back.yes"] : ""),
        new(texts["service.ended"], row => row.Request.EndedAt is { } at ? CountyClock.DayOf(at) : ""),
    ];

    private static ExportCell Day(DateOnly? day) => day is { } known ? known : "";
}
