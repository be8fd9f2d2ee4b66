using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Flats;

/// <summary>What decides whether somebody may have a flat (domain 8), as found out on one day; of husband and wife together where they are married.</summary>
public sealed record FlatEligibility
{
    public required TalentLevel? Level { get; init; }
    public required bool WorksInCounty { get; init; }
    /// <summary>A home in the area of the county seat, of anybody of the family.</summary>
    public required bool OwnsHome { get; init; }
    /// <summary>Other housing that a policy provides.</summary>
    public required bool HasOtherHousing { get; init; }
    /// <summary>An application that is under way or a lease, of anybody of the family.</summary>
    public required bool HasFlat { get; init; }
    /// <summary>From this day on one may apply again.</summary>
    public DateOnly? BarredUntil { get; init; }

    /// <summary>Everything that stands in the way, at once: nobody is told of it piece by piece.</summary>
    public IReadOnlyList<Refusal> WhyNot(DateOnly today)
    {
        List<Refusal> reasons = [];
        if (Level is null) reasons.Add(FlatRefusals.NoLevel);
        if (!WorksInCounty) reasons.Add(FlatRefusals.NotWorkingHere);
        if (OwnsHome) reasons.Add(FlatRefusals.OwnsHome);
        if (HasOtherHousing) reasons.Add(FlatRefusals.OtherHousing);
        if (HasFlat) reasons.Add(FlatRefusals.OneFamilyOneFlat);
        if (BarredUntil is { } until && today < until) reasons.Add(FlatRefusals.Barred.With(until));
        return reasons;
    }

    /// <summary>Area is no bar, because what is beyond the limit is paid at the market's; rooms are, for whoever is alone.</summary>
    public static Refusal? WhyNotUnit(FlatUnitTerms unit, TalentLevel level, FlatHousehold household, FlatRules rules)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(household);
        ArgumentNullException.ThrowIfNull(rules);
        return !household.IsFamily && rules.Of(level).RoomsWhenSingle is { } most && unit.Rooms > most ? FlatRefusals.TooManyRooms.With(most) : null;
    }
}
