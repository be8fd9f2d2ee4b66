using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Flats;

/// <summary>Who gets a flat, what it costs, how long it lasts and when it may be bought, as numbers (人才公寓, domain 8).</summary>
public sealed record FlatRules
{
    /// <summary>What each level of the classification gives; every level once, in any order.</summary>
    public required IReadOnlyList<FlatLevelRules> Levels { get; init; }

    /// <summary>Points for each full month of waiting (轮候).</summary>
    public required int PointsPerMonth { get; init; }
    /// <summary>So many months count at most.</summary>
    public required int MostMonths { get; init; }
    /// <summary>Points of whoever is married or has a child.</summary>
    public required int FamilyPoints { get; init; }
    /// <summary>Points of whoever works in a company.</summary>
    public required int CompanyPoints { get; init; }
    /// <summary>Whoever refuses so many turns goes to the back of the queue.</summary>
    public required int RefusalsToBack { get; init; }

    /// <summary>Working days for what is missing in an application (补正).</summary>
    public required int CorrectionDays { get; init; }
    /// <summary>Working days for which a choice is published (公示).</summary>
    public required int PublicityDays { get; init; }
    /// <summary>Working days from the notice of allocation to the contract.</summary>
    public required int ContractDays { get; init; }
    /// <summary>Months of rent that the deposit is.</summary>
    public required int DepositMonths { get; init; }
    /// <summary>Working days after the settlement for giving the deposit back.</summary>
    public required int DepositBackDays { get; init; }

    /// <summary>Months of one term of a lease.</summary>
    public required int TermMonths { get; init; }
    /// <summary>Renewal is asked for so many months before the end, or earlier.</summary>
    public required int RenewalMonths { get; init; }
    /// <summary>The day of a month by which its rent is paid.</summary>
    public required int RentDueDay { get; init; }
    /// <summary>So many unpaid months bring a written reminder.</summary>
    public required int ReminderMonths { get; init; }
    /// <summary>So many unpaid months in all end the lease.</summary>
    public required int TerminationMonths { get; init; }
    /// <summary>Standing empty for so many months ends the lease.</summary>
    public required int EmptyMonths { get; init; }
    /// <summary>Days at the old rent after the right has ended; afterwards the market's.</summary>
    public required int GraceDays { get; init; }
    /// <summary>Days for leaving after the end, a marriage of two tenants or a divorce.</summary>
    public required int LeaveDays { get; init; }
    /// <summary>Months for the family of a tenant who died, where the term ends earlier.</summary>
    public required int FamilyMonths { get; init; }

    /// <summary>Whoever quits before so many months may not apply for a while.</summary>
    public required int EarlyExitMonths { get; init; }
    /// <summary>Months without applying after an allocation given up, or an early exit.</summary>
    public required int GaveUpBarMonths { get; init; }
    /// <summary>Months without applying after a breach, from the day the flat was given back.</summary>
    public required int BreachBarMonths { get; init; }

    /// <summary>Insured months in the county until one may buy.</summary>
    public required int PurchaseMonths { get; init; }
    public required MonthCounting PurchaseCounting { get; init; }
    /// <summary>Years after registration in which a flat that was bought is not sold on.</summary>
    public required int ResaleLockYears { get; init; }

    /// <summary>What the county begins with; the office enters its own.</summary>
    public static FlatRules CountyDraft() => new()
    {
        Levels =
        [
            new(TalentLevel.A, 180, 100, [0, 0, 0]) { IsPlacedDirectly = true },
            new(TalentLevel.B, 150, 90, [0]) { IsPlacedDirectly = true },
            new(TalentLevel.C, 120, 80, [0]),
            new(TalentLevel.D, 90, 70, [0]),
            new(TalentLevel.E, 70, 60, [0.5m, 0.7m]),
            new(TalentLevel.F, 60, 50, [0.5m, 0.7m]) { RoomsWhenSingle = 1 },
        ],
        PointsPerMonth = 1,
        MostMonths = 24,
        FamilyPoints = 10,
        CompanyPoints = 5,
        RefusalsToBack = 2,
        CorrectionDays = 10,
        PublicityDays = 5,
        ContractDays = 10,
        DepositMonths = 1,
        DepositBackDays = 10,
        TermMonths = 36,
        RenewalMonths = 1,
        RentDueDay = 10,
        ReminderMonths = 3,
        TerminationMonths = 6,
        EmptyMonths = 6,
        GraceDays = 60,
        LeaveDays = 60,
        FamilyMonths = 6,
        EarlyExitMonths = 3,
        GaveUpBarMonths = 12,
        BreachBarMonths = 60,
        PurchaseMonths = 120,
        PurchaseCounting = MonthCounting.Cumulative,
        ResaleLockYears = 5,
    };

