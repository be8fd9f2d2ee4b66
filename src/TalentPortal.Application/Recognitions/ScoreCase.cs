using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Recognitions;

namespace TalentPortal.Application.Recognitions;

/// <summary>The score sheet as it is typed: points, evidence, and whether the evidence could be verified.</summary>
public sealed class ScoreCase
{
    public List<ScoreCaseLine> Lines { get; set; } = [];
    public string? Opinion { get; set; }
    public long Version { get; set; }

    public static ScoreCase Empty(long version) => new() { Version = version, Lines = [.. Enum.GetValues<ScoreHeading>().Select(heading => new ScoreCaseLine { Heading = heading, IsVerifiable = true })] };

    /// <summary>Called after validation.</summary>
    public ScoreSheet ToSheet() => new([.. Lines.Select(line => new ScoreLine(line.Heading, line.Points!.Value, line.Evidence!.Trim(), line.IsVerifiable))]);
}

public sealed class ScoreCaseLine
{
    public ScoreHeading Heading { get; set; }
    public int? Points { get; set; }
    public string? Evidence { get; set; }
    public bool IsVerifiable { get; set; }
}

public sealed class ScoreCaseValidator : AbstractValidator<ScoreCase>
{
    private const int LongestEvidence = 500;

    public ScoreCaseValidator(PortalTexts texts)
    {
        RuleForEach(form => form.Lines).ChildRules(line =>
        {
            line.RuleFor(row => row.Points).Must(points => points is >= 0 and <= 100).WithMessage(_ => texts["recognition.score.required"]);
            line.RuleFor(row => row.Evidence).NotEmpty().WithMessage(_ => texts["recognition.evidence.required"]).MaximumLength(LongestEvidence).WithMessage(_ => texts["apply.too_long", LongestEvidence]);
        });
        RuleFor(form => form.Opinion).NotEmpty().WithMessage(_ => texts["recognition.opinion.required"]).MaximumLength(DecideRecognitionValidator.Longest).WithMessage(_ => texts["apply.too_long", DecideRecognitionValidator.Longest]);
    }
}
