using FluentValidation;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Application.Subsidies;

/// <summary>Everything that is missing or wrong, in one notice (一次性告知).</summary>
public sealed class RequestCorrections
{
    public List<CorrectionRequest> Items { get; set; } = [];
    public long Version { get; set; }

    /// <summary>The lines somebody filled in; empty ones of the form do not count.</summary>
    public IReadOnlyList<CorrectionRequest> Filled => [.. Items.Where(item => !string.IsNullOrWhiteSpace(item.WhatToDo))];
}

public sealed class CorrectionRequest
{
    /// <summary>Code of the material or section.</summary>
    public string Subject { get; set; } = "";
    public string? WhatToDo { get; set; }
}

public sealed class RequestCorrectionsValidator : AbstractValidator<RequestCorrections>
{
    public RequestCorrectionsValidator(PortalTexts texts)
    {
        RuleFor(form => form.Items).Must((form, _) => form.Filled.Count > 0).WithMessage(_ => texts["subsidy.correction.none"]);
        RuleForEach(form => form.Items).ChildRules(item => item.RuleFor(line => line.WhatToDo).MaximumLength(500).WithMessage(_ => texts["subsidy.opinion.too_long", 500]));
    }
}
