using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>
/// What the insurer's roster would say of the people who have an application, for trying the portal out in Development: their months
/// at the employer they name, as on record where there is one, else paid on the 15th. It opens ID numbers, so nothing else may use it.
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
        var known = await db.InsuranceMonths.AsNoTracking().Where(month => month.Month >= first && month.Month <= last)
            .ToDictionaryAsync(month => (month.PersonId, month.EmployerId, month.Month), ct);
        var rows =
            from applicant in applicants.DistinctBy(applicant => (applicant.Person, applicant.EmployerId))
            let number = vault.Open(PersonalField.IdNumber, applicant.Person.Value, applicant.IdNumber)
            from month in Later(first, YearMonth.Of(applicant.StartedOn)).To(Earlier(last, YearMonth.Of(applicant.LeftOn ?? today)))
            let fact = known.GetValueOrDefault((applicant.Person, applicant.EmployerId, month)) ?? Usual(applicant.Person, applicant.EmployerId, month, today)
            select new RosterCells(applicant.Employer, applicant.CreditCode, applicant.Name, number, month.ToString(),
                fact.IsPaid ? "已缴" : "未缴", fact.PaidOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", fact.IsBackPayment ? "是" : "否");
        return [.. rows];
    }

    private static InsuranceMonth Usual(PersonId person, EmployerId employer, YearMonth month, DateOnly today)
    {
        var paymentDay = month.FirstDay.AddDays(PaymentDay - 1);
        return new InsuranceMonth(person, month, employer, true, paymentDay < today ? paymentDay : today, false);
    }

    private static YearMonth Later(YearMonth one, YearMonth other) => one > other ? one : other;
    private static YearMonth Earlier(YearMonth one, YearMonth other) => one < other ? one : other;
}
