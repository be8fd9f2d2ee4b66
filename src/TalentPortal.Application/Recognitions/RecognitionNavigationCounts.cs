using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Recognitions;

namespace TalentPortal.Application.Recognitions;

/// <summary>What waits for the reader beside the navigation of the levels: cases in the states the reader moves, panels' cases, lists on their way out, checks that are due.</summary>
public sealed class RecognitionNavigationCounts(IPortalDb db, CountyClock clock) : INavigationCounts
{
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var counts = new Dictionary<string, int>();
        if (actor.May(Capability.ReadRecognitions)) await CountCasesAsync(counts, actor, ct);
        if (actor.May(Capability.PublishNotices)) Note(counts, "nav.recognition_notices", await db.RecognitionNotices.CountAsync(row => row.State == RecognitionNoticeState.Draft, ct));
        if (actor.May(Capability.ReviewRecognitions) || actor.May(Capability.DecideRecognitions)) Note(counts, "nav.recognition_holders", await DueAsync(actor, ct));
        return counts;
    }

    private async Task CountCasesAsync(Dictionary<string, int> counts, Actor actor, CancellationToken ct)
    {
        List<RecognitionStatus> own = [.. States(actor)];
        if (own.Count > 0) Note(counts, "nav.recognition", await db.RecognitionApplications.AtDeskOf(actor).CountAsync(row => own.Contains(row.Status), ct));
        if (actor.May(Capability.HoldRecognitionPanels)) Note(counts, "nav.recognition_panels", await db.RecognitionApplications.AtDeskOf(actor).CountAsync(row => row.Status == RecognitionStatus.AwaitingPanel, ct));
    }

    private static IEnumerable<RecognitionStatus> States(Actor actor)
    {
        if (actor.May(Capability.AcceptRecognitions)) yield return RecognitionStatus.AwaitingIntake;
        if (actor.May(Capability.ReviewRecognitions)) yield return RecognitionStatus.FirstReview;
        if (actor.May(Capability.DecideRecognitions)) yield return RecognitionStatus.AwaitingDecision;
    }

    /// <summary>Mid-term checks for the reviewer, withdrawals that wait for a second person for the office.</summary>
    private Task<int> DueAsync(Actor actor, CancellationToken ct)
    {
        var (today, reachable) = (clock.Today, db.Recognitions.ReadableBy(actor));
        var (checks, settles) = (reachable.MidTermDueOn(today).Select(row => row.Id), reachable.ProposedOn(today).Select(row => row.Id));
        return (!actor.May(Capability.DecideRecognitions) ? checks : !actor.May(Capability.ReviewRecognitions) ? settles : checks.Union(settles)).CountAsync(ct);
    }

    private static void Note(Dictionary<string, int> counts, string key, int waiting)
    {
        if (waiting > 0) counts[key] = waiting;
    }
}
