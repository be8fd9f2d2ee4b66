namespace TalentPortal.Application.Notices;

/// <summary>Section <c>Objections</c>: how many objections one address may send in a window, so that nobody holds a whole list from a script.</summary>
public sealed class ObjectionSettings
{
    public int PerAddress { get; set; } = 10;
    public TimeSpan Window { get; set; } = TimeSpan.FromHours(1);
}
