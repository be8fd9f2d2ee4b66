using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;

namespace TalentPortal.Domain.Awards;

/// <summary>From the contract to the archive.</summary>
public sealed partial class AwardCase
{
    /// <summary>Makes the plan of payments; what waits for the contract alone falls due.</summary>
    public void SignContract(Actor actor, ContractTerms contract, AwardTerms terms, CaseClock clock)
    {
        var days = contract.Milestones.Select(milestone => milestone.DueOn).ToList();
        RefusedException.ThrowIf(WhyNot(AwardAction.SignContract, actor)
            ?? (contract.SignedOn > clock.Today ? AwardRefusals.DayInTheFuture
                : contract.EndsOn <= contract.StartsOn ? AwardRefusals.DaysWrong
                : days.Count == 0 || days.Any(day => day < contract.StartsOn || day > contract.EndsOn) || !days.SequenceEqual(days.Order()) ? AwardRefusals.MilestonesUnclear : null));
        Take(AwardAction.SignContract, actor, null, clock);
        Contract = new AwardContract(contract, terms.ServiceMonths);
        milestones.AddRange(contract.Milestones.Select((milestone, i) => new AwardMilestone(i + 1, milestone)));
        var plan = terms.PlanOf(AwardedClass!.Value);
        var sums = AwardMoney.Plan(Amount!.Value, plan);
        instalments.AddRange(plan.Select((term, i) => new AwardInstalment(i + 1, term, sums[i])));
        foreach (var part in instalments.OrderBy(part => part.Number)) Note(part, AwardMoneyAction.Plan, actor, Capability.DecideAwards, clock.UtcNow);
        FallDue(InstalmentCondition.Contract, clock);
    }

    /// <summary>What the officer who looked at it proposes: mid-term first, then acceptance.</summary>
    public void ProposeVerdict(Actor actor, VerdictProposal proposal, CaseClock clock)
    {
        RefusedException.ThrowIf(WhyNot(AwardAction.ProposeVerdict, actor)
            ?? WhyNotThisYear(proposal.Year, clock)
            ?? (proposal.ProperlySpent > Paid || proposal.ProperlySpent < Money.Zero ? AwardRefusals.SpentMoreThanPaid.With(Paid) : null));
        var stage = NextStage;
        Take(AwardAction.ProposeVerdict, actor, proposal.Grounds, clock);
        verdicts.Add(new AwardVerdict(verdicts.Count + 1, stage, proposal, actor, actor.OnBehalfOf(Capability.ReviewAwards), clock.UtcNow));
    }

    /// <summary>合格 releases what waited for it; 基本合格 gives time; 不合格 stops the award, cancels what is not paid and asks back what was not properly spent.</summary>
    public void ConfirmVerdict(Actor actor, string opinion, AwardTerms terms, CaseClock clock)
    {
        RefusedException.ThrowIf(Confirming is null ? AwardRefusals.NotInThisState : null);
        var (action, verdict) = (Confirming!.Value, Verdict!);
        // The bank may have sent money back since the proposal: it is looked at again, by sending the proposal back.
        RefusedException.ThrowIf(action is AwardAction.ConfirmUnqualified && !IsSelection && verdict.ProperlySpent > Paid ? AwardRefusals.SpentMoreThanPaid.With(Paid) : null);
        Take(action, actor, opinion, clock);
        verdict.Settle(confirmed: true, actor);
        CorrectBy = action is AwardAction.ConfirmBasic ? clock.Today.AddMonths(terms.CorrectionMonths) : null;
        if (action is AwardAction.ConfirmQualified) FallDue(InstalmentCondition.MidTerm, clock);
        if (action is AwardAction.ConfirmAccepted) FallDue(InstalmentCondition.Acceptance, clock);
        if (action is AwardAction.ConfirmUnqualified && IsSelection) Remove(RemovalCause.Unqualified, actor, clock);
        else if (action is AwardAction.ConfirmUnqualified) End(StopCause.Unqualified, clock.Today, AwardMoney.Unspent(Paid, verdict.ProperlySpent), actor, clock);
    }

    public void ReturnVerdict(Actor actor, string reason, CaseClock clock)
    {
        Take(AwardAction.ReturnVerdict, actor, reason, clock);
        Verdict!.Settle(confirmed: false, actor);
    }

    /// <summary>A higher class while the project runs; signed like the first decision.</summary>
    public void ProposeUpgrade(Actor actor, DecisionDraft draft, AwardTerms terms, CaseClock clock)
    {
        var amount = AwardMoney.CountyShare(draft.Gross, draft.Elsewhere);
        RefusedException.ThrowIf(WhyNot(AwardAction.ProposeUpgrade, actor) ?? WhyNotThisSum(draft, terms, clock)
            ?? (draft.Class >= AwardedClass || amount <= Amount ? AwardRefusals.NotHigher : null));
        Take(AwardAction.ProposeUpgrade, actor, null, clock);
        decisions.Add(new AwardDecision(decisions.Count + 1, draft, amount, terms.TierOf(amount), upgrade: true, actor, clock.UtcNow));
    }

