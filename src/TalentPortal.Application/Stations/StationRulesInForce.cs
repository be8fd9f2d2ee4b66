using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Stations;

namespace TalentPortal.Application.Stations;

/// <summary>The rules of a day.</summary>
public sealed class StationRulesInForce(IPortalDb db)
{
    /// <summary>Null before the office has entered any for the day.</summary>
    public async Task<StationRules?> FindAsync(DateOnly day, CancellationToken ct) =>
        (await db.StationRules.AsNoTracking().Where(rule => rule.EffectiveFrom <= day).OrderByDescending(rule => rule.EffectiveFrom).FirstOrDefaultAsync(ct))?.Rules;

    public async Task<StationRules> OnAsync(DateOnly day, CancellationToken ct) => await FindAsync(day, ct) ?? throw new RefusedException(StationRefusals.NoRules);
}

/// <summary>The office's rules: all there were, and another set from a day on.</summary>
public sealed class StationRuleService(IPortalDb db, ICurrentActor current, CountyClock clock, IValidator<EnterStationRules> entering)
{
    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<StationRule>> AllAsync(CancellationToken ct)
    {
        if (!current.Actor.May(Capability.ReadStations)) throw new ForbiddenException();
        return await db.StationRules.AsNoTracking().OrderByDescending(rule => rule.EffectiveFrom).ToListAsync(ct);
    }

    public async Task EnterAsync(EnterStationRules form, CancellationToken ct)
    {
        await entering.ValidateAndThrowAsync(form, ct);
        var latest = await db.StationRules.AsNoTracking().OrderByDescending(rule => rule.EffectiveFrom).FirstOrDefaultAsync(ct);
        db.StationRules.Add(new StationRule(form.EffectiveFrom!.Value, form.ToRules(), form.Basis!.Trim(), latest, current.Actor, clock.UtcNow));
        await db.SaveChangesAsync(ct);
    }
}
