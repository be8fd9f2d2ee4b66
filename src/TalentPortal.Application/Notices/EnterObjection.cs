using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;

namespace TalentPortal.Application.Notices;

/// <summary>What came by letter or in person, as the office enters it.</summary>
public sealed class EnterObjection
{
    public ObjectionChannel? Channel { get; set; }
    public DateOnly? ReceivedOn { get; set; }
    /// <summary>没有署名: a lead, as with the public form.</summary>
    public bool Anonymous { get; set; }
    public string? Name { get; set; }
    /// <summary>A letter may be signed without a phone.</summary>
    [NotKeptByBrowser] public string? Phone { get; set; }
    public string? Statement { get; set; }
}

public sealed class EnterObjectionValidator : AbstractValidator<EnterObjection>
{
    public EnterObjectionValidator(PortalTexts texts, CountyClock clock)
    {
        RuleFor(form => form.Channel).Must(channel => channel is ObjectionChannel.Letter or ObjectionChannel.InPerson).WithMessage(_ => texts["objection.channel.required"]);
        RuleFor(form => form.ReceivedOn).NotNull().WithMessage(_ => texts["objection.received_on.required"])
            .LessThanOrEqualTo(_ => clock.Today).WithMessage(_ => texts["objection.received_on.future"]);
        When(form => !form.Anonymous, () =>
        {
            RuleFor(form => form.Name).NotEmpty().WithMessage(_ => texts["objection.entry.name.required"])
                .MaximumLength(RaiseObjectionValidator.LongestName).WithMessage(_ => texts["notice.too_long", RaiseObjectionValidator.LongestName]);
            RuleFor(form => form.Phone).Must(phone => string.IsNullOrWhiteSpace(phone) || RaiseObjectionValidator.IsPhone(phone)).WithMessage(_ => texts["objection.phone.invalid"]);
        });
        RuleFor(form => form.Statement)
            .Must(text => text?.Trim().Length >= RaiseObjectionValidator.ShortestStatement).WithMessage(_ => texts["objection.statement.too_short", RaiseObjectionValidator.ShortestStatement])
            .MaximumLength(RaiseObjectionValidator.LongestStatement).WithMessage(_ => texts["notice.too_long", RaiseObjectionValidator.LongestStatement]);
    }
}
