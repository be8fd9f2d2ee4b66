using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Notices;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Application.Notices;

/// <summary>What stands above and below a list, and whose months go on it.</summary>
public sealed class DraftNotice
{
    public PolicyVersionId Policy { get; set; }
    public string? Title { get; set; }
    public string? ItemName { get; set; }
    public string? Department { get; set; }
    public string? Phone { get; set; }
    public string? HowToObject { get; set; }
    public long Version { get; set; }

    internal NoticeHeading Heading => new(Title!.Trim(), ItemName!.Trim(), Department!.Trim(), Phone!.Trim(), HowToObject!.Trim());
}

public sealed class DraftNoticeValidator : AbstractValidator<DraftNotice>
{
    public const int LongestTitle = 100, LongestItem = 60, LongestDepartment = 60, LongestPhone = 30, LongestHowTo = 1000;

    public DraftNoticeValidator(PortalTexts texts)
    {
        RuleFor(form => form.Title).NotEmpty().WithMessage(_ => texts["notice.title.required"]).MaximumLength(LongestTitle).WithMessage(_ => texts["notice.too_long", LongestTitle]);
        RuleFor(form => form.ItemName).NotEmpty().WithMessage(_ => texts["notice.item.required"]).MaximumLength(LongestItem).WithMessage(_ => texts["notice.too_long", LongestItem]);
        RuleFor(form => form.Department).NotEmpty().WithMessage(_ => texts["notice.department.required"]).MaximumLength(LongestDepartment).WithMessage(_ => texts["notice.too_long", LongestDepartment]);
        RuleFor(form => form.Phone).NotEmpty().WithMessage(_ => texts["notice.phone.required"]).MaximumLength(LongestPhone).WithMessage(_ => texts["notice.too_long", LongestPhone]);
        RuleFor(form => form.HowToObject).NotEmpty().WithMessage(_ => texts["notice.how_to_object.required"]).MaximumLength(LongestHowTo).WithMessage(_ => texts["notice.too_long", LongestHowTo]);
    }
}
