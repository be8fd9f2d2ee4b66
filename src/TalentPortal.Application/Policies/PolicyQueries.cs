using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Policies;

/// <summary>Policies and their versions, to read and to compare. There are a few in ten years, so they are read whole.</summary>
public sealed class PolicyQueries(IPortalDb db, ICurrentActor current, CountyClock clock, PolicyWording wording, PortalTexts texts)
{
    /// <summary>Every policy with the version in force and how many there are, the graduate allowance first.</summary>
    public async Task<IReadOnlyList<PolicyRow>> PoliciesAsync(CancellationToken ct)
    {
        var policies = await db.Policies.AsNoTracking().ToListAsync(ct);
        var versions = (await Visible().ToListAsync(ct)).ToLookup(version => version.PolicyId);
        var groups = (await GroupsAsync(ct)).ToDictionary(group => group.Code);
        var seesDrafts = current.Actor.May(Capability.MaintainPolicies) || current.Actor.May(Capability.ReadLogs);
        return [.. policies.Where(policy => seesDrafts || versions[policy.Id].Any()).OrderBy(policy => policy.IsOwn).ThenBy(policy => policy.Layer).ThenBy(policy => policy.Code, StringComparer.Ordinal)
            .Select(policy => new PolicyRow(policy, groups[policy.Group], policy.IsClosedOn(clock.Today) ? null : versions[policy.Id].InForceOn(clock.Today), versions[policy.Id].Count(version => version.State is not PolicyVersionState.Discarded)))];
    }

    /// <summary>One policy; null stands for the graduate allowance, which may not be there yet.</summary>
    public async Task<Policy?> PolicyAsync(PolicyId? of, CancellationToken ct) => of is { } id
        ? await db.Policies.AsNoTracking().Where(row => row.Id == id).SingleOrNotFoundAsync(ct)
        : await db.Policies.AsNoTracking().SingleOrDefaultAsync(row => row.Code == Policy.GraduateAllowance, ct);

    /// <summary>Groups by code; one that a policy names and nobody described is called by its code.</summary>
    public async Task<IReadOnlyList<PolicyGroup>> GroupsAsync(CancellationToken ct)
    {
        var groups = await db.PolicyGroups.AsNoTracking().ToListAsync(ct);
        var named = await db.Policies.AsNoTracking().Select(policy => policy.Group).Distinct().ToListAsync(ct);
        return [.. groups.Concat(named.Where(code => groups.TrueForAll(group => group.Code != code)).Select(code => new PolicyGroup(code, code, code))).OrderBy(group => group.Code, StringComparer.Ordinal)];
    }

    /// <summary>The latest steps of a policy (null: of the graduate allowance), for whoever may see it.</summary>
    public async Task<IReadOnlyList<PolicyStep>> StepsAsync(PolicyId? of, CancellationToken ct)
    {
        const int shown = 50;
        var policy = await PolicyAsync(of, ct);
        return policy is null ? [] : await db.PolicySteps.AsNoTracking().Where(step => step.PolicyId == policy.Id).OrderByDescending(step => step.At).ThenByDescending(step => step.Id).Take(shown).ToListAsync(ct);
    }

    /// <summary>Those a condition may name: every other policy.</summary>
    public async Task<IReadOnlyList<Policy>> OthersAsync(PolicyId? than, CancellationToken ct) =>
        await db.Policies.AsNoTracking().Where(row => row.Id != than).OrderBy(row => row.Code).ToListAsync(ct);

    /// <summary>The document of a version against its rules.</summary>
    public async Task<(PolicyVersionForOffice Shown, PolicyCoverage Coverage)> CoverageAsync(PolicyVersionId id, CancellationToken ct)
    {
        var shown = await GetAsync(id, ct);
        return (shown, PolicyCoverage.Of(shown.Version.Terms, texts));
    }

    /// <summary>The versions of a policy (null: of the graduate allowance), the latest first.</summary>
    public async Task<IReadOnlyList<PolicyVersionRow>> ListAsync(PolicyId? of, CancellationToken ct)
    {
        var versions = await Visible().Where(version => db.Policies.Any(policy => policy.Id == version.PolicyId && (of == null ? policy.Code == Policy.GraduateAllowance : policy.Id == of))).OrderByDescending(version => version.EffectiveFrom).ThenByDescending(version => version.Number).ToListAsync(ct);
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
            Policy = await db.Policies.AsNoTracking().SingleAsync(policy => policy.Id == version.PolicyId, ct),
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
        // Terms of two policies have too little in common to stand side by side.
        if (both.Count == 2 && both[0].PolicyId != both[1].PolicyId) throw new NotFoundException();
        if (both.Count == 0 || (both.Count == 1 && one != other)) throw new NotFoundException();
        var names = await NamesAsync(both, ct);
        return (Row(both[0], names), Row(both[^1], names), wording.Differences(both[0].Terms, both[^1].Terms));
    }

    private IQueryable<PolicyVersion> Visible() => db.PolicyVersions.AsNoTracking().VisibleTo(current.Actor);

    /// <summary>The published version that was in force on the day before, or that ends when this one is published.</summary>
    private async Task<PolicyVersion?> PredecessorAsync(PolicyVersion version, CancellationToken ct) =>
        (await Visible().Where(row => row.PolicyId == version.PolicyId && row.Id != version.Id && row.EffectiveFrom < version.EffectiveFrom).ToListAsync(ct)).InForceOn(version.EffectiveFrom.AddDays(-1));

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
