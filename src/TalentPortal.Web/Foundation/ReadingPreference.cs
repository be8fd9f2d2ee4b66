namespace TalentPortal.Web.Foundation;

/// <summary>The large-text switch: a reader's choice, kept as a cookie.</summary>
internal static class ReadingPreference
{
    public const string Cookie = "text";
    public const string Large = "large";
    public const string Normal = "normal";
}
