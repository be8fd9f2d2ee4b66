using FluentValidation;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Application.Subsidies;

/// <summary>Everything that is missing or wrong, in one notice (一次性告知): the suggested lines that the clerk left in, and lines of the clerk's own.</summary>
public sealed class RequestCorrections
{
    public List<CorrectionRequest> Items { get; set; } = [];
    public long Version { get; set; }

    /// <summary>The lines that go out; empty ones of the form and those taken out do not count.</summary>
    public IReadOnlyList<CorrectionRequest> Filled => [.. Items.Where(item => item.Include && !string.IsNullOrWhiteSpace(item.WhatToDo))];
}

public sealed class CorrectionRequest
{
    public const int Longest = 500;

    /// <summary>Code of the material, name of the section, or <see cref="CorrectionSubjects.Other"/>.</summary>
    public string? Subject { get; set; }
    public string? WhatToDo { get; set; }
    /// <summary>Why the line was suggested, for the clerk; not part of the notice.</summary>
    public string? Because { get; set; }
    public bool Include { get; set; } = true;
}

public sealed class RequestCorrectionsValidator : AbstractValidator<RequestCorrections>
{
    public RequestCorrectionsValidator(PortalTexts texts)
    {
        RuleFor(form => form.Items).Must((form, _) => form.Filled.Count > 0).WithMessage(_ => texts["subsidy.correction.none"]);
        RuleForEach(form => form.Items).ChildRules(item =>
        {
            item.RuleFor(line => line.WhatToDo).MaximumLength(CorrectionRequest.Longest).WithMessage(_ => texts["subsidy.opinion.too_long", CorrectionRequest.Longest]);
            item.RuleFor(line => line.Subject).NotEmpty().When(line => line.Include && !string.IsNullOrWhiteSpace(line.WhatToDo)).WithMessage(_ => texts["subsidy.correction.subject.required"]);
        });
    }
}
