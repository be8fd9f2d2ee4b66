using System.Linq.Expressions;
using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Loans;

namespace TalentPortal.Application.Loans;

/// <summary>The rules of contracts signed from one day on, with the paper they rest on; parts of a whole are typed as percent.</summary>
public sealed class EnterLoanRules
{
    public DateOnly? EffectiveFrom { get; set; }
    public IList<LoanCategory> Categories { get; init; } = [];
    public decimal? PersonCeiling { get; set; }
    public int? PersonMonths { get; set; }
    public decimal? PartnershipPercent { get; set; }
    public decimal? FirmCeiling { get; set; }
    public int? FirmMonths { get; set; }
    public decimal? HirePercent { get; set; }
    public decimal? LargeHirePercent { get; set; }
    public int? LargeStaff { get; set; }
    public int? HiredWithinMonths { get; set; }
    public int? HireContractMonths { get; set; }
    public int? MostLoans { get; set; }
    /// <summary>Empty where the rules set no highest rate.</summary>
    public int? RatePoints { get; set; }
    public LoanBearingKind PersonBearing { get; set; }
    public decimal? PersonBearingPercent { get; set; }
    public LoanBearingKind FirmBearing { get; set; }
    public decimal? FirmBearingPercent { get; set; }
    public int? DaysOfYear { get; set; }
    public int? InterestDay { get; set; }
    public int? MostExtensions { get; set; }
    public int? ExtensionMonths { get; set; }
    public int? CorrectionDays { get; set; }
    public int? EligibilityDays { get; set; }
    public int? GuaranteeDays { get; set; }
    public int? BankDays { get; set; }
    public int? SigningDays { get; set; }
    public int? BankListDays { get; set; }
    public int? ListCheckDays { get; set; }
    public int? FundMultiple { get; set; }
    public decimal? PausePercent { get; set; }
    public int? MisuseBarMonths { get; set; }
    public string? Basis { get; set; }

    public static EnterLoanRules Of(LoanRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return new()
        {
            Categories = [.. rules.Categories],
            PersonCeiling = rules.PersonCeiling.Yuan,
            PersonMonths = rules.PersonMonths,
            PartnershipPercent = rules.PartnershipFactor * 100,
            FirmCeiling = rules.FirmCeiling.Yuan,
            FirmMonths = rules.FirmMonths,
            HirePercent = rules.HireShare * 100,
            LargeHirePercent = rules.LargeHireShare * 100,
            LargeStaff = rules.LargeStaff,
            HiredWithinMonths = rules.HiredWithinMonths,
            HireContractMonths = rules.HireContractMonths,
            MostLoans = rules.MostLoans,
            RatePoints = rules.RatePoints,
            PersonBearing = rules.PersonBearing.Kind,
            PersonBearingPercent = rules.PersonBearing.Value * 100,
            FirmBearing = rules.FirmBearing.Kind,
            FirmBearingPercent = rules.FirmBearing.Value * 100,
            DaysOfYear = rules.DaysOfYear,
            InterestDay = rules.InterestDay,
            MostExtensions = rules.MostExtensions,
            ExtensionMonths = rules.ExtensionMonths,
            CorrectionDays = rules.CorrectionDays,
            EligibilityDays = rules.EligibilityDays,
            GuaranteeDays = rules.GuaranteeDays,
            BankDays = rules.BankDays,
            SigningDays = rules.SigningDays,
            BankListDays = rules.BankListDays,
            ListCheckDays = rules.ListCheckDays,
            FundMultiple = rules.FundMultiple,
            PausePercent = rules.PauseShare * 100,
            MisuseBarMonths = rules.MisuseBarMonths,
        };
    }

    internal LoanRules ToRules() => new()
    {
        Categories = [.. Categories.Distinct().Order()],
        PersonCeiling = Money.FromYuan(PersonCeiling!.Value),
        PersonMonths = PersonMonths!.Value,
        PartnershipFactor = PartnershipPercent!.Value / 100,
        FirmCeiling = Money.FromYuan(FirmCeiling!.Value),
        FirmMonths = FirmMonths!.Value,
        HireShare = HirePercent!.Value / 100,
        LargeHireShare = LargeHirePercent!.Value / 100,
        LargeStaff = LargeStaff!.Value,
        HiredWithinMonths = HiredWithinMonths!.Value,
        HireContractMonths = HireContractMonths!.Value,
        MostLoans = MostLoans!.Value,
        RatePoints = RatePoints,
        PersonBearing = new(PersonBearing, PersonBearingPercent!.Value / 100),
        FirmBearing = new(FirmBearing, FirmBearingPercent!.Value / 100),
        DaysOfYear = DaysOfYear!.Value,
        InterestDay = InterestDay!.Value,
        MostExtensions = MostExtensions!.Value,
        ExtensionMonths = ExtensionMonths!.Value,
        CorrectionDays = CorrectionDays!.Value,
        EligibilityDays = EligibilityDays!.Value,
        GuaranteeDays = GuaranteeDays!.Value,
        BankDays = BankDays!.Value,
        SigningDays = SigningDays!.Value,
        BankListDays = BankListDays!.Value,
        ListCheckDays = ListCheckDays!.Value,
        FundMultiple = FundMultiple!.Value,
        PauseShare = PausePercent!.Value / 100,
        MisuseBarMonths = MisuseBarMonths!.Value,
    };
}

public sealed class EnterLoanRulesValidator : AbstractValidator<EnterLoanRules>
{
    public EnterLoanRulesValidator(PortalTexts texts)
    {
        RuleFor(form => form.EffectiveFrom).NotNull().WithMessage(_ => texts["loan.rules.from.required"]);
        RuleFor(form => form.Categories).NotEmpty().WithMessage(_ => texts["loan.category.required"]);
        foreach (var number in (Expression<Func<EnterLoanRules, int?>>[])
        [
            form => form.PersonMonths, form => form.FirmMonths, form => form.LargeStaff, form => form.HiredWithinMonths, form => form.HireContractMonths, form => form.MostLoans, form => form.DaysOfYear,
            form => form.InterestDay, form => form.MostExtensions, form => form.ExtensionMonths, form => form.CorrectionDays, form => form.EligibilityDays, form => form.GuaranteeDays, form => form.BankDays,
            form => form.SigningDays, form => form.BankListDays, form => form.ListCheckDays, form => form.FundMultiple, form => form.MisuseBarMonths,
        ]) RuleFor(number).Must(value => value >= 0).WithMessage(_ => texts["loan.number.required"]);
        foreach (var number in (Expression<Func<EnterLoanRules, decimal?>>[])
        [
            form => form.PersonCeiling, form => form.PartnershipPercent, form => form.FirmCeiling, form => form.HirePercent, form => form.LargeHirePercent, form => form.PersonBearingPercent,
            form => form.FirmBearingPercent, form => form.PausePercent,
        ]) RuleFor(number).Must(value => value is >= 0 and <= 100_000_000 && decimal.Truncate(value.Value * 100) == value * 100).WithMessage(_ => texts["loan.number.required"]);
        RuleFor(form => form.Basis).NotEmpty().WithMessage(_ => texts["loan.basis.required"]).MaximumLength(LoanRule.LongestBasis).WithMessage(_ => texts["apply.too_long", LoanRule.LongestBasis]);
    }
}
