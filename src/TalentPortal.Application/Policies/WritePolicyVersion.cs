using System.Text.RegularExpressions;
using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Policies;

/// <summary>All terms of one version as the office types them: yuan with at most two decimals, per cent, whole months and working days.</summary>
public sealed class WritePolicyVersion
{
    public string? DocumentZh { get; set; }
    public string? DocumentEn { get; set; }
    /// <summary>文号</summary>
    public string? DocumentNumber { get; set; }
    public DateOnly? EffectiveFrom { get; set; }
    public List<LevelFields> Levels { get; set; } = [];
    /// <summary>Ten means a factor of 1.10.</summary>
    public decimal? UpliftPercent { get; set; }
    public List<EmployerType> EnterpriseTypes { get; set; } = [];
    public int? GraduationYears { get; set; }
    public int? MonthLimit { get; set; }
    public int? WindowMonths { get; set; }
    public int? ContractMonths { get; set; }
    public bool OwnBusinessAllowed { get; set; }
    public int? BackPaymentMonths { get; set; }
    public bool BackPaymentNeedsExplanation { get; set; }
    public int? HigherDegreeDelayMonths { get; set; }
    public int? LongAbsenceMonths { get; set; }
    public bool AddsToOtherLayers { get; set; }
    public int? RelocationMonths { get; set; }
    public int? FraudBanYears { get; set; }
    public List<LimitFields> Limits { get; set; } = [];
    public bool MaskNames { get; set; }
    public int? TakenDownAfterDays { get; set; }
    public List<MaterialFields> Materials { get; set; } = [];
    public List<ClauseFields> Clauses { get; set; } = [];
    public List<DocumentClauseFields> DocumentClauses { get; set; } = [];
    /// <summary>Conditions and amounts of its own instead of the graduate allowance's. The policy says so, not the browser.</summary>
    public bool IsOwn { get; set; }
    public List<ConditionBlockFields> Blocks { get; set; } = [];
    public AmountFields? Amounts { get; set; }
    public ReviewFields Review { get; set; } = new();
    public long Version { get; set; }
}

public sealed class LevelFields
{
    public EducationLevel Level { get; set; }
    public decimal? Amount { get; set; }
    /// <summary>Empty: no limit.</summary>
    public int? MaximumAge { get; set; }
}

/// <summary>Working days of the step <see cref="PolicyLimit"/> names.</summary>
public sealed class LimitFields
{
    public string Name { get; set; } = "";
    public int? Days { get; set; }
}

/// <summary>A row without code and names is no material.</summary>
public sealed class MaterialFields
{
    public string? Code { get; set; }
    public string? NameZh { get; set; }
    public string? NameEn { get; set; }
    public bool IsRequired { get; set; }
    public MaterialWaiver NotNeededWhen { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Code) && string.IsNullOrWhiteSpace(NameZh) && string.IsNullOrWhiteSpace(NameEn);
}

public sealed class ClauseFields
{
    public AllowanceRule Rule { get; set; }
    public string? Zh { get; set; }
    public string? En { get; set; }
}

/// <summary>Shape only. When a version may start depends on the others and is the service's.</summary>
public sealed partial class WritePolicyVersionValidator : AbstractValidator<WritePolicyVersion>
{
    private const decimal HighestAmount = 1_000_000;

