using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Recognitions;

/// <summary>A panel is called: when, where, and who sits on it.</summary>
public sealed class ConvenePanel
{
    public const int Rows = 9;

    public DateOnly? HeldOn { get; set; }
    public string? Place { get; set; }
    public List<ExpertFields> Experts { get; set; } = [];

    public static ConvenePanel Empty() => new() { Experts = [.. Enumerable.Range(0, Rows).Select(_ => new ExpertFields())] };
}

public sealed class ExpertFields
{
    public string? Name { get; set; }
    public string? Affiliation { get; set; }
    /// <summary>For an expert of the register; looked up and not kept.</summary>
    [NotKeptByBrowser] public string? IdNumber { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Affiliation) && string.IsNullOrWhiteSpace(IdNumber);
}

public sealed class ConvenePanelValidator : AbstractValidator<ConvenePanel>
{
    public ConvenePanelValidator(PortalTexts texts)
    {
        RuleFor(form => form.HeldOn).NotNull().WithMessage(_ => texts["field.date.invalid"]);
        RuleFor(form => form.Place).NotEmpty().WithMessage(_ => texts["panel.place.required"]).MaximumLength(100).WithMessage(_ => texts["apply.too_long", 100]);
        RuleFor(form => form.Experts).Must(experts => experts.Any(expert => !expert.IsEmpty)).WithMessage(_ => texts["panel.experts.required"]);
        RuleForEach(form => form.Experts).ChildRules(expert =>
        {
            expert.RuleFor(row => row.Name).Must(name => name?.Trim() is { Length: > 0 and <= 60 }).Unless(row => row.IsEmpty).WithMessage(_ => texts["panel.expert.name.required"]);
            expert.RuleFor(row => row.Affiliation).Must(name => name?.Trim() is { Length: > 0 and <= 100 }).Unless(row => row.IsEmpty).WithMessage(_ => texts["panel.expert.affiliation.required"]);
        });
    }
}

/// <summary>The votes on one case.</summary>
public sealed class RecordVotes
{
    public List<VoteFields> Votes { get; set; } = [];
    public string? Opinion { get; set; }
    public long Version { get; set; }

    public static RecordVotes For(RecognitionPanel panel) => new() { Version = panel.Version, Votes = [.. panel.Experts.Select(expert => new VoteFields { Expert = expert.Id })] };
}

public sealed class VoteFields
{
    public Guid Expert { get; set; }
    /// <summary>Null: was not there.</summary>
    public VoteKind? Kind { get; set; }
    public TalentLevel? Level { get; set; }
    public string? Opinion { get; set; }
}

public sealed class RecordVotesValidator : AbstractValidator<RecordVotes>
{
    public RecordVotesValidator(PortalTexts texts)
    {
        RuleForEach(form => form.Votes).ChildRules(vote =>
        {
            vote.RuleFor(row => row.Kind).Must(kind => kind is not VoteKind.Excluded).WithMessage(_ => texts["panel.vote.kind"]);
            vote.RuleFor(row => row.Level).NotNull().When(row => row.Kind is VoteKind.For).WithMessage(_ => texts["panel.vote.level"]);
            vote.RuleFor(row => row.Opinion).MaximumLength(PanelVote.LongestOpinion).WithMessage(_ => texts["apply.too_long", PanelVote.LongestOpinion]);
        });
        RuleFor(form => form.Opinion).NotEmpty().WithMessage(_ => texts["recognition.opinion.required"]).MaximumLength(DecideRecognitionValidator.Longest).WithMessage(_ => texts["apply.too_long", DecideRecognitionValidator.Longest]);
    }
}

public sealed class ClosePanel
{
    public string? Minutes { get; set; }
    public long Version { get; set; }
}

public sealed class ClosePanelValidator : AbstractValidator<ClosePanel>
{
    private const int Longest = 4000;

    public ClosePanelValidator(PortalTexts texts) => RuleFor(form => form.Minutes).NotEmpty().WithMessage(_ => texts["panel.minutes.required"]).MaximumLength(Longest).WithMessage(_ => texts["apply.too_long", Longest]);
}
