using System.Text.RegularExpressions;
using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Awards;

/// <summary>A call as it is typed: words in both languages, days, and every figure of its terms. Sums are yuan.</summary>
public sealed class WriteAwardCall
{
    public const int Spare = 1;

    public string? TitleZh { get; set; }
    public string? TitleEn { get; set; }
    public string? BodyZh { get; set; }
    public string? BodyEn { get; set; }
    public DateOnly? OpensOn { get; set; }
    public DateOnly? ClosesOn { get; set; }
    public AwardKind Kind { get; set; }
    /// <summary>Of a selection alone: votes needed, per cent for, votes of each expert, years of the term.</summary>
    public int? Quorum { get; set; }
    public int? ForPercent { get; set; }
    public int? VotesPerExpert { get; set; }
    public int? TermYears { get; set; }
    public decimal? Cap { get; set; }
    public List<AwardClassFields> Classes { get; set; } = [];
    public List<InstalmentFields> Instalments { get; set; } = [];
    public List<SignatureFields> Signatures { get; set; } = [];
    public int? ServiceMonths { get; set; }
    public int? RelocationMonths { get; set; }
    public int? ReportMonths { get; set; }
    public int? CorrectionMonths { get; set; }
    public int? FormCheckDays { get; set; }
    public int? CorrectionDays { get; set; }
    public int? Experts { get; set; }
    public int? DropHighest { get; set; }
    public int? DropLowest { get; set; }
    public int? PassMark { get; set; }
    /// <summary>Lines of <c>code | 中文 | English | points</c>.</summary>
    public string? Criteria { get; set; }
    public bool HideNames { get; set; }
    public int? Inspectors { get; set; }
    public int? PublicityDays { get; set; }
    public int? TakenDownAfterDays { get; set; }
    public int? HearingDays { get; set; }
    public int? BarYears { get; set; }
    public bool MaskNames { get; set; }
    /// <summary>Lines of <c>code | 中文 | English | x</c>; the last part marks what experts may read and may be left out.</summary>
    public string? Materials { get; set; }
    public long Version { get; set; }

    public static WriteAwardCall Of(AwardTerms terms, AwardCall? call) => new()
    {
        TitleZh = call?.TitleZh,
        TitleEn = call?.TitleEn,
        BodyZh = call?.BodyZh,
        BodyEn = call?.BodyEn,
        OpensOn = call?.OpensOn,
        ClosesOn = call?.ClosesOn,
        Version = call?.Version ?? 0,
        Kind = terms.Kind,
        Quorum = terms.Selection?.Quorum,
        ForPercent = terms.Selection?.ForPercent,
        VotesPerExpert = terms.Selection?.VotesPerExpert,
        TermYears = terms.Selection?.TermYears,
        Cap = terms.Cap.Yuan,
        Classes = [.. Enum.GetValues<TalentLevel>().Where(level => terms.Selection is not null || level is not TalentLevel.F).Select(level => AwardClassFields.Of(level, terms.Class(level)))],
        Instalments = [.. terms.Instalments.Select(part => new InstalmentFields { Percent = part.Percent, When = part.When }), .. Enumerable.Range(0, Spare).Select(_ => new InstalmentFields())],
        Signatures = [.. terms.Signatures.Select(tier => new SignatureFields { From = tier.From.Yuan, People = tier.People, WithLeader = tier.WithLeader }), .. Enumerable.Range(0, Spare).Select(_ => new SignatureFields())],
        ServiceMonths = terms.ServiceMonths,
        RelocationMonths = terms.RelocationMonths,
        ReportMonths = terms.ReportMonths,
        CorrectionMonths = terms.CorrectionMonths,
        FormCheckDays = terms.FormCheckDays,
        CorrectionDays = terms.CorrectionDays,
        Experts = terms.Experts,
        DropHighest = terms.DropHighest,
        DropLowest = terms.DropLowest,
        PassMark = terms.PassMark,
        Criteria = string.Join('\n', terms.Criteria.Select(row => $"{row.Code} | {row.NameZh} | {row.NameEn} | {row.Points}")),
        HideNames = terms.HideNames,
        Inspectors = terms.Inspectors,
        PublicityDays = terms.PublicityDays,
        TakenDownAfterDays = terms.TakenDownAfterDays,
        HearingDays = terms.HearingDays,
        BarYears = terms.BarYears,
        MaskNames = terms.MaskNames,
        Materials = string.Join('\n', terms.Materials.Select(row => $"{row.Code} | {row.NameZh} | {row.NameEn}{(row.ForExperts ? " | x" : "")}")),
    };

