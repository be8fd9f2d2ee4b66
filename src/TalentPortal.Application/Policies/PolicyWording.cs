using System.Globalization;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Policies;

/// <summary>A version's terms as lines in the reader's language. The page of a version and the comparison of two read the same lines.</summary>
public sealed class PolicyWording(PortalTexts texts, PortalFormat format)
{
    public IReadOnlyList<PolicySection> Sections(AllowanceTerms terms) =>
    [
        new(texts["policy.section.source"], [.. Source(terms)]),
        new(texts["policy.section.amounts"], [.. Amounts(terms)]),
        new(texts["policy.section.conditions"], [.. Conditions(terms)]),
        new(texts["policy.section.months"], [.. Months(terms)]),
        new(texts["policy.section.combination"], [.. Combination(terms)]),
        .. terms.Review is { } review ? [new PolicySection(texts["policy.section.review"], [.. Review(review)])] : Array.Empty<PolicySection>(),
        new(texts["policy.section.limits"], [.. Limits(terms.TimeLimits)]),
        new(texts["policy.section.notice"], [.. Notice(terms)]),
        new(texts["policy.section.materials"], [.. terms.Materials.Select(Material)]),
    ];

    public PolicyDifferences Differences(AllowanceTerms before, AllowanceTerms after)
    {
        var (left, right) = (Flat(before), Flat(after));
        var earlier = left.ToDictionary(entry => entry.Line.Key, entry => entry.Line);
        var later = right.Select(entry => entry.Line.Key).ToHashSet();
        var lines = right.Where(entry => earlier.GetValueOrDefault(entry.Line.Key) != entry.Line)
            .Select(entry => new PolicyDifference(entry.Section, entry.Line.Label, earlier.GetValueOrDefault(entry.Line.Key), entry.Line))
            .Concat(left.Where(entry => !later.Contains(entry.Line.Key)).Select(entry => new PolicyDifference(entry.Section, entry.Line.Label, entry.Line, null))).ToList();
        return new PolicyDifferences(lines, right.Count(entry => earlier.GetValueOrDefault(entry.Line.Key) == entry.Line));
    }

    // A clause that was entered or worded anew changes no rule that rests on it.
    private List<(string Section, PolicyLine Line)> Flat(AllowanceTerms terms) =>
        [.. Sections(terms).SelectMany(section => section.Lines.Select(line => (section.Title, line with { ClauseText = null })))];

    private IEnumerable<PolicyLine> Source(AllowanceTerms terms)
    {
        yield return new("document", texts["policy.document"], terms.Document is { } document ? Either(document.Zh, document.En) : "—", null);
        yield return new("document.number", texts["policy.document.number"], terms.Document?.Number ?? "—", null);
    }

    private IEnumerable<PolicyLine> Amounts(AllowanceTerms terms)
    {
        if (terms.Amounts is { } amounts)
        {
            foreach (var line in OwnAmounts(terms, amounts)) yield return line;
            yield break;
        }

        foreach (var level in terms.Levels.OrderBy(row => row.Level.Rank()))
            yield return Line(terms, $"amount.{level.Level}", texts["policy.amount.of", texts.Of(level.Level)],
                texts["policy.amount.value", level.MonthlyAmount, level.MonthlyAmount.Times(terms.EnterpriseFactor)], AllowanceRule.Rate);
        yield return Line(terms, "uplift", texts["policy.uplift"], Percent(terms.EnterpriseFactor), AllowanceRule.EnterpriseUplift);
        yield return Line(terms, "enterprises", texts["policy.enterprises"], Listed(terms.EnterpriseTypes.Order().Select(type => texts.Of(type))), AllowanceRule.EnterpriseUplift);
        yield return Line(terms, "payroll", texts["policy.payroll"], texts["policy.payroll.value"], AllowanceRule.PublicPayroll);
    }

