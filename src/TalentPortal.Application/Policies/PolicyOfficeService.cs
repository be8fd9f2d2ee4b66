using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Application.Policies;

/// <summary>
/// Everything the office does to versions of the allowance: one person writes, another checks, and not the author publishes what was
/// tried on the register. What is published is never changed; its successor gives it an end.
/// </summary>
public sealed class PolicyOfficeService(IPortalDb db, ICurrentActor current, CountyClock clock, PortalTexts texts, IValidator<WritePolicyVersion> validator, IValidator<DiscardPolicyVersion> discardValidator)
{
    public async Task<PolicyVersionId> WriteAsync(WritePolicyVersion form, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(form, ct);
        var policy = await db.Policies.SingleOrDefaultAsync(row => row.Code == Policy.GraduateAllowance, ct);
        if (policy is null) db.Policies.Add(policy = Policy.NewGraduateAllowance());
        await RefuseTheDayAsync(policy.Id, form, ct);
        var from = form.EffectiveFrom!.Value;
        var version = new PolicyVersion(policy.Id, await NextNumberAsync(policy.Id, from.Year, ct), from, PolicyForms.TermsOf(form), current.Actor, clock.UtcNow);
        policy.RecordRevision();
        db.PolicyVersions.Add(version);
        await SaveFirstAsync(policy, ct);
        return version.Id;
    }

    public async Task AmendAsync(PolicyVersionId id, WritePolicyVersion form, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(form, ct);
        var version = await LoadAsync(id, form.Version, ct);
        RefusedException.ThrowIf(version.WhyNot(PolicyVersionAction.Amend, current.Actor));
        await RefuseTheDayAsync(version.PolicyId, form, ct);
        var from = form.EffectiveFrom!.Value;
        var number = from.Year == version.EffectiveFrom.Year ? version.Number : await NextNumberAsync(version.PolicyId, from.Year, ct);
        version.Amend(number, from, PolicyForms.TermsOf(form), current.Actor, clock.UtcNow);
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
        (await PolicyOfAsync(publishing, ct)).RecordRevision();
        await db.SaveChangesAsync(ct);
    }

    public async Task DiscardAsync(PolicyVersionId id, DiscardPolicyVersion form, CancellationToken ct)
    {
        await discardValidator.ValidateAndThrowAsync(form, ct);
        (await LoadAsync(id, form.Version, ct)).Discard(current.Actor, form.Reason!.Trim(), clock.UtcNow);
        await db.SaveChangesAsync(ct);
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