    /// <summary>Called after validation.</summary>
    public AwardCallWords ToWords() => new(TitleZh!.Trim(), TitleEn!.Trim(), BodyZh!.Trim(), BodyEn!.Trim(), OpensOn!.Value, ClosesOn!.Value);

    /// <summary>Called after validation.</summary>
    public AwardTerms ToTerms() => Kind is AwardKind.Selection ? TermsOfSelection() : LeaderTerms();

    /// <summary>What a selection has no use for stands at nought: marks, instalments, service.</summary>
    private AwardTerms TermsOfSelection() => LeaderTerms() with
    {
        Instalments = [new InstalmentTerm(100, InstalmentCondition.Contract)],
        Criteria = [],
        Selection = new SelectionTerms(Quorum!.Value, ForPercent!.Value, VotesPerExpert, TermYears!.Value),
    };

    private AwardTerms LeaderTerms() => new()
    {
        Cap = Money.FromYuan(Cap!.Value),
        Classes = [.. Classes.Where(row => row.IsOffered).Select(row => row.ToTerm())],
        Instalments = [.. Instalments.Where(row => row.Percent is not null).Select(row => new InstalmentTerm(row.Percent!.Value, row.When))],
        Signatures = [.. Signatures.Where(row => row.From is not null).Select(row => new SignatureTier(Money.FromYuan(row.From!.Value), row.People!.Value, row.WithLeader)).OrderBy(row => row.From)],
        ServiceMonths = ServiceMonths ?? 1,
        RelocationMonths = RelocationMonths ?? 0,
        ReportMonths = ReportMonths ?? 0,
        CorrectionMonths = CorrectionMonths!.Value,
        FormCheckDays = FormCheckDays!.Value,
        CorrectionDays = CorrectionDays!.Value,
        Experts = Experts!.Value,
        DropHighest = DropHighest ?? 0,
        DropLowest = DropLowest ?? 0,
        PassMark = PassMark ?? 0,
        Criteria = AwardLines.Criteria(Criteria) ?? [],
        HideNames = HideNames,
        Inspectors = Inspectors!.Value,
        PublicityDays = PublicityDays!.Value,
        TakenDownAfterDays = TakenDownAfterDays!.Value,
        HearingDays = HearingDays!.Value,
        BarYears = BarYears!.Value,
        MaskNames = MaskNames,
        Materials = AwardLines.Materials(Materials)!,
    };
}

public sealed class AwardClassFields
{
    public TalentLevel Class { get; set; }
    public bool IsOffered { get; set; }
    /// <summary>Empty: decided individually.</summary>
    public decimal? Amount { get; set; }
    public bool OneOff { get; set; }

    internal static AwardClassFields Of(TalentLevel level, ClassAmount? known) => new() { Class = level, IsOffered = known is not null, Amount = known?.Amount?.Yuan, OneOff = known?.OneOff ?? false };

    internal ClassAmount ToTerm() => new(Class, Amount is { } yuan ? Money.FromYuan(yuan) : null, OneOff);
}

public sealed class InstalmentFields
{
    public int? Percent { get; set; }
    public InstalmentCondition When { get; set; }
}

public sealed class SignatureFields
{
    public decimal? From { get; set; }
    public int? People { get; set; }
    public bool WithLeader { get; set; }
}

/// <summary>Lists that are typed as lines with <c>|</c> between the parts.</summary>
internal static partial class AwardLines
{
    /// <summary>Null when a line is not what it should be.</summary>
    public static IReadOnlyList<AwardCriterion>? Criteria(string? text)
    {
        var lines = Of(text);
        return lines.Count > 0 && lines.TrueForAll(parts => parts.Length == 4 && IsNamed(parts) && int.TryParse(parts[3], out var points) && points is > 0 and <= 100)
            ? lines.ConvertAll(parts => new AwardCriterion(parts[0], parts[1], parts[2], int.Parse(parts[3], System.Globalization.CultureInfo.InvariantCulture)))
            : null;
    }

    public static IReadOnlyList<AwardMaterialTerm>? Materials(string? text)
    {
        var lines = Of(text);
        return lines.Count > 0 && lines.TrueForAll(parts => parts.Length is 3 or 4 && IsNamed(parts))
            ? lines.ConvertAll(parts => new AwardMaterialTerm(parts[0], parts[1], parts[2], parts.Length == 4 && parts[3].Length > 0))
            : null;
    }

    private static List<string[]> Of(string? text) => [.. (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => line.Split('|', StringSplitOptions.TrimEntries))];

    private static bool IsNamed(string[] parts) => Code().IsMatch(parts[0]) && parts[1].Length is > 0 and <= 100 && parts[2].Length is > 0 and <= 100;

