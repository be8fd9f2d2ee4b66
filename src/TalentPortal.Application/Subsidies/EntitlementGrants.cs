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
        return Entitlement.Grant(application, first, windowEnd, balance.MonthLimit - balance.PaidBefore, balance.Through, months, now, result.Months.Select(month => month.Whole).FirstOrDefault(whole => whole is not null), loan);
    }

    /// <summary>For borne interest: asked again whether nobody has had these days, and whether the receipt still knows what was granted of the loan.</summary>
    private async Task<LoanClaim?> LoanAsync(SubsidyApplication application, SubsidyAssessment assessment, CancellationToken ct)
    {
        var version = application.PolicyVersionId;
        if (application is not { PolicyId: { } policy, PersonId: { } person }) return null;
        if ((await db.PolicyVersions.AsNoTracking().SingleAsync(row => row.Id == version, ct)).Terms.Amounts?.Interest is not { } terms) return null;
        var own = PortalJson.Read<AllowanceFacts>(assessment.Facts).Own;
        if (own?.Loan is not { } loan) throw new RefusedException(AccrualRefusals.NothingGranted);
        var granted = await loans.OfAsync(policy, person, loan.ContractKey, application.Id, ct);
        RefusedException.ThrowIf(granted.WhyNot(terms, person, loan) ?? (granted.Before(loan) != own.LoanBefore ? SubsidyRefusals.LoanMovedOn : null));
        return await loans.ClaimAsync(policy, loan, terms.Of(loan, own.LoanBefore).Parts.Sum(part => part.Days), own.LoanBefore, ct);
    }

    private static EarnedMonth Earned(AllowanceMonth month, EducationLevel level) =>
        new(month.Month, AccrualKind.Regular, AccrualReason.InsuredMonth, month.Amount, month.Employer, month.EmployerType, month.Level ?? level);
}
