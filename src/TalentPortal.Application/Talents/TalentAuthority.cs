using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>Which people of the register an actor can reach. Who is not in the query does not exist for the actor.</summary>
public static class TalentAuthority
{
    /// <summary>
    /// Everybody but those known only as staff; for the officer of a township whoever works with an employer there now, or has a case
    /// there that reached the desks.
    /// </summary>
    public static IQueryable<Person> InReachOf(this IQueryable<Person> people, Actor actor, IPortalDb db, YearMonth now)
    {
        if (!actor.May(Capability.ReadTalents)) return people.Where(_ => false);
        // A record that was merged into another is nobody any more; its own page says who it is now.
        people = people.Where(person => person.MergedInto == null);
        if (actor.TownshipsOf(Capability.ReadTalents) is not { } townships) return people.WithoutThoseKnownOnlyAsStaff(db);
        var employers = db.Employers.Where(employer => townships.Contains(employer.TownshipCode)).Select(employer => employer.Id);
        var (insured, employed) = (db.InsuredNow(now), db.EmployedNow());
        var cases = db.SubsidyApplications.Where(application => application.SubmittedAt != null && townships.Contains(application.TownshipCode!));
        var levels = db.RecognitionApplications.Where(application => application.SubmittedAt != null && townships.Contains(application.TownshipCode!));
        return people.Where(person =>
            insured.Any(month => month.PersonId == person.Id && employers.Contains(month.EmployerId))
            || employed.Any(spell => spell.PersonId == person.Id && employers.Contains(spell.EmployerId))
            || cases.Any(application => application.PersonId == person.Id)
            || levels.Any(application => application.PersonId == person.Id));
    }

    /// <summary>Whom figures count: the people of the actor's list, or the whole county for who sees figures without lists.</summary>
    public static IQueryable<Person> CountedFor(this IQueryable<Person> people, Actor actor, IPortalDb db, YearMonth now) =>
        !actor.May(Capability.ReadTalents) && actor.May(Capability.ReadStatistics) ? people.WithoutThoseKnownOnlyAsStaff(db) : people.InReachOf(actor, db, now);

    /// <summary>
    /// Officers stand in the register because conflicts of interest are between persons. They are talents as soon as anything else is known
    /// of them. Asked of each row on the way: hardly anybody has such an account, so it costs one look into the index of the accounts.
    /// </summary>
    private static IQueryable<Person> WithoutThoseKnownOnlyAsStaff(this IQueryable<Person> people, IPortalDb db) => people.Where(person =>
        !db.Accounts.Any(account => account.PersonId == person.Id && account.Roles.Any(held => held.Role != Role.Applicant))
        || person.Educations.Any()
        || db.InsuranceMonths.Any(month => month.PersonId == person.Id)
        || db.Employments.Any(spell => spell.PersonId == person.Id)
        || db.SubsidyApplications.Any(application => application.PersonId == person.Id)
        || db.RecognitionApplications.Any(application => application.PersonId == person.Id));
}
