using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace TalentPortal.Application.Documents.Papers;

/// <summary>
/// What stands on a paper, without number and look: the print page and the PDF both draw this, and this is what is kept when a
/// document is issued.
/// </summary>
public sealed record PaperDocument(string Language, string Title, IReadOnlyList<PaperBlock> Blocks)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>A line under the title, in English where the paper is Chinese.</summary>
    public string? Subtitle { get; init; }

    /// <summary>Lines beside the number at the top, such as the case number.</summary>
    public IReadOnlyList<PaperFact> References { get; init; } = [];

    /// <summary>Small print after the last block.</summary>
    public string? Footnote { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    public static PaperDocument FromJson(string json) => JsonSerializer.Deserialize<PaperDocument>(json, Json)!;
}
