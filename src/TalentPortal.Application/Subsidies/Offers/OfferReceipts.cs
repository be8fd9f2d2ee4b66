using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents.Receipts;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Subsidies.Offers;

namespace TalentPortal.Application.Subsidies.Offers;

/// <summary>
/// Why a round offers one person this sum, line by line: calculated again as the round did, with the register of today. The conditions and the sum the round kept
/// are what was offered; where the register has moved since, the receipt says so. The name stands masked.
/// </summary>
public sealed class OfferReceipts(IPortalDb db, ICurrentActor current, BarredPeople barred, AllowanceReceiptWriter writer, ReceiptWordings bothTexts)
{
    /// <summary>An offer to the reader.</summary>
    public async Task<ReceiptDocument> OfOwnAsync(BenefitOfferId id, CancellationToken ct) =>
        await OfAsync(await db.BenefitOffers.AsNoTracking().OwnedBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct), ct);

    /// <summary>A person of a round's list.</summary>
    public async Task<ReceiptDocument> AtDeskAsync(BenefitOfferId id, CancellationToken ct) =>
        await OfAsync(await db.BenefitOffers.AsNoTracking().VisibleTo(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct), ct);

    private async Task<ReceiptDocument> OfAsync(BenefitOffer offer, CancellationToken ct)
    {
        var round = await db.OfferRounds.AsNoTracking().SingleAsync(row => row.Id == offer.RoundId, ct);
        var rules = await db.AllowanceRulesAsync(ct);
        var asked = rules[round.PolicyVersionId];
        var register = new RegisterReader(db, asked.Own is not null, round.AsOf) { Only = offer.PersonId, Barred = await barred.OnAsync(round.AsOf, ct) };
        var facts = new OfferReader(db, register, rules, await db.PoliciesByCodeAsync(ct), round) { GrantedBefore = round.StartedAt }.Blocks().SelectMany(block => block).SingleOrDefault()?.Facts() ?? throw new NotFoundException();
        var result = AllowanceCalculator.Assess(asked, facts, round.LastMonth);
        var policy = await db.Policies.AsNoTracking().SingleAsync(row => row.Id == round.PolicyId, ct);
        var name = await db.People.AsNoTracking().Where(row => row.Id == offer.PersonId).Select(row => row.Name).SingleAsync(ct);
        var receipt = writer.Of(new ReceiptSubject(ReceiptKind.Offer, bothTexts["receipt.title.offer"]) { FactsDigest = SubsidyReceipts.DigestOf(PortalJson.Write(facts)) }, result, null);
        return receipt with
        {
            Facts =
            [
                new ReceiptFact("name", bothTexts["document.name"], Wording.Same(Masks.Name(name))),
                new ReceiptFact("item", bothTexts["document.item"], new Wording(policy.NameZh, policy.NameEn)),
                new ReceiptFact("round", bothTexts["receipt.offer.round"], Wording.Same(round.Number)),
                new ReceiptFact("asOf", bothTexts["receipt.offer.as_of"], ReceiptWordings.Of(() => new PortalFormat().Date(round.AsOf))),
                new ReceiptFact("insuredThrough", bothTexts["receipt.trial.last_known"], Wording.Same(round.LastMonth.ToString())),
                new ReceiptFact("offered", bothTexts["receipt.offer.sum"], ReceiptWordings.Of(() => new PortalFormat().Amount(offer.Total))),
            ],
            Notes = result.Receipt.Total == offer.Total ? receipt.Notes : [.. receipt.Notes, bothTexts["receipt.offer.moved", offer.Total, result.Receipt.Total]],
            FileLabel = round.Number,
        };
    }
}
