using TalentPortal.Application.Foundation;

namespace TalentPortal.Application.Employers;

/// <summary>The register as the filter shows it, as xlsx.</summary>
public sealed class EmployerExport(EmployerRegisterService register, ExcelExport excel, PortalTexts texts, Townships townships, ICurrentActor current, TimeProvider clock)
{
    public async Task WriteAsync(Stream target, EmployerFilter filter, CancellationToken ct)
    {
        var stamp = new ExportStamp(current.Actor.Name, clock.GetUtcNow().UtcDateTime, texts["employer.register.title"], [.. Filters(filter)]);
        await excel.WriteAsync(target, Columns, register.AllAsync(filter), stamp, ct);
    }

    private ExportColumn<EmployerRow>[] Columns =>
    [
        new(texts["employer.credit_code"], row => row.CreditCode),
        new(texts["employer.name"], row => row.Name),
        new(texts["employer.type"], row => texts.Of(row.Type)),
        new(texts["employer.township"], row => townships.NameOf(row.TownshipCode)),
        new(texts["employer.status"], row => texts.Of(row.Status)),
        new(texts["employer.needs_check"], row => row.NeedsCheck ? texts["employer.needs_check"] : ""),
    ];

    private IEnumerable<(string Name, string Value)> Filters(EmployerFilter filter)
    {
        if (!string.IsNullOrWhiteSpace(filter.Q)) yield return (texts["employer.register.search"], filter.Q);
        if (filter.Type is { } type) yield return (texts["employer.type"], texts.Of(type));
        if (filter.Status is { } status) yield return (texts["employer.status"], texts.Of(status));
        if (filter.Township is { Length: > 0 } township) yield return (texts["employer.township"], townships.NameOf(township));
        if (filter.NeedsCheck) yield return (texts["employer.needs_check"], texts["employer.needs_check.only"]);
    }
}
