using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Foundation;

/// <summary>
/// A cell with its type. A text is never a number and never a formula, whatever it begins with; a figure is a number because the
/// program says so, not because it looks like one.
/// </summary>
public readonly struct ExportCell
{
    private ExportCell(object? value) => Value = value;

    /// <summary>Null, string, decimal or DateOnly.</summary>
    internal object? Value { get; }

    public static ExportCell Text(string? text) => new(text);
    public static ExportCell Figure(decimal figure) => new(figure);
    public static ExportCell Day(DateOnly day) => new(day);

    public static implicit operator ExportCell(string? text) => Text(text);
    public static implicit operator ExportCell(int figure) => Figure(figure);
    public static implicit operator ExportCell(decimal figure) => Figure(figure);
    public static implicit operator ExportCell(Money amount) => Figure(amount.Yuan);
    public static implicit operator ExportCell(DateOnly day) => Day(day);
    public static implicit operator ExportCell(YearMonth month) => Text(month.ToString());

    public static ExportCell FromString(string? text) => Text(text);
    public static ExportCell FromInt32(int figure) => figure;
    public static ExportCell FromDecimal(decimal figure) => figure;
    public static ExportCell FromMoney(Money amount) => amount;
    public static ExportCell FromDateOnly(DateOnly day) => day;
    public static ExportCell FromYearMonth(YearMonth month) => month;
}
