using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Subsidies;

/// <summary>
/// Turns an approved assessment into an entitlement and its first accrual lines: exactly the months and amounts of the receipt, and only
/// while they are still what the person is due beside everything else that was granted.
/// </summary>
public sealed class EntitlementGrants(IPortalDb db, GrantedLoans loans, SubsidyAssessor assessor, CountyClock clock)
{
    public async Task<(Entitlement Right, IReadOnlyList<AccrualLine> Lines)> GrantAsync(SubsidyApplication application, SubsidyAssessment assessment, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(application);
        // Before anything is read of the person's rights: of two approvals at one moment that both saw none, the second does not find this version any more.
        db.Touch(await db.People.SingleAsync(row => row.Id == application.PersonId, ct));
        RefusedException.ThrowIf(await WhyNotGrantAsync(application, assessment, ct));
        var (entitlement, lines) = Draft(application, assessment, clock.UtcNow, await ClaimAsync(application, assessment, ct));
        if (lines.Sum(line => line.Amount) != assessment.Total) throw new InvalidOperationException("The lines do not add up to the approved receipt.");
        if (await db.Entitlements.AnyAsync(row => row.ApplicationId == application.Id, ct)) throw new InvalidOperationException("An application is granted once.");
        db.Entitlements.Add(entitlement);
        db.AccrualLines.AddRange(lines);
        return (entitlement, lines);
    }

    /// <summary>What has changed since the reviews agreed to the newest calculation, so that it cannot be granted; null when it still stands, or when there is none.</summary>
    public async Task<Refusal?> WhyNotGrantAsync(SubsidyApplication application, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(application);
        return await db.SubsidyAssessments.AsNoTracking().SingleOrDefaultAsync(row => row.Id == application.AssessmentId, ct) is { } assessment ? await WhyNotGrantAsync(application, assessment, ct) : null;
    }

    /// <summary>The right as it would be granted; nothing is kept.</summary>
    internal static (Entitlement Right, IReadOnlyList<AccrualLine> Lines) Draft(SubsidyApplication application, SubsidyAssessment assessment, DateTime now, LoanClaim? loan = null)
    {
        var result = AllowanceAssessment.FromJson(assessment.Receipt);
        if (result is not { FirstMonth: { } first, WindowEnd: { } windowEnd, Receipt.Balance: { } balance }) throw new RefusedException(AccrualRefusals.NothingGranted);
        var months = result.Months.Where(month => !month.Amount.IsZero).Select(month => Earned(month, application.Level!.Value)).ToList();
        return Entitlement.Grant(application, first, windowEnd, balance.MonthLimit - balance.PaidBefore, balance.Through, months, now, result.Whole, loan);
    }

    private async Task<Refusal?> WhyNotGrantAsync(SubsidyApplication application, SubsidyAssessment assessment, CancellationToken ct)
    {
        var agreed = AllowanceAssessment.FromJson(assessment.Receipt);
        // Nothing was agreed to: that is said when it is granted.
        if (agreed.Receipt.Balance is not { } balance || assessment.Total.IsZero) return null;
        var decided = await db.PolicyVersions.AsNoTracking().SingleAsync(row => row.Id == assessment.PolicyVersionId, ct);
        if (decided.Terms.Amounts?.Interest is { } terms && LoanIn(assessment) is { } loan
            && (await loans.OfAsync(decided.PolicyId, application.PersonId!.Value, loan.ContractKey, application.Id, ct)).WhyNot(terms, application.PersonId.Value, loan) is { } taken) return taken;
        var rules = AllowanceRules.Of(await db.Policies.AsNoTracking().SingleAsync(row => row.Id == decided.PolicyId, ct), decided);
        var now = AllowanceCalculator.Assess(rules, await assessor.FactsOfAsync(application, rules, ct), balance.Through);
        return new AssessmentComparison(agreed, now).StillStands ? null : await MovedOnAsync(application, assessment, now, ct);
    }

    private async Task<Refusal> MovedOnAsync(SubsidyApplication application, SubsidyAssessment assessment, AllowanceAssessment now, CancellationToken ct)
    {
        object[] told = [application.CaseNumber!, assessment.Total, assessment.Months, now.Receipt.Total, now.Months.Count(month => !month.Amount.IsZero)];
        var beside = await db.Entitlements.AsNoTracking().NotWithdrawn().Where(row => row.PersonId == application.PersonId && row.ApplicationId != application.Id && row.CreatedAt >= assessment.MadeAt)
            .OrderByDescending(row => row.CreatedAt).Select(row => row.CaseNumber).FirstOrDefaultAsync(ct);
        return beside is null ? SubsidyRefusals.MovedOn.With(told) : SubsidyRefusals.MovedOnBeside.With([.. told, beside]);
    }

    /// <summary>Of borne interest: the days that count, and what earlier cases had of the loan.</summary>
    private async Task<LoanClaim?> ClaimAsync(SubsidyApplication application, SubsidyAssessment assessment, CancellationToken ct)
    {
        var decided = await db.PolicyVersions.AsNoTracking().SingleAsync(row => row.Id == assessment.PolicyVersionId, ct);
        if (decided.Terms.Amounts?.Interest is not { } terms) return null;
        var loan = LoanIn(assessment) ?? throw new RefusedException(AccrualRefusals.NothingGranted);
        var before = (await loans.OfAsync(decided.PolicyId, application.PersonId!.Value, loan.ContractKey, application.Id, ct)).Before(loan);
        return await loans.ClaimAsync(decided.PolicyId, loan, terms.Of(loan, before).Parts.Sum(part => part.Days), before, ct);
    }

    private static ProvenLoan? LoanIn(SubsidyAssessment assessment) => PortalJson.Read<AllowanceFacts>(assessment.Facts).Own?.Loan;

    private static EarnedMonth Earned(AllowanceMonth month, EducationLevel level) =>
        new(month.Month, AccrualKind.Regular, AccrualReason.InsuredMonth, month.Amount, month.Employer, month.EmployerType, month.Level ?? level);
}
