using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Flats;

namespace TalentPortal.Application.Flats;

/// <summary>The deposit as it was paid, to the fen.</summary>
public sealed class ReceiveDeposit
{
    public decimal? Amount { get; set; }
    public long Version { get; set; }
}

public sealed class ReceiveDepositValidator : AbstractValidator<ReceiveDeposit>
{
    public ReceiveDepositValidator(PortalTexts texts) => RuleFor(form => form.Amount).Must(amount => amount is >= 0 and <= 1_000_000 && decimal.Round(amount.Value, 2) == amount).WithMessage(_ => texts["flat.price.required"]);
}

/// <summary>What both sides sign when the keys are given.</summary>
public sealed class HandOverFlat
{
    public decimal? Water { get; set; }
    public decimal? Electricity { get; set; }
    /// <summary>Empty where there is no gas.</summary>
    public decimal? Gas { get; set; }
    /// <summary>Empty where there is no meter.</summary>
    public decimal? Heat { get; set; }
    /// <summary>One piece a line.</summary>
    public string? Furniture { get; set; }
    public int? Keys { get; set; }
    public bool IsSigned { get; set; }
    public long Version { get; set; }

    internal HandoverList ToList() => new(Water!.Value, Electricity!.Value, Gas, Heat, [.. (Furniture ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)], Keys!.Value, IsSigned);
}

public sealed class HandOverFlatValidator : AbstractValidator<HandOverFlat>
{
    public HandOverFlatValidator(PortalTexts texts)
    {
        RuleFor(form => form.Water).Must(IsMeter).WithMessage(_ => texts["lease.meter.required"]);
        RuleFor(form => form.Electricity).Must(IsMeter).WithMessage(_ => texts["lease.meter.required"]);
        RuleFor(form => form.Gas).Must(IsMeter).When(form => form.Gas is not null).WithMessage(_ => texts["lease.meter.required"]);
        RuleFor(form => form.Heat).Must(IsMeter).When(form => form.Heat is not null).WithMessage(_ => texts["lease.meter.required"]);
        RuleFor(form => form.Furniture).IsShort(texts, HandoverList.LongestFurniture);
        RuleFor(form => form.Keys).Must(keys => keys is >= 1 and <= 50).WithMessage(_ => texts["lease.keys.required"]);
        RuleFor(form => form.IsSigned).Equal(true).WithMessage(_ => texts["lease.signed.required"]);
    }

    private static bool IsMeter(decimal? reading) => reading is >= 0 and <= 10_000_000 && decimal.Round(reading.Value, 2) == reading;
}

/// <summary>A step of a lease, with words where they are asked for.</summary>
public sealed class TakeLeaseStep
{
    public string? Words { get; set; }
    public long Version { get; set; }
}

public sealed class TakeLeaseStepValidator : AbstractValidator<TakeLeaseStep>
{
    public TakeLeaseStepValidator(PortalTexts texts) => RuleFor(form => form.Words).IsShort(texts, Lease.LongestWords);
}
