using System.Text.Json;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Talents;

/// <summary>A row of a checked roster, kept for the preview: the first of each outcome. The ID number is masked before it comes here.</summary>
public sealed class RosterSample
{
    public const int TextLength = 100;
    public const int FaultsLength = 2_000;

    private RosterSample() { }

    public RosterSample(RosterImportId import, int rowNumber, RosterOutcome outcome, string employerName, string personName, string idMask, string month, IEnumerable<Refusal> faults)
    {
        Id = Guid.CreateVersion7();
        (ImportId, RowNumber, Outcome) = (import, rowNumber, outcome);
        (EmployerName, PersonName, IdMask, Month) = (Cut(employerName), Cut(personName), Cut(idMask), Cut(month));
        FaultsJson = JsonSerializer.Serialize(faults.Select(TextMessage.Of).Select(fault => new[] { fault.Key, fault.Values }));
    }

    public Guid Id { get; private set; }
    public RosterImportId ImportId { get; private set; }
    public int RowNumber { get; private set; }
    public RosterOutcome Outcome { get; private set; }
    public string EmployerName { get; private set; } = "";
    public string PersonName { get; private set; } = "";
    public string IdMask { get; private set; } = "";
    /// <summary>As written when it could not be read.</summary>
    public string Month { get; private set; } = "";
    /// <summary>Pairs of text key and values.</summary>
    public string FaultsJson { get; private set; } = "[]";

    public IReadOnlyList<TextMessage> Faults() => [.. JsonSerializer.Deserialize<string[][]>(FaultsJson)!.Select(fault => TextMessage.Stored(fault[0], fault[1]))];

    private static string Cut(string text) => text.Length <= TextLength ? text : text[..TextLength];
}
