using System.Text.Json;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>
/// Makes one person of two records, and two of one again: proposed by one clerk, confirmed by a second where money or an account hangs on
/// either (<see cref="PersonMergeRules"/>), carried out in one transaction (<see cref="PersonReferences"/>).
/// </summary>
public sealed class PersonMergeService(
    IPortalDb db, IBulkWriter bulk, ICurrentActor current, PersonalDataVault vault, PersonMergeRules rules, PersonSuspicions suspicions, CountyClock clock, IValidator<MergePeople> validator, IValidator<DecideMerge> decideValidator)
{
    private readonly MergedValues values = new(vault);

    /// <summary>Merges at once, or proposes it to a second person.</summary>
    public async Task<PersonMerge> ProposeAsync(PersonId one, PersonId other, MergePeople form, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(form, ct);
        var (first, second) = ((await KeptAsync(one, ct)).AtVersion(form.Version, one.Value), (await KeptAsync(other, ct)).AtVersion(form.OtherVersion, other.Value));
        var (survivor, absorbed) = form.KeepOther ? (second, first) : (first, second);
        RefusedException.ThrowIf(await rules.WhyNotAsync(survivor.Id, absorbed.Id, ct) is [var refusal, ..] ? refusal : null);
        RefusedException.ThrowIf(await IsProposedAsync(one, other, ct) ? TalentRefusals.MergeAlreadyProposed : null);
        var merge = new PersonMerge(survivor.Id, absorbed.Id, form.Taken(), await rules.NeedsSecondAsync(one, other, ct), form.Reason!.Trim(), current.Actor, clock.UtcNow);
        db.PersonMerges.Add(merge);
        if (merge.NeedsSecond) await db.SaveChangesAsync(ct);
        else await CarryOutAsync(merge, survivor, absorbed, ct);
        return merge;
    }

    public async Task ConfirmAsync(Guid id, DecideMerge form, CancellationToken ct)
    {
        var merge = await GetAsync(id, ct);
        merge.AtVersion(form.Version, id);
        if (merge.State is PersonMergeState.UndoProposed)
        {
            await UndoAsync(merge, ct);
            return;
        }

        RefusedException.ThrowIf(merge.WhyNot(PersonMergeAction.Confirm, current.Actor));
        var (survivor, absorbed) = (await KeptAsync(merge.Survivor, ct), await KeptAsync(merge.Absorbed, ct));
        RefusedException.ThrowIf(await rules.WhyNotAsync(survivor.Id, absorbed.Id, ct) is [var refusal, ..] ? refusal : null);
        await CarryOutAsync(merge, survivor, absorbed, ct);
    }

    public async Task DeclineAsync(Guid id, DecideMerge form, CancellationToken ct)
    {
        await decideValidator.ValidateAndThrowAsync(form, ct);
        var merge = await GetAsync(id, ct);
        merge.AtVersion(form.Version, id);
        if (merge.State is PersonMergeState.UndoProposed) merge.DeclineUndo(current.Actor, form.Reason!.Trim(), clock.UtcNow);
        else merge.Decline(current.Actor, form.Reason!.Trim(), clock.UtcNow);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Undoes at once, or proposes it to a second person where one was needed.</summary>
    public async Task ProposeUndoAsync(Guid id, DecideMerge form, CancellationToken ct)
    {
        await decideValidator.ValidateAndThrowAsync(form, ct);
        var merge = await GetAsync(id, ct);
        merge.AtVersion(form.Version, id);
        merge.ProposeUndo(current.Actor, form.Reason!.Trim(), clock.UtcNow);
        RefusedException.ThrowIf(await WhyNotUndoAsync(merge, ct));
        if (merge.NeedsSecond) await db.SaveChangesAsync(ct);
        else await UndoAsync(merge, ct);
    }

    /// <summary>They are two people and are suspected no more.</summary>
    public async Task DistinguishAsync(PersonId one, PersonId other, MergePeople form, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(form, ct);
        _ = (await KeptAsync(one, ct), await KeptAsync(other, ct));
        RefusedException.ThrowIf(one == other ? TalentRefusals.MergeWithItself : null);
        (await SuspicionAsync(one, other, ct)).Distinguish(form.Reason!.Trim(), current.Actor.Name, clock.UtcNow);
        await db.SaveChangesAsync(ct);
    }

    public async Task<PersonMerge> GetAsync(Guid id, CancellationToken ct)
    {
        var merge = await db.PersonMerges.Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        await KeptAsync(merge.Survivor, ct);
        return merge;
    }

    private async Task CarryOutAsync(PersonMerge merge, Person survivor, Person absorbed, CancellationToken ct)
    {
        merge.Confirm(current.Actor, clock.UtcNow);
        absorbed.MergeInto(survivor);
        Take(merge, survivor, absorbed);
        (await SuspicionAsync(survivor.Id, absorbed.Id, ct)).Merged(merge.Reason, current.Actor.Name, clock.UtcNow);
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        db.Because(merge.Reason);
        // Saved first: whoever changed a record meanwhile is noticed before a row moves.
        await db.SaveChangesAsync(ct);
        await new PersonReferences(db, bulk).MoveAsync(merge, ct);
        if (own is not null) await own.CommitAsync(ct);
    }

    private async Task UndoAsync(PersonMerge merge, CancellationToken ct)
    {
        RefusedException.ThrowIf(merge.WhyNot(PersonMergeAction.ConfirmUndo, current.Actor) ?? await WhyNotUndoAsync(merge, ct));
        merge.ConfirmUndo(current.Actor, clock.UtcNow);
        var survivor = await KeptAsync(merge.Survivor, ct);
        // An alias is in nobody's reach; whoever reaches the record it became may set it free.
        var absorbed = await db.People.SingleAsync(person => person.Id == merge.Absorbed, ct);
        absorbed.StandAlone();
        var moves = await db.PersonMergeMoves.AsNoTracking().Where(move => move.MergeId == merge.Id && (move.Kind == PersonRow.Education || move.Kind == PersonRow.Values)).ToListAsync(ct);
        foreach (var move in moves) GiveBack(move, survivor);
        (await SuspicionAsync(merge.Survivor, merge.Absorbed, ct)).Reopen();
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        db.Because(merge.UndoReason);
        await db.SaveChangesAsync(ct);
        await new PersonReferences(db, bulk).ReturnAsync(merge, ct);
        if (own is not null) await own.CommitAsync(ct);
    }

    private async Task<Refusal?> WhyNotUndoAsync(PersonMerge merge, CancellationToken ct)
    {
        var later = await db.PersonMerges.AnyAsync(other => other.Id != merge.Id && other.DecidedAt > merge.DecidedAt
            && (other.Survivor == merge.Survivor || other.Absorbed == merge.Survivor) && (other.State == PersonMergeState.Merged || other.State == PersonMergeState.UndoProposed), ct);
        return later ? TalentRefusals.MergeHasLaterOne : await rules.UnderwayAsync([merge.Survivor, merge.Absorbed], ct);
    }

    private void Take(PersonMerge merge, Person survivor, Person absorbed)
    {
        var (before, kept) = (new Dictionary<MergedField, string?>(), new Dictionary<MergedField, string?>());
        foreach (var field in merge.TakenFields)
        {
            before[field] = MergedValues.Read(survivor, field);
            MergedValues.Put(survivor, field, kept[field] = values.For(survivor, absorbed, field));
        }

        if (before.Count > 0) db.PersonMergeMoves.Add(new PersonMergeMove(merge.Id, PersonRow.Values, survivor.Id.Value, JsonSerializer.Serialize(before), JsonSerializer.Serialize(kept)));
        foreach (var education in absorbed.Educations)
            if (survivor.Adopt(education) is var (copy, replaced)) db.PersonMergeMoves.Add(new PersonMergeMove(merge.Id, PersonRow.Education, copy.Id, replaced is null ? null : EducationNote.Write(replaced)));
    }

    /// <summary>What somebody changed after the merge stays as it was changed.</summary>
    private static void GiveBack(PersonMergeMove move, Person survivor)
    {
        if (move.Kind is PersonRow.Education)
        {
            survivor.Release(move.Row, move.Before is null ? null : EducationNote.Read(move.Before));
            return;
        }

        var (before, kept) = (JsonSerializer.Deserialize<Dictionary<MergedField, string?>>(move.Before!)!, JsonSerializer.Deserialize<Dictionary<MergedField, string?>>(move.Kept!)!);
        foreach (var (field, value) in before)
            if (MergedValues.Read(survivor, field) == kept[field]) MergedValues.Put(survivor, field, value);
    }

    /// <summary>The pair as it is suspected; a clerk who compares two that nobody suspected suspects them now.</summary>
    private async Task<PersonSuspicion> SuspicionAsync(PersonId one, PersonId other, CancellationToken ct)
    {
        await suspicions.RaiseAsync([new LookAlike(one, other, SuspicionGrounds.None)], SuspicionOrigin.Entry, ct);
        var (first, second) = PersonSuspicion.InOrder(one, other);
        return db.PersonSuspicions.Local.Single(pair => pair.First == first && pair.Second == second);
    }

    private Task<bool> IsProposedAsync(PersonId one, PersonId other, CancellationToken ct) =>
        db.PersonMerges.AnyAsync(merge => (merge.State == PersonMergeState.Proposed || merge.State == PersonMergeState.UndoProposed)
            && (merge.Survivor == one || merge.Survivor == other || merge.Absorbed == one || merge.Absorbed == other), ct);

    private async Task<Person> KeptAsync(PersonId id, CancellationToken ct) => current.Actor.May(Capability.MaintainTalents)
        ? await db.People.InReachOf(current.Actor, db, YearMonth.Of(clock.Today)).Where(person => person.Id == id).SingleOrNotFoundAsync(ct)
        : throw new NotFoundException();
}
