namespace TalentPortal.Application.Foundation;

/// <summary>Who took the list out, when, and through which filter; on a sheet of its own, so that the list stays a table.</summary>
public sealed record ExportStamp(string Who, DateTime WhenUtc, string What, IReadOnlyList<(string Name, string Value)> Filters)
{
    /// <summary>Under which the log knows this export.</summary>
    public string? Number { get; init; }
}
