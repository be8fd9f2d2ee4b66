namespace TalentPortal.Application.Foundation;

/// <summary>What an uploaded spreadsheet may cost to read. A roster of 100,000 rows inflates to about 50 MB at a ratio of about 20.</summary>
public sealed record SheetLimits
{
    public int Entries { get; init; } = 200;
    public long InflatedBytes { get; init; } = 256L << 20;
    /// <summary>Inflated bytes per packed byte, looked at once more than <see cref="RatioGrace"/> bytes have come out.</summary>
    public int Ratio { get; init; } = 150;
    public long RatioGrace { get; init; } = 4L << 20;
    /// <summary>Between two steps of the XML reader: a longer attribute or comment is an attack, not a roster.</summary>
    public long BytesPerStep { get; init; } = 1L << 20;
    public int DistinctNames { get; init; } = 4_000;
    public int SharedTexts { get; init; } = 1_500_000;
    public long SharedCharacters { get; init; } = 48L << 20;
    public int Rows { get; init; } = 200_000;
    public int Columns { get; init; } = 64;
    /// <summary>Excel's own limit of a cell is 32,767.</summary>
    public int CellCharacters { get; init; } = 2_000;
}