    [GeneratedRegex("^[a-z][a-z0-9_]{1,39}$")]
    private static partial Regex Code();
}

/// <summary>Shape only; what fits together is the terms' own.</summary>
public sealed class WriteAwardCallValidator : AbstractValidator<WriteAwardCall>
{
    public WriteAwardCallValidator(PortalTexts texts)
    {
        RuleFor(form => form.TitleZh).Words(texts, "award.call.words.required", AwardCall.LongestTitle);
        RuleFor(form => form.TitleEn).Words(texts, "award.call.words.required", AwardCall.LongestTitle);
        RuleFor(form => form.BodyZh).Words(texts, "award.call.words.required", AwardCall.LongestBody);
        RuleFor(form => form.BodyEn).Words(texts, "award.call.words.required", AwardCall.LongestBody);
        RuleFor(form => form.OpensOn).NotNull().WithMessage(_ => texts["field.date.invalid"]);
        RuleFor(form => form.ClosesOn).NotNull().WithMessage(_ => texts["field.date.invalid"]);
        RuleFor(form => form.Cap).Must(yuan => AwardRules.IsSum(yuan) && yuan > 0).WithMessage(_ => texts["award.sum.required"]);
        RuleForEach(form => form.Classes).ChildRules(row => row.RuleFor(part => part.Amount).Must(yuan => yuan is null || AwardRules.IsSum(yuan)).WithMessage(_ => texts["award.sum.required"]));
        RuleForEach(form => form.Instalments).ChildRules(row => row.RuleFor(part => part.Percent).Must(percent => percent is null or (>= 1 and <= 100)).WithMessage(_ => texts["policy.whole.required", 1, 100]));
        RuleForEach(form => form.Signatures).ChildRules(row =>
        {
            row.RuleFor(part => part.From).Must(yuan => yuan is null || AwardRules.IsSum(yuan)).WithMessage(_ => texts["award.sum.required"]);
            row.RuleFor(part => part.People).Must(people => people is >= 2 and <= 15).When(part => part.From is not null).WithMessage(_ => texts["policy.whole.required", 2, 15]);
        });
        When(form => form.Kind is AwardKind.LeaderAward, () =>
        {
            RuleForEach(form => form.Classes).ChildRules(row => row.RuleFor(part => part.Amount).Must(yuan => yuan is null or > 0).WithMessage(_ => texts["award.sum.required"]));
            Whole(form => form.ServiceMonths, 1, 240, texts);
            Whole(form => form.RelocationMonths, 0, 24, texts);
            Whole(form => form.DropHighest, 0, 10, texts);
            Whole(form => form.DropLowest, 0, 10, texts);
            Whole(form => form.PassMark, 0, 1000, texts);
            RuleFor(form => form.Criteria).Must(text => AwardLines.Criteria(text) is not null).WithMessage(_ => texts["award.criteria.required"]);
        });
        When(form => form.Kind is AwardKind.Selection, () =>
        {
            Whole(form => form.Quorum, 1, 31, texts);
            Whole(form => form.ForPercent, 1, 100, texts);
            Whole(form => form.TermYears, Domain.Awards.SelectionTerms.LeastYears, Domain.Awards.SelectionTerms.MostYears, texts);
            RuleFor(form => form.VotesPerExpert).Must(votes => votes is null or (>= 1 and <= 1000)).WithMessage(_ => texts["policy.whole.required", 1, 1000]);
        });
        Whole(form => form.ReportMonths, 0, 12, texts);
        Whole(form => form.CorrectionMonths, 1, 24, texts);
        Whole(form => form.FormCheckDays, 1, 250, texts);
        Whole(form => form.CorrectionDays, 1, 250, texts);
        Whole(form => form.Experts, 5, 31, texts);
        Whole(form => form.Inspectors, 2, 9, texts);
        Whole(form => form.PublicityDays, 1, 250, texts);
        Whole(form => form.TakenDownAfterDays, 1, 250, texts);
        Whole(form => form.HearingDays, 1, 250, texts);
        Whole(form => form.BarYears, 1, 30, texts);
        RuleFor(form => form.Materials).Must(text => AwardLines.Materials(text) is not null).WithMessage(_ => texts["award.materials.required"]);
    }

    private void Whole(System.Linq.Expressions.Expression<Func<WriteAwardCall, int?>> field, int least, int most, PortalTexts texts)
    {
        var read = field.Compile();
        RuleFor(field).Must((form, _) => read(form) is { } number && number >= least && number <= most).WithMessage(_ => texts["policy.whole.required", least, most]);
    }
}
