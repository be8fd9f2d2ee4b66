using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Messages;

namespace TalentPortal.Application.Messages;

/// <summary>The rules of a day.</summary>
public sealed class MessageRulesInForce(IPortalDb db)
{
    /// <summary>Null before any were entered for the day: then nothing waits and nobody is reminded.</summary>
    public Task<MessageRule?> FindAsync(DateOnly day, CancellationToken ct) =>
        db.MessageRules.AsNoTracking().Where(rule => rule.EffectiveFrom <= day).OrderByDescending(rule => rule.EffectiveFrom).FirstOrDefaultAsync(ct);
}
