using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Flats;

/// <summary>What whoever runs the flats does with a lease: it begins with the contract, then deposit and keys; or it is cancelled and the flat is free again.</summary>
public sealed class LeaseDeskService(
    IPortalDb db, ICurrentActor current, FlatRulesInForce rules, FlatStandings standings, RunningNumbers numbers, FlatNews news, CaseClocks clocks, CountyClock clock,
    IValidator<ReceiveDeposit> receiving, IValidator<HandOverFlat> handing, IValidator<TakeLeaseStep> taking, PortalTexts texts)
{
    /// <summary>Numbers of leases (租约).</summary>
    public const string Prefix = "ZY";

    /// <summary>Steps that ask for no more than words.</summary>
    public static readonly IReadOnlyList<LeaseAction> ByWords = [LeaseAction.Inspect, LeaseAction.PayBack, LeaseAction.Cancel];

    public static bool NeedsWords(LeaseAction action) => action is LeaseAction.Inspect or LeaseAction.Cancel;

    /// <summary>With the contract of an application; saved with its step.</summary>
    internal async Task SignAsync(FlatApplication application, FlatUnit unit, string? words, FlatActor actor, CaseClock now, CancellationToken ct)
    {
        var (inForce, level, number) = (await rules.OnAsync(now.Today, ct), await standings.LevelAsync(application.PersonId, ct), await numbers.NextAsync(Prefix, now.Today.Year, ct));
        application.SignContract(unit, words, actor, now);
        var lease = new Lease(number, application.Id, application.PersonId, level, unit, inForce, actor, now);
        lease.Sign(actor, now);
        db.Leases.Add(lease);
    }

    public async Task ReceiveAsync(LeaseId id, ReceiveDeposit form, CancellationToken ct)
    {
        await receiving.ValidateAndThrowAsync(form, ct);
        var lease = await LoadAsync(id, form.Version, ct);
        lease.ReceiveDeposit(Money.FromYuan(form.Amount!.Value), Actor, await clocks.NowAsync(ct));
        await SaveAsync(lease, ct);
    }

    public async Task HandOverAsync(LeaseId id, HandOverFlat form, CancellationToken ct)
    {
        await handing.ValidateAndThrowAsync(form, ct);
        var lease = await LoadAsync(id, form.Version, ct);
        lease.HandOver(form.ToList(), Actor, await clocks.NowAsync(ct));
        await SaveAsync(lease, ct);
    }

    public async Task TakeAsync(LeaseId id, LeaseAction action, TakeLeaseStep form, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(ByWords.Contains(action), false, nameof(action));
        await taking.ValidateAndThrowAsync(form, ct);
        if (string.IsNullOrWhiteSpace(form.Words) && NeedsWords(action)) throw new ValidationException([new ValidationFailure(nameof(form.Words), texts["flat.words.required"])]);
        var (lease, now) = (await LoadAsync(id, form.Version, ct), await clocks.NowAsync(ct));
        switch (action)
        {
            case LeaseAction.Inspect: lease.Inspect(form.Words!.Trim(), Actor, now); break;
            case LeaseAction.PayBack: lease.PayBack(Actor, now); break;
            default:
                RefusedException.ThrowIf(lease.WhyNot(action, Actor));
                var let = lease.UnitId;
                lease.Cancel(form.Words!.Trim(), await rules.OnAsync(clock.Today, ct), Actor, now);
                (await db.FlatUnits.SingleAsync(row => row.Id == let, ct)).Take(FlatUnitAction.TakeBack, form.Words.Trim(), Actor, now.UtcNow);
                break;
        }

        await SaveAsync(lease, ct);
    }

    private FlatActor Actor => current.Actor.AsFlatActor();

    private async Task SaveAsync(Lease lease, CancellationToken ct)
    {
        await news.TellAsync(lease, ct);
        await db.SaveChangesAsync(ct);
    }

    private async Task<Lease> LoadAsync(LeaseId id, long version, CancellationToken ct) =>
        (await db.Leases.AtDeskOf(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(version, id.Value);
}
