using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Services;

namespace TalentPortal.Application.Services;

/// <summary>What is asked for; of a school place also for which child.</summary>
public sealed class AskService
{
    public string? Words { get; set; }
    public string? ChildName { get; set; }
    /// <summary>Year and month, as <c>2019-08</c>.</summary>
    public string? ChildBornIn { get; set; }
    public SchoolStage? Stage { get; set; }
    public string? SchoolNow { get; set; }
    /// <summary>The employer pays this year's check-up.</summary>
    public bool? EmployerPays { get; set; }
    /// <summary>For whom an employer's officer asks: an employment.</summary>
    public Guid? Employment { get; set; }

    internal ServiceChild ToChild() => new() { Name = ChildName!.Trim(), BornIn = YearMonth.Parse(ChildBornIn!.Trim(), null), Stage = Stage!.Value, SchoolNow = RecordRules.Tidy(SchoolNow) };
}

/// <summary>With the course of the service in <see cref="Course"/>, because each asks for something else.</summary>
public sealed class AskServiceValidator : AbstractValidator<AskService>
{
    /// <summary>The key of the course in the context's data.</summary>
    public const string Course = "course";

    public AskServiceValidator(PortalTexts texts, CountyClock clock)
    {
        RuleFor(form => form.Words).NotEmpty().WithMessage(_ => texts["service.words.required"]).MaximumLength(ServiceRequest.LongestWords).WithMessage(_ => texts["apply.too_long", ServiceRequest.LongestWords]);
        RuleFor(form => form.EmployerPays).NotNull().When((_, context) => Is(context, ServiceCourse.CheckUp)).WithMessage(_ => texts["service.employer_pays.required"]);
        WhenAsync((_, context, _) => Task.FromResult(Is(context, ServiceCourse.School)), () =>
        {
            RuleFor(form => form.ChildName).NotEmpty().WithMessage(_ => texts["service.child.name.required"]).MaximumLength(ServiceChild.LongestName).WithMessage(_ => texts["apply.too_long", ServiceChild.LongestName]);
            RuleFor(form => form.ChildBornIn).Must(text => YearMonth.TryParse(text?.Trim(), null, out var month) && month.FirstDay <= clock.Today && month.FirstDay > clock.Today.AddYears(-20)).WithMessage(_ => texts["service.child.born_in.required"]);
            RuleFor(form => form.Stage).NotNull().WithMessage(_ => texts["service.child.stage.required"]);
            RuleFor(form => form.SchoolNow).MaximumLength(ServiceChild.LongestPlace).WithMessage(_ => texts["apply.too_long", ServiceChild.LongestPlace]);
        });
    }

    private static bool Is<T>(ValidationContext<T> context, ServiceCourse course) => context.RootContextData.TryGetValue(Course, out var known) && known is ServiceCourse own && own == course;
}

/// <summary>A step that needs no words.</summary>
public sealed class MoveService
{
    public long Version { get; set; }
}

/// <summary>A step whose words may be left out: withdrawn, supplemented.</summary>
public sealed class NoteOnService
{
    public string? Words { get; set; }
    public long Version { get; set; }
}

public sealed class NoteOnServiceValidator : AbstractValidator<NoteOnService>
{
    public NoteOnServiceValidator(PortalTexts texts) => RuleFor(form => form.Words).IsShort(texts, ServiceRequest.LongestWords);
}

/// <summary>Sent back, declined: the words say why, and are all there is.</summary>
public sealed class SayOfService
{
    public string? Words { get; set; }
    public long Version { get; set; }
}

public sealed class SayOfServiceValidator : AbstractValidator<SayOfService>
{
    public SayOfServiceValidator(PortalTexts texts) =>
        RuleFor(form => form.Words).NotEmpty().WithMessage(_ => texts["service.say.required"]).MaximumLength(ServiceRequest.LongestWords).WithMessage(_ => texts["apply.too_long", ServiceRequest.LongestWords]);
}

