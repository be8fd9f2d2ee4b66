using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Flats;

/// <summary>What flat keepers and the talent office do with an application: review, decide, offer, publish, contract.</summary>
public sealed class FlatDeskService(
    IPortalDb db, ICurrentActor current, FlatRulesInForce rules, FlatDeskQuery desk, LeaseDeskService leases, FlatNews news, CaseClocks clocks, CountyClock clock,
    IValidator<TakeApplicationStep> taking, IValidator<OfferFlat> offering, PortalTexts texts)
{
    /// <summary>Steps of the two desks; a turn has a page of its own, which asks for its last day.</summary>
    public static readonly IReadOnlyList<FlatApplicationAction> ByDesk =
        [.. Enum.GetValues<FlatApplicationAction>().Where(action => FlatApplicationFlow.SideOf(action) is FlatSide.Operator or FlatSide.Office && action is not FlatApplicationAction.Offer)];

    /// <summary>Whoever is told of it reads why.</summary>
    public static bool NeedsWords(FlatApplicationAction action) => action is FlatApplicationAction.RequestCorrection or FlatApplicationAction.ProposeRefusal or FlatApplicationAction.Refuse or FlatApplicationAction.SendBack
        or FlatApplicationAction.ProposeRemoval or FlatApplicationAction.ConfirmRemoval or FlatApplicationAction.ReturnRemoval or FlatApplicationAction.Object or FlatApplicationAction.DismissObjection or FlatApplicationAction.UpholdObjection;

    public async Task TakeAsync(FlatApplicationId id, FlatApplicationAction action, TakeApplicationStep form, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(ByDesk.Contains(action), false, nameof(action));
        await taking.ValidateAndThrowAsync(form, ct);
        var words = string.IsNullOrWhiteSpace(form.Words) ? null : form.Words.Trim();
        if (words is null && NeedsWords(action)) throw new ValidationException([new ValidationFailure(nameof(form.Words), texts["flat.words.required"])]);
        // The right is asked for once more, as it is today.
        if (action is FlatApplicationAction.ProposeAdmission or FlatApplicationAction.Admit) RefusedException.ThrowIf((await desk.GetAsync(id, ct)).WhyNot(action));
        var (application, actor, now) = (await LoadAsync(id, form.Version, ct), current.Actor.AsFlatActor(), await clocks.NowAsync(ct));
        switch (action)
        {
            case FlatApplicationAction.Accept: application.Accept(actor, now); break;
            case FlatApplicationAction.RequestCorrection: application.RequestCorrection(words!, await RulesAsync(ct), actor, now); break;
            case FlatApplicationAction.Publish: application.Publish(await RulesAsync(ct), actor, now); break;
            case FlatApplicationAction.SignContract: await leases.SignAsync(application, await UnitAsync(application, action, ct), words, actor, now, ct); break;
            case FlatApplicationAction.UpholdObjection: application.UpholdObjection(await UnitAsync(application, action, ct), words!, actor, now); break;
            default: application.Take(action, words, actor, now); break;
        }

        await news.TellAsync(application, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The turn has come.</summary>
    public async Task OfferAsync(FlatApplicationId id, OfferFlat form, CancellationToken ct)
    {
        await offering.ValidateAndThrowAsync(form, ct);
        RefusedException.ThrowIf((await desk.GetAsync(id, ct)).WhyNot(FlatApplicationAction.Offer));
        var application = await LoadAsync(id, form.Version, ct);
        application.Offer(form.ChooseBy!.Value, current.Actor.AsFlatActor(), await clocks.NowAsync(ct));
        await news.TellAsync(application, ct);
        await db.SaveChangesAsync(ct);
    }

    private Task<FlatRules> RulesAsync(CancellationToken ct) => rules.OnAsync(clock.Today, ct);

    /// <summary>The flat that was chosen, once the step itself is the actor's.</summary>
    private async Task<FlatUnit> UnitAsync(FlatApplication application, FlatApplicationAction action, CancellationToken ct)
    {
        RefusedException.ThrowIf(application.WhyNot(action, current.Actor.AsFlatActor(), clock.Today));
        var chosen = application.UnitId;
        return await db.FlatUnits.SingleAsync(row => row.Id == chosen, ct);
    }

    private async Task<FlatApplication> LoadAsync(FlatApplicationId id, long version, CancellationToken ct) =>
        (await db.FlatApplications.AtDeskOf(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(version, id.Value);
}
