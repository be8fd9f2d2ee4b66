using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;

namespace TalentPortal.Application.Policies;

/// <summary>What the office does to a policy itself: its names and group, and the end of new applications. Each leaves a step with its reason.</summary>
public sealed class PolicyCourseService(IPortalDb db, ICurrentActor current, CountyClock clock, PortalTexts texts, PolicyQueries queries, IValidator<RenamePolicy> renaming, IValidator<ClosePolicy> closing)
{
    /// <param name="of">Which policy; null for the graduate allowance.</param>
    /// <param name="form">The names and the group from now on.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<PolicyId> RenameAsync(PolicyId? of, RenamePolicy form, CancellationToken ct)
    {
        await renaming.ValidateAndThrowAsync(form, ct);
        var policy = await LoadAsync(of, form.Version, ct);
        var (id, name) = (policy.Id, form.NameZh!.Trim());
        if (await db.Policies.AnyAsync(row => row.NameZh == name && row.Id != id, ct)) throw new ValidationException([new ValidationFailure(nameof(form.NameZh), texts["policy.make.name.taken"])]);
        if ((await queries.GroupsAsync(ct)).All(group => group.Code != form.Group)) throw new ValidationException([new ValidationFailure(nameof(form.Group), texts["policy.group.choose"])]);
        var isPublished = await db.PolicyVersions.AnyAsync(row => row.PolicyId == id && row.PublishedBy != null, ct);
        db.PolicySteps.Add(policy.Rename(name, form.NameEn!.Trim(), form.Group!, isPublished, form.Reason!.Trim(), current.Actor, clock.UtcNow));
        await db.SaveChangesAsync(ct);
        return id;
    }

    /// <param name="of">Which policy; null for the graduate allowance.</param>
    /// <param name="form">From which day, and why.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task CloseAsync(PolicyId? of, ClosePolicy form, CancellationToken ct)
    {
        await closing.ValidateAndThrowAsync(form, ct);
        var policy = await LoadAsync(of, form.Version, ct);
        if (policy.WhyNotClose(form.From!.Value, clock.Today) is { } refusal) throw new ValidationException([new ValidationFailure(nameof(form.From), texts.Refusal(refusal))]);
        db.PolicySteps.Add(policy.Close(form.From.Value, clock.Today, form.Reason!.Trim(), current.Actor, clock.UtcNow));
        await db.SaveChangesAsync(ct);
    }

    private async Task<Policy> LoadAsync(PolicyId? of, long version, CancellationToken ct)
    {
        if (!current.Actor.May(Capability.MaintainPolicies)) throw new NotFoundException();
        var policy = await db.Policies.Where(row => of == null ? row.Code == Policy.GraduateAllowance : row.Id == of).SingleOrNotFoundAsync(ct);
        return policy.AtVersion(version, policy.Id.Value);
    }
}
