using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Subsidies;

/// <summary>Turns an approved assessment into an entitlement and its first accrual lines: exactly the months and amounts of the receipt.</summary>
public sealed class EntitlementGrants(IPortalDb db, GrantedLoans loans, CountyClock clock)
{
    public async Task<(Entitlement Right, IReadOnlyList<AccrualLine> Lines)> GrantAsync(SubsidyApplication application, SubsidyAssessment assessment, CancellationToken ct)
    {
        var (entitlement, lines) = Draft(application, assessment, clock.UtcNow, await LoanAsync(application, assessment, ct));
        if (lines.Sum(line => line.Amount) != assessment.Total) throw new InvalidOperationException("The lines do not add up to the approved receipt.");
        if (await db.Entitlements.AnyAsync(row => row.ApplicationId == application.Id, ct)) throw new InvalidOperationException("An application is granted once.");
        db.Entitlements.Add(entitlement);
        db.AccrualLines.AddRange(lines);
        return (entitlement, lines);
    }

    /// <summary>The right as it would be granted; nothing is kept.</summary>
    internal static (Entitlement Right, IReadOnlyList<AccrualLine> Lines) Draft(SubsidyApplication application, SubsidyAssessment assessment, DateTime now, LoanClaim? loan = null)
    {
        var result = AllowanceAssessment.FromJson(assessment.Receipt);
        if (result is not { FirstMonth: { } first, WindowEnd: { } windowEnd, Receipt.Balance: { } balance }) throw new RefusedException(AccrualRefusals.NothingGranted);
        var months = result.Months.Where(month => !month.Amount.IsZero).Select(month => Earned(month, application.Level!.Value)).ToList();
        return Entitlement.Grant(application, first, windowEnd, balance.MonthLimit - balance.PaidBefore, balance.Through, months, now, WholeOf(result), loan);
    }

    /// <summary>
    /// For borne interest: asked again whether nobody has had these days, and whether the limits of the loan leave the same sum as when the
    /// receipt was made: an earlier case may have been withdrawn since.
    /// </summary>
    private async Task<LoanClaim?> LoanAsync(SubsidyApplication application, SubsidyAssessment assessment, CancellationToken ct)
    {
        var version = application.PolicyVersionId;
        if (application is not { PolicyId: { } policy, PersonId: { } person }) return null;
        var decided = await db.PolicyVersions.AsNoTracking().SingleAsync(row => row.Id == version, ct);
        if (decided.Terms.Amounts?.Interest is not { } terms) return null;
        var facts = PortalJson.Read<AllowanceFacts>(assessment.Facts);
        if (facts.Own is not { Loan: { } loan } own) throw new RefusedException(AccrualRefusals.NothingGranted);
        var granted = await loans.OfAsync(policy, person, loan.ContractKey, application.Id, ct);
        var before = granted.Before(loan);
        RefusedException.ThrowIf(granted.WhyNot(terms, person, loan));
        var (result, rules) = (AllowanceAssessment.FromJson(assessment.Receipt), AllowanceRules.Of(await db.Policies.AsNoTracking().SingleAsync(row => row.Id == policy, ct), decided));
        if (before != own.LoanBefore && WholeOf(AllowanceCalculator.Assess(rules, facts with { Own = own with { LoanBefore = before } }, result.Receipt.Balance!.Through)) != WholeOf(result))
            throw new RefusedException(SubsidyRefusals.LoanMovedOn);
        return await loans.ClaimAsync(policy, loan, terms.Of(loan, before).Parts.Sum(part => part.Days), before, ct);
    }

    private static Money? WholeOf(AllowanceAssessment result) => result.Months.Select(month => month.Whole).FirstOrDefault(whole => whole is not null);

    private static EarnedMonth Earned(AllowanceMonth month, EducationLevel level) =>
        new(month.Month, AccrualKind.Regular, AccrualReason.InsuredMonth, month.Amount, month.Employer, month.EmployerType, month.Level ?? level);
}
