using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Employers;

/// <summary>The register as the filter shows it, as xlsx. Who took it is on record before it is given out.</summary>
public sealed class EmployerExport(EmployerRegisterService register, IPortalDb db, ExcelExport excel, PortalTexts texts, PortalFormat format, Townships townships, ICurrentActor current, CountyClock clock)
{
    public async Task WriteAsync(Stream target, EmployerFilter filter, CancellationToken ct)
    {
        var actor = current.Actor;
        _ = db.Employers.ReadableBy(actor);
        db.AccountEvents.Add(new AccountEvent(AccountEventKind.ListExported, actor.Id, actor.Name, actor.Id, actor.Name,
            Limited($"employers {string.Join('&', filter.Chosen().Select(choice => $"{choice.Key}={choice.Value}"))}"), clock.UtcNow));
        await db.SaveChangesAsync(ct);
        var stamp = new ExportStamp(actor.Name, clock.UtcNow, texts["employer.register.title"], EmployerFilterWords.Of(filter, texts, format, townships));
        await excel.WriteAsync(target, Columns, register.AllAsync(filter), stamp, ct);
    }

    private ExportColumn<EmployerRow>[] Columns =>
    [
        new(texts["employer.credit_code"], row => row.CreditCode),
        new(texts["employer.name"], row => row.Name),
        new(texts["employer.type"], row => texts.Of(row.Type)),
        new(texts["employer.industry"], row => row.Industry is { } industry ? texts.Of(industry) : ""),
        new(texts["employer.chain"], row => row.Chain ?? ""),
        new(texts["employer.township"], row => townships.NameOf(row.TownshipCode)),
        new(texts["employer.tax_township"], row => row.TaxTownshipCode is { } code ? townships.NameOf(code) : ""),
        new(texts["employer.contact_name"], row => row.ContactName ?? ""),
        new(texts["employer.contact_phone"], row => row.ContactPhone ?? ""),
        new(texts["employer.status"], row => texts.Of(row.Status)),
        new(texts["employer.needs_check"], row => row.NeedsCheck ? texts["employer.needs_check"] : ""),
    ];

    private static string Limited(string text) => text.Length <= 500 ? text : text[..500];
}
