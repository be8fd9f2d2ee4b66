using System.Globalization;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Policies;

/// <summary>A sentence of a receipt or a condition: a key of <c>Texts/Calculation.json</c> and its arguments, worded where it is shown.</summary>
public sealed record CalculationText(string Key, IReadOnlyList<TextArgument> Arguments)
{
    internal static CalculationText Of(string key, params TextArgument[] arguments) => new("calc." + key, arguments);
}

/// <summary>One argument in neutral form; <see cref="Kind"/> says how it is worded in the reader's language.</summary>
public sealed record TextArgument(TextArgumentKind Kind, string Value)
{
    internal static TextArgument Of(EducationLevel level) => new(TextArgumentKind.EducationLevel, level.ToString());
    internal static TextArgument Of(EmployerType type) => new(TextArgumentKind.EmployerType, type.ToString());
    internal static TextArgument Of(PolicyLayer layer) => new(TextArgumentKind.PolicyLayer, layer.ToString());
    internal static TextArgument Of(YearMonth month) => new(TextArgumentKind.Month, month.ToString());
    internal static TextArgument Of(DateOnly day) => new(TextArgumentKind.Date, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    internal static TextArgument Of(Money amount) => new(TextArgumentKind.Money, amount.Fen.ToString(CultureInfo.InvariantCulture));
    internal static TextArgument Of(int number) => new(TextArgumentKind.Number, number.ToString(CultureInfo.InvariantCulture));
    internal static TextArgument Of(string words) => new(TextArgumentKind.Words, words);
    internal static TextArgument Of(Degree degree) => new(TextArgumentKind.Degree, degree.ToString());
    internal static TextArgument Of(TalentLevel level) => new(TextArgumentKind.TalentLevel, level.ToString());
    internal static TextArgument Of(IEnumerable<EmployerType> types) => new(TextArgumentKind.EmployerTypes, string.Join(',', types));
    internal static TextArgument Of(IEnumerable<TalentSource> sources) => new(TextArgumentKind.TalentSources, string.Join(',', sources));
    internal static TextArgument Of(ConditionDate date) => new(TextArgumentKind.ConditionDate, date.ToString());
    internal static TextArgument Of(ProvenSumKind kind) => new(TextArgumentKind.ProvenSum, kind.ToString());
    internal static TextArgument Townships(IEnumerable<string> codes) => new(TextArgumentKind.Townships, string.Join(',', codes));
    /// <summary>A name that data holds in both languages.</summary>
    internal static TextArgument Either(string zh, string en) => new(TextArgumentKind.Either, zh + "\n" + en);
    /// <summary>A day by name, or the day itself.</summary>
    internal static TextArgument Of(ConditionMoment on, DateOnly? day) => day is { } known ? Of(known) : new(TextArgumentKind.ConditionMoment, on.ToString());
    internal static TextArgument Months(IEnumerable<YearMonth> months) => new(TextArgumentKind.Months, string.Join(',', months));

    /// <summary>A part of the whole, 0.40 as 40 %.</summary>
    internal static TextArgument Share(decimal share) => new(TextArgumentKind.Percent, (share * 100).ToString("0.##", CultureInfo.InvariantCulture));

    /// <summary>A yearly rate, 0.0365 as 3.65 %.</summary>
    internal static TextArgument Rate(decimal rate) => new(TextArgumentKind.Percent, (rate * 100).ToString("0.####", CultureInfo.InvariantCulture));

    /// <summary>A rise over the whole, 1.10 as 10 %.</summary>
    internal static TextArgument Rise(decimal factor) =>
        new(TextArgumentKind.Percent, ((factor - 1) * 100).ToString("0.##", CultureInfo.InvariantCulture));
}

public enum TextArgumentKind
{
    /// <summary>Printed as it stands.</summary>
    Words,
    Number,
    /// <summary>Percentage points, printed with %.</summary>
    Percent,
    /// <summary>Whole fen.</summary>
    Money,
    /// <summary><c>2026-03</c></summary>
    Month,
    /// <summary>Months in order, separated by commas.</summary>
    Months,
    /// <summary><c>2026-03-05</c></summary>
    Date,
    EducationLevel,
    EmployerType,
    PolicyLayer,
    Degree,
    TalentLevel,
    /// <summary>Names of several, separated by commas.</summary>
    EmployerTypes,
    TalentSources,
    ConditionMoment,
    ConditionDate,
    ProvenSum,
    /// <summary>Chinese and English on two lines; the reader's is shown.</summary>
    Either,
    /// <summary>Codes of townships, separated by commas; shown by name.</summary>
    Townships,
}