    private IEnumerable<PolicyLine> OwnAmounts(AllowanceTerms terms, AmountTerms amounts)
    {
        yield return Line(terms, "basis", texts["policy.amount.basis"], texts.Of(amounts.Basis), AllowanceRule.Rate);
        if (amounts.Flat is { } flat) yield return Line(terms, "amount.flat", texts["policy.amount.flat"], format.Amount(flat), AllowanceRule.Rate);
        if (amounts.Basis is AmountBasis.Education)
            foreach (var level in terms.Levels.OrderBy(row => row.Level.Rank())) yield return Line(terms, $"amount.{level.Level}", texts["policy.amount.of", texts.Of(level.Level)], format.Amount(level.MonthlyAmount), AllowanceRule.Rate);
        foreach (var level in amounts.Levels.OrderBy(row => row.Level)) yield return Line(terms, $"amount.{level.Level}", texts["policy.amount.of", texts.Of(level.Level)], format.Amount(level.Amount), AllowanceRule.Rate);
        if (amounts.Sum is { } sum) yield return Line(terms, "amount.share", texts.Of(sum), Share(amounts.Share!.Value), AllowanceRule.Rate);
        if (amounts.Interest is { } interest)
            foreach (var line in Interest(terms, interest)) yield return line;
        if (amounts.Cap is { } cap) yield return Line(terms, "amount.cap", texts["policy.amount.cap"], format.Amount(cap), AllowanceRule.Rate);
        if (terms.EnterpriseFactor != 1)
        {
            yield return Line(terms, "uplift", texts["policy.uplift"], Percent(terms.EnterpriseFactor), AllowanceRule.EnterpriseUplift);
            yield return Line(terms, "enterprises", texts["policy.enterprises"], Listed(terms.EnterpriseTypes.Order().Select(type => texts.Of(type))), AllowanceRule.EnterpriseUplift);
        }

        yield return Line(terms, "parts", texts["policy.amount.parts"], amounts.IsMonthly ? texts["policy.amount.monthly"]
            : Listed(amounts.Instalments.Select(part => texts["policy.amount.part", Share(part.Share), part.AfterMonths])), AllowanceRule.Rate);
        if (amounts.DeductsReceived) yield return Line(terms, "received", texts["policy.amount.received"], texts["policy.amount.received.value"], AllowanceRule.Stacking);
        if (amounts.CountsFrom is { } from) yield return Line(terms, "counts_from", texts["policy.amount.counts_from"], format.Month(from), AllowanceRule.MonthLimit);
    }

    private IEnumerable<PolicyLine> Interest(AllowanceTerms terms, InterestTerms interest)
    {
        PolicyLine Of(string key, string label, string value) => Line(terms, "interest." + key, texts["policy.interest." + label], value, AllowanceRule.Rate);
        yield return Of("bearing", "bearing", texts[$"policy.interest.bearing.{interest.Bearing}", Share(interest.Share ?? interest.Rate!.Value)]);
        yield return Of("ceiling", "ceiling", interest.Ceiling is { } ceiling ? texts["policy.interest.ceiling.value", Share(ceiling.Reference), ceiling.PublishedOn, ceiling.Points] : texts["policy.interest.ceiling.none"]);
        yield return Of("principal", "principal", interest.PrincipalCap is { } most ? format.Amount(most) : texts["policy.interest.unlimited"]);
        yield return Of("days", "days", interest.DayCap is { } days ? texts["policy.interest.days.value", days] : texts["policy.interest.unlimited"]);
        yield return Of("loans", "loans", texts["policy.interest.loans.value", interest.MostLoans]);
        yield return Of("basis", "days_of_year", texts["policy.interest.days_of_year.value", interest.DaysOfYear]);
    }

    private IEnumerable<PolicyLine> OwnConditions(AllowanceTerms terms, ConditionGroup conditions)
    {
        var number = 0;
        foreach (var group in conditions.Parts.OfType<ConditionGroup>())
        {
            var label = texts[group switch { AnyOf => "enum.ConditionJoin.Any", NoneOf => "enum.ConditionJoin.None", _ => "enum.ConditionJoin.All" }];
            foreach (var single in group.Singles)
                yield return new($"condition.{++number}", label, texts.Of(single.Requirement), single.Clause is { } clause ? Either(clause.Zh, clause.En) : null) { ClauseText = TextOf(terms, single.Clause) };
        }

        yield return Line(terms, "contract", texts["policy.contract_months"], Months(terms.ContractMonths), AllowanceRule.Contract);
        yield return Line(terms, "business", texts["policy.own_business"], YesNo(terms.OwnBusinessAllowed), AllowanceRule.Contract);
        yield return Line(terms, "dispatch", texts["policy.dispatch"], texts["policy.dispatch.value"], AllowanceRule.Dispatch);
        yield return Line(terms, "pension", texts["policy.pension"], texts["policy.pension.value"], AllowanceRule.Pension);
    }

    private IEnumerable<PolicyLine> Conditions(AllowanceTerms terms)
    {
        if (terms.Conditions is ConditionGroup own)
        {
            foreach (var line in OwnConditions(terms, own)) yield return line;
            yield break;
        }

        yield return Line(terms, "education", texts["policy.education"], texts["policy.education.value"], AllowanceRule.Education);
        yield return Line(terms, "graduation", texts["policy.graduation_years"], texts["policy.years", terms.GraduationYears], AllowanceRule.GraduationWindow);
        foreach (var level in terms.Levels.OrderBy(row => row.Level.Rank()))
            yield return Line(terms, $"age.{level.Level}", texts["policy.age.of", texts.Of(level.Level)], level.MaximumAge is { } age ? texts["policy.age.value", age] : texts["policy.age.none"], AllowanceRule.Age);
        yield return Line(terms, "contract", texts["policy.contract_months"], Months(terms.ContractMonths), AllowanceRule.Contract);
        yield return Line(terms, "business", texts["policy.own_business"], YesNo(terms.OwnBusinessAllowed), AllowanceRule.Contract);
        yield return Line(terms, "dispatch", texts["policy.dispatch"], texts["policy.dispatch.value"], AllowanceRule.Dispatch);
        yield return Line(terms, "pension", texts["policy.pension"], texts["policy.pension.value"], AllowanceRule.Pension);
    }

