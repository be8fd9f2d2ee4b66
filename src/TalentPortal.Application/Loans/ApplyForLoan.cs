using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Loans;

namespace TalentPortal.Application.Loans;

/// <summary>One person asks for a guaranteed loan, or puts it right.</summary>
public sealed class ApplyForLoan
{
    public decimal? Amount { get; set; }
    public int? Months { get; set; }
    public LoanCategory? Category { get; set; }
    public string? Business { get; set; }
    public string? Purpose { get; set; }
    public LoanBankId? Bank { get; set; }
    public GuaranteeBodyId? Body { get; set; }
    public bool IsMarried { get; set; }
    public bool HasConsented { get; set; }
    public bool SpouseHasConsented { get; set; }
    public long Version { get; set; }

    /// <summary>As it was stated last.</summary>
    public static ApplyForLoan Of(LoanApplication application)
    {
        ArgumentNullException.ThrowIfNull(application);
        var first = application.Applicants.MinBy(applicant => applicant.Sequence)!;
        return new()
        {
            Amount = application.Asked.Yuan,
            Months = application.Months,
            Category = first.Category,
            Business = application.Business,
            Purpose = application.Purpose,
            Bank = application.BankId,
            Body = application.GuaranteeBodyId,
            IsMarried = first.IsMarried,
            HasConsented = first.HasConsented,
            SpouseHasConsented = first.SpouseHasConsented,
            Version = application.Version,
        };
    }

    internal Money Asked => Money.FromYuan(Amount!.Value);
    internal LoanStatement ToStatement() => new(Purpose!.Trim(), Business!.Trim(), [new(Category!.Value, IsMarried, HasConsented, SpouseHasConsented)]);
}

public sealed class ApplyForLoanValidator : AbstractValidator<ApplyForLoan>
{
    private const decimal Most = 10_000_000;

    public ApplyForLoanValidator(PortalTexts texts)
    {
        RuleFor(form => form.Amount).Must(amount => amount is > 0 and <= Most && decimal.Truncate(amount.Value) == amount).WithMessage(_ => texts["loan.amount.required"]);
        RuleFor(form => form.Months).Must(months => months is >= 1 and <= 120).WithMessage(_ => texts["loan.months.required"]);
        RuleFor(form => form.Category).NotNull().WithMessage(_ => texts["loan.category.required"]);
        RuleFor(form => form.Business).NotEmpty().WithMessage(_ => texts["loan.business.required"]).IsShort(texts, LoanStatement.LongestBusiness);
        RuleFor(form => form.Purpose).NotEmpty().WithMessage(_ => texts["loan.purpose.required"]).IsShort(texts, LoanStatement.LongestPurpose);
        RuleFor(form => form.Bank).NotNull().WithMessage(_ => texts["loan.bank.required"]);
        RuleFor(form => form.Body).NotNull().WithMessage(_ => texts["loan.body.required"]);
        RuleFor(form => form.HasConsented).Equal(true).WithMessage(_ => texts["loan.consent.required"]);
        RuleFor(form => form.SpouseHasConsented).Equal(true).When(form => form.IsMarried).WithMessage(_ => texts["loan.consent.spouse.required"]);
    }
}

/// <summary>A step that needs no words.</summary>
public sealed class MoveLoan
{
    public long Version { get; set; }
}

/// <summary>Where on a form an obstacle belongs.</summary>
internal static class LoanObstacles
{
    /// <summary>What stands in the way all at once, each beside its field; what belongs to no field at <paramref name="otherwise"/>.</summary>
    public static ValidationException Beside(this IEnumerable<LoanObstacle> obstacles, PortalTexts texts, IReadOnlyDictionary<string, string> fields, string otherwise) =>
        new([.. obstacles.Select(obstacle => new FluentValidation.Results.ValidationFailure(fields.GetValueOrDefault(obstacle.Refusal.Code, otherwise), texts.Refusal(obstacle.Refusal)))]);
}
