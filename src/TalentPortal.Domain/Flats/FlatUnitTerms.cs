using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Flats;

/// <summary>The figures of a flat; rent and price follow from them.</summary>
public sealed record FlatUnitTerms
{
    /// <summary>Square metres, with at most two decimals.</summary>
    public required decimal Area { get; init; }
    /// <summary>Rooms beside kitchen and bath (户型).</summary>
    public required int Rooms { get; init; }
    /// <summary>Of a square metre and month (市场租金).</summary>
    public required Money MarketRent { get; init; }
    /// <summary>Of a square metre (成本价).</summary>
    public required Money CostPrice { get; init; }
    /// <summary>Of a square metre, for what is beyond the limit (市场价).</summary>
    public required Money MarketPrice { get; init; }
    /// <summary>For sale, where the land allows it (可售).</summary>
    public required bool IsSaleable { get; init; }

    public Refusal? WhyInvalid(FlatLand land) =>
        Area is < 5 or > 500 || decimal.Round(Area, 2) != Area || Rooms is < 1 or > 10 || MarketRent <= Money.Zero || CostPrice.IsNegative || MarketPrice < CostPrice ? FlatRefusals.UnitUnclear
        : !IsSaleable ? null
        : land is FlatLand.Collective ? FlatRefusals.CollectiveLand
        : CostPrice.IsZero ? FlatRefusals.UnitUnclear
        : null;

    /// <summary>The land is asked first: whatever anybody enters, a flat on collective land is not for sale.</summary>
    public Refusal? WhyNotSell(FlatLand land) => land is FlatLand.Collective ? FlatRefusals.CollectiveLand : IsSaleable ? null : FlatRefusals.NotSaleable;
}
