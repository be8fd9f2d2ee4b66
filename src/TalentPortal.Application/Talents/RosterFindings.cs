using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>What a check has found so far: counts, the first rows of each outcome, every fault by its row.</summary>
internal sealed class RosterFindings(RosterImportId import, int samplesOfEach, int faultsShown)
{
    private readonly Dictionary<RosterOutcome, int> shown = [];
    private readonly List<RosterSample> samples = [];
    private readonly Dictionary<int, IReadOnlyList<Refusal>> faults = [];

    public RosterCounts Counts { get; private set; } = new();
    public ListShape Shape { get; set; }
    public IReadOnlyList<RosterSample> Samples => samples;
    public IReadOnlyDictionary<int, IReadOnlyList<Refusal>> Faults => faults;

    public void Add(IReadOnlyList<RosterMatch> matches, RosterMemory memory)
    {
        Counts = Counts.Plus(RosterTally.Counts(matches, memory));
        foreach (var match in matches)
        {
            if (match.Outcome is RosterOutcome.Faulty) faults[match.Line.RowNumber] = match.Faults;
            var count = shown.GetValueOrDefault(match.Outcome);
            if (count >= (match.Outcome is RosterOutcome.Faulty ? faultsShown : samplesOfEach)) continue;
            shown[match.Outcome] = count + 1;
            samples.Add(Sample(match));
        }
    }

    private RosterSample Sample(RosterMatch match) => new(
        import, match.Line.RowNumber, match.Outcome, match.Line.Cells.EmployerName, match.Line.Cells.PersonName,
        match.Line.Fact is { } fact ? Masks.IdNumber(fact.Document.Number) : Masks.IdNumber(WrittenNumber.Normalise(match.Line.Cells.IdNumber)),
        match.Line.Fact?.Month.ToString() ?? match.Line.Cells.Month, match.Faults);
}
