using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Liaison.Issues;

namespace TalentPortal.Application.Liaison.Issues;

/// <summary>What the talent office does with issues: write down, hand to departments, change who helps, decide on more time, conclude a consultation, close (销号), drop.</summary>
public sealed class IssueOfficeService(
    IPortalDb db, ICurrentActor current, IssueRegister register, LiaisonRulesInForce inForce, CaseClocks clocks, IssueNews news, DepartmentOfficers departments, IValidator<RaiseIssue> raising, IValidator<HandOverIssue> handing, IValidator<HelpWithIssue> helping,
    IValidator<DecideMoreTime> deciding, IValidator<SayOfIssue> saying, IValidator<RateIssue> rating, IValidator<DropIssue> dropping, PortalTexts texts)
{
    public async Task<TalentIssueId> RegisterAsync(LiaisonAssignmentId assignment, RaiseIssue form, CancellationToken ct)
    {
        await raising.ValidateAndThrowAsync(form, ct);
        var person = await db.LiaisonAssignments.VisibleTo(current.Actor).Where(row => row.Id == assignment && row.To == null).Select(row => row.PersonId).SingleOrNotFoundValueAsync(ct);
        var issue = await register.AddAsync(person, new IssueSaid(form.Need!.Value, form.Words!.Trim(), IssueSource.Office), current.Actor, ct);
        await db.SaveChangesAsync(ct);
        return issue.Id;
    }

    public async Task HandOverAsync(TalentIssueId id, HandOverIssue form, CancellationToken ct)
    {
        await handing.ValidateAndThrowAsync(form, ct);
        var (issue, clock) = (await LoadAsync(id, form.Version, ct), await clocks.NowAsync(ct));
        RefusedException.ThrowIf(form.Helpers.Append(form.Department!.Value).Except(await departments.ReachedAsync(ct)).Any() ? IssueRefusals.NobodyInDepartment : null);
        var known = issue.History.Count;
        issue.HandOver(form.Department.Value, form.Helpers, form.Grade!.Value, RecordRules.Tidy(form.Words), (await inForce.OnAsync(clock.Today, ct)).Issues, current.Actor, clock);
        foreach (var step in issue.History.Skip(known)) await news.TellAsync(issue, step, ct);
        await db.SaveChangesAsync(ct);
    }

    public async Task AddHelpAsync(TalentIssueId id, HelpWithIssue form, CancellationToken ct)
    {
        await helping.ValidateAndThrowAsync(form, ct);
        var (issue, clock) = (await LoadAsync(id, form.Version, ct), await clocks.NowAsync(ct));
        RefusedException.ThrowIf((await departments.ReachedAsync(ct)).Contains(form.Department!.Value) ? null : IssueRefusals.NobodyInDepartment);
        issue.AddHelp(form.Department.Value, form.Words!.Trim(), (await inForce.OnAsync(clock.Today, ct)).Issues, current.Actor, clock);
        await SaveAsync(issue, ct);
    }

    public async Task DropHelpAsync(TalentIssueId id, HelpWithIssue form, CancellationToken ct)
    {
        await helping.ValidateAndThrowAsync(form, ct);
        var issue = await LoadAsync(id, form.Version, ct);
        issue.DropHelp(form.Department!.Value, form.Words!.Trim(), current.Actor, await clocks.NowAsync(ct));
        await SaveAsync(issue, ct);
    }

    public async Task DecideExtensionAsync(TalentIssueId id, DecideMoreTime form, CancellationToken ct)
    {
        await deciding.ValidateAndThrowAsync(form, ct);
        var issue = await LoadAsync(id, form.Version, ct);
        issue.DecideExtension(form.Grant!.Value, form.Words!.Trim(), current.Actor, await clocks.NowAsync(ct));
        await SaveAsync(issue, ct);
    }

    /// <summary>What a talent whom nobody looks after any more told the office; how is written down with it.</summary>
    public async Task RateAsync(TalentIssueId id, RateIssue form, CancellationToken ct)
    {
        await rating.ValidateAndThrowAsync(form, ct);
        var how = form.HowTold(texts);
        var issue = await LoadAsync(id, form.Version, ct);
        RefusedException.ThrowIf(await db.LiaisonAssignments.AnyAsync(row => row.PersonId == issue.PersonId && row.To == null, ct) ? IssueRefusals.LeaderAsks : null);
        issue.Rate(form.Verdict!.Value, how, current.Actor, await clocks.NowAsync(ct));
        await SaveAsync(issue, ct);
    }

    public async Task ConcludeAsync(TalentIssueId id, SayOfIssue form, CancellationToken ct)
    {
        await saying.ValidateAndThrowAsync(form, ct);
        var issue = await LoadAsync(id, form.Version, ct);
        issue.Conclude(form.Words!.Trim(), current.Actor, await clocks.NowAsync(ct));
        await SaveAsync(issue, ct);
    }

    public async Task CloseAsync(TalentIssueId id, MoveIssue form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        var issue = await LoadAsync(id, form.Version, ct);
        issue.Close(null, current.Actor, await clocks.NowAsync(ct));
        await SaveAsync(issue, ct);
    }

    public async Task DropAsync(TalentIssueId id, DropIssue form, CancellationToken ct)
    {
        await dropping.ValidateAndThrowAsync(form, ct);
        var issue = await LoadAsync(id, form.Version, ct);
        issue.Drop(form.Cause!.Value, form.Words!.Trim(), current.Actor, await clocks.NowAsync(ct));
        await SaveAsync(issue, ct);
    }

    private async Task SaveAsync(TalentIssue issue, CancellationToken ct)
    {
        await news.TellAsync(issue, ct);
        await db.SaveChangesAsync(ct);
    }

    private async Task<TalentIssue> LoadAsync(TalentIssueId id, long version, CancellationToken ct) =>
        (await db.TalentIssues.AtDeskOf(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(version, id.Value);
}
