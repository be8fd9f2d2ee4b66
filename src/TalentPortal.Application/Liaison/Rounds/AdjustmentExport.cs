using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Liaison.Rounds;

namespace TalentPortal.Application.Liaison.Rounds;

/// <summary>The list of a round (年度调整方案) as a spreadsheet: each talent with the leader before and after and why, or each post with what it has before and after. Names of talents masked.</summary>
public sealed class AdjustmentExport(AdjustmentDeskQuery desk, ExcelExport excel, AdjustmentWords words, ICurrentActor current, PortalTexts texts, PortalFormat format, CountyClock clock)
{
    public async Task WriteAsync(AdjustmentRoundId id, AdjustmentFilter filter, LeaderPostId? post, Stream target, CancellationToken ct)
    {
        var shown = await desk.GetAsync(id, ct);
        await excel.WriteAsync(target, Columns, shown.Shown(filter, post).ToAsyncEnumerable(), Stamp(shown, texts["adjust.list"], filter, post), ct);
    }

    public async Task WriteLoadsAsync(AdjustmentRoundId id, Stream target, CancellationToken ct)
    {
        var shown = await desk.GetAsync(id, ct);
        await excel.WriteAsync(target, LoadColumns(shown), shown.Loads.ToAsyncEnumerable(), Stamp(shown, texts["adjust.loads"], AdjustmentFilter.All, null), ct);
    }

    private ExportStamp Stamp(RoundForDesk shown, string what, AdjustmentFilter filter, LeaderPostId? post) => new(current.Actor.Name, clock.UtcNow, what,
    [
        (texts["liaison.year"], format.Number(shown.Round.Year)),
        (texts["adjust.state"], texts.Of(shown.Round.State)),
        (texts["adjust.show"], texts.Of(filter)),
        .. shown.Loads.Where(row => row.Post.Id == post).Select(row => (texts["liaison.post"], row.Post.Title)),
    ]);

    private ExportColumn<AdjustmentLineRow>[] Columns =>
    [
        new(texts["liaison.talent"], row => row.Talent.Masked),
        new(texts["liaison.level"], row => row.Line.Level is { } level ? texts.Of(level) : ""),
        new(texts["liaison.employer"], row => row.Talent.EmployerName ?? ""),
        new(texts["adjust.before"], row => row.From ?? ""),
        new(texts["adjust.before.leader"], row => row.Line.FromLeader ?? ""),
        new(texts["adjust.choice"], row => row.Line.FellAway ? texts["adjust.fell_away"] : row.Line.Choice is { } choice ? texts.Of(choice) : texts.Of(AdjustmentFilter.Undecided)),
        new(texts["adjust.after"], row => row.To ?? ""),
        new(texts["adjust.after.leader"], row => row.LeaderAfter ?? ""),
        new(texts["liaison.reason"], row => words.ReasonOf(row.Line)),
        new(texts["adjust.decided_by"], row => row.Line.DecidedByName ?? ""),
        new(texts["adjust.overtaken"], row => (row.Overtaken ?? (row.Line.Overtaken is { } code ? new Refusal(code) : null)) is { } why ? texts.Refusal(why) : ""),
    ];

    private ExportColumn<PostLoadRow>[] LoadColumns(RoundForDesk shown) =>
    [
        new(texts["liaison.post"], row => row.Post.Title),
        new(texts["liaison.holder"], row => row.Post.HolderName),
        new(texts["liaison.officer"], row => row.Post.OfficerName ?? ""),
        new(texts["adjust.load.before"], row => row.Load.Before),
        new(texts["adjust.load.after"], row => row.Load.After),
        new(texts["adjust.load.standing"], row => texts.Of(row.Load.Standing(shown.LeastTalents, shown.MostTalents))),
    ];
}
