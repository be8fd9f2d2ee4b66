using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;

namespace TalentPortal.Application.Subsidies;

/// <summary>The words of 承诺书 and 授权书: those in force come from the portal's texts, those once agreed to from the database.</summary>
public sealed class ConsentWordings(IPortalDb db, PortalTexts texts, CountyClock clock)
{
    private const string Promise = "apply.promise.text", Consent = "apply.consent.text";

    /// <summary>The version that is shown to applicants now.</summary>
    public string Current => Now().Id;

    /// <summary>The wording in force, kept from now on; the caller saves.</summary>
    public async Task<ConsentWording> KeepAsync(CancellationToken ct)
    {
        var now = Now();
        return await db.ConsentWordings.SingleOrDefaultAsync(row => row.Id == now.Id, ct) ?? db.ConsentWordings.Add(now).Entity;
    }

    /// <summary>What the applicant of a case agreed to; null before the consent.</summary>
    public async Task<ConsentWording?> OfAsync(SubsidyApplication application, CancellationToken ct) =>
        application is { ConsentWording: { } agreed } ? await db.ConsentWordings.AsNoTracking().SingleOrDefaultAsync(row => row.Id == agreed, ct) : null;

    private ConsentWording Now()
    {
        string[] words = [texts.In(PortalLanguage.Chinese, Promise), texts.In(PortalLanguage.English, Promise), texts.In(PortalLanguage.Chinese, Consent), texts.In(PortalLanguage.English, Consent)];
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', words)));
        var id = string.Create(CultureInfo.InvariantCulture, $"{Convert.ToHexString(digest, 0, 2)}-{Convert.ToHexString(digest, 2, 2)}-{Convert.ToHexString(digest, 4, 2)}");
        return new ConsentWording(id, words[0], words[1], words[2], words[3], clock.UtcNow);
    }
}
