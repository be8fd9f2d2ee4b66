using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Messages;

namespace TalentPortal.Application.Messages;

/// <summary>The quiet hours, how early is reminded and how long what was sent is kept, from one day on, with the paper they rest on.</summary>
public sealed class EnterMessageRule
{
    public DateOnly? EffectiveFrom { get; set; }
    public int? QuietFrom { get; set; }
    public int? QuietUntil { get; set; }
    public int? RemindDays { get; set; }
    public int? KeepDays { get; set; }
    public string? Basis { get; set; }

    /// <summary>What the form begins with: the rules before, else nine in the evening to eight in the morning, three working days and half a year.</summary>
    public static EnterMessageRule Of(MessageRule? latest) => new() { QuietFrom = latest?.QuietFrom ?? 21, QuietUntil = latest?.QuietUntil ?? 8, RemindDays = latest?.RemindDays ?? 3, KeepDays = latest?.KeepDays ?? 180 };
}

public sealed class EnterMessageRuleValidator : AbstractValidator<EnterMessageRule>
{
    private const int LastHour = 23, MostDays = 10, LeastKept = 30, MostKept = 1095;

    public EnterMessageRuleValidator(PortalTexts texts)
    {
        RuleFor(form => form.EffectiveFrom).NotNull().WithMessage(_ => texts["message.rules.from.required"]);
        RuleFor(form => form.QuietFrom).NotNull().WithMessage(_ => texts["message.rules.hour.required"]).InclusiveBetween(0, LastHour).WithMessage(_ => texts["message.rules.hour.required"]);
        RuleFor(form => form.QuietUntil).NotNull().WithMessage(_ => texts["message.rules.hour.required"]).InclusiveBetween(0, LastHour).WithMessage(_ => texts["message.rules.hour.required"]);
        RuleFor(form => form.RemindDays).NotNull().WithMessage(_ => texts["message.rules.days.required", MostDays]).InclusiveBetween(0, MostDays).WithMessage(_ => texts["message.rules.days.required", MostDays]);
        RuleFor(form => form.KeepDays).NotNull().WithMessage(_ => texts["message.rules.keep.required", LeastKept, MostKept]).InclusiveBetween(LeastKept, MostKept).WithMessage(_ => texts["message.rules.keep.required", LeastKept, MostKept]);
        RuleFor(form => form.Basis).NotEmpty().WithMessage(_ => texts["liaison.basis.required"]).MaximumLength(MessageRule.LongestBasis).WithMessage(_ => texts["apply.too_long", MessageRule.LongestBasis]);
    }
}
