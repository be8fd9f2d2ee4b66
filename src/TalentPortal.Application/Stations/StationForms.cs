using FluentValidation;
using TalentPortal.Application.Employers;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Stations;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Stations;

/// <summary>A station as the office keeps it, and whose desk it is.</summary>
public sealed class DescribeStation
{
    public string? NameZh { get; set; }
    public string? NameEn { get; set; }
    public string? AddressZh { get; set; }
    public string? AddressEn { get; set; }
    public string? Phone { get; set; }
    public string? TownshipCode { get; set; }
    public bool IsOpen { get; set; } = true;
    /// <summary>Accounts that run the desk.</summary>
    public IList<Guid> Keepers { get; init; } = [];
    public long Version { get; set; }

    public static DescribeStation Of(Station station)
    {
        ArgumentNullException.ThrowIfNull(station);
        return new()
        {
            NameZh = station.NameZh,
            NameEn = station.NameEn,
            AddressZh = station.AddressZh,
            AddressEn = station.AddressEn,
            Phone = station.Phone,
            TownshipCode = station.TownshipCode,
            IsOpen = station.IsOpen,
            Keepers = [.. station.Keepers.Select(keeper => keeper.AccountId.Value)],
            Version = station.Version,
        };
    }

    internal StationTerms ToTerms() => new(NameZh!.Trim(), NameEn!.Trim(), AddressZh!.Trim(), AddressEn!.Trim(), Phone!.Trim(), TownshipCode!, IsOpen);
}

public sealed class DescribeStationValidator : AbstractValidator<DescribeStation>
{
    public DescribeStationValidator(PortalTexts texts, Townships townships)
    {
        RuleFor(form => form.NameZh).NotEmpty().WithMessage(_ => texts["station.name.required"]).MaximumLength(Station.LongestName).WithMessage(_ => texts["apply.too_long", Station.LongestName]);
        RuleFor(form => form.NameEn).NotEmpty().WithMessage(_ => texts["station.name.required"]).MaximumLength(Station.LongestName).WithMessage(_ => texts["apply.too_long", Station.LongestName]);
        RuleFor(form => form.AddressZh).NotEmpty().WithMessage(_ => texts["station.address.required"]).MaximumLength(Station.LongestAddress).WithMessage(_ => texts["apply.too_long", Station.LongestAddress]);
        RuleFor(form => form.AddressEn).NotEmpty().WithMessage(_ => texts["station.address.required"]).MaximumLength(Station.LongestAddress).WithMessage(_ => texts["apply.too_long", Station.LongestAddress]);
        RuleFor(form => form.Phone).NotEmpty().WithMessage(_ => texts["station.phone.required"]).MaximumLength(Station.LongestPhone).WithMessage(_ => texts["apply.too_long", Station.LongestPhone]);
        RuleFor(form => form.TownshipCode).Must(townships.Has).WithMessage(_ => texts["employer.township.choose"]);
    }
}

/// <summary>A room with its beds, all used from one day on.</summary>
public sealed class AddRoom
{
    public string? Number { get; set; }
    public Sex? Sex { get; set; }
    public int? Beds { get; set; }
    public DateOnly? Since { get; set; }
}

public sealed class AddRoomValidator : AbstractValidator<AddRoom>
{
    public AddRoomValidator(PortalTexts texts)
    {
        RuleFor(form => form.Number).NotEmpty().WithMessage(_ => texts["station.room.number.required"]).IsShort(texts, StationRoom.LongestNumber);
        RuleFor(form => form.Sex).Must(sex => sex is Domain.Talents.Sex.Male or Domain.Talents.Sex.Female).WithMessage(_ => texts["station.room.sex.required"]);
        RuleFor(form => form.Beds).NotNull().InclusiveBetween(1, StationRoom.MostBeds).WithMessage(_ => texts["station.room.beds.range", StationRoom.MostBeds]);
        RuleFor(form => form.Since).NotNull().WithMessage(_ => texts["station.room.since.required"]);
    }
}

/// <summary>For whom a room is from now on: what the page said, so that two presses do not turn it twice.</summary>
public sealed class GiveRoom
{
    public Sex Sex { get; set; }
    public long Version { get; set; }
}

/// <summary>A bed that cannot be slept in for some nights.</summary>
public sealed class TakeBedOut
{
    public StationBedId? Bed { get; set; }
    public DateOnly? From { get; set; }
    /// <summary>The first night on which it is good again.</summary>
    public DateOnly? Until { get; set; }
    public string? Reason { get; set; }
}

public sealed class TakeBedOutValidator : AbstractValidator<TakeBedOut>
{
    public TakeBedOutValidator(PortalTexts texts)
    {
        RuleFor(form => form.Bed).NotNull().WithMessage(_ => texts["station.bed.required"]);
        RuleFor(form => form.From).NotNull().WithMessage(_ => texts["station.outage.from.required"]);
        RuleFor(form => form.Until).NotNull().WithMessage(_ => texts["station.outage.until.required"]);
        RuleFor(form => form.Reason).NotEmpty().WithMessage(_ => texts["station.say.required"]).IsShort(texts, BedOutage.LongestReason);
    }
}
