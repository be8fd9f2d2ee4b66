using TalentPortal.Application.Talents;
using TalentPortal.Domain.Reports;

namespace TalentPortal.Application.Reports;

/// <summary>The register in figures at the end of one year. Each figure knows the filter of the list that shows its people.</summary>
public sealed record TalentStatistics(int Year, DateOnly AsOf, StatisticsFigure Total, IReadOnlyList<InflowYear> Inflow, IReadOnlyList<StatisticsTable> Tables)
{
    /// <summary>All figures in the order of the page.</summary>
    public IEnumerable<StatisticsFigure> Figures => [Total, .. Inflow.Select(year => year.Returned), .. Tables.SelectMany(table => table.Figures)];
}

/// <summary>How many, and who: <see cref="Filter"/> opens exactly these people.</summary>
public sealed record StatisticsFigure(string Name, int Count, TalentFilter Filter);

/// <summary>Figures side by side. Where <see cref="MayOverlap"/>, one person may stand in two of them.</summary>
public sealed record StatisticsTable(StatisticsSubject Subject, IReadOnlyList<StatisticsFigure> Figures, bool MayOverlap = false);

public enum StatisticsSubject
{
    Recognised,
    Level,
    Team,
    Source,
    Age,
    Sex,
    Township,
}

/// <summary>Net inflow of a year; <see cref="Net"/> and the source are missing while nobody stated how many were admitted.</summary>
public sealed record InflowYear(int Year, StatisticsFigure Returned, NetInflow? Net, AdmissionFigure? Admitted);
