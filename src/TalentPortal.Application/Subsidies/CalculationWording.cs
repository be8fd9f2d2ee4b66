using System.Globalization;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Subsidies;

/// <summary>Words the neutral sentences of receipts and conditions in the reader's language.</summary>
public static class CalculationWording
{
    public static string Of(this PortalTexts texts, CalculationText text) => texts[text.Key, [.. text.Arguments.Select(Value)]];

    /// <summary>A clause in the reader's language.</summary>
    public static string Of(this PortalFormat format, ClauseReference clause) => format.IsChinese ? clause.Zh : clause.En;

    /// <summary>What a line of a receipt comes to, on the screen and on paper: × 3 = 1,650.00, 550.00, × 0.50; 0.00 while it is held.</summary>
    public static string FigureOf(this PortalFormat format, ReceiptLine line) =>
        line.Amount is { } amount && line.Quantity is { } quantity ? $"× {quantity} = {format.Figure(amount)}"
        : line.Amount is { } only ? format.Figure(only)
        : line.Held is not null ? format.Figure(Money.Zero)
        : line.Factor is { } factor ? "× " + factor.ToString("0.00##", CultureInfo.InvariantCulture)
        : line.Rate is { } rate ? format.Figure(rate)
        : "";

    /// <summary>2025-09、10、12，2026-01、02 in Chinese; 2025-09, 10, 12; 2026-01, 02 in English.</summary>
    public static string Months(this PortalFormat format, IEnumerable<YearMonth> months) =>
        string.Join(format.IsChinese ? "，" : "; ", months.Order().GroupBy(month => month.Year)
            .Select(year => $"{year.Key:0000}-" + string.Join(format.IsChinese ? "、" : ", ", year.Select(month => month.Month.ToString("00", CultureInfo.InvariantCulture)))));

    private static object Value(TextArgument argument) => argument.Kind switch
    {
        TextArgumentKind.Number => int.Parse(argument.Value, CultureInfo.InvariantCulture),
        TextArgumentKind.Percent => argument.Value + "%",
        TextArgumentKind.Money => new Money(long.Parse(argument.Value, CultureInfo.InvariantCulture)),
        TextArgumentKind.Month => YearMonth.Parse(argument.Value, CultureInfo.InvariantCulture),
        TextArgumentKind.Months => new PortalFormat().Months(argument.Value.Split(',').Select(month => YearMonth.Parse(month, CultureInfo.InvariantCulture))),
        TextArgumentKind.Date => DateOnly.ParseExact(argument.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        TextArgumentKind.EducationLevel => Enum.Parse<EducationLevel>(argument.Value),
        TextArgumentKind.EmployerType => Enum.Parse<EmployerType>(argument.Value),
        TextArgumentKind.PolicyLayer => Enum.Parse<PolicyLayer>(argument.Value),
        _ => argument.Value,
    };
}
