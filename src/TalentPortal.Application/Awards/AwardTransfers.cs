using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Payments;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Awards;

/// <summary>Where checked instalments go as of now: the person's own account, or the employer's that the contract names.</summary>
public sealed class AwardTransfers(IPortalDb db, ICurrentActor current)
{
    /// <summary>Every checked instalment, tracked, with what stands against putting it on a list.</summary>
    public async Task<IReadOnlyList<TransferCandidate>> CandidatesAsync(CancellationToken ct)
    {
        var awards = await db.AwardCases.PayableBy(current.Actor).Where(row => row.Instalments.Any(part => part.State == InstalmentState.Checked)).OrderBy(row => row.CaseNumber).ToListAsync(ct);
        var people = await PeopleAsync(awards, ct);
        return [.. awards.SelectMany(award => award.Instalments.Where(part => part.State is InstalmentState.Checked).OrderBy(part => part.Number), (award, part) => Candidate(award, part, people))];
    }

    /// <summary>The instalments of a list, whatever became of them, each with its payee of today where there is one.</summary>
    public async Task<IReadOnlyList<PlannedTransfer>> OfAsync(AwardBatch batch, CancellationToken ct)
    {
        var awards = await AwardsAsync(batch, ct);
        var people = await PeopleAsync(awards, ct);
        return [.. batch.Lines.Select(line => (Award: awards.First(award => award.Id == line.CaseId), line.InstalmentId))
            .Select(row => Candidate(row.Award, row.Award.Instalments.Single(part => part.Id == row.InstalmentId), people)).Where(row => row.Account is not null).Select(row => row.Plan())];
    }

    /// <summary>The awards of a list, tracked.</summary>
    public async Task<IReadOnlyList<AwardCase>> AwardsAsync(AwardBatch batch, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(batch);
        var ids = batch.Lines.Select(line => line.CaseId).Distinct().ToArray();
        return await db.AwardCases.Where(row => EF.Parameter(ids).Contains(row.Id)).ToListAsync(ct);
    }

    private TransferCandidate Candidate(AwardCase award, AwardInstalment part, Dictionary<PersonId, Holder> people)
    {
        var (person, employer) = (people[award.PersonId], award.Payee?.Account);
        var hold = employer is not null ? null : person.Account is not { } account ? PaymentHold.NoAccount : account.HolderName != person.Name ? PaymentHold.HolderDiffers : (PaymentHold?)null;
        return new TransferCandidate(award, part, employer ?? person.Account, employer is null ? award.PersonId.Value : award.Id.Value, hold, award.WhyNotBatch(part, current.Actor));
    }

    private async Task<Dictionary<PersonId, Holder>> PeopleAsync(IReadOnlyCollection<AwardCase> awards, CancellationToken ct)
    {
        var ids = awards.Select(award => award.PersonId).Distinct().ToArray();
        return await db.People.AsNoTracking().Where(person => EF.Parameter(ids).Contains(person.Id)).Select(person => new Holder(person.Id, person.Name, person.BankAccount)).ToDictionaryAsync(person => person.Id, ct);
    }

    private sealed record Holder(PersonId Id, string Name, BankAccount? Account);
}

/// <summary>A checked instalment, where it would go, and why it cannot go on a list today.</summary>
/// <param name="Hold">What stands against the payee's account.</param>
/// <param name="WhyNot">Why this officer may not: took part, is related, is a deputy of somebody who did.</param>
public sealed record TransferCandidate(AwardCase Award, AwardInstalment Part, BankAccount? Account, Guid AccountOwner, PaymentHold? Hold, Refusal? WhyNot)
{
    public bool IsReady => Hold is null && WhyNot is null;

    public PlannedTransfer Plan() => new(Award, Part, Account!, AccountOwner);
}
