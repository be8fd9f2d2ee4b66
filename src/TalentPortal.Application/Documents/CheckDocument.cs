using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Documents;

namespace TalentPortal.Application.Documents;

/// <summary>A paper's number and check code, as printed on it.</summary>
public sealed class CheckDocument
{
    public string? Number { get; set; }
    public string? Code { get; set; }
}

public sealed class CheckDocumentValidator : AbstractValidator<CheckDocument>
{
    private const int LongestCode = 40;

    public CheckDocumentValidator(PortalTexts texts)
    {
        RuleFor(form => form.Number).NotEmpty().MaximumLength(IssuedDocument.NumberLength).WithMessage(_ => texts["document.check.number.required"]);
        RuleFor(form => form.Code).NotEmpty().MaximumLength(LongestCode).WithMessage(_ => texts["document.check.code.required"]);
    }
}
