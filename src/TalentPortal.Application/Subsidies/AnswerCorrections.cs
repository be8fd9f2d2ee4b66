using FluentValidation;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Application.Subsidies;

/// <summary>The applicant's reply to each item of a correction notice, sent together.</summary>
public sealed class AnswerCorrections
{
    public List<CorrectionReply> Items { get; set; } = [];
    public long Version { get; set; }
}

public sealed class CorrectionReply
{
    public Guid Id { get; set; }
    public string? Reply { get; set; }
}

public sealed class AnswerCorrectionsValidator : AbstractValidator<AnswerCorrections>
{
    private const int Longest = 500;

    public AnswerCorrectionsValidator(PortalTexts texts) =>
        RuleForEach(form => form.Items).ChildRules(item => item.RuleFor(line => line.Reply)
            .NotEmpty().WithMessage(_ => texts["apply.reply.required"])
            .MaximumLength(Longest).WithMessage(_ => texts["apply.too_long", Longest]));
}
