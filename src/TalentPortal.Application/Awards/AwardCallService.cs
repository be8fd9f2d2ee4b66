using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Awards;

/// <summary>Everything the office does to a call: one person writes it, another checks it and publishes it.</summary>
public sealed class AwardCallService(IPortalDb db, ICurrentActor current, CountyClock clock, RunningNumbers numbers, IValidator<WriteAwardCall> validator, IValidator<DecideAward> reason)
{
    public const string NumberPrefix = "JT";

    public async Task<AwardCallId> WriteAsync(WriteAwardCall form, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(form, ct);
        var call = new AwardCall(form.ToWords(), form.ToTerms(), current.Actor, clock.UtcNow);
        db.AwardCalls.Add(call);
        await db.SaveChangesAsync(ct);
        return call.Id;
    }

    public async Task AmendAsync(AwardCallId id, WriteAwardCall form, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(form, ct);
        (await LoadAsync(id, form.Version, ct)).Amend(form.ToWords(), form.ToTerms(), current.Actor, clock.UtcNow);
        await db.SaveChangesAsync(ct);
    }

    public async Task CheckAsync(AwardCallId id, long version, CancellationToken ct)
    {
        (await LoadAsync(id, version, ct)).Check(current.Actor, clock.UtcNow);
        await db.SaveChangesAsync(ct);
    }

    public async Task PublishAsync(AwardCallId id, long version, CancellationToken ct)
    {
        var call = await LoadAsync(id, version, ct);
        RefusedException.ThrowIf(call.WhyNot(AwardCallAction.Publish, current.Actor));
        call.Publish(await numbers.NextAsync(NumberPrefix, clock.Today.Year, ct), current.Actor, clock.UtcNow);
        await db.SaveChangesAsync(ct);
    }

    public async Task DiscardAsync(AwardCallId id, DecideAward form, CancellationToken ct)
    {
        await reason.ValidateAndThrowAsync(form, ct);
        (await LoadAsync(id, form.Version, ct)).Discard(current.Actor, Shortened.To(form.Opinion!, AwardCall.LongestReason));
        await db.SaveChangesAsync(ct);
    }

    private async Task<AwardCall> LoadAsync(AwardCallId id, long version, CancellationToken ct) =>
        current.Actor.May(Capability.DecideAwards) ? (await db.AwardCalls.VisibleTo(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(version, id.Value) : throw new NotFoundException();
}

internal static class Shortened
{
    public static string To(string words, int longest) => words.Trim() is var trimmed && trimmed.Length > longest ? trimmed[..longest] : trimmed;
}
