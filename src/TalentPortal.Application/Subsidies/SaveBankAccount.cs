using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Subsidies;

/// <summary>The applicant's own card that the money goes to.</summary>
public sealed class SaveBankAccount
{
    public string? BankName { get; set; }
    public string? HolderName { get; set; }
    [NotKeptByBrowser] public string? Number { get; set; }

    public BankCard? ToCard() => BankCard.TryParse(Number, out var card, out _) ? card : null;
}

public sealed class SaveBankAccountValidator : AbstractValidator<SaveBankAccount>
{
    private const int Longest = 60;

    public SaveBankAccountValidator(PortalTexts texts)
    {
        RuleFor(form => form.BankName).NotEmpty().WithMessage(_ => texts["apply.bank.required"]).MaximumLength(Longest).WithMessage(_ => texts["apply.too_long", Longest]);
        RuleFor(form => form.HolderName).NotEmpty().WithMessage(_ => texts["apply.holder.required"]).MaximumLength(Longest).WithMessage(_ => texts["apply.too_long", Longest]);
        RuleFor(form => form.Number).Custom((number, context) =>
        {
            if (!BankCard.TryParse(number, out _, out var fault)) context.AddFailure(texts.Of(fault));
        });
    }
}
