using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Liaison;

/// <summary>How often a talent was met within an assignment, for lists.</summary>
/// <param name="Contacts">That count.</param>
/// <param name="Visits">Of them in person.</param>
/// <param name="LastOn">The latest.</param>
public sealed record ContactCount(int Contacts, int Visits, DateOnly? LastOn)
{
    public static ContactCount Of(LiaisonSpan span, IEnumerable<ContactMark> contacts)
    {
        var own = contacts.Where(contact => span.Covers(contact.On)).ToList();
        return new(own.Count, own.Count(contact => contact.Kind.IsInPerson()), own.Count == 0 ? null : own.Max(contact => contact.On));
    }
}

internal static class ContactMarks
{
    /// <summary>The contacts of these days with these talents that were not withdrawn, within the actor's reach.</summary>
    public static async Task<ILookup<PersonId, ContactMark>> ContactMarksAsync(this IPortalDb db, Actor actor, PersonId[] people, DateOnly first, DateOnly last, CancellationToken ct) =>
        (await db.LiaisonContacts.AsNoTracking().ReadableBy(actor, db).Where(row => EF.Parameter(people).Contains(row.PersonId) && row.On >= first && row.On <= last && row.WithdrawnAt == null)
            .Select(row => new ContactMark(row.PersonId, row.On, row.Kind)).ToListAsync(ct)).ToLookup(mark => mark.Person);
}
