using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Subsidies.Simulation;

namespace TalentPortal.Application.Subsidies;

/// <summary>What the office takes for granted in a trial, in whole per cent; the drop-out, if given, in per cent a month.</summary>
public sealed class SimulatePolicy
{
    public int? TakeUpPercent { get; set; }
    public int? NewcomersPercent { get; set; }
    /// <summary>Empty: as many as the register shows.</summary>
    public decimal? MonthlyDropOutPercent { get; set; }

    internal SimulationAssumptions Assumptions => new() { TakeUpPercent = TakeUpPercent!.Value, NewcomersPercent = NewcomersPercent!.Value, MonthlyDropOutPercent = MonthlyDropOutPercent };

    public static SimulatePolicy Of(SimulationAssumptions assumptions) =>
        new() { TakeUpPercent = assumptions.TakeUpPercent, NewcomersPercent = assumptions.NewcomersPercent, MonthlyDropOutPercent = assumptions.MonthlyDropOutPercent };
}

public sealed class SimulatePolicyValidator : AbstractValidator<SimulatePolicy>
{
    public SimulatePolicyValidator(PortalTexts texts)
    {
        RuleFor(form => form.TakeUpPercent).Must(percent => percent is >= 0 and <= 100).WithMessage(_ => texts["policy.whole.required", 0, 100]);
        RuleFor(form => form.NewcomersPercent).Must(percent => percent is >= 0 and <= 1_000).WithMessage(_ => texts["policy.whole.required", 0, 1_000]);
        RuleFor(form => form.MonthlyDropOutPercent).Must(percent => percent is null or (>= 0 and <= 100) && decimal.Round(percent ?? 0, 3) == (percent ?? 0)).WithMessage(_ => texts["simulation.drop_out.required"]);
    }
}