    /// <summary>
    /// The person leaves before the promised service is over: the linear clawback, nothing where it is exempt. Another employer of the
    /// county in time continues the service, which <see cref="ChangeEmployer"/> records.
    /// </summary>
    public void RecordLeaving(Actor actor, ServiceEnd end, AwardTerms terms, CaseClock clock)
    {
        RefusedException.ThrowIf(WhyNot(AwardAction.RecordLeaving, actor)
            ?? (end.LeftOn > clock.Today || end.LeftOn < Contract!.StartsOn ? AwardRefusals.DayInTheFuture
                // The tasks are done, the service is not: what was promised counts up to its last day, whenever the leaving becomes known.
                : Status is AwardStatus.Completed or AwardStatus.Archived && ServiceOn(end.LeftOn)!.EndsOn is var last && end.LeftOn > last ? AwardRefusals.ServiceServed.With(last)
                : end.ResumedInCountyOn is { } resumed && resumed >= end.LeftOn && resumed <= end.LeftOn.AddMonths(terms.RelocationMonths) ? AwardRefusals.ServiceContinues : null));
        Take(AwardAction.RecordLeaving, actor, end.Grounds, clock);
        End(StopCause.LeftService, end.LeftOn, end.Exemption is null ? ServiceOn(end.LeftOn)!.Clawback : Money.Zero, actor, clock, end.Exemption);
    }

    /// <summary>
    /// Another employer of the county within the months of the call: service and award go on there, and nothing comes back (domain 3.7, example 2). A title has no such limit.
    /// Months between the two employers count as served.
    /// </summary>
    public void ChangeEmployer(Actor actor, EmployerMove move, AwardTerms terms, CaseClock clock)
    {
        RefusedException.ThrowIf(WhyNot(AwardAction.ChangeEmployer, actor)
            ?? (move.To.Id == EmployerId ? AwardRefusals.SameEmployer
                : move.StartedOn > clock.Today ? AwardRefusals.DayInTheFuture
                : move.StartedOn < move.LeftOn || move.LeftOn < (employerChanges.LastOrDefault()?.StartedOn ?? Contract?.StartsOn ?? Naming!.NamedOn) ? AwardRefusals.DaysWrong
                : !IsSelection && move.StartedOn > move.LeftOn.AddMonths(terms.RelocationMonths) ? AwardRefusals.MovedTooLate.With(terms.RelocationMonths)
                : !IsSelection && ServiceOn(move.LeftOn)!.EndsOn is var last && move.LeftOn >= last ? AwardRefusals.ServiceServed.With(last) : null));
        Take(AwardAction.ChangeEmployer, actor, move.Grounds, clock);
        employerChanges.Add(new AwardEmployerChange(employerChanges.Count + 1, EmployerName, move, payees.Count, actor, clock.UtcNow));
        (EmployerId, EmployerName, TownshipCode) = (move.To.Id, move.To.Name, move.To.TownshipCode);
        if (!ByOffice) OfficerId = move.Officer;
    }

    /// <summary>Somebody found that the award rests on false documents. Until another officer answers, nothing is decided about it and nothing new is paid.</summary>
    public void ReportFraud(Actor actor, string grounds, CaseClock clock) => Take(AwardAction.ReportFraud, actor, grounds, clock);

    /// <summary>Another officer agrees: what is not paid is cancelled, and everything that was received comes back, whatever was served (domain 3.7, example 4).</summary>
    public void ConfirmFraud(Actor actor, string opinion, CaseClock clock)
    {
        Take(AwardAction.ConfirmFraud, actor, opinion, clock);
        End(StopCause.FalseDocuments, clock.Today, Paid, actor, clock);
    }

    public void DismissFraud(Actor actor, string reason, CaseClock clock) => Take(AwardAction.DismissFraud, actor, reason, clock);

    public void Archive(Actor actor, string opinion, CaseClock clock) => Take(AwardAction.Archive, actor, opinion, clock);

    private void Replan(Money total, CaseClock clock)
    {
        var open = instalments.Where(part => part.IsOpen).OrderBy(part => part.Number).ToList();
        var sums = AwardMoney.Replan(total, Paid, open.Count);
        for (var i = 0; i < open.Count; i++)
        {
            open[i].Reprice(sums[i]);
            Note(open[i], AwardMoneyAction.Reprice, Actor.System, by: null, clock.UtcNow);
        }
    }

    private void FallDue(InstalmentCondition when, CaseClock clock)
    {
        foreach (var part in instalments.Where(part => part.When == when && part.State is InstalmentState.Planned).OrderBy(part => part.Number))
        {
            part.FallDue(clock.Today);
            Note(part, AwardMoneyAction.FallDue, Actor.System, by: null, clock.UtcNow);
        }
    }

    private void End(StopCause cause, DateOnly on, Money recover, Actor actor, CaseClock clock, ServiceExemption? exemption = null)
    {
        var open = instalments.Where(part => part.IsOpen).OrderBy(part => part.Number).ToList();
        Stop = new AwardStop(cause, on, Paid, recover, open.Sum(part => part.Amount), exemption);
        foreach (var part in open)
        {
            part.Cancel();
            Note(part, AwardMoneyAction.Cancel, actor, Capability.DecideAwards, clock.UtcNow);
        }
    }
}

/// <summary>How somebody left the promised service.</summary>
public sealed record ServiceEnd(DateOnly LeftOn, DateOnly? ResumedInCountyOn, ServiceExemption? Exemption, string Grounds);
