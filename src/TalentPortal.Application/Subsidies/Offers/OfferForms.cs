using System.Globalization;
using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies.Offers;

namespace TalentPortal.Application.Subsidies.Offers;

/// <summary>Which policy the register is held against.</summary>
public sealed class StartOfferRound
{
    public Guid? PolicyId { get; set; }
}

public sealed class StartOfferRoundValidator : AbstractValidator<StartOfferRound>
{
    public StartOfferRoundValidator(PortalTexts texts) => RuleFor(form => form.PolicyId).NotNull().WithMessage(_ => texts["offer.policy.required"]);
}

/// <summary>Something done to a round or an offer, at the version that was read, with the reason.</summary>
public sealed class DecideOnOffer
{
    public string? Reason { get; set; }
    public long Version { get; set; }
}

public sealed class DecideOnOfferValidator : AbstractValidator<DecideOnOffer>
{
    public DecideOnOfferValidator(PortalTexts texts) =>
        RuleFor(form => form.Reason).NotEmpty().WithMessage(_ => texts["offer.reason.required"]).MaximumLength(BenefitOfferStep.LongestReason).WithMessage(_ => texts["apply.too_long", BenefitOfferStep.LongestReason]);
}

/// <summary>The person's yes: promise and consent stand above the button and are given with the one press; the card is on record before.</summary>
public sealed class AcceptOffer
{
    public bool Promise { get; set; }
    public bool Consent { get; set; }
    public long Version { get; set; }

}

public sealed class AcceptOfferValidator : AbstractValidator<AcceptOffer>
{
    public AcceptOfferValidator(PortalTexts texts)
    {
        RuleFor(form => form.Promise).Equal(true).WithMessage(_ => texts["apply.promise.required"]);
        RuleFor(form => form.Consent).Equal(true).WithMessage(_ => texts["apply.consent.required"]);
    }
}

/// <summary>The person's no; a reason may be said.</summary>
public sealed class DeclineOffer
{
    public string? Reason { get; set; }
    public long Version { get; set; }
}

public sealed class DeclineOfferValidator : AbstractValidator<DeclineOffer>
{
    public DeclineOfferValidator(PortalTexts texts) =>
        RuleFor(form => form.Reason).MaximumLength(BenefitOfferStep.LongestReason).WithMessage(_ => texts["apply.too_long", BenefitOfferStep.LongestReason]);
}

/// <summary>The offers an employer confirms together, each at the version the list showed: id and version as one value, so that one tick is one choice.</summary>
public sealed class VouchForOffers
{
    public List<string> Picks { get; set; } = [];

    public static string PickOf(BenefitOffer offer)
    {
        ArgumentNullException.ThrowIfNull(offer);
        return string.Create(CultureInfo.InvariantCulture, $"{offer.Id.Value:N}~{offer.Version}");
    }

    internal IEnumerable<(BenefitOfferId Id, long Version)> Items => Picks.Distinct().Select(pick =>
        pick.Split('~') is [var id, var version] && Guid.TryParse(id, out var key) && long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var known) ? (BenefitOfferId.From(key), known) : throw new NotFoundException());
}

public sealed class VouchForOffersValidator : AbstractValidator<VouchForOffers>
{
    public VouchForOffersValidator(PortalTexts texts) => RuleFor(form => form.Picks).NotEmpty().WithMessage(_ => texts["employer.confirm.none"]);
}
