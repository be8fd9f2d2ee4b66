using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Policies;

/// <summary>The versions of the allowance, to read and to compare. There are a few in ten years, so they are read whole.</summary>
public sealed class PolicyQueries(IPortalDb db, ICurrentActor current, CountyClock clock, PolicyWording wording)
{
    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<PolicyVersionRow>> ListAsync(CancellationToken ct)
    {
        var versions = await Visible().OrderByDescending(version => version.EffectiveFrom).ThenByDescending(version => version.Number).ToListAsync(ct);
        var names = await NamesAsync(versions, ct);
        return [.. versions.Select(version => Row(version, names))];
    }

    public async Task<PolicyVersionForOffice> GetAsync(PolicyVersionId id, CancellationToken ct)
    {
        var version = await Visible().Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var predecessor = await PredecessorAsync(version, ct);
        var names = await NamesAsync(predecessor is null ? [version] : [version, predecessor], ct);
        var tried = await db.TrialOfAsync(version, ct);
        return new PolicyVersionForOffice
        {
            Version = version,
            Row = Row(version, names),
            Sections = wording.Sections(version.Terms),
            Predecessor = predecessor is null ? null : Row(predecessor, names),
            Changes = predecessor is null ? null : wording.Differences(predecessor.Terms, version.Terms),
            WhyNot = Enum.GetValues<PolicyVersionAction>().ToDictionary(action => action, action => action is PolicyVersionAction.Publish ? version.WhyNotPublish(tried, current.Actor) : version.WhyNot(action, current.Actor)),
            Tried = tried,
        };
    }

    /// <summary>What the later of two versions changed; the order of the arguments does not matter.</summary>
    public async Task<(PolicyVersionRow Before, PolicyVersionRow After, PolicyDifferences Differences)> CompareAsync(PolicyVersionId one, PolicyVersionId other, CancellationToken ct)
    {
        var both = await Visible().Where(row => row.Id == one || row.Id == other).OrderBy(row => row.EffectiveFrom).ThenBy(row => row.Number).ToListAsync(ct);
        if (both.Count == 0 || (both.Count == 1 && one != other)) throw new NotFoundException();
        var names = await NamesAsync(both, ct);
        return (Row(both[0], names), Row(both[^1], names), wording.Differences(both[0].Terms, both[^1].Terms));
    }

    private IQueryable<PolicyVersion> Visible() => db.PolicyVersions.AsNoTracking().VisibleTo(current.Actor).OfAllowance(db);

    /// <summary>The published version that was in force on the day before, or that ends when this one is published.</summary>
    private async Task<PolicyVersion?> PredecessorAsync(PolicyVersion version, CancellationToken ct) =>
        (await Visible().Where(row => row.Id != version.Id && row.EffectiveFrom < version.EffectiveFrom).ToListAsync(ct)).InForceOn(version.EffectiveFrom.AddDays(-1));

    private async Task<Dictionary<PersonId, string>> NamesAsync(IReadOnlyCollection<PolicyVersion> versions, CancellationToken ct)
    {
        var people = versions.SelectMany(version => new[] { version.DraftedBy, version.CheckedBy, version.PublishedBy, version.DiscardedBy }).OfType<PersonId>().Distinct().ToList();
        return await db.People.Where(person => people.Contains(person.Id)).Select(person => new { person.Id, person.Name }).ToDictionaryAsync(person => person.Id, person => person.Name, ct);
    }

    private PolicyVersionRow Row(PolicyVersion version, Dictionary<PersonId, string> names) => new(
        version.Id, version.Number, version.EffectiveFrom, version.EffectiveTo, version.State, version.IsInForceOn(clock.Today),
        NameOf(version.DraftedBy, names), NameOf(version.CheckedBy, names), NameOf(version.PublishedBy, names), NameOf(version.DiscardedBy, names));

    private static string? NameOf(PersonId? person, Dictionary<PersonId, string> names) => person is { } known ? names.GetValueOrDefault(known) : null;
}
