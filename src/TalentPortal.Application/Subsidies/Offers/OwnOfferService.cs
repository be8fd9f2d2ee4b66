using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Offers;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Subsidies.Offers;

/// <summary>A person's answer to an offer of the county: one yes makes the whole application of what the registers say, one no ends it.</summary>
public sealed class OwnOfferService(
    IPortalDb db, ICurrentActor current, AllowanceInForce inForce, RunningNumbers numbers, CaseClocks clocks, ApplicantAccount accounts, ConsentWordings wordings, PortalTexts texts, PortalFormat format,
    IValidator<AcceptOffer> accepting, IValidator<DeclineOffer> declining)
{
    public async Task<SubsidyApplicationId> AcceptAsync(BenefitOfferId id, AcceptOffer form, CancellationToken ct)
    {
        await accepting.ValidateAndThrowAsync(form, ct);
        var (offer, round, clock) = await LoadAsync(id, form.Version, ct);
        RefusedException.ThrowIf(offer.WhyNotAccept(round, current.Actor, clock.Today));
        var person = await db.People.SingleAsync(row => row.Id == offer.PersonId, ct);
        RefusedException.ThrowIf(person.BankAccount is null ? OfferRefusals.AccountMissing : null);
        var isVouched = offer.State is OfferState.Vouched;
        var spell = await db.Employments.SingleOrDefaultAsync(row => row.Id == offer.EmploymentId, ct);
        if (spell is not { LeftOn: null }) throw new RefusedException(OfferRefusals.WorkEnded);
        var policy = await db.Policies.AsNoTracking().SingleAsync(row => row.Id == round.PolicyId, ct);
        var allowance = await inForce.FindAsync(policy.OwnId, ct) ?? throw new RefusedException(SubsidyRefusals.NoPolicyInForce);
        var isAlone = spell.Kind is EmploymentKind.OwnBusiness || allowance.Terms.Review is { EmployerConfirms: false };
        var application = await ApplyAsync(offer, round, person, spell, allowance, isAlone ? EmployerRoute.Alone : isVouched ? EmployerRoute.Vouched : EmployerRoute.ToConfirm, clock, ct);
        offer.Accept(round, application.Id, isAlone, current.Actor, clock);
        await db.SaveChangesAsync(ct);
        return application.Id;
    }

    /// <summary>The card that the money goes to, for whoever has none on record.</summary>
    public async Task SaveAccountAsync(BenefitOfferId id, SaveBankAccount form, CancellationToken ct)
    {
        var person = await db.BenefitOffers.OwnedBy(current.Actor).Where(row => row.Id == id).Select(row => row.PersonId).SingleOrNotFoundAsync(ct);
        await accounts.UseAsync(await db.People.SingleAsync(row => row.Id == person, ct), form, ct);
        await db.SaveChangesAsync(ct);
    }

    public async Task DeclineAsync(BenefitOfferId id, DeclineOffer form, CancellationToken ct)
    {
        await declining.ValidateAndThrowAsync(form, ct);
        var (offer, round, clock) = await LoadAsync(id, form.Version, ct);
        RefusedException.ThrowIf(offer.WhyNotAccept(round, current.Actor, clock.Today));
        offer.Decline(string.IsNullOrWhiteSpace(form.Reason) ? null : form.Reason.Trim(), current.Actor, clock.UtcNow);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The application as the registers fill it in, sent under the version in force today like every other.</summary>
    private async Task<SubsidyApplication> ApplyAsync(BenefitOffer offer, OfferRound round, Person person, Employment spell, AllowanceVersion allowance, EmployerRoute route, CaseClock clock, CancellationToken ct)
    {
        var application = new SubsidyApplication(SubsidyApplicationId.New(), current.Actor.Id, clock.UtcNow, allowance.Policy.OwnId, offer.Id);
        RefusedException.ThrowIf(await WhyNotApplyAsync(application, person.Id, ct));
        application.IdentifyAs(person, clock.UtcNow);
        application.StateLevel(offer.Level, clock.UtcNow);
        application.WorkAt(spell, await db.Employers.SingleAsync(row => row.Id == spell.EmployerId, ct), clock.UtcNow);
        application.Consent((await wordings.KeepAsync(ct)).Id, clock.UtcNow);
        application.Submit(current.Actor, await numbers.NextAsync(SubsidyApplicantService.NumberPrefix, clock.Today.Year, ct), allowance.Version.Id, allowance.Terms.TimeLimits, route, [], clock, route is EmployerRoute.Vouched ? VouchedBy(offer, round) : null);
        db.SubsidyApplications.Add(application);
        return application;
    }

    /// <summary>For the case's history and the approval form, in the language of the papers.</summary>
    private string VouchedBy(BenefitOffer offer, OfferRound round) =>
        offer.History.Where(step => step.Action is OfferAction.Vouch).MaxBy(step => step.Sequence) is { } step ? texts.In(PortalLanguage.Chinese, "offer.vouched_by", Masks.Name(step.ByName), format.Date(step.At), round.Number) : "";

    // A draft that was begun and never sent does not stand in the way; it can be thrown away afterwards.
    private async Task<Refusal?> WhyNotApplyAsync(SubsidyApplication application, PersonId person, CancellationToken ct) =>
        await db.HasRightAsync(person, application.PolicyId, ct) ? SubsidyRefusals.AlreadyRunning
        : await db.SubsidyApplications.Where(row => row.SubmittedAt != null).HasOpenCaseAsync(person, application.PolicyId, application.Id, ofLoan: false, ct) ? SubsidyRefusals.AlreadyOpen
        : null;

    private async Task<(BenefitOffer Offer, OfferRound Round, CaseClock Clock)> LoadAsync(BenefitOfferId id, long version, CancellationToken ct)
    {
        var offer = (await db.BenefitOffers.OwnedBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(version, id.Value);
        return (offer, await db.OfferRounds.AsNoTracking().SingleAsync(row => row.Id == offer.RoundId, ct), await clocks.NowAsync(ct));
    }
}
