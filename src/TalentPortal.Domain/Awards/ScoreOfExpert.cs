using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Awards;

/// <summary>The points an expert gives, criterion by criterion.</summary>
public sealed record ScoreOfExpert(IReadOnlyList<ScorePoints> Lines)
{
    public int Total => Lines.Sum(line => line.Points);

    public Refusal? WhyInvalid(AwardTerms terms)
    {
        foreach (var criterion in terms.Criteria)
        {
            if (Lines.Count(line => line.Code == criterion.Code) != 1) return AwardRefusals.ScoresMissing;
            if (Lines.Single(line => line.Code == criterion.Code).Points is var points && (points < 0 || points > criterion.Points)) return AwardRefusals.PointsOutOfRange.With(criterion.NameZh, criterion.Points);
        }

        return Lines.Count == terms.Criteria.Count ? null : AwardRefusals.ScoresMissing;
    }

    public string ToJson() => PortalJson.Write(this);

    public static ScoreOfExpert FromJson(string json) => PortalJson.Read<ScoreOfExpert>(json);

    public bool Equals(ScoreOfExpert? other) => other is not null && (ReferenceEquals(this, other) || Lines.SequenceEqual(other.Lines));

    public override int GetHashCode() => HashCode.Combine(Lines.Count, Total);
}

public sealed record ScorePoints(string Code, int Points);
