using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>The register year by year: who worked in the county at the end of one, and who came in one.</summary>
public static class TalentYears
{
    private static readonly EmploymentKind[] WithoutContract = [EmploymentKind.OwnBusiness, EmploymentKind.EstablishedPost];

    /// <summary>The last day of the year, or today while it runs.</summary>
    public static DateOnly EndOf(int year, DateOnly today) => year >= today.Year || year is < 1 or > 9999 ? today : new DateOnly(year, 12, 31);

    /// <summary>
    /// Where people worked on a day: a contribution paid for that month or one of the three before it, as rosters come late, or an
    /// employment that the employer confirmed or an office entered, that had begun and not ended. Who works at two employers stands here twice.
    /// </summary>
    internal static IQueryable<WorkPlace> WorkOn(this IPortalDb db, DateOnly day)
    {
        var (last, since) = (YearMonth.Of(day), TalentsNow.Since(YearMonth.Of(day)));
        return db.InsuranceMonths.Where(month => month.IsPaid && month.Month >= since && month.Month <= last).Select(month => new WorkPlace { PersonId = month.PersonId, EmployerId = month.EmployerId })
            .Union(db.Employments.VouchedFor().Where(spell => spell.StartedOn <= day && (spell.LeftOn == null || spell.LeftOn >= day)).Select(spell => new WorkPlace { PersonId = spell.PersonId, EmployerId = spell.EmployerId }));
    }

    /// <summary>The recognised levels that count on a day.</summary>
    internal static IQueryable<Recognition> HeldOn(this IPortalDb db, DateOnly day) => db.Recognitions.Where(held => held.ValidFrom <= day && held.LastDay >= day);

    /// <summary>
    /// Whoever has college or higher and whose first month in the county lies in the year: insured and paid, an own business registered, or an
    /// established post taken up. Each person counts once and in one year only, however many months, posts or documents there are.
    /// </summary>
    public static IQueryable<Person> ArrivedIn(this IQueryable<Person> people, int year, IPortalDb db)
    {
        if (year is < 1900 or > 2200) return people.Where(_ => false);
        var (paid, other) = (Paid(db), Posts(db));
        var (first, last, begins, ends) = (new YearMonth(year, 1), new YearMonth(year, 12), new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var graduates = EducationLevels.Higher.ToList();
        return people.Where(person => person.Educations.Any(education => graduates.Contains(education.Level))
            && (paid.Any(month => month.PersonId == person.Id && month.Month >= first && month.Month <= last) || other.Any(spell => spell.PersonId == person.Id && spell.StartedOn >= begins && spell.StartedOn <= ends))
            && !paid.Any(month => month.PersonId == person.Id && month.Month < first)
            && !other.Any(spell => spell.PersonId == person.Id && spell.StartedOn < begins));
    }

    /// <summary>How many <see cref="ArrivedIn"/> finds for each of these years, by one question: everybody's first month and first post.</summary>
    internal static async Task<IReadOnlyDictionary<int, int>> ArrivalsAsync(this IQueryable<Person> people, int first, int last, IPortalDb db, CancellationToken ct)
    {
        var graduates = EducationLevels.Higher.ToList();
        var (paid, other) = (Paid(db), Posts(db));
        var firsts = await people.Where(person => person.Educations.Any(education => graduates.Contains(education.Level)))
            .Select(person => new { Month = paid.Where(month => month.PersonId == person.Id).Min(month => (YearMonth?)month.Month), Post = other.Where(spell => spell.PersonId == person.Id).Min(spell => (DateOnly?)spell.StartedOn) })
            .GroupBy(person => new { person.Month, person.Post }).Select(same => new { same.Key.Month, same.Key.Post, Count = same.Count() }).ToListAsync(ct);
        return firsts.Select(row => (Year: Earlier(row.Month?.Year, row.Post?.Year), row.Count)).Where(row => row.Year >= first && row.Year <= last)
            .GroupBy(row => row.Year!.Value).ToDictionary(same => same.Key, same => same.Sum(row => row.Count));
    }

    private static IQueryable<InsuranceMonth> Paid(IPortalDb db) => db.InsuranceMonths.Where(month => month.IsPaid);

    private static IQueryable<Employment> Posts(IPortalDb db) => db.Employments.Where(spell => spell.ConfirmedAt != null && WithoutContract.Contains(spell.Kind));

    private static int? Earlier(int? one, int? other) => one is null || other < one ? other : one;
}
