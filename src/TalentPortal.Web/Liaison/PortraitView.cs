namespace TalentPortal.Web.Liaison;

/// <summary>A talent's face on a page.</summary>
/// <param name="Name">As the reader sees it; its first character stands where there is no photograph.</param>
/// <param name="Address">Of the photograph; null where there is none.</param>
public sealed record PortraitView(string Name, string? Address)
{
    /// <summary>On a sheet and not on a card.</summary>
    public bool IsLarge { get; init; }
}
