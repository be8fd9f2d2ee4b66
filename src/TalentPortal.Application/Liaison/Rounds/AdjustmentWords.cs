using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Liaison.Rounds;

namespace TalentPortal.Application.Liaison.Rounds;

/// <summary>What a proposal rests on, in the words of the reader's language; it is kept as a code with numbers.</summary>
public sealed class AdjustmentWords(PortalTexts texts)
{
    public string GroundsOf(AdjustmentLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return string.Join(texts["list.separator"], new[] { texts.Of(line.Grounds), line.Load is { } load ? texts["adjust.load_of_most", load, line.Most] : null, line.Proposed is null ? texts["adjust.no_room"] : null, MatchOf(line) }.OfType<string>());
    }

    /// <summary>Why it came to this: what the office wrote, or what the portal proposed.</summary>
    public string ReasonOf(AdjustmentLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Reason ?? GroundsOf(line);
    }

    /// <summary>For the assignments, which are kept in Chinese.</summary>
    internal string Recorded(AdjustmentRound round, AdjustmentLine line) => PortalLanguage.In(PortalLanguage.Chinese, () => texts["adjust.recorded", round.Year, ReasonOf(line)]) is var words && words.Length <= AdjustmentRound.LongestReason ? words : words[..AdjustmentRound.LongestReason];

    private string? MatchOf(AdjustmentLine line) => line.Match switch
    {
        PostMatch.SameEmployer => texts["liaison.match.employer", line.Matched],
        PostMatch.SameChain => texts["liaison.match.chain", line.Matched],
        PostMatch.SameTownship => texts["liaison.match.township", line.Matched],
        PostMatch.FewestTalents => texts["adjust.match.fewest", line.Matched],
        _ => null,
    };
}