    private IEnumerable<PolicyLine> Months(AllowanceTerms terms)
    {
        if (terms.Amounts is not { IsMonthly: false }) yield return Line(terms, "months", texts["policy.month_limit"], Months(terms.MonthLimit), AllowanceRule.MonthLimit);
        yield return Line(terms, "window", texts["policy.window_months"], Months(terms.WindowMonths), AllowanceRule.MonthLimit);
        yield return Line(terms, "employer", texts["policy.employer_of_month"], texts["policy.employer_of_month.value"], AllowanceRule.EmployerOfMonth);
        if (terms.Conditions is null) yield return Line(terms, "degree", texts["policy.higher_degree"], texts["policy.higher_degree.value", terms.HigherDegreeDelayMonths], AllowanceRule.HigherDegree);
        yield return Line(terms, "late", texts["policy.back_payment"], texts["policy.back_payment.value", terms.BackPaymentMonths], AllowanceRule.BackPayment);
        yield return Line(terms, "late.explained", texts["policy.back_payment.explained"], YesNo(terms.BackPaymentNeedsExplanation), AllowanceRule.BackPayment);
        yield return Line(terms, "absence", texts["policy.absence"], texts["policy.absence.value", terms.LongAbsenceMonths], AllowanceRule.Suspension);
    }

    private IEnumerable<PolicyLine> Combination(AllowanceTerms terms)
    {
        yield return Line(terms, "layers", texts["policy.layers"], texts[terms.AddsToOtherLayers ? "policy.layers.add" : "policy.layers.highest"], AllowanceRule.Stacking);
        yield return Line(terms, "relocation", texts["policy.relocation"], Months(terms.Recovery.RelocationMonths), AllowanceRule.Recovery);
        yield return Line(terms, "fraud", texts["policy.fraud_ban"], texts["policy.years", terms.Recovery.FraudBanYears], AllowanceRule.Recovery);
    }

    private IEnumerable<PolicyLine> Review(ReviewTerms review)
    {
        yield return new("review.employer", texts["policy.review.employer"], YesNo(review.EmployerConfirms), null);
        foreach (var asked in review.Departments.OrderBy(asked => asked.Department))
            yield return new($"review.{asked.Department}", texts["policy.review.department", texts.Of(asked.Department)], Either(asked.QuestionZh, asked.QuestionEn), null);
        yield return new("review.second", texts["policy.review.second"], review.SecondReviewAbove is { } above ? texts["policy.review.second.above", above] : texts["policy.review.second.always"], null);
    }

    private IEnumerable<PolicyLine> Limits(StepLimits limits)
    {
        foreach (var (name, days) in PolicyLimit.All.Select(limit => (limit.Name, limit.Of(limits))))
            yield return new($"limit.{name}", texts[$"policy.limit.{name}"], WorkingDays(days), null);
    }

    private IEnumerable<PolicyLine> Notice(AllowanceTerms terms)
    {
        yield return new("masks", texts["policy.masks"], texts[terms.Notice.MaskNames ? "policy.masks.yes" : "policy.masks.no"], null);
        yield return new("down", texts["policy.taken_down"], WorkingDays(terms.Notice.TakenDownAfterDays), null);
    }

    private PolicyLine Material(MaterialTerms material) =>
        new($"material.{material.Code}", Either(material.NameZh, material.NameEn), material.IsRequired ? texts.Of(material.NotNeededWhen) : texts["policy.material.optional"], null);

    private PolicyLine Line(AllowanceTerms terms, string key, string label, string value, AllowanceRule rule) =>
        new(key, label, value, terms.Clauses.TryGetValue(rule, out var clause) ? Either(clause.Zh, clause.En) : null) { ClauseText = TextOf(terms, clause) };

    private string? TextOf(AllowanceTerms terms, ClauseReference? named) =>
        named is not null && PolicyCoverage.Of(terms.DocumentClauses, named) is { } clause ? Either(clause.TextZh, clause.TextEn) : null;

    private string Either(string chinese, string english) => format.IsChinese ? chinese : english;

    private string Listed(IEnumerable<string> names) => string.Join(format.IsChinese ? "、" : ", ", names);

    private string Months(int months) => texts["policy.months", months];

    private string WorkingDays(int days) => texts["policy.working_days", days];

    private string YesNo(bool yes) => texts[yes ? "policy.yes" : "policy.no"];

    private static string Share(decimal share) => (share * 100).ToString("0.####", CultureInfo.InvariantCulture) + "%";

    private static string Percent(decimal factor) => ((factor - 1) * 100).ToString("0.####", CultureInfo.InvariantCulture) + "%";
}
