using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Employers;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Payments;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;

namespace TalentPortal.Application.Reports;

/// <summary>One employer on one page. What was paid or decided under an entry that was merged away counts with the one that is left.</summary>
public sealed class EmployerProfileQuery(IPortalDb db, ICurrentActor current, RegisterHistoryQuery history, CountyClock clock)
{
    private const int CasesShown = 20;

    public async Task<EmployerProfile> GetAsync(EmployerId id, CancellationToken ct)
    {
        var employer = await db.Employers.AsNoTracking().ReadableBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var aliases = await db.Employers.AsNoTracking().Where(row => row.MergedInto == id).OrderBy(row => row.CreditCode).ToListAsync(ct);
        List<EmployerId> family = [id, .. aliases.Select(alias => alias.Id)];
        return new EmployerProfile(employer)
        {
            Chain = employer.ChainId is { } chain ? await db.EmployerListEntries.Where(entry => entry.Id == chain).Select(entry => entry.Name).SingleAsync(ct) : null,
            MergedInto = employer.MergedInto is { } survivor ? await db.Employers.AsNoTracking().SingleAsync(row => row.Id == survivor, ct) : null,
            Aliases = aliases,
            Qualifications = await db.QualificationsAsync(id, clock.Today, ct),
            Staff = await db.StaffYearsAsync(id, ct),
            Cases = await db.SubsidyApplications.AsNoTracking().AtDeskOf(current.Actor).Where(row => row.EmployerId == id).OrderByDescending(row => row.SubmittedAt).ThenBy(row => row.Id).Take(CasesShown).ToListAsync(ct),
            Money = current.Actor.May(Capability.ReadPayments) ? await MoneyAsync(family, ct) : null,
            Changes = await history.OfAsync(RegisterSubject.Employer, id.Value, ct),
        };
    }

    private async Task<IReadOnlyList<EmployerMoney>> MoneyAsync(List<EmployerId> family, CancellationToken ct)
    {
        var lines = await db.PaymentLines.AsNoTracking().ReachableBy(current.Actor).Where(line => line.EmployerId != null && family.Contains(line.EmployerId.Value) && line.State == PaymentLineState.Paid)
            .Select(line => new { line.DecidedAt, line.PersonId, line.Amount }).ToListAsync(ct);
        return [.. lines.GroupBy(line => CountyClock.DayOf(line.DecidedAt!.Value).Year).OrderByDescending(year => year.Key)
            .Select(year => new EmployerMoney(year.Key, year.Select(line => line.PersonId).Distinct().Count(), year.Sum(line => line.Amount)))];
    }
}
