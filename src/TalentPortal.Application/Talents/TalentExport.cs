using System.Runtime.CompilerServices;
using TalentPortal.Application.Employers;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Talents;

/// <summary>The register as the filter shows it, as xlsx: names and numbers masked. Who took it is on record, under the number that the file bears, before it is given out.</summary>
public sealed class TalentExport(
    TalentListQuery list, TalentSheet sheet, TalentSheetColumns columns, IPortalDb db, RunningNumbers numbers, ExcelExport excel, PersonalDataVault vault, PortalTexts texts, Townships townships, ICurrentActor current, CountyClock clock)
{
    private const string Series = "DC";

    public async Task WriteAsync(Stream target, TalentFilter filter, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var (actor, chosen) = (current.Actor, filter.Chosen());
        var number = await numbers.NextAsync(Series, clock.Today.Year, ct);
        db.AccountEvents.Add(new AccountEvent(AccountEventKind.ListExported, actor.Id, actor.Name, actor.Id, actor.Name,
            Limited($"talents {number} {string.Join('&', chosen.Select(choice => $"{choice.Key}={choice.Value}"))}"), clock.UtcNow));
        await db.SaveChangesAsync(ct);
        var stamp = new ExportStamp(actor.Name, clock.UtcNow, texts["talent.list.title"], TalentFilterWords.Of(filter, texts, townships)) { Number = number };
        await excel.WriteAsync(target, columns.With(row => Masks.Name(row.Row.Name), new ExportColumn<NumberedRow>(texts["talent.sheet.id_number"], IdMask)), BlocksAsync(filter, ct), stamp, ct);
    }

    private ExportCell IdMask(NumberedRow row) => vault.Masked(PersonalField.IdNumber, row.List.Id.Value, row.Sheet.IdNumber);

    private async IAsyncEnumerable<IReadOnlyList<NumberedRow>> BlocksAsync(TalentFilter filter, [EnumeratorCancellation] CancellationToken ct)
    {
        var number = 0;
        await foreach (var rows in list.BlocksAsync(filter, ct: ct)) yield return [.. (await sheet.OfAsync(rows, ct)).Select(row => new NumberedRow(++number, row))];
    }

    private static string Limited(string text) => text.Length <= 500 ? text : text[..500];
}
