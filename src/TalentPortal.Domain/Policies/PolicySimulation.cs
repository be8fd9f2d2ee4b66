using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Policies;

/// <summary>
/// One trial of a version on the register before it is published: what it was tried with, who started it, and what came out, kept for
/// ever. It speaks for the terms it was started with, against the version it was compared with; where either is another one since, it has to be tried again.
/// </summary>
public sealed class PolicySimulation
{
    private PolicySimulation() { }

    /// <param name="version">A draft or a checked version.</param>
    /// <param name="assumptions">As JSON.</param>
    /// <param name="job">The work behind it.</param>
    /// <param name="actor">Who started it.</param>
    /// <param name="now">UTC.</param>
    /// <param name="basis">The version that would go on without it; null for the first version of a policy.</param>
    public PolicySimulation(PolicyVersion version, string assumptions, JobId job, Actor actor, DateTime now, PolicyVersionId? basis = null)
    {
        ArgumentNullException.ThrowIfNull(version);
        RefusedException.ThrowIf(WhyNotStart(version, actor));
        Id = Guid.CreateVersion7();
        (PolicyVersionId, TermsDigest, BasisId, Assumptions, JobId) = (version.Id, version.Digest, basis, assumptions, job);
        (StartedBy, StartedByName, StartedAt) = (actor.Id, actor.Name, now);
    }

    public Guid Id { get; private set; }
    public PolicyVersionId PolicyVersionId { get; private set; }
    /// <summary>Of the terms and the first day it was tried with, see <see cref="PolicyVersion.Digest"/>.</summary>
    public string TermsDigest { get; private set; } = "";
    /// <summary>What it was compared with: published versions never change, so its id says all.</summary>
    public PolicyVersionId? BasisId { get; private set; }
    public string Assumptions { get; private set; } = "";
    public JobId JobId { get; private set; }
    public AccountId StartedBy { get; private set; }
    public string StartedByName { get; private set; } = "";
    public DateTime StartedAt { get; private set; }
    /// <summary>Null while it runs, or when it was stopped.</summary>
    public DateTime? FinishedAt { get; private set; }
    /// <summary>What came out, as JSON.</summary>
    public string? Result { get; private set; }

    public static Refusal? WhyNotStart(PolicyVersion version, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(version);
        return !actor.May(Capability.MaintainPolicies) ? PolicyRefusals.MayNotMaintain
            : version.State is PolicyVersionState.Draft or PolicyVersionState.Checked ? null
            : PolicyRefusals.NotInThisState;
    }

    /// <summary>Whether it also compared with what would go on without the version now: whom a version gives more depends on both.</summary>
    public bool ComparesWith(PolicyVersion? basis) => BasisId == basis?.Id;

    /// <summary>Whether it is done and speaks for the version as it is now.</summary>
    public bool SpeaksFor(PolicyVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return FinishedAt is not null && PolicyVersionId == version.Id && TermsDigest == version.Digest;
    }

    public void Finish(string result, DateTime now) => (Result, FinishedAt) = (result, now);
}
