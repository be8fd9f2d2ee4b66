namespace TalentPortal.Application.Liaison;

/// <summary>Words that may be left out.</summary>
internal static class Spoken
{
    public static string? OrNull(string? said) => string.IsNullOrWhiteSpace(said) ? null : said.Trim();
}
