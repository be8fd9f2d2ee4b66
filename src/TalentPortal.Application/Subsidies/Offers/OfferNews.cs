using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Messages;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies.Offers;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Subsidies.Offers;

/// <summary>
/// Tells the people on a released list, by the phone of their account or else the one in the register, and each employer's officers once with the number of people. No
/// message carries a personal number or a sum: a phone lies open on a table.
/// </summary>
public sealed class OfferNews(IPortalDb db, AccountMessages messages)
{
    public async Task TellPeopleAsync(OfferRound round, Policy policy, IReadOnlyCollection<PersonId> people, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(policy);
        var ids = people.Select(person => (PersonId?)person).ToArray();
        var accounts = (await AccountMessages.ReadersAsync(db.Accounts.Where(row => EF.Parameter(ids).Contains(row.PersonId)), ct)).ToLookup(reader => reader.Person);
        var strangers = people.Where(person => !accounts.Contains(person)).ToArray();
        foreach (var reader in people.SelectMany(person => accounts[person])) messages.Send(reader, new MessageAbout(MessageSubject.OwnOffers), "offer.news.person", new TwoWordings(policy.NameZh, policy.NameEn), round.AnswerBy);
        var known = await db.People.AsNoTracking().Where(row => EF.Parameter(strangers).Contains(row.Id) && row.Phone != null).Select(row => new { row.Id, row.Phone }).ToListAsync(ct);
        foreach (var person in known) messages.SendTo(person.Id, person.Phone!, "offer.news.stranger", policy.NameZh, round.AnswerBy);
    }

    public async Task TellEmployerAsync(OfferRound round, EmployerId employer, int count, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(round);
        var officers = db.Accounts.Where(row => row.EmployerId == employer);
        foreach (var reader in await AccountMessages.ReadersAsync(officers, ct)) messages.Send(reader, new MessageAbout(MessageSubject.StaffOffers), "offer.news.employer", count, round.AnswerBy);
    }
}
