using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison;

namespace TalentPortal.Application.Liaison;

/// <summary>The rules of a day.</summary>
public sealed class LiaisonRulesInForce(IPortalDb db)
{
    /// <summary>Null before the office has entered any for the day.</summary>
    public async Task<LiaisonRules?> FindAsync(DateOnly day, CancellationToken ct) =>
        (await db.LiaisonRules.AsNoTracking().Where(rule => rule.EffectiveFrom <= day).OrderByDescending(rule => rule.EffectiveFrom).FirstOrDefaultAsync(ct))?.Rules;

    public async Task<LiaisonRules> OnAsync(DateOnly day, CancellationToken ct) => await FindAsync(day, ct) ?? throw new RefusedException(LiaisonRefusals.NoRules);
}

/// <summary>The office's rules: all there were, and another set from a day on.</summary>
public sealed class LiaisonRuleService(IPortalDb db, ICurrentActor current, CountyClock clock, IValidator<EnterLiaisonRules> entering)
{
    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<LiaisonRule>> AllAsync(CancellationToken ct)
    {
        if (!current.Actor.May(Domain.Accounts.Capability.ReadLiaison)) throw new ForbiddenException();
        return await db.LiaisonRules.AsNoTracking().OrderByDescending(rule => rule.EffectiveFrom).ToListAsync(ct);
    }

    public async Task EnterAsync(EnterLiaisonRules form, CancellationToken ct)
    {
        await entering.ValidateAndThrowAsync(form, ct);
        var latest = await db.LiaisonRules.AsNoTracking().OrderByDescending(rule => rule.EffectiveFrom).FirstOrDefaultAsync(ct);
        db.LiaisonRules.Add(new LiaisonRule(form.EffectiveFrom!.Value, form.ToRules(), form.Basis!.Trim(), latest, current.Actor, clock.UtcNow));
        await db.SaveChangesAsync(ct);
    }
}
