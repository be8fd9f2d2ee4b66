using System.Globalization;
using System.Linq.Expressions;
using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Flats;

/// <summary>Rules of flats from one day on, as one person of the office proposes them.</summary>
public sealed class EnterFlatRules
{
    public DateOnly? EffectiveFrom { get; set; }
    public string? Basis { get; set; }
    public IList<EnterFlatLevel> Levels { get; init; } = [];
    public int? PointsPerMonth { get; set; }
    public int? MostMonths { get; set; }
    public int? FamilyPoints { get; set; }
    public int? CompanyPoints { get; set; }
    public int? RefusalsToBack { get; set; }
    public int? CorrectionDays { get; set; }
    public int? PublicityDays { get; set; }
    public int? ContractDays { get; set; }
    public int? DepositMonths { get; set; }
    public int? DepositBackDays { get; set; }
    public int? TermMonths { get; set; }
    public int? RenewalMonths { get; set; }
    public int? RentDueDay { get; set; }
    public int? ReminderMonths { get; set; }
    public int? TerminationMonths { get; set; }
    public int? EmptyMonths { get; set; }
    public int? GraceDays { get; set; }
    public int? LeaveDays { get; set; }
    public int? FamilyMonths { get; set; }
    public int? EarlyExitMonths { get; set; }
    public int? GaveUpBarMonths { get; set; }
    public int? BreachBarMonths { get; set; }
    public int? PurchaseMonths { get; set; }
    public MonthCounting PurchaseCounting { get; set; }
    public int? ResaleLockYears { get; set; }

    /// <summary>Every whole number, in the order of the page.</summary>
    public static readonly IReadOnlyList<(string Name, Expression<Func<EnterFlatRules, int?>> Field)> Numbers =
    [
        (nameof(PointsPerMonth), form => form.PointsPerMonth), (nameof(MostMonths), form => form.MostMonths), (nameof(FamilyPoints), form => form.FamilyPoints), (nameof(CompanyPoints), form => form.CompanyPoints),
        (nameof(RefusalsToBack), form => form.RefusalsToBack), (nameof(CorrectionDays), form => form.CorrectionDays), (nameof(PublicityDays), form => form.PublicityDays), (nameof(ContractDays), form => form.ContractDays),
        (nameof(DepositMonths), form => form.DepositMonths), (nameof(DepositBackDays), form => form.DepositBackDays), (nameof(TermMonths), form => form.TermMonths), (nameof(RenewalMonths), form => form.RenewalMonths),
        (nameof(RentDueDay), form => form.RentDueDay), (nameof(ReminderMonths), form => form.ReminderMonths), (nameof(TerminationMonths), form => form.TerminationMonths), (nameof(EmptyMonths), form => form.EmptyMonths),
        (nameof(GraceDays), form => form.GraceDays), (nameof(LeaveDays), form => form.LeaveDays), (nameof(FamilyMonths), form => form.FamilyMonths), (nameof(EarlyExitMonths), form => form.EarlyExitMonths),
        (nameof(GaveUpBarMonths), form => form.GaveUpBarMonths), (nameof(BreachBarMonths), form => form.BreachBarMonths), (nameof(PurchaseMonths), form => form.PurchaseMonths), (nameof(ResaleLockYears), form => form.ResaleLockYears),
    ];

    public static EnterFlatRules Of(FlatRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return new()
        {
            Levels = [.. rules.Levels.OrderBy(level => level.Level).Select(EnterFlatLevel.Of)],
            PointsPerMonth = rules.PointsPerMonth,
            MostMonths = rules.MostMonths,
            FamilyPoints = rules.FamilyPoints,
            CompanyPoints = rules.CompanyPoints,
            RefusalsToBack = rules.RefusalsToBack,
            CorrectionDays = rules.CorrectionDays,
            PublicityDays = rules.PublicityDays,
            ContractDays = rules.ContractDays,
            DepositMonths = rules.DepositMonths,
            DepositBackDays = rules.DepositBackDays,
            TermMonths = rules.TermMonths,
            RenewalMonths = rules.RenewalMonths,
            RentDueDay = rules.RentDueDay,
            ReminderMonths = rules.ReminderMonths,
            TerminationMonths = rules.TerminationMonths,
            EmptyMonths = rules.EmptyMonths,
            GraceDays = rules.GraceDays,
            LeaveDays = rules.LeaveDays,
            FamilyMonths = rules.FamilyMonths,
            EarlyExitMonths = rules.EarlyExitMonths,
            GaveUpBarMonths = rules.GaveUpBarMonths,
            BreachBarMonths = rules.BreachBarMonths,
            PurchaseMonths = rules.PurchaseMonths,
            PurchaseCounting = rules.PurchaseCounting,
            ResaleLockYears = rules.ResaleLockYears,
        };
    }

