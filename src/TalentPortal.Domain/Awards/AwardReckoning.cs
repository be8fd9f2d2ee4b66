using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;

namespace TalentPortal.Domain.Awards;

/// <summary>
/// Calculates an award once more from what is kept with it, under the terms of its call: the places of the draw, each score, the mean or the vote and its outcome, what the county
/// pays and who had to sign, the instalments with every change of them, the verdicts, what came to be cancelled and asked back. Figures that are kept beside what they follow from are never taken from there.
/// </summary>
public static class AwardReckoning
{
    /// <summary>Where the case says something else than its own facts; nothing for a case that nobody touched past the portal.</summary>
    /// <param name="award">With everything that belongs to it.</param>
    /// <param name="terms">Of its call.</param>
    /// <param name="recovery">What was proposed to come back; null when nothing was.</param>
    public static IReadOnlyList<AwardDifference> Of(AwardCase award, AwardTerms terms, AwardRecovery? recovery)
    {
        ArgumentNullException.ThrowIfNull(award);
        ArgumentNullException.ThrowIfNull(terms);
        if (award.Kind != terms.Kind) return [AwardDifference.Course];
        (AwardDifference Kind, Func<bool> Agrees)[] questions =
        [
            (AwardDifference.Course, () => CourseAgrees(award)),
            (AwardDifference.Draw, () => award.Draws.Where(draw => draw.IsOpen).All(draw => DrawAgrees(draw, award))),
            (AwardDifference.Score, () => award.Scores.All(score => score.Sheet.WhyInvalid(terms) is null && score.Sheet.Total == score.Total)),
            (AwardDifference.Mean, () => award.IsSelection ? award.MeanScore is null : MeanAgrees(award, terms)),
            (AwardDifference.Vote, () => award.IsSelection ? VoteAgrees(award, terms) : award.VotesFor is null && award.VotesCast is null),
            (AwardDifference.Decision, () => award.Decisions.All(decision => DecisionAgrees(decision, terms)) && OutcomeAgrees(award)),
            (AwardDifference.Signatures, () => award.Decisions.All(decision => SignaturesAgree(decision, award, terms))),
            (AwardDifference.Plan, () => PlanAgrees(award, terms)),
            (AwardDifference.Instalments, () => award.Instalments.All(part => StepsAgree(part, award) && FallsDueRightly(part, award))),
            (AwardDifference.Verdicts, () => VerdictsAgree(award)),
            (AwardDifference.Stop, () => StopAgrees(award)),
            (AwardDifference.Recovery, () => recovery is null || RecoveryAgrees(recovery, award, terms)),
        ];
        return [.. questions.Where(question => !Agrees(question.Agrees)).Select(question => question.Kind)];
    }

