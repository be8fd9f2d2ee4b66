using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Employers;

/// <summary>
/// Makes one employer of two entries, and two of one again. What lives on is re-pointed and noted row by row (<see cref="EmployerReferences"/>);
/// what was decided or paid keeps the entry it was decided under.
/// </summary>
public sealed class EmployerMergeService(IPortalDb db, ICurrentActor current, CountyClock clock, IValidator<MergeEmployers> validator, IValidator<UndoMerge> undoValidator)
{
    /// <summary>Both entries, each with how many rows answer to it.</summary>
    public async Task<(ComparedEmployer One, ComparedEmployer Other)> CompareAsync(EmployerId one, EmployerId other, CancellationToken ct) =>
        (await ComparedAsync(one, ct), await ComparedAsync(other, ct));

    public async Task<Guid> MergeAsync(EmployerId one, EmployerId other, MergeEmployers form, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(form, ct);
        var (survivor, absorbed) = form.KeepOther ? (await KeptAsync(other, ct), await KeptAsync(one, ct)) : (await KeptAsync(one, ct), await KeptAsync(other, ct));
        absorbed.MergeInto(survivor);
        // Aliases of the one that becomes an alias would answer to nobody.
        RefusedException.ThrowIf(
            await db.FormerCodesOf(absorbed.Id).AnyAsync(ct) ? EmployerRefusals.HasFormerCode
            : await db.Employers.AnyAsync(row => row.MergedInto == absorbed.Id, ct) ? EmployerRefusals.MergeHasLaterOne : null);
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        var merge = new EmployerMerge(survivor.Id, absorbed.Id, form.Reason!.Trim(), current.Actor.Id.Value, current.Actor.Name, clock.UtcNow);
        db.EmployerMerges.Add(merge);
        db.Because(merge.Reason);
        // Saved first: whoever changed the entry meanwhile is noticed before a row moves.
        await db.SaveChangesAsync(ct);
        await new EmployerReferences(db).MoveAsync(merge, ct);
        if (own is not null) await own.CommitAsync(ct);
        return merge.Id;
    }

    public async Task<EmployerMerge> GetAsync(Guid id, CancellationToken ct)
    {
        _ = db.Employers.KeptBy(current.Actor);
        return await db.EmployerMerges.Where(merge => merge.Id == id).SingleOrNotFoundAsync(ct);
    }

    public async Task UndoAsync(Guid id, UndoMerge form, CancellationToken ct)
    {
        await undoValidator.ValidateAndThrowAsync(form, ct);
        var merge = await GetAsync(id, ct);
        var survivor = await KeptAsync(merge.Survivor, ct);
        var later = await db.EmployerMerges.AnyAsync(other => other.Survivor == merge.Survivor && other.UndoneAt == null && other.Id != id && other.At > merge.At, ct);
        RefusedException.ThrowIf(later || survivor.MergedInto is not null ? EmployerRefusals.MergeHasLaterOne : null);
        merge.Undo(form.Reason!.Trim(), current.Actor.Name, clock.UtcNow);
        (await KeptAsync(merge.Absorbed, ct)).StandAlone();
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        db.Because(merge.UndoneReason);
        await db.SaveChangesAsync(ct);
        await new EmployerReferences(db).ReturnAsync(merge, ct);
        if (own is not null) await own.CommitAsync(ct);
    }

    /// <summary>They are two employers and are suspected no more.</summary>
    public async Task DistinguishAsync(EmployerId one, EmployerId other, MergeEmployers form, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(form, ct);
        var pair = new DistinctEmployers((await KeptAsync(one, ct)).Id, (await KeptAsync(other, ct)).Id, form.Reason!.Trim(), current.Actor.Name, clock.UtcNow);
        if (await db.DistinctEmployers.AnyAsync(known => known.First == pair.First && known.Second == pair.Second, ct)) return;
        db.DistinctEmployers.Add(pair);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The latest merges, undone ones among them.</summary>
    public async Task<IReadOnlyList<MergeLine>> LatestAsync(CancellationToken ct)
    {
        _ = db.Employers.KeptBy(current.Actor);
        return await db.EmployerMerges.AsNoTracking().OrderByDescending(merge => merge.At).Take(50)
            .Join(db.Employers, merge => merge.Survivor, employer => employer.Id, (merge, survivor) => new { merge, survivor.Name })
            .Join(db.Employers, row => row.merge.Absorbed, employer => employer.Id, (row, absorbed) => new MergeLine(row.merge, row.Name, absorbed.Name, absorbed.CreditCode)).ToListAsync(ct);
    }

    private async Task<ComparedEmployer> ComparedAsync(EmployerId id, CancellationToken ct)
    {
        var employer = await KeptAsync(id, ct);
        return new ComparedEmployer(employer, await db.Employments.CountAsync(row => row.EmployerId == id, ct), await db.InsuranceMonths.CountAsync(row => row.EmployerId == id, ct), await db.SubsidyApplications.CountAsync(row => row.EmployerId == id, ct));
    }

    private async Task<Employer> KeptAsync(EmployerId id, CancellationToken ct) => await db.Employers.KeptBy(current.Actor).Where(employer => employer.Id == id).SingleOrNotFoundAsync(ct);
}

public sealed record ComparedEmployer(Employer Employer, int Employments, int Months, int Cases);

public sealed record MergeLine(EmployerMerge Merge, string Survivor, string Absorbed, string AbsorbedCode);
