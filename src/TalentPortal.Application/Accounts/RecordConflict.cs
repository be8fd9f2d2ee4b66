using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Accounts;

/// <summary>Either a relative (identity number and name) or an employer (credit code).</summary>
public sealed class RecordConflict
{
    public Guid? Staff { get; set; }
    public string? RelativeName { get; set; }
    [NotKeptByBrowser] public string? RelativeIdNumber { get; set; }
    public string? CreditCode { get; set; }
    public string? Relation { get; set; }

    public bool IsRelative => !string.IsNullOrWhiteSpace(RelativeIdNumber);
}

public sealed class RecordConflictValidator : AbstractValidator<RecordConflict>
{
    public RecordConflictValidator(PortalTexts texts)
    {
        RuleFor(form => form.Staff).NotNull().WithMessage(_ => texts["account.conflict.staff_needed"]);
        RuleFor(form => form.Relation).NotEmpty().MaximumLength(100);
        RuleFor(form => form.CreditCode).Must((form, code) => string.IsNullOrWhiteSpace(code) == form.IsRelative).WithMessage(_ => texts["account.conflict.one_of_two"]);
        RuleFor(form => form.RelativeName).NotEmpty().MaximumLength(60).When(form => form.IsRelative);
        RuleFor(form => form.RelativeIdNumber).Custom((number, context) =>
        {
            if (!CitizenId.TryParse(number, out _, out var fault)) context.AddFailure(texts.Of(fault));
        }).When(form => form.IsRelative);
    }
}