    internal FlatRules ToRules() => new()
    {
        Levels = [.. Levels.Select(level => level.ToRules())],
        PointsPerMonth = PointsPerMonth!.Value,
        MostMonths = MostMonths!.Value,
        FamilyPoints = FamilyPoints!.Value,
        CompanyPoints = CompanyPoints!.Value,
        RefusalsToBack = RefusalsToBack!.Value,
        CorrectionDays = CorrectionDays!.Value,
        PublicityDays = PublicityDays!.Value,
        ContractDays = ContractDays!.Value,
        DepositMonths = DepositMonths!.Value,
        DepositBackDays = DepositBackDays!.Value,
        TermMonths = TermMonths!.Value,
        RenewalMonths = RenewalMonths!.Value,
        RentDueDay = RentDueDay!.Value,
        ReminderMonths = ReminderMonths!.Value,
        TerminationMonths = TerminationMonths!.Value,
        EmptyMonths = EmptyMonths!.Value,
        GraceDays = GraceDays!.Value,
        LeaveDays = LeaveDays!.Value,
        FamilyMonths = FamilyMonths!.Value,
        EarlyExitMonths = EarlyExitMonths!.Value,
        GaveUpBarMonths = GaveUpBarMonths!.Value,
        BreachBarMonths = BreachBarMonths!.Value,
        PurchaseMonths = PurchaseMonths!.Value,
        PurchaseCounting = PurchaseCounting,
        ResaleLockYears = ResaleLockYears!.Value,
    };
}

/// <summary>What one level gives; parts of the market rent in per cent, one for each term: 50, 70.</summary>
public sealed class EnterFlatLevel
{
    public TalentLevel Level { get; set; }
    public decimal? AreaLimit { get; set; }
    public int? Points { get; set; }
    public string? Rates { get; set; }
    public bool IsPlacedDirectly { get; set; }
    public int? RoomsWhenSingle { get; set; }

    public static EnterFlatLevel Of(FlatLevelRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return new() { Level = rules.Level, AreaLimit = rules.AreaLimit, Points = rules.Points, Rates = string.Join(", ", rules.Rates.Select(rate => (rate * 100).ToString("0.##", CultureInfo.InvariantCulture))), IsPlacedDirectly = rules.IsPlacedDirectly, RoomsWhenSingle = rules.RoomsWhenSingle };
    }

    /// <summary>Null where it is no list of per cents.</summary>
    internal IReadOnlyList<decimal>? ReadRates()
    {
        List<decimal> rates = [];
        foreach (var part in (Rates ?? "").Split([',', '，', '、', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!decimal.TryParse(part.TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate) || rate > 100) return null;
            rates.Add(rate / 100);
        }

        return rates;
    }

    internal FlatLevelRules ToRules() => new(Level, AreaLimit!.Value, Points!.Value, ReadRates()!) { IsPlacedDirectly = IsPlacedDirectly, RoomsWhenSingle = RoomsWhenSingle };
}

public sealed class EnterFlatRulesValidator : AbstractValidator<EnterFlatRules>
{
    public EnterFlatRulesValidator(PortalTexts texts)
    {
        RuleFor(form => form.EffectiveFrom).NotNull().WithMessage(_ => texts["flat.rules.from.required"]);
        RuleFor(form => form.Basis).NotEmpty().WithMessage(_ => texts["flat.rules.basis.required"]).IsShort(texts, FlatRule.LongestBasis);
        foreach (var (_, number) in EnterFlatRules.Numbers) RuleFor(number).NotNull().WithMessage(_ => texts["flat.rules.number.required"]).GreaterThanOrEqualTo(0).WithMessage(_ => texts["flat.rules.number.required"]);
        RuleForEach(form => form.Levels).ChildRules(level =>
        {
            level.RuleFor(row => row.AreaLimit).NotNull().WithMessage(_ => texts["flat.rules.number.required"]);
            level.RuleFor(row => row.Points).NotNull().WithMessage(_ => texts["flat.rules.number.required"]);
            level.RuleFor(row => row.Rates).Must((row, _) => row.ReadRates() is not null).WithMessage(_ => texts["flat.rules.rates.unclear"]);
        });
    }
}

/// <summary>Another person's word about proposed rules; words where they are returned.</summary>
public sealed class DecideFlatRules
{
    public FlatRuleId Id { get; set; }
    public string? Words { get; set; }
}
