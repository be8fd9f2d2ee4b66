using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Subsidies;

/// <summary>What an officer found out about a home, a sum or a loan, and by which paper.</summary>
public sealed class RecordFinding
{
    /// <summary>Which sum; null for the question of a home, and for a loan.</summary>
    public ProvenSumKind? Sum { get; set; }
    /// <summary>A loan, period by period, instead of a sum.</summary>
    public bool OfLoan { get; set; }
    /// <summary>Number of the loan's contract: by it the loan is known again.</summary>
    public string? Contract { get; set; }
    public List<LoanPeriodFields> Periods { get; set; } = [];
    public bool? OwnsHome { get; set; }
    public decimal? Yuan { get; set; }
    public string? Evidence { get; set; }
    public long Version { get; set; }

    internal FindingContent Content => OfLoan ? FindingContent.Borrowed(Loan) : Sum is { } kind ? FindingContent.Proven(kind, Money.FromYuan(Yuan!.Value)) : FindingContent.Home(OwnsHome!.Value);

    internal ProvenLoan Loan => new([.. Periods.Where(period => !period.IsEmpty).Select(period => new LoanPeriod(Money.FromYuan(period.Principal!.Value), period.RatePercent!.Value / 100, period.From!.Value, period.To!.Value))]) { Contract = Contract?.Trim() ?? "" };
}

/// <summary>What was owed from a day, counted, to a day that is not, at a yearly rate in per cent. An empty row is none.</summary>
public sealed class LoanPeriodFields
{
    public decimal? Principal { get; set; }
    public decimal? RatePercent { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }

    public bool IsEmpty => Principal is null && RatePercent is null && From is null && To is null;
}

public sealed class RecordFindingValidator : AbstractValidator<RecordFinding>
{
    private const decimal Highest = 1_000_000_000;

    public RecordFindingValidator(PortalTexts texts)
    {
        RuleFor(form => form.OwnsHome).NotNull().When(form => form.Sum is null && !form.OfLoan).WithMessage(_ => texts["subsidy.finding.home.required"]);
        RuleFor(form => form.Yuan).Must(yuan => yuan is >= 0 and <= Highest && decimal.Truncate(yuan.Value * 100) == yuan * 100).When(form => form.Sum is not null && !form.OfLoan).WithMessage(_ => texts["subsidy.finding.sum.required"]);
        RuleFor(form => form.Contract).Must(contract => new ProvenLoan([]) { Contract = contract?.Trim() ?? "" }.ContractKey.Length is > 0 and <= ProvenLoan.LongestContract && contract!.Trim().Length <= ProvenLoan.LongestContract)
            .When(form => form.OfLoan).WithMessage(_ => texts["subsidy.finding.loan.contract.required", ProvenLoan.LongestContract]);
        RuleFor(form => form.Periods).Custom((periods, context) => Check(periods, context, texts)).When(form => form.OfLoan);
        RuleFor(form => form.Evidence).Must(text => text?.Trim().Length > 0).WithMessage(_ => texts["subsidy.finding.evidence.required"])
            .MaximumLength(SubsidyFinding.LongestEvidence).WithMessage(_ => texts["subsidy.finding.evidence.too_long", SubsidyFinding.LongestEvidence]);
    }

    private static void Check(List<LoanPeriodFields> periods, ValidationContext<RecordFinding> context, PortalTexts texts)
    {
        void Fail(int row, string field, string key) => context.AddFailure($"Periods[{row}].{field}", texts[key]);
        if (periods.TrueForAll(period => period.IsEmpty)) Fail(0, nameof(LoanPeriodFields.Principal), "subsidy.finding.loan.required");
        if (periods.Count > ProvenLoan.MostPeriods) Fail(0, nameof(LoanPeriodFields.Principal), "subsidy.finding.loan.too_many");
        DateOnly? last = null;
        for (var row = 0; row < periods.Count; row++)
        {
            var period = periods[row];
            if (period.IsEmpty) continue;
            if (!(period.Principal is > 0 and <= Highest && decimal.Truncate(period.Principal.Value * 100) == period.Principal * 100)) Fail(row, nameof(period.Principal), "policy.money.required");
            if (!(period.RatePercent is > 0 and < 100 && decimal.Truncate(period.RatePercent.Value * 10_000) == period.RatePercent * 10_000)) Fail(row, nameof(period.RatePercent), "policy.interest.rate.required");
            if (period.From is null) Fail(row, nameof(period.From), "field.date.invalid");
            else if (period.From < last) Fail(row, nameof(period.From), "subsidy.finding.loan.overlap");
            if (period.To is null) Fail(row, nameof(period.To), "field.date.invalid");
            else if (period.To <= period.From) Fail(row, nameof(period.To), "subsidy.finding.loan.reversed");
            last = period.To ?? last;
        }
    }
}
