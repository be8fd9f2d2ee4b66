using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Flats;

/// <summary>The rules of a day: those that were confirmed for it.</summary>
public sealed class FlatRulesInForce(IPortalDb db)
{
    /// <summary>Null before the office has confirmed any for the day.</summary>
    public async Task<FlatRules?> FindAsync(DateOnly day, CancellationToken ct) =>
        (await db.FlatRules.AsNoTracking().Where(rule => rule.Decision!.ConfirmedFrom <= day).OrderByDescending(rule => rule.EffectiveFrom).FirstOrDefaultAsync(ct))?.Rules;

    public async Task<FlatRules> OnAsync(DateOnly day, CancellationToken ct) => await FindAsync(day, ct) ?? throw new RefusedException(FlatRefusals.NoRules);
}

/// <summary>The office's rules: one person proposes them from a day on, another confirms or returns them.</summary>
public sealed class FlatRuleService(IPortalDb db, ICurrentActor current, CountyClock clock, IValidator<EnterFlatRules> entering, PortalTexts texts)
{
    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<FlatRule>> AllAsync(CancellationToken ct)
    {
        if (!current.Actor.May(Capability.ReadFlats)) throw new ForbiddenException();
        return await db.FlatRules.AsNoTracking().OrderByDescending(rule => rule.EnteredAt).ThenByDescending(rule => rule.Id).ToListAsync(ct);
    }

    public async Task ProposeAsync(EnterFlatRules form, CancellationToken ct)
    {
        await entering.ValidateAndThrowAsync(form, ct);
        db.FlatRules.Add(new FlatRule(form.EffectiveFrom!.Value, form.ToRules(), form.Basis!.Trim(), await LatestAsync(ct), current.Actor.AsFlatActor(), clock.UtcNow));
        await db.SaveChangesAsync(ct);
    }

    public async Task ConfirmAsync(DecideFlatRules form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        (await LoadAsync(form.Id, ct)).Confirm(await LatestAsync(ct), current.Actor.AsFlatActor(), clock.UtcNow);
        await db.SaveChangesAsync(ct);
    }

    public async Task ReturnAsync(DecideFlatRules form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (string.IsNullOrWhiteSpace(form.Words)) throw new ValidationException([new ValidationFailure(nameof(form.Words), texts["flat.words.required"])]);
        if (form.Words.Length > FlatRule.LongestWords) throw new ValidationException([new ValidationFailure(nameof(form.Words), texts["apply.too_long", FlatRule.LongestWords])]);
        (await LoadAsync(form.Id, ct)).Return(form.Words.Trim(), current.Actor.AsFlatActor(), clock.UtcNow);
        await db.SaveChangesAsync(ct);
    }

    private Task<FlatRule?> LatestAsync(CancellationToken ct) => db.FlatRules.AsNoTracking().Where(rule => rule.Decision!.ConfirmedFrom != null).OrderByDescending(rule => rule.EffectiveFrom).FirstOrDefaultAsync(ct);

    private Task<FlatRule> LoadAsync(FlatRuleId id, CancellationToken ct) =>
        current.Actor.May(Capability.ReadFlats) ? db.FlatRules.Where(rule => rule.Id == id).SingleOrNotFoundAsync(ct) : throw new ForbiddenException();
}
