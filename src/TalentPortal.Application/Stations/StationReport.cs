using System.Runtime.CompilerServices;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Stations;

/// <summary>The monthly report of the stations (驿站月报) as a spreadsheet: a line for each station and month, twelve months through the one shown, counted as on the page.</summary>
public sealed class StationReport(StationFiguresQuery figures, ExcelExport excel, ICurrentActor current, PortalTexts texts, PortalFormat format, CountyClock clock)
{
    private const int Months = 12;

    public async Task WriteAsync(YearMonth through, Stream target, CancellationToken ct)
    {
        // Asked before the file begins, so that whoever may not is told so.
        var last = await figures.MonthAsync(through, ct);
        await excel.WriteAsync(target, Columns, LinesAsync(through, last, ct), new ExportStamp(current.Actor.Name, clock.UtcNow, texts["station.report"], [(texts["station.report.through"], format.Month(through))]), ct);
    }

    private async IAsyncEnumerable<Line> LinesAsync(YearMonth through, IReadOnlyList<StationFigure> last, [EnumeratorCancellation] CancellationToken ct)
    {
        for (var back = Months - 1; back > 0; back--)
            foreach (var figure in await figures.MonthAsync(through.AddMonths(-back), ct)) yield return new Line(through.AddMonths(-back), figure);
        foreach (var figure in last) yield return new Line(through, figure);
    }

    private ExportColumn<Line>[] Columns =>
    [
        new(texts["station.month"], line => format.Month(line.Month)),
        new(texts["station.one"], line => format.Of(line.Figure.Station.Name)),
        new(texts["station.bed_nights"], line => line.Figure.Occupancy.BedNights),
        new(texts["station.out"], line => line.Figure.Occupancy.OutOfService),
        new(texts["station.slept"], line => line.Figure.Occupancy.Slept),
        new(texts["station.occupancy"], line => Percent(line.Figure.Occupancy.Rate)),
        new(texts["station.arrivals"], line => line.Figure.Arrivals),
        new(texts["station.missed"], line => line.Figure.Missed),
        new(texts["station.left_guests"], line => line.Figure.Conversion.Guests),
        new(texts["station.found_work"], line => line.Figure.Conversion.Employed),
        new(texts["station.conversion"], line => Percent(line.Figure.Conversion.Rate)),
        new(texts["station.report.settled"], line => line.Figure.Conversion switch { { Guests: 0 } => "", { IsProvisional: true } => texts["station.report.settled.no"], _ => texts["station.report.settled.yes"] }),
    ];

    private string Percent(decimal? rate) => rate is { } known ? texts["station.percent", known] : "";

    private sealed record Line(YearMonth Month, StationFigure Figure);
}
