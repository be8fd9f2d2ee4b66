using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;

namespace TalentPortal.Application.Subsidies;

/// <summary>What the version of a case says about who reviews it; the graduate allowance leaves everything to the reviewer and is always reviewed twice.</summary>
public sealed class ReviewSteps(IPortalDb db, PortalFormat format)
{
    /// <summary>Whom the reviewer asks, and whom the policy has asked about every file, unless an earlier round answered.</summary>
    public async Task<IReadOnlyList<DepartmentQuestion>> QuestionsAsync(SubsidyApplication application, PassFirstReview form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(application);
        ArgumentNullException.ThrowIfNull(form);
        var named = (await TermsAsync(application, ct)).Review?.Departments ?? [];
        var missing = named.Where(asked => form.Asked.All(line => line.Department != asked.Department)
            && !application.Questions.Any(known => known.Department == asked.Department && known.Verdict is JointVerdict.Clear));
        return [.. form.Asked, .. missing.Select(asked => DepartmentQuestion.Fixed(asked, format.IsChinese))];
    }

    /// <summary>A file that came to second review and need not be reviewed twice goes on to the decision.</summary>
    public async Task GoOnAsync(SubsidyApplication application, CaseClock clock, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(application);
        if (application.Status is not SubsidyStatus.SecondReview || !application.IsWithoutDoubt) return;
        var terms = await TermsAsync(application, ct);
        if (terms.Review?.SecondReviewAbove is not { } above) return;
        var receipt = await db.SubsidyAssessments.Where(row => row.Id == application.AssessmentId).Select(row => row.Receipt).SingleOrDefaultAsync(ct);
        if (receipt is not null && AllowanceAssessment.FromJson(receipt).AtMost(terms) is { } most && most <= above) application.WaiveSecondReview(clock);
    }

    private async Task<AllowanceTerms> TermsAsync(SubsidyApplication application, CancellationToken ct)
    {
        var version = application.PolicyVersionId;
        return (await db.PolicyVersions.AsNoTracking().SingleAsync(row => row.Id == version, ct)).Terms;
    }
}
