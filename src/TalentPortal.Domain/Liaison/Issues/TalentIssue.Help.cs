using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison.Parts;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Domain.Liaison.Issues;

/// <summary>Departments that help the leading one (会办, 配合部门): it answers the talent once each of them has answered, or is asked no more.</summary>
public sealed partial class TalentIssue
{
    /// <summary>One more department that helps, or one that has answered and is asked something more.</summary>
    public void AddHelp(Department department, string? words, IssueLimits limits, Actor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(clock);
        RefusedException.ThrowIf(WhyNot(IssueAction.AddHelp, actor) ?? (Department == department || help.Exists(part => part.Department == department && part.IsOpen) ? PartRefusals.HasItAlready : null));
        Ask(department, words, limits, actor, clock);
    }

    private void Ask(Department department, string? words, IssueLimits limits, Actor actor, CaseClock clock)
    {
        Take(IssueAction.AddHelp, actor, new(words) { Department = department, Days = LimitDays }, clock, late: false);
        if (help.Find(part => part.Department == department) is { } before) before.AskAgain(words, ForSigning(limits, clock));
        else help.Add(new IssueHelp(department, words, ForSigning(limits, clock)));
    }

    public void SignHelp(Actor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var part = Helping(IssueAction.SignHelp, actor);
        Take(IssueAction.SignHelp, actor, new(null) { Department = part.Department }, clock, part.IsOverdue(clock.Today));
        part.Sign(LimitDays!.Value, clock);
    }

    /// <summary>"Not ours": the talent office asks another one, or does without.</summary>
    public void GiveBackHelp(string reason, IssueLimits limits, Actor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(clock);
        var part = Helping(IssueAction.GiveBackHelp, actor);
        Take(IssueAction.GiveBackHelp, actor, new(reason) { Department = part.Department }, clock, part.IsOverdue(clock.Today));
        part.GiveBack(clock.Today, Deadline.Start(clock.Today, limits.HandOver, clock.Calendar));
    }

    /// <summary>For the leading department, which tells the talent.</summary>
    public void AnswerHelp(string words, Actor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var part = Helping(IssueAction.AnswerHelp, actor);
        Take(IssueAction.AnswerHelp, actor, new(words) { Department = part.Department }, clock, part.IsOverdue(clock.Today));
        part.Conclude(words, clock.Today);
    }

    /// <summary>What this department was asked for is not needed any more.</summary>
    public void DropHelp(Department department, string reason, Actor actor, CaseClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var part = help.Find(known => known.Department == department && known.AnsweredOn is null);
        RefusedException.ThrowIf(WhyNot(IssueAction.DropHelp, actor) ?? (part is null ? IssueRefusals.NoSuchHelp : null));
        Take(IssueAction.DropHelp, actor, new(reason) { Department = department }, clock, late: false);
        help.Remove(part!);
    }

    /// <summary>The part of whoever answers for a department that helps, what it still owes first.</summary>
    public IssueHelp? HelpOf(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var own = actor.DepartmentsOf(Capability.HandleIssues);
        return help.Where(part => own.Contains(part.Department) && !part.IsGivenBack).OrderBy(part => part.AnsweredOn is not null).FirstOrDefault();
    }

    private IssueHelp Helping(IssueAction action, Actor actor)
    {
        RefusedException.ThrowIf(WhyNot(action, actor));
        return HelpOf(actor)!;
    }

    private Refusal? WhyNotHelp(IssueAction action, IssueHelp? part, Actor actor) =>
        part is null ? LiaisonRefusals.NotYours
        : actor.HasConflictWith(PersonId, null) ? IssueRefusals.ConflictOfInterest
        : part.AnsweredOn is not null ? PartRefusals.AnsweredBefore
        : action is IssueAction.AnswerHelp && part.SignedOn is null ? IssueRefusals.NotSignedYet
        : action is IssueAction.SignHelp or IssueAction.GiveBackHelp && part.SignedOn is not null ? IssueRefusals.SignedBefore
        : null;

    private static Deadline ForSigning(IssueLimits limits, CaseClock clock) => Deadline.Start(clock.Today, limits.Sign, clock.Calendar);

    private void AskForHelp(IReadOnlyCollection<Department> helpers, string? words, IssueLimits limits, Actor actor, CaseClock clock)
    {
        var wanted = helpers.Where(department => department != Department).ToHashSet();
        help.RemoveAll(part => (part.AnsweredOn is null && !wanted.Contains(part.Department)) || part.Department == Department);
        // Those that were asked before are asked anew: words and days are those of this hand-over.
        foreach (var department in wanted) Ask(department, words, limits, actor, clock);
    }
}
