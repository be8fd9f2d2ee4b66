using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>
/// What "now" means in a register that hears of work month by month: insured is whoever paid in this month or one of the three before
/// it (rosters come late); an employment that somebody vouches for counts until its departure is reported. What a person writes into an
/// application is nobody's word but the person's until the employer confirms it.
/// </summary>
public static class TalentsNow
{
    public const int Months = 3;

    public static YearMonth Since(YearMonth now) => now.AddMonths(-Months);

    internal static IQueryable<InsuranceMonth> InsuredNow(this IPortalDb db, YearMonth now)
    {
        var since = Since(now);
        return db.InsuranceMonths.Where(month => month.IsPaid && month.Month >= since);
    }

    /// <summary>Who works where now.</summary>
    internal static IQueryable<WorkPlace> WorkNow(this IPortalDb db, YearMonth now) =>
        db.InsuredNow(now).Select(month => new WorkPlace { PersonId = month.PersonId, EmployerId = month.EmployerId })
            .Union(db.EmployedNow().Select(spell => new WorkPlace { PersonId = spell.PersonId, EmployerId = spell.EmployerId }));

    internal static IQueryable<Employment> EmployedNow(this IPortalDb db) => db.Employments.VouchedFor().Where(spell => spell.LeftOn == null);

    /// <summary>Confirmed by the employer or entered by an office (<see cref="Employment.IsVouchedFor"/>).</summary>
    internal static IQueryable<Employment> VouchedFor(this IQueryable<Employment> spells) => spells.Where(spell => spell.ConfirmedAt != null || spell.Source == FactSource.Clerk);
}

/// <summary>One person at one employer.</summary>
internal sealed class WorkPlace
{
    public PersonId PersonId { get; init; }
    public EmployerId EmployerId { get; init; }
}
