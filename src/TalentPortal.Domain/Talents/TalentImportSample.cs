using System.Text.Json;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Talents;

/// <summary>A row of a checked talent list, kept for the preview: the first of each outcome. The number is masked before it comes here.</summary>
public sealed class TalentImportSample
{
    public const int TextLength = 100;
    public const int NotesLength = 2_000;

    private TalentImportSample() { }

    /// <param name="import">Whose row.</param>
    /// <param name="rowNumber">As Excel shows it.</param>
    /// <param name="outcome">What it means.</param>
    /// <param name="name">Masked where the row could be read.</param>
    /// <param name="idMask">Masked.</param>
    /// <param name="employer">As written.</param>
    /// <param name="notes">Faults, or what would change.</param>
    public TalentImportSample(TalentImportId import, int rowNumber, TalentOutcome outcome, string name, string idMask, string employer, IEnumerable<TextMessage> notes)
    {
        Id = Guid.CreateVersion7();
        (ImportId, RowNumber, Outcome) = (import, rowNumber, outcome);
        (Name, IdMask, Employer) = (Cut(name), Cut(idMask), Cut(employer));
        NotesJson = Fitting([.. notes.Select(note => new[] { note.Key, note.Values })]);
    }

    public Guid Id { get; private set; }
    public TalentImportId ImportId { get; private set; }
    public int RowNumber { get; private set; }
    public TalentOutcome Outcome { get; private set; }
    public string Name { get; private set; } = "";
    public string IdMask { get; private set; } = "";
    public string Employer { get; private set; } = "";
    /// <summary>Pairs of text key and values.</summary>
    public string NotesJson { get; private set; } = "[]";

    public IReadOnlyList<TextMessage> Notes() => [.. JsonSerializer.Deserialize<string[][]>(NotesJson)!.Select(note => TextMessage.Stored(note[0], note[1]))];

    private static string Cut(string text) => text.Length <= TextLength ? text : text[..TextLength];

    private static string Fitting(List<string[]> notes)
    {
        var json = JsonSerializer.Serialize(notes);
        for (; json.Length > NotesLength; json = JsonSerializer.Serialize(notes)) notes.RemoveAt(notes.Count - 1);
        return json;
    }
}
