using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Services;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Services;

/// <summary>
/// The talent card (人才卡) on a phone: the level of today, and a code that a counter can ask about. The code is made from the certificate and the day, so a picture of it is
/// worth nothing after tomorrow, and nothing is stored. The counter learns valid or not valid and nothing more.
/// </summary>
public sealed class TalentCards(IPortalDb db, ICurrentActor current, CheckCodes codes, ServiceCatalogue catalogue, CountyClock clock)
{
    /// <summary>Null for whoever holds no level today.</summary>
    public async Task<TalentCard?> MineAsync(CancellationToken ct)
    {
        if (current.Actor.Person is not { } person || !current.Actor.May(Capability.ApplyForSubsidies)) return null;
        var held = (await Good(clock.Today).Where(row => row.PersonId == person).Select(row => new { row.Level, row.PersonName, row.CertificateNumber, row.LastDay }).ToListAsync(ct)).MinBy(row => row.Level);
        if (held is null) return null;
        var open = (await catalogue.OfferedOnAsync(clock.Today, ct)).Where(item => item.Terms.IsOpenTo(held.Level)).ToList();
        return new TalentCard(held.PersonName, held.Level, held.CertificateNumber, held.LastDay, codes.For(Of(held.CertificateNumber), Written(clock.Today)), open);
    }

    /// <summary>Whether a card is good now; 60 bits that change every day are not found by trying. A code of yesterday is still good, for whoever stands at a counter at midnight.</summary>
    public async Task<bool> IsGoodAsync(string? number, string? code, CancellationToken ct)
    {
        if (number is not { Length: > 0 and <= LongestAsked } || code is not { Length: > 0 and <= LongestAsked }) return false;
        var today = clock.Today;
        var fits = codes.Fits(Of(number), Written(today), code) | codes.Fits(Of(number), Written(today.AddDays(-1)), code);
        return fits && await Good(today).AnyAsync(row => row.CertificateNumber == number, ct);
    }

    private const int LongestAsked = 40;

    /// <summary>Levels held on the day by whoever is still of the county.</summary>
    private IQueryable<Domain.Recognitions.Recognition> Good(DateOnly day)
    {
        var county = db.People.OfTheCounty();
        return db.HeldOn(day).AsNoTracking().Where(row => county.Any(person => person.Id == row.PersonId));
    }

    // Never the name of a paper's number, so that the code of a certificate is no card.
    private static string Of(string number) => $"card {number}";

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

/// <param name="Name">Whole: the card is its holder's.</param>
/// <param name="Number">Of the certificate.</param>
/// <param name="LastDay">On which the level is held.</param>
/// <param name="Code">Of today.</param>
/// <param name="Opens">The services that the level opens.</param>
public sealed record TalentCard(string Name, TalentLevel Level, string Number, DateOnly LastDay, string Code, IReadOnlyList<ServiceItem> Opens);
