using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents.Receipts;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Subsidies;

/// <summary>What the reader would get of the county's policies, alone or together, to print and take along. Nothing is kept; the name stands masked.</summary>
public sealed class BenefitReceipts(IPortalDb db, ICurrentActor current, OwnBenefitsQuery benefits, AllowanceReceiptWriter writer, ReceiptWordings bothTexts)
{
    /// <exception cref="NotFoundException">There is nothing to combine.</exception>
    public async Task<ReceiptDocument> OfBestAsync(CancellationToken ct)
    {
        var best = (await benefits.GetAsync(ct)).Best ?? throw new NotFoundException();
        var receipt = writer.OfCombination(new ReceiptSubject(ReceiptKind.Combination, bothTexts["receipt.title.combination"]), best);
        return receipt with { Facts = [await NameAsync(ct), .. receipt.Facts], FileLabel = "best" };
    }

    /// <param name="policy">Its code.</param>
    /// <param name="ct">Ends the reading.</param>
    /// <exception cref="NotFoundException">No such policy is in force, or it has neither a sum nor a refusal for the reader.</exception>
    public async Task<ReceiptDocument> OfAsync(string policy, CancellationToken ct)
    {
        var benefit = (await benefits.GetAsync(ct)).Benefits.FirstOrDefault(one => one.Version.Policy.Code == policy && one.IsToTake) ?? throw new NotFoundException();
        return writer.Of(new ReceiptSubject(ReceiptKind.Estimate, bothTexts["receipt.title.estimate"]), benefit.Forecast!, benefit.Way) with
        {
            Facts = [await NameAsync(ct), new ReceiptFact("item", bothTexts["document.item"], new Wording(benefit.Version.Policy.NameZh, benefit.Version.Policy.NameEn))],
            FileLabel = policy,
        };
    }

    private async Task<ReceiptFact> NameAsync(CancellationToken ct)
    {
        var name = await db.People.AsNoTracking().Where(person => person.Id == current.Actor.Person).Select(person => person.Name).SingleAsync(ct);
        return new ReceiptFact("name", bothTexts["document.name"], Wording.Same(Masks.Name(name)));
    }
}
