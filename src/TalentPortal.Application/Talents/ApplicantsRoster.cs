using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Talents;

/// <summary>
/// What the insurer's roster would say of the people who have an application, for trying the portal out in Development: their months
/// at the employer they name, paid on the 15th, as far as they are not on record. It opens ID numbers, so nothing else may use it.
/// </summary>
public sealed class ApplicantsRoster(IPortalDb db, PersonalDataVault vault)
{
    private const int PaymentDay = 15;

    public async Task<IReadOnlyList<RosterCells>> RowsAsync(YearMonth first, YearMonth last, DateOnly today, CancellationToken ct)
    {
        var applicants = await (
            from application in db.SubsidyApplications
            join person in db.People on application.PersonId equals person.Id
            join employment in db.Employments on application.EmploymentId equals employment.Id
            join employer in db.Employers on employment.EmployerId equals employer.Id
            orderby application.CreatedAt
            select new { Person = person.Id, person.Name, person.IdNumber, Employer = employer.Name, employer.CreditCode, employment.EmployerId, employment.StartedOn, employment.LeftOn })
            .AsNoTracking().ToListAsync(ct);
        var known = (await db.InsuranceMonths.Where(month => month.Month >= first && month.Month <= last)
            .Select(month => new { month.PersonId, month.EmployerId, month.Month }).ToListAsync(ct)).Select(month => (month.PersonId, month.EmployerId, month.Month)).ToHashSet();
        var rows =
            from applicant in applicants.DistinctBy(applicant => (applicant.Person, applicant.EmployerId))
            let number = vault.Open(PersonalField.IdNumber, applicant.Person.Value, applicant.IdNumber)
            from month in Later(first, YearMonth.Of(applicant.StartedOn)).To(Earlier(last, YearMonth.Of(applicant.LeftOn ?? today)))
            where !known.Contains((applicant.Person, applicant.EmployerId, month))
            select Paid(applicant.Employer, applicant.CreditCode, applicant.Name, number, month, today);
        return [.. rows];
    }

    private static RosterCells Paid(string employer, string code, string name, string number, YearMonth month, DateOnly today)
    {
        var usual = month.FirstDay.AddDays(PaymentDay - 1);
        var paidOn = usual < today ? usual : today;
        return new RosterCells(employer, code, name, number, month.ToString(), "已缴", paidOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "否");
    }

    private static YearMonth Later(YearMonth one, YearMonth other) => one > other ? one : other;
    private static YearMonth Earlier(YearMonth one, YearMonth other) => one < other ? one : other;
}