    public string ToJson() => PortalJson.Write(this);

    public static FlatRules FromJson(string json) => PortalJson.Read<FlatRules>(json);

    public FlatLevelRules Of(TalentLevel level) => Levels.Single(row => row.Level == level);

    /// <summary>
    /// The part of the market rent that is paid within the limit, from 0 to 1: that of the level's term, the whole after the last one named, and the whole
    /// for whoever holds no level (any more).
    /// </summary>
    /// <param name="level">Held on the first day of the term.</param>
    /// <param name="term">From 1.</param>
    public decimal RateOf(TalentLevel? level, int term)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(term, 1);
        return level is { } held && Of(held).Rates is var rates && term <= rates.Count ? rates[term - 1] : 1m;
    }

    /// <summary>Square metres within the limit; none for whoever holds no level.</summary>
    public decimal LimitOf(TalentLevel? level) => level is { } held ? Of(held).AreaLimit : 0m;

    public Refusal? WhyInvalid()
    {
        var levelsClear = Levels.Count == Enum.GetValues<TalentLevel>().Length && Levels.DistinctBy(row => row.Level).Count() == Levels.Count && Levels.All(row => row.IsClear);
        var queueClear = PointsPerMonth is >= 0 and <= 100 && MostMonths is >= 0 and <= 240 && FamilyPoints is >= 0 and <= 1_000 && CompanyPoints is >= 0 and <= 1_000 && RefusalsToBack is >= 1 and <= 12;
        var limitsClear = CorrectionDays is >= 1 and <= 60 && PublicityDays is >= 1 and <= 60 && ContractDays is >= 1 and <= 60 && DepositMonths is >= 0 and <= 12 && DepositBackDays is >= 1 and <= 60;
        var leaseClear = TermMonths is >= 1 and <= 120 && RenewalMonths >= 0 && RenewalMonths < TermMonths && RentDueDay is >= 1 and <= 28
            && ReminderMonths >= 1 && TerminationMonths > ReminderMonths && TerminationMonths <= 36 && EmptyMonths is >= 1 and <= 36 && GraceDays is >= 0 and <= 366 && LeaveDays is >= 0 and <= 366 && FamilyMonths is >= 0 and <= 60;
        var barsClear = EarlyExitMonths is >= 0 and <= 36 && GaveUpBarMonths is >= 0 and <= 120 && BreachBarMonths is >= 0 and <= 240;
        var purchaseClear = PurchaseMonths is >= 1 and <= 600 && Enum.IsDefined(PurchaseCounting) && ResaleLockYears is >= 0 and <= 50;
        return levelsClear && queueClear && limitsClear && leaseClear && barsClear && purchaseClear ? null : FlatRefusals.RulesUnclear;
    }
}

/// <summary>What one level of the classification gives.</summary>
/// <param name="Level">Of the classification.</param>
/// <param name="AreaLimit">Square metres at the reduced rent and at cost; what a flat has beyond it is paid at the market's.</param>
/// <param name="Points">In the queue.</param>
/// <param name="Rates">The part of the market rent that is paid in the first, second … term, 0 for nothing; the whole afterwards.</param>
public sealed record FlatLevelRules(TalentLevel Level, decimal AreaLimit, int Points, IReadOnlyList<decimal> Rates)
{
    /// <summary>Gets a flat without standing in the queue.</summary>
    public bool IsPlacedDirectly { get; init; }
    /// <summary>The most rooms of somebody without a family; null where it does not matter.</summary>
    public int? RoomsWhenSingle { get; init; }

    internal bool IsClear => Enum.IsDefined(Level) && AreaLimit is > 0 and <= 500 && Points is >= 0 and <= 10_000 && Rates.Count <= 20 && Rates.All(rate => rate is >= 0 and <= 1) && RoomsWhenSingle is null or (>= 1 and <= 10);
}

public enum MonthCounting
{
    /// <summary>累计: all months, whatever lies between them.</summary>
    Cumulative,
    /// <summary>连续: one month after the other.</summary>
    Consecutive,
}
