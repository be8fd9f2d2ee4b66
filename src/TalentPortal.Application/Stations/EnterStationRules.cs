using System.Linq.Expressions;
using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Stations;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Stations;

/// <summary>The rules from one day on, with the paper they rest on.</summary>
public sealed class EnterStationRules
{
    public DateOnly? EffectiveFrom { get; set; }
    public int? NightsPerStay { get; set; }
    public int? NightsInYear { get; set; }
    public int? ExtraNights { get; set; }
    public int? CancelUntilHour { get; set; }
    public int? NoShowsToBar { get; set; }
    public int? BarMonths { get; set; }
    public int? BookAheadDays { get; set; }
    public int? YearsBefore { get; set; }
    public int? YearsAfter { get; set; }
    /// <summary>Empty where levels do not count.</summary>
    public TalentLevel? LowestLevel { get; set; }
    public int? ConfirmDays { get; set; }
    public int? ConversionDays { get; set; }
    public string? Basis { get; set; }

    public static EnterStationRules Of(StationRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return new()
        {
            NightsPerStay = rules.NightsPerStay,
            NightsInYear = rules.NightsInYear,
            ExtraNights = rules.ExtraNights,
            CancelUntilHour = rules.CancelUntilHour,
            NoShowsToBar = rules.NoShowsToBar,
            BarMonths = rules.BarMonths,
            BookAheadDays = rules.BookAheadDays,
            YearsBefore = rules.YearsBefore,
            YearsAfter = rules.YearsAfter,
            LowestLevel = rules.LowestLevel,
            ConfirmDays = rules.ConfirmDays,
            ConversionDays = rules.ConversionDays,
        };
    }

    internal StationRules ToRules() => new()
    {
        NightsPerStay = NightsPerStay!.Value,
        NightsInYear = NightsInYear!.Value,
        ExtraNights = ExtraNights!.Value,
        CancelUntilHour = CancelUntilHour!.Value,
        NoShowsToBar = NoShowsToBar!.Value,
        BarMonths = BarMonths!.Value,
        BookAheadDays = BookAheadDays!.Value,
        YearsBefore = YearsBefore!.Value,
        YearsAfter = YearsAfter!.Value,
        LowestLevel = LowestLevel,
        ConfirmDays = ConfirmDays!.Value,
        ConversionDays = ConversionDays!.Value,
    };
}

public sealed class EnterStationRulesValidator : AbstractValidator<EnterStationRules>
{
    public EnterStationRulesValidator(PortalTexts texts)
    {
        RuleFor(form => form.EffectiveFrom).NotNull().WithMessage(_ => texts["station.rules.from.required"]);
        foreach (var number in (Expression<Func<EnterStationRules, int?>>[])
        [
            form => form.NightsPerStay, form => form.NightsInYear, form => form.ExtraNights, form => form.CancelUntilHour, form => form.NoShowsToBar, form => form.BarMonths,
            form => form.BookAheadDays, form => form.YearsBefore, form => form.YearsAfter, form => form.ConfirmDays, form => form.ConversionDays,
        ]) RuleFor(number).NotNull().WithMessage(_ => texts["station.number.required"]).GreaterThanOrEqualTo(0).WithMessage(_ => texts["station.number.required"]);
        RuleFor(form => form.Basis).NotEmpty().WithMessage(_ => texts["station.basis.required"]).MaximumLength(StationRule.LongestBasis).WithMessage(_ => texts["apply.too_long", StationRule.LongestBasis]);
    }
}
