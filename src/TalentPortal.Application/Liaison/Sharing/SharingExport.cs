using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison.Sharing;

namespace TalentPortal.Application.Liaison.Sharing;

/// <summary>The ledger of sharings (共享台账) as a spreadsheet: what the filter shows, names of talents masked, stamped with who, when and which filter.</summary>
public sealed class SharingExport(SharingDeskQuery sharings, ExcelExport excel, ICurrentActor current, PortalTexts texts, CountyClock clock)
{
    public Task WriteAsync(SharingState? state, Stream target, CancellationToken ct)
    {
        (string, string)[] filters = state is { } only ? [(texts["sharing.state"], texts.Of(only))] : [];
        return excel.WriteAsync(target, Columns, sharings.RowsAsync(state), new ExportStamp(current.Actor.Name, clock.UtcNow, texts["sharing.ledger"], filters), ct);
    }

    private ExportColumn<SharingRow>[] Columns =>
    [
        new(texts["liaison.talent"], row => row.Talent.Masked),
        new(texts["liaison.employer"], row => row.Talent.EmployerName ?? ""),
        new(texts["sharing.with"], row => row.Sharing.LeaderName),
        new(texts["liaison.post"], row => row.Post),
        new(texts["sharing.from"], row => row.Sharing.From),
        new(texts["sharing.to"], row => row.Sharing.To),
        new(texts["sharing.state"], row => texts.Of(row.Sharing.StateOn(clock.Today))),
        new(texts["liaison.reason"], row => row.Sharing.Reason),
        new(texts["sharing.by"], row => row.Sharing.SharedByName),
        new(texts["sharing.ended"], row => row.Sharing.EndedAt is { } at ? CountyClock.DayOf(at) : ""),
        new(texts["sharing.ending"], row => row.Sharing.Ending is { } ending ? texts.Of(ending) : ""),
        new(texts["sharing.end_note"], row => row.Sharing.EndNote ?? ""),
    ];
}
