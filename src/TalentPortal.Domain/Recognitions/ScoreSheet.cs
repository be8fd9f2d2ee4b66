using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Recognitions;

/// <summary>
/// The score sheet of an assessment (评分表): points claimed under each heading, and whether the reviewer could verify the evidence.
/// What cannot be verified counts nothing. Kept as one JSON text with the case.
/// </summary>
public sealed record ScoreSheet(IReadOnlyList<ScoreLine> Lines)
{
    public int Total => Lines.Sum(line => line.Points);

    /// <summary>Reaching the mark is enough.</summary>
    public bool Passes(CatalogueTerms terms) => Total >= terms.PassMark;

    /// <summary>Every heading once, none above its maximum.</summary>
    public Refusal? WhyInvalid(CatalogueTerms terms)
    {
        if (Enum.GetValues<ScoreHeading>().Any(heading => Lines.Count(line => line.Heading == heading) != 1)) return RecognitionRefusals.ScoreMissing;
        return Lines.FirstOrDefault(line => line.Claimed < 0 || line.Claimed > terms.MaximumOf(line.Heading)) is { } wrong
            ? RecognitionRefusals.ScoreOutOfRange.With(wrong.Heading, terms.MaximumOf(wrong.Heading))
            : null;
    }

    public string ToJson() => PortalJson.Write(this);

    public static ScoreSheet FromJson(string json) => PortalJson.Read<ScoreSheet>(json);

    public bool Equals(ScoreSheet? other) => other is not null && Lines.SequenceEqual(other.Lines);

    public override int GetHashCode() => Lines.Count == 0 ? 0 : Lines[0].GetHashCode();
}

/// <summary>One heading: what was claimed, on what evidence, and whether that evidence holds.</summary>
public sealed record ScoreLine(ScoreHeading Heading, int Claimed, string Evidence, bool IsVerifiable)
{
    public int Points => IsVerifiable ? Claimed : 0;
}
