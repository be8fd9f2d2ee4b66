using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Policies;

/// <summary>Between the form and the terms: a version to be copied or amended, and back.</summary>
public static class PolicyForms
{
    private const int SpareMaterials = 2;

    /// <summary>The form of a version with a few empty rows for further materials.</summary>
    public static WritePolicyVersion Of(AllowanceTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var form = new WritePolicyVersion
        {
            DocumentZh = terms.Document?.Zh,
            DocumentEn = terms.Document?.En,
            DocumentNumber = terms.Document?.Number,
            Levels = [.. terms.Levels.OrderBy(row => row.Level.Rank()).Select(row => new LevelFields { Level = row.Level, Amount = row.MonthlyAmount.Yuan, MaximumAge = row.MaximumAge })],
            UpliftPercent = (terms.EnterpriseFactor - 1) * 100,
            EnterpriseTypes = [.. terms.EnterpriseTypes],
            GraduationYears = terms.GraduationYears,
            MonthLimit = terms.MonthLimit,
            WindowMonths = terms.WindowMonths,
            ContractMonths = terms.ContractMonths,
            OwnBusinessAllowed = terms.OwnBusinessAllowed,
            BackPaymentMonths = terms.BackPaymentMonths,
            BackPaymentNeedsExplanation = terms.BackPaymentNeedsExplanation,
            HigherDegreeDelayMonths = terms.HigherDegreeDelayMonths,
            LongAbsenceMonths = terms.LongAbsenceMonths,
            AddsToOtherLayers = terms.AddsToOtherLayers,
            RelocationMonths = terms.Recovery.RelocationMonths,
            FraudBanYears = terms.Recovery.FraudBanYears,
            Limits = [.. PolicyLimit.All.Select(limit => new LimitFields { Name = limit.Name, Days = limit.Of(terms.TimeLimits) })],
            MaskNames = terms.Notice.MaskNames,
            TakenDownAfterDays = terms.Notice.TakenDownAfterDays,
            Materials = [.. terms.Materials.Select(Material), .. Enumerable.Range(0, SpareMaterials).Select(_ => new MaterialFields())],
            Clauses = [.. AllowanceRuleSets.OfAllowance.Select(rule => Clause(rule, terms.Clauses.GetValueOrDefault(rule)))],
        };
        OwnPolicyForms.Fill(form, terms);
        return form;
    }

    /// <summary>
    /// The form of the very first version. Steps and materials are proposed; what a county's document decides (amounts, ages, uplift,
    /// clauses, source) is left open, so that no sample figure is ever in force.
    /// </summary>
    public static WritePolicyVersion First()
    {
        var form = Of(AllowanceTerms.CountyDraft2026());
        (form.DocumentZh, form.DocumentEn, form.DocumentNumber, form.UpliftPercent) = (null, null, null, null);
        form.Levels = [.. form.Levels.Select(level => new LevelFields { Level = level.Level })];
        form.Clauses = [.. form.Clauses.Select(clause => new ClauseFields { Rule = clause.Rule })];
        return form;
    }

    /// <summary>A form that its validator has passed.</summary>
    /// <param name="form">All terms.</param>
    /// <param name="policies">Those that conditions may name, by code.</param>
    public static AllowanceTerms TermsOf(WritePolicyVersion form, IReadOnlyDictionary<string, Policy> policies)
    {
        ArgumentNullException.ThrowIfNull(form);
        return OwnPolicyForms.Complete(new AllowanceTerms
        {
            Document = new(form.DocumentZh!.Trim(), form.DocumentEn!.Trim(), string.IsNullOrWhiteSpace(form.DocumentNumber) ? null : form.DocumentNumber.Trim()),
            Levels = [.. form.Levels.Where(row => row.Amount is not null).OrderBy(row => row.Level.Rank()).Select(row => new LevelTerms(row.Level, Money.FromYuan(row.Amount!.Value), row.MaximumAge))],
            EnterpriseFactor = 1 + form.UpliftPercent!.Value / 100,
            EnterpriseTypes = [.. form.EnterpriseTypes.Distinct().Order()],
            GraduationYears = form.GraduationYears ?? 0,
            MonthLimit = form.MonthLimit ?? 1,
            WindowMonths = form.WindowMonths!.Value,
            ContractMonths = form.ContractMonths!.Value,
            OwnBusinessAllowed = form.OwnBusinessAllowed,
            BackPaymentMonths = form.BackPaymentMonths!.Value,
            BackPaymentNeedsExplanation = form.BackPaymentNeedsExplanation,
            HigherDegreeDelayMonths = form.HigherDegreeDelayMonths ?? 0,
            LongAbsenceMonths = form.LongAbsenceMonths!.Value,
            AddsToOtherLayers = form.AddsToOtherLayers,
            TimeLimits = PolicyLimit.From(form.Limits.ToDictionary(row => row.Name, row => row.Days!.Value)),
            Notice = new(form.MaskNames, form.TakenDownAfterDays!.Value),
            Recovery = new(form.RelocationMonths!.Value, form.FraudBanYears!.Value),
            Materials = [.. form.Materials.Where(row => !row.IsEmpty).Select(row => new MaterialTerms(row.Code!, row.NameZh!.Trim(), row.NameEn!.Trim(), row.IsRequired, row.NotNeededWhen))],
            Clauses = form.Clauses.OrderBy(row => row.Rule).ToDictionary(row => row.Rule, row => new ClauseReference(row.Zh!.Trim(), row.En!.Trim())),
        }, form, policies);
    }

    private static MaterialFields Material(MaterialTerms material) => new()
    {
        Code = material.Code,
        NameZh = material.NameZh,
        NameEn = material.NameEn,
        IsRequired = material.IsRequired,
        NotNeededWhen = material.NotNeededWhen,
    };

    private static ClauseFields Clause(AllowanceRule rule, ClauseReference? clause) => new() { Rule = rule, Zh = clause?.Zh, En = clause?.En };
}
