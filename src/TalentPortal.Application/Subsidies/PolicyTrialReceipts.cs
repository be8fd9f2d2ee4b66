using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents.Receipts;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Subsidies.Simulation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Subsidies;

/// <summary>
/// Why a trial finds more or less for one person: both versions calculated again as the trial did, with the register of today. For whom the
/// trial's lists are, and for those in them alone; the name stands masked.
/// </summary>
public sealed class PolicyTrialReceipts(IPortalDb db, PolicySimulationQueries simulations, BarredPeople barred, AllowanceReceiptWriter writer, ReceiptWordings bothTexts, PortalTexts texts)
{
    public async Task<ReceiptDocument> OfAsync(PolicyVersionId id, PersonId person, CancellationToken ct)
    {
        var (version, simulation, effect) = await simulations.EffectAsync(id, person, ct);
        var frame = await db.SimulationFrameAsync(version, simulation, SimulationResult.FromJson(simulation.Result!).LastKnown, ct);
        var day = frame.JudgedOn(CountyClock.DayOf(simulation.StartedAt));
        var register = new RegisterReader(db, frame.Draft.Own is not null, day) { Only = person, Barred = await barred.OnAsync(day, ct) };
        var reader = new SimulationReader(register, await db.AllowanceRulesAsync(ct), await db.PoliciesByCodeAsync(ct), frame.Draft);
        var facts = reader.Blocks().SelectMany(block => block).SingleOrDefault()?.Facts ?? throw new NotFoundException();
        var (before, after) = (frame.Basis is { } basis ? Assess(basis).Result : null, Assess(frame.Draft));
        var policy = await db.Policies.AsNoTracking().SingleAsync(row => row.Id == version.PolicyId, ct);
        var name = await db.People.AsNoTracking().Where(row => row.Id == person).Select(row => row.Name).SingleAsync(ct);
        var hasMoved = effect.After != after.Result.Receipt.Total || effect.Before != (before?.Receipt.Total ?? Money.Zero);
        return writer.OfTrial(new ReceiptSubject(ReceiptKind.Trial, bothTexts["receipt.title.trial"]) { FactsDigest = SubsidyReceipts.DigestOf(PortalJson.Write(facts)) }, before, after.Result) with
        {
            Facts =
            [
                new ReceiptFact("name", bothTexts["document.name"], Wording.Same(Masks.Name(name))),
                new ReceiptFact("item", bothTexts["document.item"], new Wording(policy.NameZh, policy.NameEn)),
                new ReceiptFact("triedAt", bothTexts["receipt.trial.at"], ReceiptWordings.Of(() => new PortalFormat().Moment(simulation.StartedAt))),
                new ReceiptFact("insuredThrough", bothTexts["receipt.trial.last_known"], Wording.Same(frame.LastKnown.ToString())),
            ],
            Notes = [bothTexts["receipt.trial.assumed", frame.FirstAssumed], .. frame.Assumptions.Proof is { } proof ? [ReceiptWordings.Of(() => proof.Words(texts))] : Array.Empty<Wording>(), .. after.Later is { } later ? [bothTexts["receipt.trial.later", later]] : Array.Empty<Wording>(), .. hasMoved ? [bothTexts["receipt.trial.moved", effect.Before, effect.After]] : Array.Empty<Wording>()],
            FileLabel = $"{version.EffectiveFrom.Year}-{version.Number}",
        };

        (AllowanceAssessment Result, DateOnly? Later) Assess(AllowanceRules rules)
        {
            var (applied, later) = SimulatedApplication.Of(rules, facts, frame);
            return (AllowanceCalculator.Assess(rules, applied, applied.Insurance.Select(row => row.Month).Append(frame.FirstAssumed).Max()), later);
        }
    }
}
