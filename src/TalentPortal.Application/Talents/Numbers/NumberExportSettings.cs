namespace TalentPortal.Application.Talents.Numbers;

/// <summary>Section <c>NumberExports</c>: how long a list with personal numbers lies ready, and how long a wish waits for its decision and for its file.</summary>
public sealed class NumberExportSettings
{
    public int DaysReady { get; set; } = 7;
    public int DaysOpen { get; set; } = 7;
}
