using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Awards;

/// <summary>The ledger (台账) of awards and titles as a spreadsheet: what the filter shows, names masked, stamped with who, when and which filter.</summary>
public sealed class AwardLedgerExport(AwardDeskQuery cases, ExcelExport excel, ICurrentActor current, PortalTexts texts, CountyClock clock)
{
    public Task WriteAsync(Stream target, AwardQueueFilter filter, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filter);
        List<(string, string)> filters = [];
        if (filter.Kind is { } kind) filters.Add((texts["award.kind"], texts.Of(kind)));
        if (filter.Status is { } status) filters.Add((texts["recognition.case.state"], texts.Of(status)));
        return excel.WriteAsync(target, Columns, cases.LedgerAsync(filter), new ExportStamp(current.Actor.Name, clock.UtcNow, texts["award.ledger"], filters), ct);
    }

    private ExportColumn<AwardLedgerRow>[] Columns =>
    [
        new(texts["award.number"], row => row.CaseNumber),
        new(texts["award.kind"], row => texts.Of(row.Kind)),
        new(texts["recognition.case.name"], row => Masks.Name(row.ApplicantName)),
        new(texts["recognition.case.employer"], row => row.EmployerName),
        new(texts["award.project"], row => row.Project),
        new(texts["award.class"], row => texts.Of(row.Class)),
        new(texts["recognition.case.state"], row => texts.Of(row.Status)),
        new(texts["award.ledger.submitted"], row => CountyClock.DayOf(row.SubmittedAt)),
        new(texts["award.amount"], row => row.Amount is { } amount ? amount : (ExportCell)""),
        new(texts["award.stop.paid"], row => row.Payments.Sum(part => part)),
        new(texts["award.contract.starts_on"], row => Day(row.StartsOn)),
        new(texts["award.contract.ends_on"], row => Day(row.EndsOn)),
        new(texts["award.terms.service_months"], row => row.ServiceMonths is { } months ? months : (ExportCell)""),
        new(texts["award.naming.certificate"], row => row.CertificateNumber ?? ""),
        new(texts["award.naming.named_on"], row => Day(row.NamedOn)),
        new(texts["award.ledger.term_ends"], row => Day(row.LastDay)),
        new(texts["award.stop.recover"], row => row.Recover is { } recover ? recover : (ExportCell)""),
    ];

    private static ExportCell Day(DateOnly? day) => day is { } known ? known : "";
}
