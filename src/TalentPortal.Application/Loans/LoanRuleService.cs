using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Loans;

namespace TalentPortal.Application.Loans;

/// <summary>The rules of a day.</summary>
public sealed class LoanRulesInForce(IPortalDb db)
{
    /// <summary>Null before any were confirmed for the day.</summary>
    public async Task<LoanRules?> FindAsync(DateOnly day, CancellationToken ct) =>
        (await db.LoanRules.AsNoTracking().Where(rule => rule.ConfirmedAt != null && rule.EffectiveFrom <= day).OrderByDescending(rule => rule.EffectiveFrom).FirstOrDefaultAsync(ct))?.Rules;

    /// <summary>All that have force, for loans signed on many days.</summary>
    public async Task<IReadOnlyList<LoanRule>> AllAsync(CancellationToken ct) => await db.LoanRules.AsNoTracking().Where(rule => rule.ConfirmedAt != null).OrderBy(rule => rule.EffectiveFrom).ToListAsync(ct);

    public async Task<LoanRules> OnAsync(DateOnly day, CancellationToken ct) => await FindAsync(day, ct) ?? throw new RefusedException(LoanRefusals.NoRules);
}

/// <summary>All rules there were, and others from a day on: one of 人社 enters them, another confirms.</summary>
public sealed class LoanRuleService(IPortalDb db, ICurrentActor current, LoanActors actors, CountyClock clock, IValidator<EnterLoanRules> entering)
{
    /// <summary>The latest first, with those that were thrown away.</summary>
    public async Task<LoanRuleBook> AllAsync(CancellationToken ct)
    {
        if (!current.Actor.May(Capability.ReadLoans)) throw new ForbiddenException();
        return new(await db.LoanRules.AsNoTracking().OrderByDescending(rule => rule.EffectiveFrom).ThenByDescending(rule => rule.EnteredAt).ThenBy(rule => rule.Id).ToListAsync(ct), await actors.ReaderAsync(ct));
    }

    public async Task EnterAsync(EnterLoanRules form, CancellationToken ct)
    {
        await entering.ValidateAndThrowAsync(form, ct);
        var latest = await db.LoanRules.AsNoTracking().Where(rule => rule.DiscardedAt == null).OrderByDescending(rule => rule.EffectiveFrom).FirstOrDefaultAsync(ct);
        var lastSigned = await db.LoanApplications.MaxAsync(row => row.SignedOn, ct);
        db.LoanRules.Add(new LoanRule(form.EffectiveFrom!.Value, form.ToRules(), form.Basis!.Trim(), latest, lastSigned, await actors.ReaderAsync(ct), clock.UtcNow));
        await db.SaveChangesAsync(ct);
    }

    public async Task ConfirmAsync(LoanRuleId id, long version, CancellationToken ct)
    {
        (await FindAsync(id, version, ct)).Confirm(await actors.ReaderAsync(ct), clock.UtcNow);
        await db.SaveChangesAsync(ct);
    }

    public async Task DiscardAsync(LoanRuleId id, long version, CancellationToken ct)
    {
        (await FindAsync(id, version, ct)).Discard(await actors.ReaderAsync(ct), clock.UtcNow);
        await db.SaveChangesAsync(ct);
    }

    private async Task<LoanRule> FindAsync(LoanRuleId id, long version, CancellationToken ct) => (await db.LoanRules.Where(rule => rule.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(version, id.Value);
}

/// <param name="Rules">The latest first.</param>
/// <param name="Reader">Who reads them.</param>
public sealed record LoanRuleBook(IReadOnlyList<LoanRule> Rules, LoanActor Reader)
{
    public LoanRules? Latest => Rules.FirstOrDefault(rule => rule.DiscardedAt is null)?.Rules;
}
