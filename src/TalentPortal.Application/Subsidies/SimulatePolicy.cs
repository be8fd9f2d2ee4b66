using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies.Simulation;

namespace TalentPortal.Application.Subsidies;

/// <summary>What the office takes for granted in a trial, in whole per cent; the drop-out, if given, in per cent a month.</summary>
public sealed class SimulatePolicy
{
    public int? TakeUpPercent { get; set; }
    public int? NewcomersPercent { get; set; }
    /// <summary>Empty: as many as the register shows.</summary>
    public decimal? MonthlyDropOutPercent { get; set; }

    /// <summary>The proven sum of a case, or the principal of a loan, in yuan; empty: nothing is assumed.</summary>
    public decimal? ProvenYuan { get; set; }
    public decimal? LoanRatePercent { get; set; }
    public int? LoanDays { get; set; }

    /// <summary>A loan is assumed by all three of its figures.</summary>
    internal bool IsHalfALoan => (ProvenYuan is null) != (LoanRatePercent is null) || (ProvenYuan is null) != (LoanDays is null);

    /// <param name="asked">The amounts whose proof the form asked for; null where it asked for none.</param>
    /// <param name="before">The average that the form proposes: left as it was, the trial says of how many cases it is.</param>
    internal SimulationAssumptions Assuming(AmountTerms? asked, AssumedProof? before) => new()
    {
        TakeUpPercent = TakeUpPercent!.Value,
        NewcomersPercent = NewcomersPercent!.Value,
        MonthlyDropOutPercent = MonthlyDropOutPercent,
        Proof = IsAverage(asked, before) ? before : ProofUnder(asked),
    };

    /// <summary>Whether what is typed is the average that the form proposes, and nobody's own figure.</summary>
    public bool IsAverage(AmountTerms? asked, AssumedProof? before) => before is not null && ProofUnder(asked) == before with { Cases = 0 };

    private AssumedProof? ProofUnder(AmountTerms? amounts) =>
        ProvenYuan is not { } yuan || amounts is null ? null
        : amounts.IsOfLoan ? new() { Sum = Money.FromYuan(yuan), Rate = LoanRatePercent / 100, Days = LoanDays }
        : new() { Kind = amounts.Sum, Sum = Money.FromYuan(yuan) };

    /// <param name="assumptions">Of the trial before; a proof in them of another kind than is asked for now is let go.</param>
    /// <param name="asked">The amounts whose proof the form asks for.</param>
    /// <param name="before">The average of what was proven.</param>
    public static SimulatePolicy Of(SimulationAssumptions assumptions, AmountTerms? asked, AssumedProof? before)
    {
        ArgumentNullException.ThrowIfNull(assumptions);
        return Of(assumptions with { Proof = assumptions.Proof is { } proof && asked is not null && proof.Proves(asked) ? proof : before });
    }

    private static SimulatePolicy Of(SimulationAssumptions assumptions) => new()
    {
        TakeUpPercent = assumptions.TakeUpPercent,
        NewcomersPercent = assumptions.NewcomersPercent,
        MonthlyDropOutPercent = assumptions.MonthlyDropOutPercent,
        ProvenYuan = assumptions.Proof?.Sum.Yuan,
        LoanRatePercent = assumptions.Proof?.Rate * 100,
        LoanDays = assumptions.Proof?.Days,
    };
}

public sealed class SimulatePolicyValidator : AbstractValidator<SimulatePolicy>
{
    private const decimal HighestSum = 1_000_000_000;
    private const int MostDays = 3_660;

    public SimulatePolicyValidator(PortalTexts texts)
    {
        RuleFor(form => form.TakeUpPercent).Must(percent => percent is >= 0 and <= 100).WithMessage(_ => texts["policy.whole.required", 0, 100]);
        RuleFor(form => form.NewcomersPercent).Must(percent => percent is >= 0 and <= 1_000).WithMessage(_ => texts["policy.whole.required", 0, 1_000]);
        RuleFor(form => form.ProvenYuan).Must(yuan => yuan is null or (> 0 and <= HighestSum) && decimal.Truncate((yuan ?? 0) * 100) == (yuan ?? 0) * 100).WithMessage(_ => texts["simulation.proof.required"]);
        RuleFor(form => form.LoanRatePercent).Must(percent => percent is null or (> 0 and < 100) && decimal.Round(percent ?? 0, 4) == (percent ?? 0)).WithMessage(_ => texts["policy.interest.rate.required"]);
        RuleFor(form => form.LoanDays).Must(days => days is null or (>= 1 and <= MostDays)).WithMessage(_ => texts["policy.whole.required", 1, MostDays]);
        RuleFor(form => form.MonthlyDropOutPercent).Must(percent => percent is null or (>= 0 and <= 100) && decimal.Round(percent ?? 0, 3) == (percent ?? 0)).WithMessage(_ => texts["simulation.drop_out.required"]);
    }
}
