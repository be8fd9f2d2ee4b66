using System.Globalization;
using TalentPortal.Application.Employers;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Policies;

/// <summary>Words the neutral sentences of conditions and receipts in the reader's language.</summary>
public static class CalculationWording
{
    public static string Of(this PortalTexts texts, CalculationText text) => texts[text.Key, [.. text.Arguments.Select(argument => Value(texts, argument))]];

    /// <summary>A clause in the reader's language.</summary>
    public static string Of(this PortalFormat format, ClauseReference clause) => format.IsChinese ? clause.Zh : clause.En;

    /// <summary>The name of a policy in the reader's language.</summary>
    public static string Of(this PortalFormat format, Policy policy) => format.IsChinese ? policy.NameZh : policy.NameEn;

    /// <summary>Why an option of the best combination brings nothing.</summary>
    public static string Of(this PortalTexts texts, LosingOption losing) => losing.Reason is LosingReason.Excluded
        ? texts["benefits.losing.excluded", losing.Option.Claim.Name, losing.Because!.Claim.Name, losing.Best]
        : texts["benefits.losing.covered", losing.Option.Claim.Name, losing.Option.Claim.Amount];

    /// <summary>The name of a group in the reader's language.</summary>
    public static string Of(this PortalFormat format, PolicyGroup group) => format.IsChinese ? group.NameZh : group.NameEn;

    /// <summary>2025-09、10、12，2026-01、02 in Chinese; 2025-09, 10, 12; 2026-01, 02 in English.</summary>
    public static string Months(this PortalFormat format, IEnumerable<YearMonth> months) =>
        string.Join(format.IsChinese ? "，" : "; ", months.Order().GroupBy(month => month.Year)
            .Select(year => $"{year.Key:0000}-" + string.Join(format.IsChinese ? "、" : ", ", year.Select(month => month.Month.ToString("00", CultureInfo.InvariantCulture)))));

    private static string Listed(IEnumerable<string> names) => string.Join(new PortalFormat().IsChinese ? "、" : ", ", names);

    private static object Value(PortalTexts texts, TextArgument argument) => argument.Kind switch
    {
        TextArgumentKind.Number => int.Parse(argument.Value, CultureInfo.InvariantCulture),
        TextArgumentKind.Percent => argument.Value + "%",
        TextArgumentKind.Money => new Money(long.Parse(argument.Value, CultureInfo.InvariantCulture)),
        TextArgumentKind.Month => YearMonth.Parse(argument.Value, CultureInfo.InvariantCulture),
        TextArgumentKind.Months => new PortalFormat().Months(argument.Value.Split(',').Select(month => YearMonth.Parse(month, CultureInfo.InvariantCulture))),
        TextArgumentKind.Date => DateOnly.ParseExact(argument.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        TextArgumentKind.EducationLevel => Enum.Parse<EducationLevel>(argument.Value),
        TextArgumentKind.EmployerType => Enum.Parse<EmployerType>(argument.Value),
        TextArgumentKind.Degree => Enum.Parse<Degree>(argument.Value),
        TextArgumentKind.TalentLevel => Enum.Parse<TalentLevel>(argument.Value),
        TextArgumentKind.EmployerTypes => Listed(argument.Value.Split(',').Select(type => texts.Of(Enum.Parse<EmployerType>(type)))),
        TextArgumentKind.TalentSources => Listed(argument.Value.Split(',').Select(source => texts.Of(Enum.Parse<TalentSource>(source)))),
        TextArgumentKind.ConditionMoment => Enum.Parse<ConditionMoment>(argument.Value),
        TextArgumentKind.ConditionDate => Enum.Parse<ConditionDate>(argument.Value),
        TextArgumentKind.ProvenSum => Enum.Parse<ProvenSumKind>(argument.Value),
        TextArgumentKind.Townships => Listed(argument.Value.Split(',').Select(new Townships(texts).NameOf)),
        TextArgumentKind.Either => argument.Value.Split('\n')[new PortalFormat().IsChinese ? 0 : 1],
        TextArgumentKind.PolicyLayer => Enum.Parse<PolicyLayer>(argument.Value),
        _ => argument.Value,
    };
}