    public WritePolicyVersionValidator(PortalTexts texts)
    {
        RuleFor(form => form.DocumentZh).Must(IsTitle).WithMessage(_ => texts["policy.document.required"]);
        RuleFor(form => form.DocumentEn).Must(IsTitle).WithMessage(_ => texts["policy.document.required"]);
        RuleFor(form => form.DocumentNumber).Must(number => string.IsNullOrWhiteSpace(number) || IsShortText(number)).WithMessage(_ => texts["policy.document.number.too_long"]);
        RuleFor(form => form.EffectiveFrom).NotNull().WithMessage(_ => texts["field.date.invalid"]);
        RuleFor(form => form).Custom((form, context) => OwnPolicyRules.Check(form, context, texts)).When(form => form.IsOwn);
        RuleFor(form => form.DocumentClauses).Custom((clauses, context) =>
        {
            for (var row = 0; row < clauses.Count; row++)
                if (!clauses[row].IsEmpty && !(IsShortText(clauses[row].Zh) && IsShortText(clauses[row].En) && IsTitle(clauses[row].TextZh) && IsTitle(clauses[row].TextEn)))
                    context.AddFailure($"DocumentClauses[{row}].Zh", texts["policy.document_clause.required"]);
        });
        RuleFor(form => form.Levels).Must(levels => EducationLevels.Higher.All(level => levels.Count(row => row.Level == level) == 1) && levels.All(row => row.Level.IsHigher())).When(NeedsLevels).WithMessage(_ => texts["refusal.policy.level_missing"]);
        RuleForEach(form => form.Levels).ChildRules(level =>
        {
            level.RuleFor(row => row.Amount).Must(amount => amount is >= 0 and <= HighestAmount && IsWholeFen(amount.Value)).WithMessage(row => texts["policy.amount.required", row.Level]);
            level.RuleFor(row => row.MaximumAge).InclusiveBetween(16, 100).WithMessage(_ => texts["policy.age.required"]);
        }).When(NeedsLevels);
        RuleFor(form => form.UpliftPercent).Must(percent => percent is >= 0 and <= 1_000 && IsWholeFen(percent.Value)).WithMessage(_ => texts["policy.uplift.required"]);
        Whole(form => form.GraduationYears, 0, 50, texts, form => !form.IsOwn);
        Whole(form => form.MonthLimit, 1, 240, texts, form => !form.IsOwn);
        Whole(form => form.WindowMonths, 1, 600, texts);
        RuleFor(form => form.WindowMonths).GreaterThanOrEqualTo(form => form.MonthLimit).When(form => form.MonthLimit is not null && form.Amounts is not { InParts: true }).WithMessage(_ => texts["policy.window.too_short"]);
        Whole(form => form.ContractMonths, 0, 120, texts);
        Whole(form => form.BackPaymentMonths, 0, 60, texts);
        Whole(form => form.HigherDegreeDelayMonths, 0, 60, texts, form => !form.IsOwn);
        Whole(form => form.LongAbsenceMonths, 0, 60, texts);
        Whole(form => form.RelocationMonths, 0, 60, texts);
        Whole(form => form.FraudBanYears, 0, 50, texts);
        Whole(form => form.TakenDownAfterDays, 0, 250, texts);
        RuleFor(form => form.Limits).Must(limits => PolicyLimit.All.All(limit => limits.Count(row => row.Name == limit.Name) == 1)).WithMessage(_ => texts["refusal.policy.time_limit_missing"]);
        RuleForEach(form => form.Limits).ChildRules(limit =>
            limit.RuleFor(row => row.Days).Must(days => days is >= 1 and <= 250).WithMessage(_ => texts["policy.whole.required", 1, 250]));
        MaterialRules(texts);
        RuleFor(form => form.Clauses).Must((form, clauses) => (form.IsOwn ? AllowanceRuleSets.OfOwn : AllowanceRuleSets.OfAllowance).All(rule => clauses.Count(row => row.Rule == rule) == 1)).WithMessage(_ => texts["refusal.policy.clause_missing"]);
        RuleForEach(form => form.Clauses).ChildRules(clause =>
        {
            clause.RuleFor(row => row.Zh).Must(IsShortText).WithMessage(row => texts["policy.clause.required", row.Rule]);
            clause.RuleFor(row => row.En).Must(IsShortText).WithMessage(row => texts["policy.clause.required", row.Rule]);
        });
    }

    private void MaterialRules(PortalTexts texts)
    {
        RuleForEach(form => form.Materials).ChildRules(material =>
        {
            material.RuleFor(row => row.Code).Must(code => code is not null && Code().IsMatch(code)).Unless(row => row.IsEmpty).WithMessage(_ => texts["policy.material.code.required"]);
            material.RuleFor(row => row.NameZh).Must(IsShortText).Unless(row => row.IsEmpty).WithMessage(_ => texts["policy.material.name.required"]);
            material.RuleFor(row => row.NameEn).Must(IsShortText).Unless(row => row.IsEmpty).WithMessage(_ => texts["policy.material.name.required"]);
        });
        RuleFor(form => form.Materials).Custom((materials, context) =>
        {
            for (var row = 0; row < materials.Count; row++)
                if (!materials[row].IsEmpty && materials.Take(row).Any(earlier => earlier.Code == materials[row].Code))
                    context.AddFailure($"Materials[{row}].Code", texts["refusal.policy.material_twice"]);
        });
    }

    private void Whole(System.Linq.Expressions.Expression<Func<WritePolicyVersion, int?>> field, int least, int most, PortalTexts texts, Func<WritePolicyVersion, bool>? when = null)
    {
        var read = field.Compile();
        RuleFor(field).Must((form, _) => read(form) is { } number && number >= least && number <= most).When(form => when?.Invoke(form) is not false).WithMessage(_ => texts["policy.whole.required", least, most]);
    }

    private static bool NeedsLevels(WritePolicyVersion form) => !form.IsOwn || form.Amounts is { Basis: AmountBasis.Education };

    private static bool IsWholeFen(decimal amount) => decimal.Truncate(amount * 100) == amount * 100;

    private static bool IsTitle(string? text) => text?.Trim() is { Length: > 0 and <= 200 };

    private static bool IsShortText(string? text) => text?.Trim() is { Length: > 0 and <= 100 };

    [GeneratedRegex("^[a-z][a-z0-9_]{1,39}$")]
    private static partial Regex Code();
}
