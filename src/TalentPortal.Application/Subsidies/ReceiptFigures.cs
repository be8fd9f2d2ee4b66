using System.Globalization;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies.Calculation;

namespace TalentPortal.Application.Subsidies;

/// <summary>The figure of a receipt's line.</summary>
public static class ReceiptFigures
{
    /// <summary>What a line of a receipt comes to, on the screen and on paper: × 3 = 1,650.00, 550.00, × 0.50; 0.00 while it is held.</summary>
    public static string FigureOf(this PortalFormat format, ReceiptLine line) =>
        line.Amount is { } amount && line.Quantity is { } quantity ? $"× {quantity} = {format.Figure(amount)}"
        : line.Amount is { } only ? format.Figure(only)
        : line.Held is not null ? format.Figure(Money.Zero)
        : line.Factor is { } factor ? "× " + factor.ToString("0.00##", CultureInfo.InvariantCulture)
        : line.Rate is { } rate ? format.Figure(rate)
        : "";
}
