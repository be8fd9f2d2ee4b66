using FluentValidation;
using TalentPortal.Application.Employers;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Policies.Conditions;

namespace TalentPortal.Application.Policies;

/// <summary>What must be typed for conditions and amounts of a policy of its own; said beside the field.</summary>
internal static class OwnPolicyRules
{
    private const decimal HighestAmount = 50_000_000, HighestPrincipal = 10_000_000_000;

    private const int LongestQuestion = 300;

    public static void Check(WritePolicyVersion form, ValidationContext<WritePolicyVersion> context, PortalTexts texts)
    {
        if (form.Blocks.TrueForAll(block => block.IsEmpty)) context.AddFailure("Blocks", texts["policy.conditions.required"]);
        for (var block = 0; block < form.Blocks.Count; block++)
            for (var row = 0; row < form.Blocks[block].Rows.Count; row++)
                if (form.Blocks[block].Rows[row] is { Kind: { } kind } fields) Check(kind, fields, $"Blocks[{block}].Rows[{row}]", context, texts);
        Check(form.Review, context, texts);
        if (form.Amounts is { } amounts) Check(amounts, form, context, texts);
        else context.AddFailure("Amounts.Basis", texts["policy.amount.basis.required"]);
    }

    private static void Check(ConditionKind kind, ConditionFields row, string at, ValidationContext<WritePolicyVersion> context, PortalTexts texts)
    {
        void Fail(string field, string key, params object[] values) => context.AddFailure($"{at}.{field}", texts[key, values]);
        void Whole(string field, int? value, int least, int most)
        {
            if (value is not { } number || number < least || number > most) Fail(field, "policy.whole.required", least, most);
        }

        void Optional(string field, int? value, int least, int most)
        {
            if (value is not null) Whole(field, value, least, most);
        }

        if (row.ClauseZh is null or { Length: 0 } != row.ClauseEn is null or { Length: 0 }) Fail(nameof(row.ClauseZh), "policy.condition.clause.both");
        if (kind is ConditionKind.Age or ConditionKind.Graduation or ConditionKind.TalentLevel && row.On is ConditionMoment.FixedDay && row.Day is null) Fail(nameof(row.Day), "field.date.invalid");
        switch (kind)
        {
            case ConditionKind.Age:
                Optional(nameof(row.AtLeast), row.AtLeast, 16, 100);
                Optional(nameof(row.AtMost), row.AtMost, 16, 100);
                if (row is { AtLeast: null, AtMost: null }) Fail(nameof(row.AtMost), "policy.condition.range.required");
                if (row.AtLeast > row.AtMost) Fail(nameof(row.AtMost), "policy.condition.range.reversed");
                break;
            case ConditionKind.Graduation: Whole(nameof(row.Within), row.Within, 0, 50); break;
            case ConditionKind.Employer when row.Types.Count == 0: Fail(nameof(row.Types), "policy.condition.choose"); break;
            case ConditionKind.Workplace when row.Townships.Count == 0 || !row.Townships.TrueForAll(code => new Townships(texts).Has(code) && code != Employer.CountyWide): Fail(nameof(row.Townships), "policy.condition.choose"); break;
            case ConditionKind.Source when row.Sources.Count == 0: Fail(nameof(row.Sources), "policy.condition.choose"); break;
            case ConditionKind.Contract: Whole(nameof(row.AtLeast), row.AtLeast, 1, 120); break;
            case ConditionKind.Insurance:
                Whole(nameof(row.AtLeast), row.AtLeast, 1, 600);
                Optional(nameof(row.Within), row.Within, row.AtLeast ?? 1, 600);
                Optional(nameof(row.Gap), row.Gap, 0, 120);
                break;
            case ConditionKind.Household when !HouseholdCondition.IsRegion(row.Region?.Trim()): Fail(nameof(row.Region), "policy.condition.region.required"); break;
            case ConditionKind.Benefit when string.IsNullOrEmpty(row.Policy): Fail(nameof(row.Policy), "policy.condition.choose"); break;
            case ConditionKind.Date:
                if (row is { From: null, To: null }) Fail(nameof(row.From), "policy.condition.range.required");
                if (row.From > row.To) Fail(nameof(row.To), "policy.condition.range.reversed");
                break;
            case ConditionKind.Sum when !IsMoney(row.Yuan): Fail(nameof(row.Yuan), "policy.money.required"); break;
        }
    }

    private static void Check(AmountFields amounts, WritePolicyVersion form, ValidationContext<WritePolicyVersion> context, PortalTexts texts)
    {
        void Fail(string field, string key, params object[] values) => context.AddFailure($"Amounts.{field}", texts[key, values]);
        switch (amounts.Basis)
        {
            case AmountBasis.Flat when !IsMoney(amounts.Flat): Fail(nameof(amounts.Flat), "policy.money.required"); break;
            case AmountBasis.TalentLevel:
                if (amounts.Levels.TrueForAll(row => row.Amount is null)) Fail(nameof(amounts.Levels), "policy.amount.levels.required");
                for (var i = 0; i < amounts.Levels.Count; i++)
                    if (amounts.Levels[i].Amount is { } amount && !IsMoney(amount)) Fail($"Levels[{i}].Amount", "policy.money.required");
                break;
            case AmountBasis.ShareOfSum:
                if (amounts.SharePercent is not (> 0 and <= 100)) Fail(nameof(amounts.SharePercent), "policy.share.required");
                if (!IsMoney(amounts.Cap)) Fail(nameof(amounts.Cap), "policy.cap.required");
                break;
        }

        if (amounts.Basis is AmountBasis.Interest) CheckInterest(amounts, context, texts);
        if (amounts.Cap is { } cap && !IsMoney(cap)) Fail(nameof(amounts.Cap), "policy.money.required");
        if (!string.IsNullOrWhiteSpace(amounts.CountsFrom) && !YearMonth.TryParse(amounts.CountsFrom.Trim(), null, out _)) Fail(nameof(amounts.CountsFrom), "policy.month.required");
        if (amounts.DeductsReceived && (!amounts.InParts || amounts.Basis is AmountBasis.Interest)) Fail(nameof(amounts.DeductsReceived), "refusal.policy.deduction_of_one_off");
        if (amounts.InParts) CheckParts(amounts, form, context, texts);
        else if (form.MonthLimit is not (>= 1 and <= 240)) context.AddFailure(nameof(form.MonthLimit), texts["policy.whole.required", 1, 240]);
    }

