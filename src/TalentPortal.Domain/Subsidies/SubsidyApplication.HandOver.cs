using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Subsidies;

/// <summary>Who holds the file at its desk, and how it comes to a colleague (转交).</summary>
public sealed partial class SubsidyApplication
{
    /// <summary>
    /// Whether this actor handles the file now: it lies on a desk of theirs, nothing keeps them from deciding there, and no colleague
    /// holds it.
    /// </summary>
    public bool IsHandledBy(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return SubsidyFlow.DeskOf(Status) is { } desk && actor.May(desk.Capability) && (Holder is null || Holder == actor.Id)
            && WhyNotThisOfficer(desk.Step, desk.Capability, actor) is null;
    }

    /// <summary>Why this actor may not hand the file over now, or null. Whoever must keep away from the case does not choose who decides it either.</summary>
    public Refusal? WhyNotHandOver(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (SubsidyFlow.DeskOf(Status) is not { } desk) return SubsidyRefusals.NotInThisStatus;
        if (!actor.May(Capability.HandOverCases) || !(actor.May(desk.Capability) || actor.May(Capability.SuperviseDeadlines))) return SubsidyRefusals.NotYours;
        return WhyNotTouch(Capability.HandOverCases, actor)
            ?? (Holder is null || Holder == actor.Id || actor.May(Capability.SuperviseDeadlines) ? null : SubsidyRefusals.HeldByAnother);
    }

    /// <summary>Why this colleague cannot take the file over, or null: not of the desk, or barred from it as from any step there.</summary>
    public Refusal? WhyNotReceive(Actor colleague)
    {
        ArgumentNullException.ThrowIfNull(colleague);
        if (SubsidyFlow.DeskOf(Status) is not { } desk) return SubsidyRefusals.NotInThisStatus;
        if (!colleague.May(desk.Capability)) return SubsidyRefusals.ColleagueNotAtDesk;
        if (Holder == colleague.Id) return SubsidyRefusals.ColleagueHoldsIt;
        var barred = WhyNotThisOfficer(desk.Step, desk.Capability, colleague);
        return barred is null ? null : barred == SubsidyRefusals.NotYours ? SubsidyRefusals.ColleagueNotAtDesk : SubsidyRefusals.ColleagueExcluded;
    }

    public void HandOver(Actor actor, Actor colleague, string reason, DateTime now)
    {
        RefusedException.ThrowIf(WhyNotHandOver(actor) ?? WhyNotReceive(colleague));
        handOvers.Add(new SubsidyHandOver(handOvers.Count + 1, Round, Status, actor, HolderName, colleague, reason, now));
        Assign(colleague.Id, colleague.Name, now);
    }
}
