using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Payments;

/// <summary>Makes a batch of everything that can be paid today. Count and total are those the maker saw: if they have changed, nothing is made.</summary>
public sealed class MakePaymentBatch
{
    /// <summary>所属期, YYYY-MM.</summary>
    public string? Period { get; set; }
    public int People { get; set; }
    public long TotalFen { get; set; }

    internal YearMonth Month => YearMonth.Parse(Period!, null);
}

public sealed class MakePaymentBatchValidator : AbstractValidator<MakePaymentBatch>
{
    public MakePaymentBatchValidator(PortalTexts texts) =>
        RuleFor(form => form.Period).Must(text => YearMonth.TryParse(text, null, out _)).WithMessage(_ => texts["payment.period.required"]);
}
