using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;

namespace TalentPortal.Application.Subsidies;

/// <summary>
/// What the end of a one-off right without payment means for those that were approved after it and pay only what it left (domain 3.6): from
/// now on they are parts of more. Months need nobody: each is compared when it is accrued.
/// </summary>
public sealed class RightsBeside(IPortalDb db, RightCosts costs)
{
    /// <summary>To be called after the right has ended; the caller saves.</summary>
    public async Task LetGoAsync(Entitlement ended, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(ended);
        if (ended is not { Whole: not null, Loan: null }) return;
        var person = ended.PersonId;
        var rights = (await db.Entitlements.Where(row => row.PersonId == person && row.Whole != null).ToListAsync(ct))
            .Where(right => right.Loan is null && right.EndReason is not EndReason.Withdrawn).OrderBy(right => right.CreatedAt).ThenBy(right => right.CaseNumber, StringComparer.Ordinal).ToList();
        var later = rights.Where(right => right.Id != ended.Id && right.CreatedAt >= ended.CreatedAt && !RightOfPerson.IsOver(right)).ToList();
        if (later.Count == 0) return;
        var ids = rights.Select(right => right.Id).ToArray();
        var months = RightMonths.Of(await RightMonths.LinesOf(db, ids).ToListAsync(ct), await RightMonths.RepaidOf(db, ids).ToListAsync(ct));
        var (rules, worth) = (await db.AllowanceRulesAsync(ct), await WorthAsync(later, ct));
        foreach (var right in later.Where(right => rules[right.PolicyVersionId].IsWeighedWith(rules[ended.PolicyVersionId])))
        {
            var before = rights.TakeWhile(other => other.Id != right.Id).Where(other => rules[right.PolicyVersionId].IsWeighedWith(rules[other.PolicyVersionId]));
            var covered = rules[right.PolicyVersionId].CoveredBy(before.SelectMany((other, order) => RightOfPerson.BenefitsOf(other, rules[other.PolicyVersionId].Terms, months(other), RightOfPerson.FactOf(rules[other.PolicyVersionId], order))));
            right.ComeTo(BenefitStacking.Beyond(worth[right.ApplicationId], covered));
        }

        await costs.AdjustAsync(later, ct);
    }

    /// <summary>What each would come to alone, by the receipt it was approved with.</summary>
    private async Task<Dictionary<SubsidyApplicationId, Money>> WorthAsync(IReadOnlyList<Entitlement> rights, CancellationToken ct)
    {
        var cases = rights.Select(right => right.ApplicationId).ToArray();
        var receipts = await db.SubsidyApplications.AsNoTracking().Where(row => EF.Parameter(cases).Contains(row.Id)).Join(db.SubsidyAssessments, row => row.AssessmentId, kept => kept.Id, (row, kept) => new { row.Id, kept.Receipt }).ToListAsync(ct);
        return receipts.ToDictionary(row => row.Id, row => AllowanceAssessment.FromJson(row.Receipt).Months.Where(month => month.Whole is not null).Select(month => month.Whole!.Value + month.Deduction).First());
    }
}