    /// <summary>A figure that nothing can be calculated with is a difference too, and must not end the replay of the others.</summary>
    private static bool Agrees(Func<bool> question)
    {
        try
        {
            return question();
        }
        catch (Exception unreckonable) when (unreckonable is ArgumentException or ArithmeticException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Each step is a line of the table, begins where the one before it ended, and the last one ends where the case is.</summary>
    private static bool CourseAgrees(AwardCase award)
    {
        var (flow, at) = (AwardFlow.Of(award.Kind), AwardStatus.Draft);
        foreach (var step in award.History.OrderBy(step => step.Sequence))
        {
            if (step.From != at || flow.Next(step.From, step.Action) != step.To) return false;
            at = step.To;
        }

        return at == award.Status;
    }

    private static bool DrawAgrees(AwardDraw draw, AwardCase award)
    {
        var listed = award.Experts.Where(expert => expert.DrawId == draw.Id && expert.Exclusion is null).ToList();
        var digest = DrawOrder.ListDigest(listed.Select(expert => expert.ExpertId.Value));
        var places = DrawOrder.Of(draw.Seed, draw.Witness!, listed.Select(expert => expert.ExpertId.Value));
        return digest == draw.ListDigest && DrawOrder.Commitment(draw.Seed, digest) == draw.Commitment
            && listed.OrderBy(expert => expert.Place).Select(expert => (expert.Place, expert.ExpertId.Value)).SequenceEqual(places.Select((expert, i) => ((int?)(i + 1), expert)));
    }

    private static bool MeanAgrees(AwardCase award, AwardTerms terms)
    {
        var (passed, failed) = (Has(award, AwardAction.PassScore), Has(award, AwardAction.FailScore));
        if (!passed && !failed) return award.MeanScore is null;
        // Summed from the sheets: the total beside a sheet is one of the figures in question.
        var scores = award.Scores.Where(score => score.DrawId == award.Draw?.Id).Select(score => score.Sheet.Total).ToList();
        if (scores.Count != terms.Experts) return false;
        var mean = TrimmedMean.Of(scores, terms.DropHighest, terms.DropLowest);
        return mean == award.MeanScore && passed == mean >= terms.PassMark;
    }

    private static bool VoteAgrees(AwardCase award, AwardTerms terms)
    {
        var (passed, failed) = (Has(award, AwardAction.PassVote), Has(award, AwardAction.FailVote));
        if (!passed && !failed) return award.VotesFor is null && award.VotesCast is null;
        var (votesFor, cast) = (award.VotesNow.Count(vote => vote.Choice is VoteChoice.For), award.VotesNow.Count);
        return (votesFor, cast) == (award.VotesFor, award.VotesCast) && passed == terms.Selection!.IsCarriedBy(votesFor, cast);
    }

    /// <summary>The class's own sum, not over the cap, less what other layers gave.</summary>
    private static bool DecisionAgrees(AwardDecision decision, AwardTerms terms) =>
        terms.Class(decision.Class) is { } offered && (offered.Amount is not { } fixedSum || fixedSum == decision.Gross) && decision.Gross <= terms.Cap
        && !decision.Elsewhere.IsNegative && AwardMoney.CountyShare(decision.Gross, decision.Elsewhere) == decision.Amount;

    /// <summary>Class and sum of the case are those of the last decision that was carried.</summary>
    private static bool OutcomeAgrees(AwardCase award) =>
        award.History.Count(step => step.Action is AwardAction.Approve) == Carried(award).Count
        && (award.AwardedClass, award.Amount) == (Carried(award).LastOrDefault()?.Class, Carried(award).LastOrDefault()?.Amount);

    private static bool SignaturesAgree(AwardDecision decision, AwardCase award, AwardTerms terms)
    {
        if (decision.Amount.IsNegative) return false;
        var (tier, signed) = (terms.TierOf(decision.Amount), award.Signatures.Where(signature => signature.DecisionId == decision.Id).ToList());
        // Deputy and principal are one.
        var people = signed.SelectMany(signature => new[] { signature.Person, signature.OnBehalfOf }).Where(person => person is not null).ToList();
        var areEnough = signed.Count >= tier.People && (!tier.WithLeader || signed.Exists(signature => signature.IsLeader));
        return (decision.SignersNeeded, decision.LeaderNeeded, decision.IsCarried) == (tier.People, tier.WithLeader, areEnough) && people.Distinct().Count() == people.Count;
    }

    private static bool PlanAgrees(AwardCase award, AwardTerms terms)
    {
        if (award.Naming is { } naming && naming.LastDay != terms.Selection!.LastDayFrom(naming.NamedOn)) return false;
        if (award.Contract is { } contract && contract.ServiceMonths != terms.ServiceMonths) return false;
        if (Carried(award).FirstOrDefault() is not { IsUpgrade: false } first || (award.Contract is null && award.Naming is null) || (award.IsSelection && first.Amount.IsZero)) return award.Instalments.Count == 0 && award.MoneySteps.Count == 0;
        if (terms.Class(first.Class) is null) return false;
        var plan = award.IsSelection ? AwardTerms.AtOnce : terms.PlanOf(first.Class);
        var sums = AwardMoney.Plan(first.Amount, plan);
        var planned = award.MoneySteps.Where(step => step.Action is AwardMoneyAction.Plan).OrderBy(step => step.Number).Select(step => (step.Number, step.Amount));
        return planned.SequenceEqual(sums.Select((sum, i) => (i + 1, sum)))
            && award.Instalments.OrderBy(part => part.Number).Select(part => part.When).SequenceEqual(plan.Select(term => term.When))
            && award.Instalments.Sum(part => part.Amount) == Carried(award)[^1].Amount
            && UpgradesAgree(award);
    }

    /// <summary>Each upgrade split what was not paid then into equal parts.</summary>
    private static bool UpgradesAgree(AwardCase award)
    {
        var (upgrades, splits) = (Carried(award).Where(decision => decision.IsUpgrade).ToList(), Splits(award));
        if (upgrades.Count != splits.Count) return false;
        foreach (var (upgrade, split) in upgrades.Zip(splits))
        {
            var paid = PaidBefore(award, split.Min(step => step.Sequence));
            if (paid > upgrade.Amount || !AwardMoney.Replan(upgrade.Amount, paid, split.Count).SequenceEqual(split.OrderBy(step => step.Number).Select(step => step.Amount))) return false;
        }

        return true;
    }

    /// <summary>Steps of one upgrade follow one another and touch each instalment once.</summary>
    private static List<List<AwardMoneyStep>> Splits(AwardCase award)
    {
        var splits = new List<List<AwardMoneyStep>>();
        foreach (var step in award.MoneySteps.Where(step => step.Action is AwardMoneyAction.Reprice).OrderBy(step => step.Sequence))
        {
            if (splits.LastOrDefault() is not { } same || same[^1].Sequence + 1 != step.Sequence || same.Exists(known => known.InstalmentId == step.InstalmentId)) splits.Add(same = []);
            same.Add(step);
        }

        return splits;
    }

    /// <summary>Sum, state, day and voucher of an instalment are what its steps lead to, and no step tells of another sum than the one that stood then.</summary>
    private static bool StepsAgree(AwardInstalment part, AwardCase award)
    {
        var (amount, state, settled) = (Money.Zero, InstalmentState.Planned, (AwardMoneyStep?)null);
        foreach (var step in award.MoneySteps.Where(step => step.InstalmentId == part.Id).OrderBy(step => step.Sequence))
        {
            if (step.Action is AwardMoneyAction.Plan or AwardMoneyAction.Reprice) amount = step.Amount;
            if (step.Amount != amount || step.Number != part.Number || !MayFollow(step.Action, state)) return false;
            (state, settled) = step.Action switch
            {
                AwardMoneyAction.FallDue or AwardMoneyAction.Return or AwardMoneyAction.Bounce => (InstalmentState.Due, (AwardMoneyStep?)null),
                AwardMoneyAction.Order => (InstalmentState.Ordered, null),
                AwardMoneyAction.Check => (InstalmentState.Checked, null),
                AwardMoneyAction.Batch => (InstalmentState.Batched, null),
                AwardMoneyAction.Settle => (InstalmentState.Paid, step),
                AwardMoneyAction.Cancel => (InstalmentState.Cancelled, null),
                _ => (state, settled),
            };
        }

        return (part.Amount, part.State, part.PaidOn, part.Voucher) == (amount, state, settled?.PaidOn, settled?.Voucher);
    }

    /// <summary>Nothing is checked that was not ordered, nothing settled that was not checked, and what is paid or cancelled stays as it is until the bank sends it back.</summary>
    private static bool MayFollow(AwardMoneyAction action, InstalmentState state) => action switch
    {
        AwardMoneyAction.Plan or AwardMoneyAction.FallDue => state is InstalmentState.Planned,
        AwardMoneyAction.Order => state is InstalmentState.Due,
        AwardMoneyAction.Check => state is InstalmentState.Ordered,
        AwardMoneyAction.Batch => state is InstalmentState.Checked,
        AwardMoneyAction.Settle => state is InstalmentState.Checked or InstalmentState.Batched,
        AwardMoneyAction.Return => state is InstalmentState.Ordered or InstalmentState.Checked or InstalmentState.Batched,
        AwardMoneyAction.Bounce => state is InstalmentState.Paid,
        _ => state is not (InstalmentState.Paid or InstalmentState.Cancelled),
    };

    /// <summary>An instalment falls due with its condition: not without it, and not before.</summary>
    private static bool FallsDueRightly(AwardInstalment part, AwardCase award)
    {
        var due = award.MoneySteps.Where(step => step.InstalmentId == part.Id && step.Action is AwardMoneyAction.FallDue).Select(step => (DateTime?)step.At).FirstOrDefault();
        return part.When switch
        {
            InstalmentCondition.MidTerm => Met(AwardAction.ConfirmQualified),
            InstalmentCondition.Acceptance => Met(AwardAction.ConfirmAccepted),
            _ => due is not null,
        };

        bool Met(AwardAction condition)
        {
            var met = award.History.Where(step => step.Action == condition).Select(step => (DateTime?)step.At).Min();
            return due is null == met is null && !(due < met);
        }
    }

    /// <summary>Each verdict led to the step that its grade asks for.</summary>
    private static bool VerdictsAgree(AwardCase award)
    {
        var settled = award.History.Where(step => step.From is AwardStatus.AwaitingVerdict && !AwardFlow.AboutFraud.Contains(step.Action)).OrderBy(step => step.Sequence).Select(step => step.Action);
        return settled.SequenceEqual(award.Verdicts.Where(verdict => verdict.IsConfirmed is not null).OrderBy(verdict => verdict.Sequence).Select(verdict => verdict.IsConfirmed is true ? AwardCase.ConfirmingOf(verdict) : AwardAction.ReturnVerdict));
    }

    private static bool StopAgrees(AwardCase award)
    {
        var ended = award.History.Where(step => step.Action is AwardAction.RecordLeaving or AwardAction.ConfirmUnqualified or AwardAction.ConfirmRemoval or AwardAction.ConfirmFraud).MaxBy(step => step.Sequence);
        if (award.Stop is not { } stop) return ended is null || award.Instalments.Count == 0;
        if (ended is null) return false;
        var paid = PaidBefore(award, int.MaxValue);
        var cancelled = award.MoneySteps.Where(step => step.Action is AwardMoneyAction.Cancel).Sum(step => step.Amount);
        var cause = award.IsSelection ? StopCause.Removed : ended.Action switch
        {
            AwardAction.RecordLeaving => StopCause.LeftService,
            AwardAction.ConfirmFraud => StopCause.FalseDocuments,
            _ => StopCause.Unqualified,
        };
        return (stop.Cause, stop.Paid, stop.Cancelled) == (cause, paid, cancelled) && stop.Recover == BackOf(award, stop, paid)
            && (cause is StopCause.LeftService || stop.On == CountyClock.DayOf(ended.At));
    }

    /// <summary>What has to come back: what was not properly spent, the months of service that are missing, or all after false facts.</summary>
    private static Money? BackOf(AwardCase award, AwardStop stop, Money paid) => stop.Cause switch
    {
        StopCause.LeftService when award.Contract is { } contract => stop.Exemption is not null ? Money.Zero : new ServiceClock(paid, contract.ServiceMonths, contract.StartsOn, stop.On).Clawback,
        StopCause.Unqualified when award.Verdicts.Where(verdict => verdict.IsConfirmed is true).MaxBy(verdict => verdict.Sequence) is { } verdict && verdict.ProperlySpent <= paid => AwardMoney.Unspent(paid, verdict.ProperlySpent),
        StopCause.FalseDocuments => paid,
        StopCause.Removed when award.Naming is { Removal: { } removal } => removal is RemovalCause.FalseFacts ? paid : Money.Zero,
        _ => null,
    };

    private static bool RecoveryAgrees(AwardRecovery recovery, AwardCase award, AwardTerms terms)
    {
        var at = RecoveryState.Proposed;
        foreach (var step in recovery.Steps.OrderBy(step => step.Sequence).Skip(1))
        {
            if (step.From != at || Recovery.Flow.Next(step.From, step.Action) != step.To) return false;
            at = step.To;
        }

        var repaid = recovery.Repayments.Sum(money => money.Amount);
        return at == recovery.State && award.Stop is { } stop && (recovery.Cause, recovery.Amount, recovery.HearingDays) == (stop.Cause, stop.Recover, terms.HearingDays)
            && recovery.RepaidTotal == repaid && repaid <= recovery.Amount && (recovery.State is RecoveryState.Repaid) == (repaid == recovery.Amount);
    }

    /// <summary>What the bank had paid and not sent back before a step.</summary>
    private static Money PaidBefore(AwardCase award, int sequence)
    {
        var before = award.MoneySteps.Where(step => step.Sequence < sequence).ToList();
        return before.Where(step => step.Action is AwardMoneyAction.Settle).Sum(step => step.Amount) - before.Where(step => step.Action is AwardMoneyAction.Bounce).Sum(step => step.Amount);
    }

    private static List<AwardDecision> Carried(AwardCase award) => [.. award.Decisions.Where(decision => decision.IsCarried).OrderBy(decision => decision.Sequence)];

    private static bool Has(AwardCase award, AwardAction action) => award.History.Any(step => step.Action == action);
}

/// <summary>What of an award is not what its facts give.</summary>
public enum AwardDifference
{
    /// <summary>A row of the award, or the terms of its call, are no longer understood: nothing of it can be reckoned.</summary>
    Unreadable,
    /// <summary>The steps lead to another state, or are none of the course.</summary>
    Course,
    /// <summary>Seed and word give other places, or are not those that were promised.</summary>
    Draw,
    /// <summary>A total is not the sum of its sheet, or the sheet is none of the call's.</summary>
    Score,
    /// <summary>The scores give another mean, or another outcome.</summary>
    Mean,
    /// <summary>The votes give another count, or another outcome.</summary>
    Vote,
    /// <summary>Class and other layers give another sum.</summary>
    Decision,
    /// <summary>More people had to sign, or it counts without them.</summary>
    Signatures,
    /// <summary>The sum gives other instalments.</summary>
    Plan,
    /// <summary>An instalment is not what its steps lead to, or fell due without its condition.</summary>
    Instalments,
    /// <summary>A grade led to another step.</summary>
    Verdicts,
    /// <summary>Something else is to be cancelled or to come back.</summary>
    Stop,
    /// <summary>Something else was asked back, or has come.</summary>
    Recovery,
}
