using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Application.Policies;

/// <summary>
/// Everything the office does to policies and their versions: one person writes, another checks, and not the author publishes what was
/// tried on the register. What is published is never changed; its successor gives it an end.
/// </summary>
public sealed class PolicyOfficeService(IPortalDb db, ICurrentActor current, CountyClock clock, PortalTexts texts, PolicyQueries queries, IValidator<MakePolicy> making, IValidator<WritePolicyVersion> validator, IValidator<DiscardPolicyVersion> discardValidator)
{
    /// <summary>A policy without a version yet; its code is made of the English name and never changes.</summary>
    public async Task<PolicyId> MakeAsync(MakePolicy form, CancellationToken ct)
    {
        await making.ValidateAndThrowAsync(form, ct);
        RefusedException.ThrowIf(current.Actor.May(Capability.MaintainPolicies) ? null : PolicyRefusals.MayNotMaintain);
        var code = Policy.CodeOf(form.NameEn!);
        var taken = await db.Policies.Where(row => row.Code.StartsWith(code)).Select(row => row.Code).ToListAsync(ct);
        var name = form.NameZh!.Trim();
        if (await db.Policies.AnyAsync(row => row.NameZh == name, ct)) throw new ValidationException([new ValidationFailure(nameof(form.NameZh), texts["policy.make.name.taken"])]);
        var policy = new Policy(taken.Contains(code) ? $"{code}-{Enumerable.Range(2, taken.Count + 1).First(number => !taken.Contains($"{code}-{number}"))}" : code, name, form.NameEn!.Trim(), form.Layer!.Value, await GroupAsync(form, ct));
        db.Policies.Add(policy);
        await db.SaveChangesAsync(ct);
        return policy.Id;
    }

    /// <summary>A version of the graduate allowance.</summary>
    public Task<PolicyVersionId> WriteAsync(WritePolicyVersion form, CancellationToken ct) => WriteAsync(null, form, ct);

    /// <param name="of">Which policy; null for the graduate allowance.</param>
    /// <param name="form">All terms.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<PolicyVersionId> WriteAsync(PolicyId? of, WritePolicyVersion form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        var policy = of is { } id ? await db.Policies.Where(row => row.Id == id).SingleOrNotFoundAsync(ct) : await db.Policies.SingleOrDefaultAsync(row => row.Code == Policy.GraduateAllowance, ct);
        form.IsOwn = policy?.IsOwn ?? false;
        await validator.ValidateAndThrowAsync(form, ct);
        if (policy is null)
        {
            db.Policies.Add(policy = Policy.NewGraduateAllowance());
            if ((await queries.GroupsAsync(ct)).All(group => group.Code != policy.Group)) db.PolicyGroups.Add(PolicyGroup.Living());
        }