/// <summary>To one or more departments, or to one more.</summary>
public sealed class AssignService
{
    public List<Department> Departments { get; set; } = [];
    public string? Words { get; set; }
    public long Version { get; set; }
}

public sealed class AssignServiceValidator : AbstractValidator<AssignService>
{
    public AssignServiceValidator(PortalTexts texts)
    {
        RuleFor(form => form.Departments).NotEmpty().WithMessage(_ => texts["service.departments.required"]);
        RuleFor(form => form.Words).IsShort(texts, ServiceRequest.LongestWords);
    }
}

/// <summary>What a department came to.</summary>
public sealed class FeedService
{
    public bool? Done { get; set; }
    public string? Words { get; set; }
    /// <summary>Of a school place: when the child comes.</summary>
    public DateOnly? IntakeOn { get; set; }
    public long Version { get; set; }
}

public sealed class FeedServiceValidator : AbstractValidator<FeedService>
{
    public FeedServiceValidator(PortalTexts texts)
    {
        RuleFor(form => form.Done).NotNull().WithMessage(_ => texts["service.done.required"]);
        RuleFor(form => form.Words).NotEmpty().WithMessage(_ => texts["service.answer.required"]).MaximumLength(ServiceRequest.LongestWords).WithMessage(_ => texts["apply.too_long", ServiceRequest.LongestWords]);
    }
}

/// <summary>More time for one part, asked for by its department.</summary>
public sealed class AskServiceTime
{
    /// <summary>The last day that is wanted.</summary>
    public DateOnly? Until { get; set; }
    public string? Words { get; set; }
    public long Version { get; set; }
}

public sealed class AskServiceTimeValidator : AbstractValidator<AskServiceTime>
{
    public AskServiceTimeValidator(PortalTexts texts)
    {
        RuleFor(form => form.Until).NotNull().WithMessage(_ => texts["service.until.required"]);
        RuleFor(form => form.Words).NotEmpty().WithMessage(_ => texts["service.say.required"]).MaximumLength(ServiceRequest.LongestWords).WithMessage(_ => texts["apply.too_long", ServiceRequest.LongestWords]);
    }
}

/// <summary>Why a part is not this department's, and whose it is if that is known.</summary>
public sealed class GiveServiceBack
{
    public Department? Named { get; set; }
    public string? Words { get; set; }
    public long Version { get; set; }
}

public sealed class GiveServiceBackValidator : AbstractValidator<GiveServiceBack>
{
    public GiveServiceBackValidator(PortalTexts texts) =>
        RuleFor(form => form.Words).NotEmpty().WithMessage(_ => texts["service.say.required"]).MaximumLength(ServiceRequest.LongestWords).WithMessage(_ => texts["apply.too_long", ServiceRequest.LongestWords]);
}

/// <summary>What becomes of a part that was given back.</summary>
public sealed class ReassignService
{
    /// <summary>Whether a department still has to do it.</summary>
    public bool? Needed { get; set; }
    public Department? Department { get; set; }
    public string? Words { get; set; }
    public long Version { get; set; }
}

public sealed class ReassignServiceValidator : AbstractValidator<ReassignService>
{
    public ReassignServiceValidator(PortalTexts texts)
    {
        RuleFor(form => form.Needed).NotNull().WithMessage(_ => texts["service.needed.required"]);
        RuleFor(form => form.Department).NotNull().When(form => form.Needed is true).WithMessage(_ => texts["service.needed.department"]);
        // What belongs to the other choice is not kept without a word.
        RuleFor(form => form.Department).Null().When(form => form.Needed is false).WithMessage(_ => texts["service.needed.no_department"]);
        RuleFor(form => form.Words).NotEmpty().When(form => form.Needed is false).WithMessage(_ => texts["service.say.required"]);
        RuleFor(form => form.Words).IsShort(texts, ServiceRequest.LongestWords);
    }
}

/// <summary>A post for the spouse.</summary>
public sealed class OfferPost
{
    public string? Employer { get; set; }
    public string? Post { get; set; }
    public string? Terms { get; set; }
    public long Version { get; set; }
}

