using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents.Import;

/// <summary>What a check has found so far: counts, the first rows of each outcome, a note for every row that would not be written.</summary>
internal sealed class TalentFindings(TalentImportId import)
{
    private const int SamplesOfEach = 10, FaultsShown = 100;

    private readonly Dictionary<TalentOutcome, int> shown = [];
    private readonly List<TalentImportSample> samples = [];
    private readonly Dictionary<int, IReadOnlyList<Refusal>> faults = [];

    public TalentImportCounts Counts { get; private set; } = new();
    public IReadOnlyList<TalentImportSample> Samples => samples;
    public IReadOnlyDictionary<int, IReadOnlyList<Refusal>> Faults => faults;

    public void Add(IReadOnlyList<TalentMatch> matches, TalentImportCounts counts)
    {
        Counts = Counts.Plus(counts);
        foreach (var match in matches)
        {
            if (match.Faults.Count > 0) faults[match.Line.RowNumber] = match.Faults;
            var count = shown.GetValueOrDefault(match.Outcome);
            if (count >= (match.Outcome is TalentOutcome.Faulty ? FaultsShown : SamplesOfEach)) continue;
            shown[match.Outcome] = count + 1;
            samples.Add(Sample(match));
        }
    }

    private TalentImportSample Sample(TalentMatch match) => new(
        import, match.Line.RowNumber, match.Outcome, Masks.Name(match.Line.Name),
        match.Line.Facts is { } facts ? Masks.IdNumber(facts.Document.Number) : Masks.IdNumber(WrittenNumber.Normalise(match.Line.IdNumber)),
        match.Line.Employer, match.Faults.Select(TextMessage.Of).Concat(Changes(match)));

    private static IEnumerable<TextMessage> Changes(TalentMatch match) => match.Outcome is not TalentOutcome.Changed ? []
        : match.Plan!.Touched(match.Person!.Traits).Select(column => new TextMessage($"enum.{nameof(TalentColumn)}.{column}", []));
}
