using FluentValidation;
using TalentPortal.Application.Employers;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Flats;

/// <summary>An estate; what it is built on is said once, for good.</summary>
public sealed class OpenEstate
{
    public string? NameZh { get; set; }
    public string? NameEn { get; set; }
    public string? AddressZh { get; set; }
    public string? AddressEn { get; set; }
    public string? TownshipCode { get; set; }
    public FlatLand? Land { get; set; }
}

public sealed class OpenEstateValidator : AbstractValidator<OpenEstate>
{
    public OpenEstateValidator(PortalTexts texts, Townships townships)
    {
        RuleFor(form => form.NameZh).NotEmpty().WithMessage(_ => texts["flat.name.required"]).IsShort(texts, FlatEstate.LongestName);
        RuleFor(form => form.NameEn).NotEmpty().WithMessage(_ => texts["flat.name.required"]).IsShort(texts, FlatEstate.LongestName);
        RuleFor(form => form.AddressZh).NotEmpty().WithMessage(_ => texts["flat.address.required"]).IsShort(texts, FlatEstate.LongestAddress);
        RuleFor(form => form.AddressEn).NotEmpty().WithMessage(_ => texts["flat.address.required"]).IsShort(texts, FlatEstate.LongestAddress);
        RuleFor(form => form.TownshipCode).Must(townships.Has).WithMessage(_ => texts["employer.township.choose"]);
        RuleFor(form => form.Land).NotNull().WithMessage(_ => texts["flat.land.required"]);
    }
}

/// <summary>The figures of a flat, or of many that are alike.</summary>
public sealed class FlatFigures
{
    public decimal? Area { get; set; }
    public int? Rooms { get; set; }
    public decimal? MarketRent { get; set; }
    public decimal? CostPrice { get; set; }
    public decimal? MarketPrice { get; set; }
    public bool IsSaleable { get; set; }

    public static FlatFigures Of(FlatUnitTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return new() { Area = terms.Area, Rooms = terms.Rooms, MarketRent = terms.MarketRent.Yuan, CostPrice = terms.CostPrice.Yuan, MarketPrice = terms.MarketPrice.Yuan, IsSaleable = terms.IsSaleable };
    }

    internal FlatUnitTerms ToTerms() => new()
    {
        Area = Area!.Value,
        Rooms = Rooms!.Value,
        MarketRent = Money.FromYuan(MarketRent!.Value),
        CostPrice = Money.FromYuan(CostPrice!.Value),
        MarketPrice = Money.FromYuan(MarketPrice!.Value),
        IsSaleable = IsSaleable,
    };
}

public sealed class FlatFiguresValidator : AbstractValidator<FlatFigures>
{
    private const decimal Most = 1_000_000;

    public FlatFiguresValidator(PortalTexts texts)
    {
        RuleFor(form => form.Area).Must(area => area is >= 5 and <= 500 && HasCents(area.Value)).WithMessage(_ => texts["flat.area.range"]);
        RuleFor(form => form.Rooms).Must(rooms => rooms is >= 1 and <= 10).WithMessage(_ => texts["flat.rooms.range"]);
        RuleFor(form => form.MarketRent).Must(rent => rent is > 0 and <= Most && HasCents(rent.Value)).WithMessage(_ => texts["flat.market_rent.required"]);
        RuleFor(form => form.CostPrice).Must(price => price is >= 0 and <= Most && HasCents(price.Value)).WithMessage(_ => texts["flat.price.required"]);
        RuleFor(form => form.MarketPrice).Must(price => price is >= 0 and <= Most && HasCents(price.Value)).WithMessage(_ => texts["flat.price.required"]);
        RuleFor(form => form.MarketPrice).GreaterThanOrEqualTo(form => form.CostPrice).When(form => form.CostPrice is not null && form.MarketPrice is not null).WithMessage(_ => texts["flat.market_price.low"]);
        RuleFor(form => form.CostPrice).GreaterThan(0).When(form => form.IsSaleable && form.CostPrice is not null).WithMessage(_ => texts["flat.cost_price.saleable"]);
    }

    private static bool HasCents(decimal number) => decimal.Truncate(number * 100) == number * 100;
}

/// <summary>A building with all its flats at once: so many on each floor, all with the same figures; what differs is proposed for the flat afterwards.</summary>
public sealed class AddFlatBuilding
{
    public string? Name { get; set; }
    public int? Floors { get; set; }
    public int? OnAFloor { get; set; }
    public FlatFigures Figures { get; set; } = new();
}

public sealed class AddFlatBuildingValidator : AbstractValidator<AddFlatBuilding>
{
    public AddFlatBuildingValidator(PortalTexts texts)
    {
        RuleFor(form => form.Name).NotEmpty().WithMessage(_ => texts["flat.building.name.required"]).IsShort(texts, FlatBuilding.LongestName);
        RuleFor(form => form.Floors).Must(floors => floors is >= 1 and <= FlatBuilding.MostFloors).WithMessage(_ => texts["flat.floors.range", FlatBuilding.MostFloors]);
        RuleFor(form => form.OnAFloor).Must(flats => flats is >= 1 and <= FlatBuilding.MostOnAFloor).WithMessage(_ => texts["flat.on_a_floor.range", FlatBuilding.MostOnAFloor]);
        RuleFor(form => form.Figures).SetValidator(new FlatFiguresValidator(texts));
    }
}

/// <summary>Other figures for one flat.</summary>
public sealed class ProposeFlatTerms
{
    public FlatFigures Figures { get; set; } = new();
    public long Version { get; set; }
}

public sealed class ProposeFlatTermsValidator : AbstractValidator<ProposeFlatTerms>
{
    public ProposeFlatTermsValidator(PortalTexts texts) => RuleFor(form => form.Figures).SetValidator(new FlatFiguresValidator(texts));
}

/// <summary>A step of one flat that says why.</summary>
public sealed class TakeFlatStep
{
    public string? Words { get; set; }
    public long Version { get; set; }
}

public sealed class TakeFlatStepValidator : AbstractValidator<TakeFlatStep>
{
    public TakeFlatStepValidator(PortalTexts texts) => RuleFor(form => form.Words).NotEmpty().WithMessage(_ => texts["flat.words.required"]).IsShort(texts, FlatUnit.LongestWords);
}

/// <summary>One step of many flats of an estate, as the reader has seen them.</summary>
public sealed class TakeManyFlats
{
    public IList<FlatUnitId> Units { get; init; } = [];
    /// <summary>When the list was read: a flat that has changed since is not decided about.</summary>
    public long Seen { get; set; }
}
