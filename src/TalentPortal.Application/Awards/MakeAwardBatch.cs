using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Awards;

/// <summary>Puts every instalment that can be paid today on a list. Count and total are those the maker saw: if they have changed, nothing is made.</summary>
public sealed class MakeAwardBatch
{
    public int Lines { get; set; }
    public long TotalFen { get; set; }
}

/// <summary>Whom the contract names as payee; for the employer with its account, whose holder is the employer itself.</summary>
public sealed class NameAwardPayee
{
    public AwardPayeeKind? Kind { get; set; }
    public string? BankName { get; set; }
    [NotKeptByBrowser] public string? Number { get; set; }
    public string? Grounds { get; set; }
    public long Version { get; set; }

    /// <summary>Corporate accounts have a length and no check digit.</summary>
    internal BankCard? ToCard() => BankCard.TryParse(BankAccountKind.Corporate, Number, out var card, out _) ? card : null;
}

public sealed class NameAwardPayeeValidator : AbstractValidator<NameAwardPayee>
{
    private const int LongestBank = 60;

    public NameAwardPayeeValidator(PortalTexts texts)
    {
        RuleFor(form => form.Kind).NotNull().WithMessage(_ => texts["award.payee.kind.required"]);
        When(form => form.Kind is AwardPayeeKind.Employer, () =>
        {
            RuleFor(form => form.BankName).Words(texts, "apply.bank.required", LongestBank);
            RuleFor(form => form.Number).Custom((number, context) =>
            {
                if (!BankCard.TryParse(BankAccountKind.Corporate, number, out _, out var fault)) context.AddFailure(texts.Of(fault));
            });
        });
        RuleFor(form => form.Grounds).Words(texts, "award.payee.grounds.required", AwardPayee.LongestGrounds);
    }
}
