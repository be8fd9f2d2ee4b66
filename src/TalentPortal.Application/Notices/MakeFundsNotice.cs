using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Budgets;

namespace TalentPortal.Application.Notices;

/// <summary>Says in public that an item's money is used up.</summary>
public sealed class MakeFundsNotice
{
    public Guid Item { get; set; }
    public string? Department { get; set; }
    public string? Phone { get; set; }
    public string? Remark { get; set; }
}

public sealed class MakeFundsNoticeValidator : AbstractValidator<MakeFundsNotice>
{
    public MakeFundsNoticeValidator(PortalTexts texts)
    {
        RuleFor(form => form.Department).NotEmpty().WithMessage(_ => texts["funds_notice.department.required"]).MaximumLength(FundsNotice.LongestDepartment).WithMessage(_ => texts["funds_notice.too_long", FundsNotice.LongestDepartment]);
        RuleFor(form => form.Phone).NotEmpty().WithMessage(_ => texts["funds_notice.phone.required"]).MaximumLength(FundsNotice.LongestPhone).WithMessage(_ => texts["funds_notice.too_long", FundsNotice.LongestPhone]);
        RuleFor(form => form.Remark).MaximumLength(FundsNotice.LongestRemark).WithMessage(_ => texts["funds_notice.too_long", FundsNotice.LongestRemark]);
    }
}
