using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Flats;

/// <summary>Why a lease ends before its term is over.</summary>
public enum LeaseEnding
{
    /// <summary>本人退租</summary>
    Notice,
    /// <summary>欠租</summary>
    Arrears,
    /// <summary>长期空置</summary>
    Empty,
    /// <summary>转租、转借</summary>
    Sublet,
    /// <summary>提供虚假材料</summary>
    FalseData,
    /// <summary>资格丧失</summary>
    RightLost,
    /// <summary>与其他承租人结婚，保留一套</summary>
    Marriage,
    /// <summary>离婚，由另一方承租</summary>
    Divorce,
    /// <summary>承租人去世，家庭腾退</summary>
    Death,
}

/// <summary>What is held against a tenant, or has happened, so that the lease is to end.</summary>
/// <param name="Ending">Why.</param>
/// <param name="Since">The first day of it, e.g. on which the flat was found empty.</param>
/// <param name="MonthsInArrears">Of the rent on the day.</param>
public sealed record EndingGround(LeaseEnding Ending, DateOnly Since, int MonthsInArrears = 0)
{
    /// <summary>Null when it ends a lease: arrears and an empty flat only after the months of the rules.</summary>
    public Refusal? WhyNot(DateOnly today, FlatRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return Ending is LeaseEnding.Notice || Since > today ? FlatRefusals.DayUnclear
            : Ending is LeaseEnding.Arrears && MonthsInArrears < rules.TerminationMonths ? FlatRefusals.ArrearsTooFew.With(MonthsInArrears, rules.TerminationMonths)
            : Ending is LeaseEnding.Empty && today < Since.AddMonths(rules.EmptyMonths) ? FlatRefusals.NotEmptyLongEnough.With(rules.EmptyMonths)
            : null;
    }
}
