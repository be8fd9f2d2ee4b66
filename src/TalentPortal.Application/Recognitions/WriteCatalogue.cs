using System.Text.RegularExpressions;
using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Recognitions;

/// <summary>A version of the catalogue as it is typed: its entries, and the figures of both routes.</summary>
public sealed class WriteCatalogue
{
    public DateOnly? EffectiveFrom { get; set; }
    public int? TermMonths { get; set; }
    public int? MidTermMonths { get; set; }
    public int? RenewalMonths { get; set; }
    public int? PassMark { get; set; }
    public List<ScoreFields> Scores { get; set; } = [];
    public int? Quorum { get; set; }
    public int? MajorityPercent { get; set; }
    public int? HandlingDays { get; set; }
    public int? CorrectionDays { get; set; }
    public int? PublicityDays { get; set; }
    public int? TakenDownAfterDays { get; set; }
    public bool MaskNames { get; set; } = true;
    public List<EntryFields> Entries { get; set; } = [];
    public long Version { get; set; }

    public const int SpareRows = 3;

    public static WriteCatalogue Of(CatalogueTerms terms, DateOnly? from, long version) => new()
    {
        EffectiveFrom = from,
        TermMonths = terms.TermMonths,
        MidTermMonths = terms.MidTermMonths,
        RenewalMonths = terms.RenewalMonths,
        PassMark = terms.PassMark,
        Scores = [.. terms.Scores.Select(score => new ScoreFields { Heading = score.Heading, Points = score.Points })],
        Quorum = terms.Quorum,
        MajorityPercent = terms.MajorityPercent,
        HandlingDays = terms.HandlingDays,
        CorrectionDays = terms.CorrectionDays,
        PublicityDays = terms.PublicityDays,
        TakenDownAfterDays = terms.TakenDownAfterDays,
        MaskNames = terms.MaskNames,
        Entries = [.. terms.Entries.Select(EntryFields.Of), .. Enumerable.Range(0, SpareRows).Select(_ => new EntryFields())],
        Version = version,
    };

    /// <summary>Called after validation.</summary>
    public CatalogueTerms ToTerms() => new()
    {
        Entries = [.. Entries.Where(entry => !entry.IsEmpty).Select(entry => entry.ToEntry()).OrderBy(entry => entry.Level).ThenBy(entry => entry.Code, StringComparer.Ordinal)],
        TermMonths = TermMonths!.Value,
        MidTermMonths = MidTermMonths!.Value,
        RenewalMonths = RenewalMonths!.Value,
        PassMark = PassMark!.Value,
        Scores = [.. Scores.Select(score => new ScoreMaximum(score.Heading, score.Points!.Value))],
        Quorum = Quorum!.Value,
        MajorityPercent = MajorityPercent!.Value,
        HandlingDays = HandlingDays!.Value,
        CorrectionDays = CorrectionDays!.Value,
        PublicityDays = PublicityDays!.Value,
        TakenDownAfterDays = TakenDownAfterDays!.Value,
        MaskNames = MaskNames,
    };
}

public sealed class ScoreFields
{
    public ScoreHeading Heading { get; set; }
    public int? Points { get; set; }
}

/// <summary>One entry. Its proofs are lines of <c>code | 中文 | English</c>; an emptied row is left out.</summary>
public sealed partial class EntryFields
{
    public string? Code { get; set; }
    public TalentLevel Level { get; set; }
    public RecognitionRoute Route { get; set; }
    public string? ConditionZh { get; set; }
    public string? ConditionEn { get; set; }
    public string? Proofs { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Code) && string.IsNullOrWhiteSpace(ConditionZh) && string.IsNullOrWhiteSpace(ConditionEn);

    public static EntryFields Of(CatalogueEntry entry) => new()
    {
        Code = entry.Code,
        Level = entry.Level,
        Route = entry.Route,
        ConditionZh = entry.ConditionZh,
        ConditionEn = entry.ConditionEn,
        Proofs = string.Join('\n', entry.Proofs.Select(proof => $"{proof.Code} | {proof.NameZh} | {proof.NameEn}")),
    };

    public CatalogueEntry ToEntry() => new(Code!.Trim(), Level, Route, ConditionZh!.Trim(), ConditionEn!.Trim(), ReadProofs()!);

    /// <summary>Null when a line is not three parts.</summary>
    public IReadOnlyList<CatalogueProof>? ReadProofs()
    {
        var lines = (Proofs ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToList();
        return lines.Count > 0 && lines.TrueForAll(parts => parts.Length == 3 && ProofCode().IsMatch(parts[0]) && parts[1].Length is > 0 and <= 100 && parts[2].Length is > 0 and <= 100)
            ? lines.ConvertAll(parts => new CatalogueProof(parts[0], parts[1], parts[2]))
            : null;
    }

    [GeneratedRegex("^[a-z][a-z0-9_]{1,39}$")]
    private static partial Regex ProofCode();
}

/// <summary>Shape only. When a version may start depends on the others and is the service's.</summary>
public sealed partial class WriteCatalogueValidator : AbstractValidator<WriteCatalogue>
{
    private const int LongestCondition = 300;

    public WriteCatalogueValidator(PortalTexts texts)
    {
        RuleFor(form => form.EffectiveFrom).NotNull().WithMessage(_ => texts["field.date.invalid"]);
        Whole(form => form.TermMonths, 2, 240, texts);
        Whole(form => form.MidTermMonths, 1, 239, texts);
        Whole(form => form.RenewalMonths, 0, 120, texts);
        Whole(form => form.PassMark, 0, 400, texts);
        Whole(form => form.Quorum, 1, 30, texts);
        Whole(form => form.MajorityPercent, 1, 100, texts);
        Whole(form => form.HandlingDays, 1, 250, texts);
        Whole(form => form.CorrectionDays, 1, 250, texts);
        Whole(form => form.PublicityDays, 1, 250, texts);
        Whole(form => form.TakenDownAfterDays, 1, 250, texts);
        RuleForEach(form => form.Scores).ChildRules(score => score.RuleFor(row => row.Points).Must(points => points is >= 0 and <= 100).WithMessage(_ => texts["policy.whole.required", 0, 100]));
        RuleForEach(form => form.Entries).ChildRules(entry =>
        {
            entry.RuleFor(row => row.Code).Must(code => code is not null && Code().IsMatch(code.Trim())).Unless(row => row.IsEmpty).WithMessage(_ => texts["catalogue.code.required"]);
            entry.RuleFor(row => row.ConditionZh).Must(IsCondition).Unless(row => row.IsEmpty).WithMessage(_ => texts["catalogue.condition.required"]);
            entry.RuleFor(row => row.ConditionEn).Must(IsCondition).Unless(row => row.IsEmpty).WithMessage(_ => texts["catalogue.condition.required"]);
            entry.RuleFor(row => row.Proofs).Must((row, _) => row.ReadProofs() is not null).Unless(row => row.IsEmpty).WithMessage(_ => texts["catalogue.proofs.required"]);
        });
    }

    private void Whole(System.Linq.Expressions.Expression<Func<WriteCatalogue, int?>> field, int least, int most, PortalTexts texts)
    {
        var read = field.Compile();
        RuleFor(field).Must((form, _) => read(form) is { } number && number >= least && number <= most).WithMessage(_ => texts["policy.whole.required", least, most]);
    }

    private static bool IsCondition(string? text) => text?.Trim() is { Length: > 0 and <= LongestCondition };

    [GeneratedRegex("^[A-Fa-f]-[0-9]{2}$")]
    private static partial Regex Code();
}
