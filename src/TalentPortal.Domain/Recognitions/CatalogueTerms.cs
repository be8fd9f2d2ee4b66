using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Recognitions;

/// <summary>
/// Everything the classification asks for and grants, as data of one dated version: which titles lead to which level, what proves
/// them, and the figures of both routes. Kept as one JSON text.
/// </summary>
public sealed partial record CatalogueTerms
{
    public required IReadOnlyList<CatalogueEntry> Entries { get; init; }
    /// <summary>How long a recognition is good for.</summary>
    public required int TermMonths { get; init; }
    /// <summary>The mid-term check (中期考核) is due so many months after the first day.</summary>
    public required int MidTermMonths { get; init; }
    /// <summary>A level that is not higher can be asked for again in the last so many months of the term.</summary>
    public required int RenewalMonths { get; init; }
    /// <summary>The sum that leads to the panel; reaching it is enough.</summary>
    public required int PassMark { get; init; }
    public required IReadOnlyList<ScoreMaximum> Scores { get; init; }
    /// <summary>Experts who must vote on a case.</summary>
    public required int Quorum { get; init; }
    /// <summary>The share of the votes cast that a level needs, in per cent.</summary>
    public required int MajorityPercent { get; init; }
    /// <summary>Working days for everything the offices do; they stand still during correction, panel, publicity and objection.</summary>
    public required int HandlingDays { get; init; }
    public required int CorrectionDays { get; init; }
    public required int PublicityDays { get; init; }
    public required int TakenDownAfterDays { get; init; }
    public required bool MaskNames { get; init; }

    public CatalogueEntry? Entry(string? code) => Entries.FirstOrDefault(entry => entry.Code == code);

    public int MaximumOf(ScoreHeading heading) => Scores.First(score => score.Heading == heading).Points;

    /// <summary>The levels a panel can give.</summary>
    public IReadOnlyList<TalentLevel> AssessedLevels => [.. Entries.Where(entry => entry.Route is RecognitionRoute.Assessment).Select(entry => entry.Level).Distinct().Order()];

    /// <summary>The entry of a level that a panel gave; it need not be the one applied under.</summary>
    public CatalogueEntry? AssessedEntry(TalentLevel level) => Entries.FirstOrDefault(entry => entry.Route is RecognitionRoute.Assessment && entry.Level == level);

    /// <summary>Why these terms cannot be a version, or null. Figures are not judged, only what nobody could work with.</summary>
    public Refusal? WhyInvalid() =>
        Entries.Count == 0 ? RecognitionRefusals.CatalogueEmpty
        : Entries.GroupBy(entry => entry.Code, StringComparer.OrdinalIgnoreCase).Any(same => same.Count() > 1) ? RecognitionRefusals.EntryTwice
        : Entries.Any(entry => entry.Proofs.GroupBy(proof => proof.Code).Any(same => same.Count() > 1)) ? RecognitionRefusals.ProofTwice
        // The panel's level is looked up by level, so a level is offered for assessment once.
        : Entries.Where(entry => entry.Route is RecognitionRoute.Assessment).GroupBy(entry => entry.Level).Any(same => same.Count() > 1) ? RecognitionRefusals.AssessedTwice
        : Enum.GetValues<ScoreHeading>().Any(heading => Scores.Count(score => score.Heading == heading && score.Points >= 0) != 1) ? RecognitionRefusals.HeadingMissing
        : PassMark < 0 || PassMark > Scores.Sum(score => score.Points) ? RecognitionRefusals.PassMarkUnreachable
        : MidTermMonths < 1 || MidTermMonths >= TermMonths || RenewalMonths < 0 || RenewalMonths > TermMonths ? RecognitionRefusals.TermImpossible
        : Quorum < 1 || MajorityPercent is < 1 or > 100 || new[] { HandlingDays, CorrectionDays, PublicityDays, TakenDownAfterDays }.Any(days => days < 1) ? RecognitionRefusals.LimitMissing
        : null;

    public string ToJson() => PortalJson.Write(this);

    public static CatalogueTerms FromJson(string json) => PortalJson.Read<CatalogueTerms>(json);

    // A record compares its lists by reference; two terms are the same when they are written the same.
    public bool Equals(CatalogueTerms? other) => other is not null && (ReferenceEquals(this, other) || ToJson() == other.ToJson());

    public override int GetHashCode() => HashCode.Combine(Entries.Count, TermMonths, MidTermMonths, PassMark, HandlingDays);
}

/// <summary>One line of the catalogue: the level it leads to, by which route, what is asked for, and what proves it.</summary>
public sealed record CatalogueEntry(string Code, TalentLevel Level, RecognitionRoute Route, string ConditionZh, string ConditionEn, IReadOnlyList<CatalogueProof> Proofs);

/// <summary>One thing to hand in.</summary>
public sealed record CatalogueProof(string Code, string NameZh, string NameEn);

/// <summary>The most points under one heading.</summary>
public sealed record ScoreMaximum(ScoreHeading Heading, int Points);
