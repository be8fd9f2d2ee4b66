using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Liaison.Issues;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Liaison.Issues;

/// <summary>Writes an issue down under its number, wherever it was heard; the caller saves.</summary>
public sealed class IssueRegister(IPortalDb db, RunningNumbers numbers, LiaisonRulesInForce inForce, CaseClocks clocks)
{
    /// <summary>Numbers of issues (诉求).</summary>
    public const string Prefix = "SQ";

    public async Task<TalentIssue> AddAsync(PersonId person, IssueSaid said, Actor actor, CancellationToken ct)
    {
        var clock = await clocks.NowAsync(ct);
        var limits = (await inForce.OnAsync(clock.Today, ct)).Issues;
        var issue = new TalentIssue(await numbers.NextAsync(Prefix, clock.Today.Year, ct), person, said, limits, actor, clock);
        db.TalentIssues.Add(issue);
        return issue;
    }
}
