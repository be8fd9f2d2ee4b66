using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Flats;

/// <summary>
/// The points of an application in the queue, line by line (domain 8): level, full months of waiting, family, company. Whole points, so nothing is rounded.
/// A line that brings nothing is shown with 0, so that a reader sees what was looked at.
/// </summary>
public sealed record FlatPoints(IReadOnlyList<FlatPointLine> Lines)
{
    public int Total => Lines.Sum(line => line.Points);

    /// <param name="level">Held on <paramref name="today"/>; whoever holds none any more has no points for it.</param>
    /// <param name="applicant">Family and work, as proven.</param>
    /// <param name="waitingSince">The day of acceptance; of the first one for whoever stands in the queue again with the original date.</param>
    /// <param name="today">A month is full when its day comes round; where a month has no such day, on its last.</param>
    /// <param name="rules">Of the day.</param>
    public static FlatPoints Of(TalentLevel? level, FlatHousehold applicant, DateOnly waitingSince, DateOnly today, FlatRules rules)
    {
        ArgumentNullException.ThrowIfNull(applicant);
        ArgumentNullException.ThrowIfNull(rules);
        var waited = FullMonths.Between(waitingSince, today.AddDays(-1));
        var counted = Math.Min(waited, rules.MostMonths);
        return new(
        [
            level is { } held ? new(CalculationText.Of("flat.points.level", TextArgument.Of(held)), rules.Of(held).Points) : new(CalculationText.Of("flat.points.no_level"), 0),
            new(CalculationText.Of("flat.points.waiting", TextArgument.Of(waited), TextArgument.Of(rules.MostMonths), TextArgument.Of(rules.PointsPerMonth)), counted * rules.PointsPerMonth),
            new(CalculationText.Of("flat.points.family"), applicant.IsFamily ? rules.FamilyPoints : 0),
            new(CalculationText.Of("flat.points.company"), applicant.WorksInCompany ? rules.CompanyPoints : 0),
        ]);
    }
}

public sealed record FlatPointLine(CalculationText Text, int Points);

/// <summary>Who moves in, and where the applicant works.</summary>
public sealed record FlatHousehold
{
    public required bool IsMarried { get; init; }
    public required int Children { get; init; }
    /// <summary>In a company; not in an authority, a school, a hospital.</summary>
    public required bool WorksInCompany { get; init; }
    /// <summary>The husband or wife, where the register knows the person: one family has one flat.</summary>
    public PersonId? Spouse { get; init; }

    public bool IsFamily => IsMarried || Children > 0;
}
