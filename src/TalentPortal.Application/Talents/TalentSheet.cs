using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>
/// The county's list (台账) of people of the register: a row of the list and what the list on the screen has no room for. Four questions for
/// a block, however long it is.
/// </summary>
public sealed class TalentSheet(IPortalDb db, PortalFormat format, CountyClock clock)
{
    private Dictionary<Guid, string>? policies;

    internal async Task<IReadOnlyList<TalentSheetRow>> OfAsync(IReadOnlyList<TalentRow> rows, CancellationToken ct)
    {
        var ids = rows.Select(row => row.Id).ToArray();
        var people = await db.People.AsNoTracking().Where(person => EF.Parameter(ids).Contains(person.Id))
            .Select(person => new { person.Id, person.IdNumber, person.Phone, person.Standing, person.Source, person.Team }).ToDictionaryAsync(person => person.Id, ct);
        var posts = await PostsAsync(ids, ct);
        var titles = await TitlesAsync(ids, ct);
        var enjoyed = await PoliciesAsync(ids, ct);
        return [.. rows.Where(row => people.ContainsKey(row.Id)).Select(row =>
        {
            var person = people[row.Id];
            return new TalentSheetRow(row, person.IdNumber, person.Phone)
            {
                Post = posts.GetValueOrDefault(row.Id),
                Title = titles.GetValueOrDefault(row.Id),
                Policies = enjoyed.GetValueOrDefault(row.Id) ?? [],
                Standing = person.Standing,
                Source = person.Source,
                Team = person.Team,
            };
        })];
    }

    /// <summary>Of several posts the one that began last.</summary>
    private async Task<Dictionary<PersonId, string>> PostsAsync(PersonId[] ids, CancellationToken ct) =>
        (await db.EmployedNow().AsNoTracking().Where(spell => EF.Parameter(ids).Contains(spell.PersonId) && spell.Post != null)
            .Select(spell => new { spell.PersonId, spell.StartedOn, spell.Post }).ToListAsync(ct))
        .GroupBy(spell => spell.PersonId).ToDictionary(spells => spells.Key, spells => spells.MaxBy(spell => spell.StartedOn)!.Post!);

    /// <summary>The best title held today; a skill certificate where there is none.</summary>
    private async Task<Dictionary<PersonId, SheetTitle>> TitlesAsync(PersonId[] ids, CancellationToken ct)
    {
        var today = clock.Today;
        return (await db.Credentials.AsNoTracking()
                .Where(held => EF.Parameter(ids).Contains(held.PersonId) && held.Kind != CredentialKind.Honour && held.AwardedOn <= today && (held.ValidUntil == null || held.ValidUntil >= today))
                .Select(held => new { held.PersonId, held.Kind, held.Grade, held.Name }).ToListAsync(ct))
            .GroupBy(held => held.PersonId)
            .ToDictionary(held => held.Key, held => held.OrderBy(one => one.Kind).ThenBy(one => one.Grade).Select(one => new SheetTitle(one.Name, one.Grade)).First());
    }

    /// <summary>Rights that run or rest.</summary>
    private async Task<Dictionary<PersonId, IReadOnlyList<string>>> PoliciesAsync(PersonId[] ids, CancellationToken ct)
    {
        policies ??= await (
            from version in db.PolicyVersions
            join policy in db.Policies on version.PolicyId equals policy.Id
            select new { version.Id, policy.NameZh, policy.NameEn }).ToDictionaryAsync(row => row.Id.Value, row => format.IsChinese ? row.NameZh : row.NameEn, ct);
        return (await db.Entitlements.AsNoTracking().Where(right => EF.Parameter(ids).Contains(right.PersonId) && (right.State == EntitlementState.Running || right.State == EntitlementState.Suspended))
                .Select(right => new { right.PersonId, right.PolicyVersionId }).ToListAsync(ct))
            .GroupBy(right => right.PersonId)
            .ToDictionary(rights => rights.Key, IReadOnlyList<string> (rights) => [.. rights.Select(right => policies[right.PolicyVersionId.Value]).Distinct().Order(StringComparer.Ordinal)]);
    }
}

/// <summary>One row of the county's list. The numbers are sealed; who writes the list decides what becomes of them.</summary>
internal sealed record TalentSheetRow(TalentRow Row, ProtectedText IdNumber, ProtectedText? Phone)
{
    /// <summary>职务、岗位</summary>
    public string? Post { get; init; }
    public SheetTitle? Title { get; init; }
    /// <summary>享受政策</summary>
    public IReadOnlyList<string> Policies { get; init; } = [];
    public TalentStanding Standing { get; init; }
    public TalentSource? Source { get; init; }
    public TalentTeam? Team { get; init; }
}

internal sealed record SheetTitle(string Name, CredentialGrade Grade);
