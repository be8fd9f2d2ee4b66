using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison.Rounds;
using TalentPortal.Domain.Liaison;

namespace TalentPortal.Application.Liaison.Rounds;

/// <summary>What the talent office does with a round: open it, decide line by line or follow the portal, look at the county again, hand the list over, drop it.</summary>
public sealed class AdjustmentRoundService(
    IPortalDb db, ICurrentActor current, AdjustmentFacts facts, PortalTexts texts, CountyClock clock, IValidator<OpenAdjustment> opening, IValidator<DecideLine> deciding, IValidator<HandOverAdjustment> handing, IValidator<RefuseAdjustment> dropping)
{
    public async Task<AdjustmentRoundId> OpenAsync(OpenAdjustment form, CancellationToken ct)
    {
        await opening.ValidateAndThrowAsync(form, ct);
        RefusedException.ThrowIf(LeaderPost.WhyNotManage(current.Actor));
        var year = form.Year!.Value;
        var others = await db.AdjustmentRounds.AsNoTracking().VisibleTo(current.Actor).Where(row => row.OnlyOne != null || row.ConfirmedYear == year).ToListAsync(ct);
        var round = AdjustmentRound.Open(year, await facts.NowAsync(ct), others, current.Actor, clock.UtcNow);
        db.AdjustmentRounds.Add(round);
        await db.SaveChangesAsync(ct);
        return round.Id;
    }

    public async Task<AdjustmentCounts> LookAgainAsync(AdjustmentRoundId id, MoveAdjustment form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        var round = await LoadAsync(id, form.Version, ct);
        var known = round.Lines.Select(line => line.Id).ToHashSet();
        var counts = round.LookAgain(await facts.NowAsync(ct), current.Actor, clock.UtcNow);
        db.AdjustmentLines.AddRange(round.Lines.Where(line => !known.Contains(line.Id)));
        await db.SaveChangesAsync(ct);
        return counts;
    }

    /// <returns>The next line to decide on, when there is one.</returns>
    public async Task<AdjustmentLineId?> DecideAsync(AdjustmentRoundId id, AdjustmentLineId line, DecideLine form, CancellationToken ct)
    {
        await deciding.ValidateAndThrowAsync(form, ct);
        var round = await LoadAsync(id, null, ct);
        var decided = (round.Lines.FirstOrDefault(row => row.Id == line) ?? throw new NotFoundException()).AtVersion(form.Version, line.Value);
        var (choice, reason) = (form.Choice!.Value, RecordRules.Tidy(form.Reason));
        LeaderPostId? post = choice.NamesPost() ? LeaderPostId.From(form.Post!.Value) : null;
        if (reason is null && !decided.Proposes(choice, post)) throw new ValidationException([new ValidationFailure(nameof(form.Reason), texts["adjust.reason.required"])]);
        round.Decide(decided, choice, post, reason, await facts.NowAsync(ct), current.Actor, clock.UtcNow);
        // A list that is handed over at this moment is not the one that was looked at.
        db.Touch(round);
        await db.SaveChangesAsync(ct);
        return AdjustmentOrder.Of(round.Lines).FirstOrDefault(row => row.IsUndecided)?.Id;
    }

    /// <returns>How many lines.</returns>
    public async Task<int> FollowAsync(AdjustmentRoundId id, FollowProposals form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        var round = await LoadAsync(id, form.Version, ct);
        var followed = round.Follow(form.OnlyKept, await facts.NowAsync(ct), current.Actor, clock.UtcNow);
        db.Touch(round);
        await db.SaveChangesAsync(ct);
        return followed;
    }

    public async Task HandOverAsync(AdjustmentRoundId id, HandOverAdjustment form, CancellationToken ct)
    {
        await handing.ValidateAndThrowAsync(form, ct);
        var round = await LoadAsync(id, form.Version, ct);
        round.HandOver(form.From!.Value, await facts.NowAsync(ct), RecordRules.Tidy(form.Note), current.Actor, clock.UtcNow);
        await db.SaveChangesAsync(ct);
    }

    public async Task DropAsync(AdjustmentRoundId id, RefuseAdjustment form, CancellationToken ct)
    {
        await dropping.ValidateAndThrowAsync(form, ct);
        (await LoadAsync(id, form.Version, ct)).Drop(form.Reason!.Trim(), current.Actor, clock.UtcNow);
        await db.SaveChangesAsync(ct);
    }

    private async Task<AdjustmentRound> LoadAsync(AdjustmentRoundId id, long? version, CancellationToken ct)
    {
        RefusedException.ThrowIf(LeaderPost.WhyNotManage(current.Actor));
        var round = await db.WithLinesAsync(id, current.Actor, ct);
        return version is { } posted ? round.AtVersion(posted, id.Value) : round;
    }
}
