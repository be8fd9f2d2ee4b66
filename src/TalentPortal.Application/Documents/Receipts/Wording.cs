namespace TalentPortal.Application.Documents.Receipts;

/// <summary>A sentence in both languages, so that a receipt can be read in either, whoever made it.</summary>
public sealed record Wording(string Zh, string En)
{
    /// <summary>What has no translation: a case number, a name of a company.</summary>
    public static Wording Same(string text) => new(text, text);

    public string In(string language) => language == Papers.PaperWords.English ? En : Zh;
}