    private static void Check(ReviewFields review, ValidationContext<WritePolicyVersion> context, PortalTexts texts)
    {
        if (review.SecondReviewAbove is { } above && !IsMoney(above)) context.AddFailure("Review.SecondReviewAbove", texts["policy.money.required"]);
        for (var row = 0; row < review.Departments.Count; row++)
        {
            var asked = review.Departments[row];
            if (asked.IsAsked && !(IsQuestion(asked.QuestionZh) && IsQuestion(asked.QuestionEn))) context.AddFailure($"Review.Departments[{row}].QuestionZh", texts["policy.review.question.required", LongestQuestion]);
            else if (asked.IsAsked && review.Departments.Take(row).Any(earlier => earlier.IsAsked && earlier.Department == asked.Department)) context.AddFailure($"Review.Departments[{row}].QuestionZh", texts["refusal.policy.review_impossible"]);
        }
    }

    private static bool IsQuestion(string? text) => text?.Trim() is { Length: > 0 and <= LongestQuestion };

    private static void CheckInterest(AmountFields amounts, ValidationContext<WritePolicyVersion> context, PortalTexts texts)
    {
        var interest = amounts.Interest;
        void Fail(string field, string key, params object[] values) => context.AddFailure($"Amounts.Interest.{field}", texts[key, values]);
        if (interest.Bearing is InterestBearing.Share && interest.SharePercent is not (> 0 and <= 100)) Fail(nameof(interest.SharePercent), "policy.share.required");
        if (interest.Bearing is InterestBearing.UpToRate && !IsRate(interest.RatePercent)) Fail(nameof(interest.RatePercent), "policy.interest.rate.required");
        if (interest.Bearing is InterestBearing.AboveRate && interest.RatePercent is not 0 && !IsRate(interest.RatePercent)) Fail(nameof(interest.RatePercent), "policy.interest.rate.required");
        if (interest is not { ReferencePercent: null, ReferenceOn: null, Points: null })
        {
            if (!IsRate(interest.ReferencePercent)) Fail(nameof(interest.ReferencePercent), "policy.interest.rate.required");
            else if (interest.ReferencePercent + interest.Points / 100m is <= 0 or >= 100) Fail(nameof(interest.Points), "policy.interest.points.impossible");
            if (interest.ReferenceOn is null) Fail(nameof(interest.ReferenceOn), "field.date.invalid");
        }

        if (interest.Points is < -1_000 or > 2_000) Fail(nameof(interest.Points), "policy.whole.required", -1_000, 2_000);
        if (interest.PrincipalCap is { } principal && !(principal is > 0 and <= HighestPrincipal && decimal.Truncate(principal * 100) == principal * 100)) Fail(nameof(interest.PrincipalCap), "policy.money.required");
        if (interest.DayCap is < 1 or > 3_660) Fail(nameof(interest.DayCap), "policy.whole.required", 1, 3_660);
        if (interest.MostLoans is not (>= 1 and <= 20)) Fail(nameof(interest.MostLoans), "policy.whole.required", 1, 20);
        if (interest.DaysOfYear is not (360 or 365)) Fail(nameof(interest.DaysOfYear), "policy.interest.days_of_year.required");
        if (!IsMoney(amounts.Cap)) context.AddFailure("Amounts.Cap", texts["policy.interest.cap.required"]);
        if (!amounts.InParts) context.AddFailure("Amounts.InParts", texts["policy.interest.parts.required"]);
    }

    private static void CheckParts(AmountFields amounts, WritePolicyVersion form, ValidationContext<WritePolicyVersion> context, PortalTexts texts)
    {
        var parts = amounts.Parts.Where(part => !part.IsEmpty).ToList();
        if (parts.Count == 0 || parts.Exists(part => part.Percent is not > 0 || part.AfterMonths is not (>= 0 and <= 600))) context.AddFailure("Amounts.Parts", texts["policy.parts.required"]);
        else if (parts.Sum(part => part.Percent) != 100) context.AddFailure("Amounts.Parts", texts["policy.parts.hundred"]);
        else if (parts.Zip(parts.Skip(1)).Any(pair => pair.First.AfterMonths >= pair.Second.AfterMonths)) context.AddFailure("Amounts.Parts", texts["policy.parts.order"]);
        else if (form.WindowMonths <= parts[^1].AfterMonths) context.AddFailure(nameof(form.WindowMonths), texts["policy.parts.window"]);
    }

    /// <summary>Per cent a year with at most four decimals.</summary>
    private static bool IsRate(decimal? percent) => percent is > 0 and < 100 && decimal.Truncate(percent.Value * 10_000) == percent * 10_000;

    private static bool IsMoney(decimal? yuan) => yuan is > 0 and <= HighestAmount && decimal.Truncate(yuan.Value * 100) == yuan * 100;
}
