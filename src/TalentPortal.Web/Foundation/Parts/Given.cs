namespace TalentPortal.Web.Foundation.Parts;

/// <summary>Razor hands a null expression to a text attribute of a part as an empty text; a part that asks whether something was given must see null.</summary>
internal static class Given
{
    public static string? Text(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
