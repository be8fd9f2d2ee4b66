using System.Text;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Subsidies;

/// <summary>
/// The search in the top bar: one field for name, pinyin initials, employer, case number or a whole ID number, over every submitted
/// case within the actor's reach, in whatever state. A whole ID number is looked up by its blind index, never decrypted.
/// </summary>
public sealed class SubsidySearchQuery(IPortalDb db, ICurrentActor current, PersonalDataVault vault)
{
    public const int Most = 30;

    /// <summary>The latest matches, at most one more than <see cref="Most"/>, so that the page can say there are more.</summary>
    public async Task<IReadOnlyList<SubsidyQueueRow>> FindAsync(string? text, CancellationToken ct)
    {
        var sought = text?.Trim().Normalize(NormalizationForm.FormKC);
        if (string.IsNullOrEmpty(sought)) return [];
        var reach = db.SubsidyApplications.AsNoTracking().AtDeskOf(current.Actor);
        var found = CitizenId.TryParse(sought, out var citizen, out _) ? OfPerson(reach, citizen) : SubsidyQueueQuery.Search(reach, sought);
        return await found.OrderByDescending(row => row.SubmittedAt).ThenBy(row => row.CaseNumber).Take(Most + 1).Select(SubsidyQueueQuery.Row).ToListAsync(ct);
    }

    private IQueryable<SubsidyApplication> OfPerson(IQueryable<SubsidyApplication> reach, CitizenId citizen)
    {
        var index = vault.IndexOf(PersonalField.IdNumber, citizen.Value);
        var holders = db.HoldersOf([index]).Select(holder => (PersonId?)holder.Id);
        return reach.Where(row => holders.Contains(row.PersonId));
    }
}