        await RefuseTheDayAsync(policy.Id, form, ct);
        var from = form.EffectiveFrom!.Value;
        var version = new PolicyVersion(policy.Id, await NextNumberAsync(policy.Id, from.Year, ct), from, await TermsAsync(form, ct), current.Actor, clock.UtcNow);
        policy.RecordRevision();
        db.PolicyVersions.Add(version);
        await SaveFirstAsync(policy, ct);
        return version.Id;
    }

    public async Task AmendAsync(PolicyVersionId id, WritePolicyVersion form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        var version = await LoadAsync(id, form.Version, ct);
        form.IsOwn = (await PolicyOfAsync(version, ct)).IsOwn;
        await validator.ValidateAndThrowAsync(form, ct);
        RefusedException.ThrowIf(version.WhyNot(PolicyVersionAction.Amend, current.Actor));
        await RefuseTheDayAsync(version.PolicyId, form, ct);
        var from = form.EffectiveFrom!.Value;
        var number = from.Year == version.EffectiveFrom.Year ? version.Number : await NextNumberAsync(version.PolicyId, from.Year, ct);
        version.Amend(number, from, await TermsAsync(form, ct), current.Actor, clock.UtcNow);
        (await PolicyOfAsync(version, ct)).RecordRevision();
        await db.SaveChangesAsync(ct);
    }

    public async Task CheckAsync(PolicyVersionId id, long version, CancellationToken ct)
    {
        (await LoadAsync(id, version, ct)).Check(current.Actor, clock.UtcNow);
        await db.SaveChangesAsync(ct);
    }

    public async Task ReopenAsync(PolicyVersionId id, long version, CancellationToken ct)
    {
        (await LoadAsync(id, version, ct)).Reopen(current.Actor);
        await db.SaveChangesAsync(ct);
    }

    public async Task PublishAsync(PolicyVersionId id, long version, CancellationToken ct)
    {
        var publishing = await LoadAsync(id, version, ct);
        var predecessor = await db.PolicyVersions.OpenOf(publishing.PolicyId).SingleOrDefaultAsync(ct);
        var tried = await db.TrialOfAsync(publishing, ct);
        RefusedException.ThrowIf(publishing.WhyNotPublish(tried, current.Actor) ?? PolicyVersion.WhyNotFrom(publishing.EffectiveFrom, predecessor, clock.Today));
        publishing.Publish(tried, current.Actor, clock.UtcNow);
        predecessor?.Supersede(publishing, current.Actor);
        var policy = await PolicyOfAsync(publishing, ct);
        policy.RecordRevision();
        if (policy.Reopen(publishing, current.Actor, clock.UtcNow) is { } reopened) db.PolicySteps.Add(reopened);
        await db.SaveChangesAsync(ct);
    }

    public async Task DiscardAsync(PolicyVersionId id, DiscardPolicyVersion form, CancellationToken ct)
    {
        await discardValidator.ValidateAndThrowAsync(form, ct);
        (await LoadAsync(id, form.Version, ct)).Discard(current.Actor, form.Reason!.Trim(), clock.UtcNow);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The group that was chosen, or the one that is typed for the first time.</summary>
    private async Task<string> GroupAsync(MakePolicy form, CancellationToken ct)
    {
        var groups = await queries.GroupsAsync(ct);
        if (!string.IsNullOrEmpty(form.Group))
            return groups.Any(group => group.Code == form.Group) ? form.Group : throw new ValidationException([new ValidationFailure(nameof(form.Group), texts["policy.group.choose"])]);
        var made = new PolicyGroup(Policy.CodeOf(form.NewGroupEn!), form.NewGroupZh!.Trim(), form.NewGroupEn!.Trim());
        if (groups.Any(group => group.Code == made.Code || group.NameZh == made.NameZh)) throw new ValidationException([new ValidationFailure(nameof(form.NewGroupZh), texts["policy.make.group.taken"])]);
        db.PolicyGroups.Add(made);
        return made.Code;
    }

    private async Task<AllowanceTerms> TermsAsync(WritePolicyVersion form, CancellationToken ct)
    {
        var policies = await db.Policies.AsNoTracking().ToDictionaryAsync(policy => policy.Code, ct);
        for (var block = 0; block < form.Blocks.Count; block++)
            for (var row = 0; row < form.Blocks[block].Rows.Count; row++)
                if (form.Blocks[block].Rows[row] is { Kind: ConditionKind.Benefit, Policy: { } code } && !policies.ContainsKey(code))
                    throw new ValidationException([new ValidationFailure($"Blocks[{block}].Rows[{row}].Policy", texts["policy.condition.choose"])]);
        return PolicyForms.TermsOf(form, policies);
    }

    /// <summary>Whoever writes at the same moment as somebody else is told so on the form, which keeps the eighty values typed into it.</summary>
    private async Task SaveFirstAsync(Policy policy, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Of the very first two the unique code lets one through, later the revisions do; any other failure stays what it is.
            var known = await db.Policies.AsNoTracking().Where(row => row.Code == policy.Code).Select(row => (int?)row.Revisions).SingleOrDefaultAsync(ct);
            RefusedException.ThrowIf(known >= policy.Revisions ? PolicyRefusals.WrittenMeanwhile : null);
            throw;
        }
    }

    private async Task<PolicyVersion> LoadAsync(PolicyVersionId id, long version, CancellationToken ct) =>
        current.Actor.May(Capability.MaintainPolicies)
            ? (await db.PolicyVersions.Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(version, id.Value)
            : throw new NotFoundException();

    private Task<Policy> PolicyOfAsync(PolicyVersion version, CancellationToken ct) => db.Policies.SingleAsync(row => row.Id == version.PolicyId, ct);

    /// <summary>Said beside the field while writing; publishing asks again, because days pass.</summary>
    private async Task RefuseTheDayAsync(PolicyId policy, WritePolicyVersion form, CancellationToken ct)
    {
        var predecessor = await db.PolicyVersions.AsNoTracking().OpenOf(policy).SingleOrDefaultAsync(ct);
        if (PolicyVersion.WhyNotFrom(form.EffectiveFrom!.Value, predecessor, clock.Today) is { } refusal)
            throw new ValidationException([new ValidationFailure(nameof(form.EffectiveFrom), texts.Refusal(refusal))]);
    }

    private async Task<int> NextNumberAsync(PolicyId policy, int year, CancellationToken ct)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return 1 + (await db.PolicyVersions.Where(row => row.PolicyId == policy && row.EffectiveFrom >= first && row.EffectiveFrom <= last).MaxAsync(row => (int?)row.Number, ct) ?? 0);
    }
}
