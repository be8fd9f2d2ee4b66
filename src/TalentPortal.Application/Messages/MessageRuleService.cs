using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Messages;

namespace TalentPortal.Application.Messages;

/// <summary>All rules there were, and another set from a day on.</summary>
public sealed class MessageRuleService(IPortalDb db, ICurrentActor current, CountyClock clock, IValidator<EnterMessageRule> entering)
{
    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<MessageRule>> AllAsync(CancellationToken ct)
    {
        if (!current.Actor.May(Capability.ManageAccounts)) throw new ForbiddenException();
        return await db.MessageRules.AsNoTracking().OrderByDescending(rule => rule.EffectiveFrom).ToListAsync(ct);
    }

    public async Task EnterAsync(EnterMessageRule form, CancellationToken ct)
    {
        await entering.ValidateAndThrowAsync(form, ct);
        var latest = await db.MessageRules.AsNoTracking().OrderByDescending(rule => rule.EffectiveFrom).FirstOrDefaultAsync(ct);
        db.MessageRules.Add(new MessageRule(form.EffectiveFrom!.Value, form.QuietFrom!.Value, form.QuietUntil!.Value, form.RemindDays!.Value, form.KeepDays!.Value, form.Basis!.Trim(), latest, current.Actor, clock.UtcNow));
        await db.SaveChangesAsync(ct);
    }
}
