using System.Linq.Expressions;
using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Services;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Services;

/// <summary>A service of the catalogue from one day on. A blank month, level, number or material is none.</summary>
public sealed class EnterService
{
    public string? Code { get; set; }
    public DateOnly? EffectiveFrom { get; set; }
    public string? NameZh { get; set; }
    public string? NameEn { get; set; }
    public string? TextZh { get; set; }
    public string? TextEn { get; set; }
    public ServiceCourse? Course { get; set; }
    public Department? Owner { get; set; }
    public TalentLevel? LowestLevel { get; set; }
    public int? AcceptDays { get; set; }
    public int? WorkDays { get; set; }
    public int? ExtensionDays { get; set; }
    public int? SupplementDays { get; set; }
    public int? RateDays { get; set; }
    public int? CallBackDays { get; set; }
    public int? LowGrade { get; set; }
    public int? MostOffers { get; set; }
    public int? FirstMonth { get; set; }
    public int? LastMonth { get; set; }
    public bool IsOffered { get; set; } = true;
    public List<MaterialLine> Materials { get; set; } = [];
    public string? Basis { get; set; }

    /// <summary>The form of a new service with the usual limits (domain 10).</summary>
    public static EnterService New() => WithLines(new EnterService { Course = ServiceCourse.Plain, AcceptDays = 1, ExtensionDays = 15, SupplementDays = 10, RateDays = 10, CallBackDays = 2, LowGrade = 2 });

    /// <summary>The form of another version.</summary>
    public static EnterService Of(ServiceItem latest)
    {
        ArgumentNullException.ThrowIfNull(latest);
        var form = Of(latest.Terms);
        form.Code = latest.Code;
        return form;
    }

    /// <summary>The form that says these terms; code, day and basis are still to be given.</summary>
    public static EnterService Of(ServiceTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return WithLines(new EnterService
        {
            NameZh = terms.NameZh,
            NameEn = terms.NameEn,
            TextZh = terms.TextZh,
            TextEn = terms.TextEn,
            Course = terms.Course,
            Owner = terms.Owner,
            LowestLevel = terms.LowestLevel,
            AcceptDays = terms.AcceptDays,
            WorkDays = terms.WorkDays,
            ExtensionDays = terms.ExtensionDays,
            SupplementDays = terms.SupplementDays,
            RateDays = terms.RateDays,
            CallBackDays = terms.CallBackDays,
            LowGrade = terms.LowGrade,
            MostOffers = terms.MostOffers,
            FirstMonth = terms.FirstMonth,
            LastMonth = terms.LastMonth,
            IsOffered = terms.IsOffered,
            Materials = [.. terms.Materials.Select(material => new MaterialLine { NameZh = material.NameZh, NameEn = material.NameEn, IsRequired = material.IsRequired })],
        });
    }

    internal ServiceTerms ToTerms() => new()
    {
        NameZh = NameZh!.Trim(),
        NameEn = NameEn!.Trim(),
        TextZh = TextZh!.Trim(),
        TextEn = TextEn!.Trim(),
        Course = Course!.Value,
        Owner = Owner!.Value,
        LowestLevel = LowestLevel,
        AcceptDays = AcceptDays!.Value,
        WorkDays = WorkDays!.Value,
        ExtensionDays = ExtensionDays!.Value,
        SupplementDays = SupplementDays!.Value,
        RateDays = RateDays!.Value,
        CallBackDays = CallBackDays!.Value,
        LowGrade = LowGrade!.Value,
        MostOffers = MostOffers,
        FirstMonth = FirstMonth,
        LastMonth = LastMonth,
        IsOffered = IsOffered,
        // A material keeps its code with its place in the list, so that the files of a request still say what they are for.
        Materials = [.. Materials.Where(line => !line.IsEmpty).Select((line, place) => new ServiceMaterial { Code = $"m{place + 1}", NameZh = line.NameZh!.Trim(), NameEn = line.NameEn!.Trim(), IsRequired = line.IsRequired })],
    };

    private static EnterService WithLines(EnterService form)
    {
        while (form.Materials.Count < ServiceTerms.MostMaterials) form.Materials.Add(new MaterialLine());
        return form;
    }
}

/// <summary>One material; an empty line is none.</summary>
public sealed class MaterialLine
{
    public string? NameZh { get; set; }
    public string? NameEn { get; set; }
    public bool IsRequired { get; set; } = true;

    public bool IsEmpty => string.IsNullOrWhiteSpace(NameZh) && string.IsNullOrWhiteSpace(NameEn);
}

public sealed class EnterServiceValidator : AbstractValidator<EnterService>
{
    public EnterServiceValidator(PortalTexts texts)
    {
        RuleFor(form => form.Code).Must(code => code?.Trim() is { Length: > 0 and <= ServiceItem.LongestCode } tidy && tidy.All(letter => char.IsAsciiLetterLower(letter) || letter == '-')).WithMessage(_ => texts["service.code.required", ServiceItem.LongestCode]);
        RuleFor(form => form.EffectiveFrom).NotNull().WithMessage(_ => texts["service.from.required"]);
        foreach (var name in (Expression<Func<EnterService, string?>>[])[form => form.NameZh, form => form.NameEn])
            RuleFor(name).NotEmpty().WithMessage(_ => texts["service.name.required"]).MaximumLength(ServiceTerms.LongestName).WithMessage(_ => texts["apply.too_long", ServiceTerms.LongestName]);
        foreach (var text in (Expression<Func<EnterService, string?>>[])[form => form.TextZh, form => form.TextEn])
            RuleFor(text).NotEmpty().WithMessage(_ => texts["service.text.required"]).MaximumLength(ServiceTerms.LongestText).WithMessage(_ => texts["apply.too_long", ServiceTerms.LongestText]);
        RuleFor(form => form.Course).NotNull().WithMessage(_ => texts["service.course.required"]);
        RuleFor(form => form.Owner).NotNull().WithMessage(_ => texts["service.owner.required"]);
        foreach (var days in (Expression<Func<EnterService, int?>>[])[form => form.AcceptDays, form => form.WorkDays, form => form.ExtensionDays, form => form.SupplementDays, form => form.RateDays, form => form.CallBackDays])
            RuleFor(days).NotNull().WithMessage(_ => texts["liaison.number.required"]).InclusiveBetween(1, ServiceTerms.LongestLimit).WithMessage(_ => texts["liaison.number.range", 1, ServiceTerms.LongestLimit]);
        RuleFor(form => form.LowGrade).NotNull().WithMessage(_ => texts["liaison.number.required"]);
        RuleForEach(form => form.Materials).ChildRules(line =>
        {
            line.RuleFor(row => row.NameZh).NotEmpty().When(row => !row.IsEmpty).WithMessage(_ => texts["service.material.both"]).MaximumLength(ServiceTerms.LongestName).WithMessage(_ => texts["apply.too_long", ServiceTerms.LongestName]);
            line.RuleFor(row => row.NameEn).NotEmpty().When(row => !row.IsEmpty).WithMessage(_ => texts["service.material.both"]).MaximumLength(ServiceTerms.LongestName).WithMessage(_ => texts["apply.too_long", ServiceTerms.LongestName]);
        });
        RuleFor(form => form.Basis).NotEmpty().WithMessage(_ => texts["liaison.basis.required"]).MaximumLength(ServiceItem.LongestBasis).WithMessage(_ => texts["apply.too_long", ServiceItem.LongestBasis]);
    }
}
