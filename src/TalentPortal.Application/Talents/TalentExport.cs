using TalentPortal.Application.Employers;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Talents;

/// <summary>The register as the filter shows it, as xlsx: no number of anybody, names masked as on the screen. Who took it is on record before it is given out.</summary>
public sealed class TalentExport(TalentListQuery list, IPortalDb db, ExcelExport excel, PortalTexts texts, Townships townships, ICurrentActor current, CountyClock clock)
{
    public async Task WriteAsync(Stream target, TalentFilter filter, CancellationToken ct)
    {
        var chosen = filter.Chosen();
        var actor = current.Actor;
        db.AccountEvents.Add(new AccountEvent(AccountEventKind.ListExported, actor.Id, actor.Name, actor.Id, actor.Name,
            Limited($"talents {string.Join('&', chosen.Select(choice => $"{choice.Key}={choice.Value}"))}"), clock.UtcNow));
        await db.SaveChangesAsync(ct);
        var stamp = new ExportStamp(actor.Name, clock.UtcNow, texts["talent.list.title"], TalentFilterWords.Of(filter, texts, townships));
        await excel.WriteAsync(target, Columns, list.AllAsync(filter, ct), stamp, ct);
    }

    private ExportColumn<TalentRow>[] Columns =>
    [
        new(texts["talent.name"], row => Masks.Name(row.Name)),
        new(texts["talent.sex"], row => texts.Of(row.Sex)),
        new(texts["talent.age"], row => row.AgeOn(clock.Today)),
        new(texts["talent.recognised"], row => row.Recognised is { } recognised ? texts.Of(recognised) : ""),
        new(texts["talent.level"], row => row.Level is { } level ? texts.Of(level) : ""),
        new(texts["talent.school"], row => row.School ?? ""),
        new(texts["talent.verified"], row => row.Level is null ? "" : texts[row.IsVerified ? "answer.yes" : "answer.no"]),
        new(texts["talent.employer"], row => row.Employer ?? ""),
        new(texts["talent.township"], row => row.TownshipCode is { } code ? townships.NameOf(code) : ""),
        new(texts["talent.last_month"], row => row.LastMonth?.ToString() ?? ""),
        new(texts["talent.cases"], row => row.Cases),
    ];

    private static string Limited(string text) => text.Length <= 500 ? text : text[..500];
}
