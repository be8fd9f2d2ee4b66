using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents.Receipts;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Policies;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;

namespace TalentPortal.Application.Subsidies;

/// <summary>The receipts of applications: of a pre-check, of one's own case, at the desks, and of a recomputation. Each is read by whoever reads the page it stands on.</summary>
public sealed class SubsidyReceipts(
    IPortalDb db, ICurrentActor current, SubsidyApplicantQuery own, SubsidyAssessor assessor, AllowanceInForce inForce, PreCheckService preCheck, SubsidyRecomputeQuery recomputations,
    AllowanceReceiptWriter writer, ReceiptWordings bothTexts)
{
    /// <summary>What the five answers would give, or the nearest way in; names nobody.</summary>
    /// <param name="form">The answers.</param>
    /// <param name="policy">Code of a policy with conditions of its own; null for the graduate allowance.</param>
    /// <param name="ct">Ends the reading.</param>
    public async Task<ReceiptDocument> OfPreCheckAsync(TryPreCheck form, string? policy, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        var answered = await preCheck.RunAsync(form, ct);
        var subject = new ReceiptSubject(ReceiptKind.Estimate, bothTexts["receipt.title.estimate"]) { FactsDigest = DigestOf(PortalJson.Write(PreCheck.FactsOf(form.ToAnswers()))) };
        if (policy is null)
        {
            var result = answered.Allowance ?? throw new RefusedException(SubsidyRefusals.NoPolicyInForce);
            return writer.Of(subject, result.Assessment, result.NearestWay);
        }

        var own = answered.Others.FirstOrDefault(benefit => benefit.Version.Policy.Code == policy && benefit.IsToTake) ?? throw new NotFoundException();
        var (nameZh, nameEn) = (own.Version.Policy.NameZh, own.Version.Policy.NameEn);
        return writer.Of(subject, own.Forecast!, own.Way) with { Facts = [new ReceiptFact("item", bothTexts["document.item"], new Wording(nameZh, nameEn))], FileLabel = policy };
    }

    /// <summary>The applicant's own: an estimate for a draft, then what the desks calculated; after a refusal the nearest way in.</summary>
    /// <exception cref="NotFoundException">There is nothing to calculate yet.</exception>
    public async Task<ReceiptDocument> OfOwnAsync(SubsidyApplicationId id, CancellationToken ct)
    {
        var file = await own.GetAsync(id, ct);
        if (file.Application.CaseNumber is not null) return await OfCaseAsync(file.Application, ct);
        if (file.Allowance is not { } allowance || !file.IsDone(ApplySection.Education) || !file.IsDone(ApplySection.Employment)) throw new NotFoundException();
        return await EstimateAsync(file.Application, allowance, new ReceiptSubject(ReceiptKind.Estimate, bothTexts["receipt.title.estimate"]), ct);
    }

    public async Task<ReceiptDocument> AtDeskAsync(SubsidyApplicationId id, CancellationToken ct) =>
        await OfCaseAsync(await db.SubsidyApplications.AsNoTracking().AtDeskOf(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct), ct);

    /// <summary>One side of a recomputation: as it was decided, or calculated again.</summary>
    public async Task<ReceiptDocument> RecomputedAsync(SubsidyApplicationId id, RecomputeCase form, RecomputedSide side, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (side is RecomputedSide.Decided) return await AtDeskAsync(id, ct);
        var again = await recomputations.GetAsync(id, form, ct);
        var application = await db.SubsidyApplications.AsNoTracking().AtDeskOf(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var subject = new ReceiptSubject(ReceiptKind.Recomputation, bothTexts["receipt.title.recomputation"]) { Case = await CaseAsync(application, ct), FactsDigest = DigestOf(PortalJson.Write(again.Facts)) };
        return writer.Of(subject, again.Comparison.After, null) with { FileLabel = $"{again.Under.EffectiveFrom.Year}-{again.Under.Number}" };
    }

    private async Task<ReceiptDocument> OfCaseAsync(SubsidyApplication application, CancellationToken ct)
    {
        var kept = await db.SubsidyAssessments.AsNoTracking().SingleOrDefaultAsync(row => row.Id == application.AssessmentId, ct);
        var refused = application.Status is SubsidyStatus.Rejected or SubsidyStatus.Declined;
        var of = await CaseAsync(application, ct);
        if (kept is null)
            return refused && await inForce.OfAsync(application, ct) is { } allowance
                ? await EstimateAsync(application, allowance, new ReceiptSubject(ReceiptKind.Refusal, bothTexts["receipt.title.refusal"]) { Case = of }, ct) : throw new NotFoundException();
        var decided = application.History.Any(step => step.Action is SubsidyAction.Approve or SubsidyAction.ApproveAwaitingFunds);
        var (kind, title) = refused ? (ReceiptKind.Refusal, "receipt.title.refusal") : decided ? (ReceiptKind.Decision, "receipt.title.decision") : (ReceiptKind.Assessment, "receipt.title.assessment");
        var nearest = refused && await inForce.OfAsync(application, ct) is { } version ? await assessor.NearestWayAsync(application, version, ct) : null;
        return writer.Of(
            new ReceiptSubject(kind, bothTexts[title]) { Number = kept.Number, Case = of, FactsDigest = DigestOf(kept.Facts), RecordDigest = kept.Digest, CalculatedAt = kept.MadeAt },
            AllowanceAssessment.FromJson(kept.Receipt), nearest);
    }

    private async Task<ReceiptDocument> EstimateAsync(SubsidyApplication application, AllowanceVersion version, ReceiptSubject subject, CancellationToken ct)
    {
        var facts = DigestOf(PortalJson.Write(await assessor.FactsOfAsync(application, version.Rules, ct)));
        return writer.Of(subject with { FactsDigest = facts }, await assessor.EstimateAsync(application, version, ct), await assessor.NearestWayAsync(application, version, ct));
    }

    private async Task<ReceiptCase> CaseAsync(SubsidyApplication application, CancellationToken ct)
    {
        var policy = await db.Policies.AsNoTracking().OfVersion(db, application.PolicyVersionId).SingleAsync(ct);
        return new ReceiptCase(application.CaseNumber!, Masks.Name(application.ApplicantName), new Wording(policy.NameZh, policy.NameEn));
    }

    internal static string DigestOf(string facts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(facts)));
}

/// <summary>Which of the two receipts of a recomputation.</summary>
public enum RecomputedSide
{
    Decided,
    Again,
}
