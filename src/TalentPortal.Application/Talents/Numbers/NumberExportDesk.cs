using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents.Numbers;

/// <summary>Everything the second person does: see who wants whose numbers for what, and who asked lately; approve or reject.</summary>
public sealed class NumberExportDesk(IPortalDb db, ICurrentActor current, NumberExportNews news, CountyClock clock, NumberExportSettings settings, IValidator<DecideNumberExport> validator)
{
    public const int Sample = 10;
    private const int Shown = 50, Lately = 30, LatelyShown = 10;

    /// <summary>What waits, the oldest first, and what was decided, the latest first.</summary>
    public async Task<(IReadOnlyList<NumberExport> Waiting, IReadOnlyList<NumberExport> Decided)> ListAsync(CancellationToken ct) => (
        await Seen.AsNoTracking().Where(export => export.State == NumberExportState.Pending).OrderBy(export => export.AskedAt).ThenBy(export => export.Id).Take(Shown).ToListAsync(ct),
        await Seen.AsNoTracking().Where(export => export.State != NumberExportState.Pending).OrderByDescending(export => export.AskedAt).ThenByDescending(export => export.Id).Take(Shown).ToListAsync(ct));

    public async Task<NumberExportForDesk> GetAsync(NumberExportId id, CancellationToken ct)
    {
        var export = await Seen.AsNoTracking().Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var some = export.Snapshot().Take(Sample).ToList();
        var names = await db.People.AsNoTracking().Where(person => some.Contains(person.Id)).Select(person => new { person.Id, person.Name }).ToDictionaryAsync(person => person.Id, person => Masks.Name(person.Name), ct);
        var since = clock.UtcNow.AddDays(-Lately);
        var lately = await db.NumberExports.AsNoTracking().Where(other => other.Id != id && other.AskedAt >= since).OrderByDescending(other => other.AskedAt).ThenByDescending(other => other.Id).Take(LatelyShown).ToListAsync(ct);
        return new NumberExportForDesk(
            export, [.. some.Where(names.ContainsKey).Select(person => names[person])], lately, export.WhyNot(NumberExportAction.Approve, current.Actor), export.WhyNot(NumberExportAction.Reject, current.Actor));
    }

    public async Task DecideAsync(NumberExportId id, DecideNumberExport form, bool approve, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        await validator.ValidateAsync(form, rules => (approve ? rules.IncludeRulesNotInRuleSet() : rules.IncludeAllRuleSets()).ThrowOnFailures(), ct);
        var (export, actor, now) = ((await Seen.Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(form.Version, id.Value), current.Actor, clock.UtcNow);
        var opinion = form.Opinion?.Trim() is { Length: > 0 } words ? words : null;
        if (approve)
        {
            export.Approve(actor, opinion, now, now.AddDays(settings.DaysOpen));
            NumberExportJob.Queue(db, export, now);
        }
        else
        {
            export.Reject(actor, opinion!, now);
        }

        db.AccountEvents.Add(new AccountEvent(approve ? AccountEventKind.NumbersApproved : AccountEventKind.NumbersRejected, export.AskedBy, export.AskedByName, actor.Id, actor.Name, export.LogLine(), now));
        await news.TellAsync(export, approve ? "number_export.news.approved" : "number_export.news.rejected", ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Those that needed no second person are seen as well: they are part of what was asked lately.</summary>
    private IQueryable<NumberExport> Seen => current.Actor.May(Capability.ApproveNumberExports) ? db.NumberExports : db.NumberExports.Where(_ => false);
}

/// <summary>An export as the second person judges it; names are masked, numbers are not there at all.</summary>
public sealed record NumberExportForDesk(NumberExport Export, IReadOnlyList<string> Names, IReadOnlyList<NumberExport> Lately, Refusal? WhyNotApprove, Refusal? WhyNotReject);