public sealed class OfferPostValidator : AbstractValidator<OfferPost>
{
    public OfferPostValidator(PortalTexts texts)
    {
        RuleFor(form => form.Employer).NotEmpty().WithMessage(_ => texts["service.offer.employer.required"]).MaximumLength(PostOffer.LongestText).WithMessage(_ => texts["apply.too_long", PostOffer.LongestText]);
        RuleFor(form => form.Post).NotEmpty().WithMessage(_ => texts["service.offer.post.required"]).MaximumLength(PostOffer.LongestText).WithMessage(_ => texts["apply.too_long", PostOffer.LongestText]);
        RuleFor(form => form.Terms).NotEmpty().WithMessage(_ => texts["service.offer.terms.required"]).MaximumLength(PostOffer.LongestText).WithMessage(_ => texts["apply.too_long", PostOffer.LongestText]);
    }
}

/// <summary>Whether the spouse takes the post.</summary>
public sealed class SettleOffer
{
    public bool? Taken { get; set; }
    public string? Words { get; set; }
    public long Version { get; set; }
}

public sealed class SettleOfferValidator : AbstractValidator<SettleOffer>
{
    public SettleOfferValidator(PortalTexts texts)
    {
        RuleFor(form => form.Taken).NotNull().WithMessage(_ => texts["service.offer.taken.required"]);
        RuleFor(form => form.Words).NotEmpty().When(form => form.Taken is false).WithMessage(_ => texts["service.offer.why"]);
        RuleFor(form => form.Words).IsShort(texts, PostOffer.LongestText);
    }
}

/// <summary>From 1 to 5.</summary>
public sealed class RateService
{
    public int? Grade { get; set; }
    public string? Words { get; set; }
    public long Version { get; set; }
}

public sealed class RateServiceValidator : AbstractValidator<RateService>
{
    public RateServiceValidator(PortalTexts texts)
    {
        RuleFor(form => form.Grade).NotNull().WithMessage(_ => texts["service.grade.required"]).InclusiveBetween(1, ServiceTerms.HighestGrade).WithMessage(_ => texts["service.grade.required"]);
        RuleFor(form => form.Words).IsShort(texts, ServiceRequest.LongestWords);
    }
}

/// <summary>What the talent said on the phone, and whether the departments do it once more.</summary>
public sealed class CallBackService
{
    public bool? Again { get; set; }
    public string? Words { get; set; }
    public long Version { get; set; }
}

public sealed class CallBackServiceValidator : AbstractValidator<CallBackService>
{
    public CallBackServiceValidator(PortalTexts texts)
    {
        RuleFor(form => form.Again).NotNull().WithMessage(_ => texts["service.again.required"]);
        RuleFor(form => form.Words).NotEmpty().WithMessage(_ => texts["service.call.required"]).MaximumLength(ServiceRequest.LongestWords).WithMessage(_ => texts["apply.too_long", ServiceRequest.LongestWords]);
    }
}

/// <summary>When the hospital saw the talent.</summary>
public sealed class UseVoucher
{
    public DateOnly? On { get; set; }
    public long Version { get; set; }
}

public sealed class UseVoucherValidator : AbstractValidator<UseVoucher>
{
    public UseVoucherValidator(PortalTexts texts) => RuleFor(form => form.On).NotNull().WithMessage(_ => texts["service.voucher.on.required"]);
}

/// <summary>Why what is about the child is opened.</summary>
public sealed class OpenChild
{
    public string? Purpose { get; set; }
}

public sealed class OpenChildValidator : AbstractValidator<OpenChild>
{
    public OpenChildValidator(PortalTexts texts) =>
        RuleFor(form => form.Purpose).NotEmpty().WithMessage(_ => texts["subsidy.reveal.purpose.required"]).MaximumLength(RecordRules.LongestReason).WithMessage(_ => texts["apply.too_long", RecordRules.LongestReason]);
}
