using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Subsidies;

/// <summary>What one decision for many files would do: which of the chosen it fits, and why the others stay.</summary>
public sealed class SubsidyTogetherQuery(IPortalDb db, ICurrentActor current, EntitlementGrants grants)
{
    /// <summary>Steps that need no facts of their own. A refusal or a correction is written for one person and is not among them.</summary>
    public static readonly IReadOnlyList<SubsidyAction> Actions = [SubsidyAction.Accept, SubsidyAction.StartReview, SubsidyAction.PassFirstReview, SubsidyAction.PassSecondReview, SubsidyAction.Approve];

    /// <summary>The steps this actor may take for many files.</summary>
    public IReadOnlyList<SubsidyAction> Offered => [.. Actions.Where(action => SubsidyFlow.Table.Any(step => step.Action == action && Fits(action, step.From)))];

    /// <summary>Whether a file in this state can be chosen for one of them.</summary>
    public bool CanChoose(SubsidyStatus status) => Actions.Any(action => Fits(action, status));

    public async Task<SubsidiesTogether> GetAsync(SubsidyAction action, IReadOnlyCollection<SubsidyApplicationId> chosen, CancellationToken ct)
    {
        var found = await db.SubsidyApplications.AsNoTracking().AtDeskOf(current.Actor)
            .Where(row => chosen.Contains(row.Id)).OrderBy(row => row.SortsOn).ThenBy(row => row.CaseNumber).Take(SubsidyQueueQuery.PageSize).ToListAsync(ct);
        var judged = new List<(SubsidyApplication Application, Refusal? WhyNot)>();
        foreach (var application in found)
            judged.Add((application, application.WhyNot(action, current.Actor) ?? (action is SubsidyAction.Approve ? await grants.WhyNotGrantAsync(application, ct) : null)));
        return new SubsidiesTogether(
            action,
            [.. judged.Where(row => row.WhyNot is null).Select(row => row.Application)],
            [.. judged.Where(row => row.WhyNot is not null).Select(row => (row.Application, row.WhyNot!))]);
    }

    /// <summary>The questions to begin with: those of the version when all files have one. Where several meet, each file's own are asked without being listed here.</summary>
    public async Task<List<DepartmentQuestion>> QuestionsAsync(SubsidiesTogether chosen, PortalTexts texts, bool chinese, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(chosen);
        var ids = chosen.Fitting.Select(application => application.PolicyVersionId!.Value).Distinct().ToArray();
        var reviews = (await db.PolicyVersions.AsNoTracking().Where(version => EF.Parameter(ids).Contains(version.Id)).ToListAsync(ct)).ConvertAll(version => version.Terms.Review);
        return DepartmentQuestion.For(reviews.Count == 1 ? reviews[0] : reviews.Exists(review => review is not null) ? new ReviewTerms() : null, texts, chinese);
    }

    private bool Fits(SubsidyAction action, SubsidyStatus status) =>
        SubsidyFlow.Table.Next(status, action) is not null && SubsidyFlow.Needs(action, status) is { } needed && current.Actor.May(needed);
}

/// <summary>The summary before one decision for many files.</summary>
public sealed record SubsidiesTogether(SubsidyAction Action, IReadOnlyList<SubsidyApplication> Fitting, IReadOnlyList<(SubsidyApplication Application, Refusal WhyNot)> LeftOut)
{
    /// <summary>Sum of what is due this period for the files that go on.</summary>
    public Money Total => Fitting.Sum(application => application.Amount);
}
