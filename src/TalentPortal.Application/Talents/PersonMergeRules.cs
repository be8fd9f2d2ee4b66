using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>Why two records cannot be merged yet, each with where it is resolved first, and whether a second person has to confirm.</summary>
public sealed class PersonMergeRules(IPortalDb db, PortalTexts texts, PortalFormat format, CountyClock clock)
{
    /// <summary>Money or an account hangs on either.</summary>
    public async Task<bool> NeedsSecondAsync(PersonId one, PersonId other, CancellationToken ct) =>
        await db.Entitlements.AnyAsync(right => right.PersonId == one || right.PersonId == other, ct)
        || await db.SubsidyApplications.AnyAsync(row => (row.PersonId == one || row.PersonId == other) && row.SubmittedAt != null, ct)
        || await db.PaymentLines.AnyAsync(line => line.PersonId == one || line.PersonId == other, ct)
        || await db.RecognitionApplications.AnyAsync(row => (row.PersonId == one || row.PersonId == other) && row.SubmittedAt != null, ct)
        || await db.Recognitions.AnyAsync(row => row.PersonId == one || row.PersonId == other, ct)
        || await db.AwardCases.AnyAsync(row => (row.PersonId == one || row.PersonId == other) && row.SubmittedAt != null, ct)
        || await db.Accounts.AnyAsync(account => account.PersonId == one || account.PersonId == other, ct);

    public async Task<IReadOnlyList<Refusal>> WhyNotAsync(PersonId survivor, PersonId absorbed, CancellationToken ct)
    {
        Refusal?[] found =
        [
            survivor == absorbed ? TalentRefusals.MergeWithItself : null,
            await db.People.AnyAsync(person => (person.Id == survivor || person.Id == absorbed) && person.MergedInto != null, ct) ? TalentRefusals.MergedAway : null,
            await db.People.AnyAsync(person => person.MergedInto == absorbed, ct) ? TalentRefusals.AliasesStay : null,
            await IsOfficerAsync(absorbed, ct) ? TalentRefusals.OfficerStays : null,
            await AccountsAsync(survivor, absorbed, ct),
            await CasesAsync(survivor, absorbed, ct),
            await RecognitionsAsync(survivor, absorbed, ct),
            await AwardsAsync(survivor, absorbed, ct),
            await LeadersAsync(survivor, absorbed, ct),
            await RightsAsync(survivor, absorbed, ct),
            await NightsAsync(survivor, absorbed, ct),
            await FlatsAsync(survivor, absorbed, ct),
            await CorrectionsAsync(absorbed, ct),
            await MonthsAsync(survivor, absorbed, ct),
            await UnderwayAsync([survivor, absorbed], ct),
        ];
        return [.. found.OfType<Refusal>()];
    }

    /// <summary>A batch holds lines of one of them: accounts and totals of its rights must not change hands on the way.</summary>
    public async Task<Refusal?> UnderwayAsync(IReadOnlyCollection<PersonId> people, CancellationToken ct)
    {
        var lines = await db.PaymentLines.Where(line => people.Contains(line.PersonId) && (line.State == PaymentLineState.Planned || line.State == PaymentLineState.Sent)).OrderBy(line => line.CaseNumber).Select(line => line.CaseNumber).Distinct().ToListAsync(ct);
        return lines.Count == 0 ? null : TalentRefusals.PaymentUnderway.With(Joined(lines));
    }

    /// <summary>Decisions name the officer, and an expert's vote names the expert: four eyes and exclusions compare that record. Whoever signed an award keeps it also without an office: a signature is for good.</summary>
    private async Task<bool> IsOfficerAsync(PersonId person, CancellationToken ct) =>
        await db.Accounts.AnyAsync(account => account.PersonId == person && account.Roles.Any(held => held.Role != Role.Applicant), ct)
        || await db.RecognitionPanels.AnyAsync(panel => panel.Experts.Any(expert => expert.PersonId == person), ct)
        || await db.AwardExperts.AnyAsync(expert => expert.PersonId == person, ct)
        || await db.AwardCases.AnyAsync(award => award.Signatures.Any(signed => signed.Person == person || signed.OnBehalfOf == person), ct)
        || await db.Delegations.AnyAsync(duty => duty.FromPerson == person, ct);

    private async Task<Refusal?> AccountsAsync(PersonId one, PersonId other, CancellationToken ct)
    {
        var active = await db.Accounts.Where(account => !account.IsDisabled && (account.PersonId == one || account.PersonId == other)).Select(account => account.PersonId).Distinct().CountAsync(ct);
        return active > 1 ? TalentRefusals.TwoAccounts : null;
    }

    private async Task<Refusal?> CasesAsync(PersonId one, PersonId other, CancellationToken ct)
    {
        var cases = await db.SubsidyApplications.Where(row => row.PersonId == one || row.PersonId == other).Select(row => new { row.PersonId, row.CaseNumber, row.Status }).ToListAsync(ct);
        var running = cases.Where(row => !SubsidyFlow.IsFinal(row.Status)).ToList();
        return running.Select(row => row.PersonId).Distinct().Count() < 2 ? null
            : TalentRefusals.TwoRunningCases.With(Joined(running.Select(row => row.CaseNumber ?? texts.Of(row.Status))));
    }

    /// <summary>Whoever turns out to be one guest cannot have two beds in a night to come; the desk calls one of the two off first. What is over cannot be called off, and stands in nobody's way.</summary>
    private async Task<Refusal?> NightsAsync(PersonId one, PersonId other, CancellationToken ct)
    {
        var (survivor, absorbed, today) = ((PersonId?)one, (PersonId?)other, clock.Today);
        var night = await db.BedNights.Where(row => row.PersonId == survivor && row.Night >= today && db.BedNights.Any(twin => twin.PersonId == absorbed && twin.Night == row.Night)).OrderBy(row => row.Night).Select(row => (DateOnly?)row.Night).FirstOrDefaultAsync(ct);
        return night is { } both ? TalentRefusals.TwoBeds.With(both) : null;
    }

    /// <summary>One person has one application for a flat, or one flat.</summary>
    private async Task<Refusal?> FlatsAsync(PersonId one, PersonId other, CancellationToken ct)
    {
        var flats = await db.FlatApplications.Where(row => row.PersonId == one || row.PersonId == other).Select(row => new { row.Id, row.PersonId, row.Number, row.Status }).ToListAsync(ct);
        var over = (await db.Leases.Where(row => row.PersonId == one || row.PersonId == other).Select(row => new { row.ApplicationId, row.Status }).ToListAsync(ct)).Where(row => LeaseFlow.IsOver(row.Status)).Select(row => row.ApplicationId).ToHashSet();
        var live = flats.Where(row => FlatApplicationFlow.IsLive(row.Status) && !over.Contains(row.Id)).ToList();
        return live.Select(row => row.PersonId).Distinct().Count() < 2 ? null : TalentRefusals.TwoFlats.With(Joined(live.Select(row => row.Number)));
    }

    private async Task<Refusal?> RecognitionsAsync(PersonId one, PersonId other, CancellationToken ct)
    {
        var requests = await db.RecognitionApplications.Where(row => row.PersonId == one || row.PersonId == other).Select(row => new { row.PersonId, row.CaseNumber, row.Status }).ToListAsync(ct);
        var running = requests.Where(row => !RecognitionFlow.IsFinal(row.Status)).ToList();
        return running.Select(row => row.PersonId).Distinct().Count() < 2 ? null
            : TalentRefusals.TwoRunningRecognitions.With(Joined(running.Select(row => row.CaseNumber ?? texts.Of(row.Status))));
    }

    private async Task<Refusal?> AwardsAsync(PersonId one, PersonId other, CancellationToken ct)
    {
        var awards = await db.AwardCases.Where(row => row.PersonId == one || row.PersonId == other).Select(row => new { row.PersonId, row.CaseNumber, row.Status }).ToListAsync(ct);
        var running = awards.Where(row => !AwardFlow.IsFinal(row.Status)).ToList();
        return running.Select(row => row.PersonId).Distinct().Count() < 2 ? null
            : TalentRefusals.TwoRunningAwards.With(Joined(running.Select(row => row.CaseNumber ?? texts.Of(row.Status))));
    }

    /// <summary>One talent has one leader: which of the two it is, is decided first.</summary>
    private async Task<Refusal?> LeadersAsync(PersonId one, PersonId other, CancellationToken ct)
    {
        var leaders = await db.LiaisonAssignments.Where(row => (row.PersonId == one || row.PersonId == other) && row.To == null).Select(row => row.LeaderName).ToListAsync(ct);
        return leaders.Count < 2 ? null : TalentRefusals.TwoLeaders.With(Joined(leaders));
    }

    private async Task<Refusal?> RightsAsync(PersonId one, PersonId other, CancellationToken ct)
    {
        var rights = await db.Entitlements.Where(right => (right.PersonId == one || right.PersonId == other) && right.State != EntitlementState.Ended && right.State != EntitlementState.Completed)
            .OrderBy(right => right.CaseNumber).Select(right => new { right.PersonId, right.CaseNumber }).ToListAsync(ct);
        return rights.Select(right => right.PersonId).Distinct().Count() < 2 ? null : TalentRefusals.TwoRights.With(Joined(rights.Select(right => right.CaseNumber)));
    }

    /// <summary>What the person of the record that goes still asks for is answered first: the request names what that record says.</summary>
    private async Task<Refusal?> CorrectionsAsync(PersonId absorbed, CancellationToken ct)
    {
        var open = await db.RecordCorrections.Where(request => request.PersonId == absorbed && request.OpenKey != null).OrderBy(request => request.Number).Select(request => request.Number).ToListAsync(ct);
        return open.Count == 0 ? null : TalentRefusals.CorrectionOpen.With(Joined(open));
    }

    /// <summary>
    /// A month that both were granted under one policy and that was not taken back from either: one person had it twice. Under two policies it
    /// is two benefits; of borne interest, two rights are different days.
    /// </summary>
    private async Task<Refusal?> MonthsAsync(PersonId one, PersonId other, CancellationToken ct)
    {
        var lines = await (
            from right in db.Entitlements
            where (right.PersonId == one || right.PersonId == other) && right.Loan!.ContractKey == null
            join version in db.PolicyVersions on right.PolicyVersionId equals version.Id
            join line in db.AccrualLines on right.Id equals line.EntitlementId
            select new { right.PersonId, right.CaseNumber, version.PolicyId, line.Month, line.Amount }).ToListAsync(ct);
        var granted = lines.GroupBy(line => (line.PersonId, line.CaseNumber, line.PolicyId, line.Month)).Where(month => !month.Sum(line => line.Amount).IsNegative && !month.Sum(line => line.Amount).IsZero).Select(month => month.Key).ToList();
        var twice = granted.GroupBy(month => (month.PolicyId, month.Month)).Where(month => month.Select(line => line.PersonId).Distinct().Count() > 1).ToList();
        return twice.Count == 0 ? null : TalentRefusals.MonthsTwice.With(
            Joined(twice.SelectMany(month => month).Select(month => month.CaseNumber).Distinct().Order()), Joined(twice.Select(month => month.Key.Month).Distinct().Order().Select(month => format.Month(month))));
    }

    private string Joined(IEnumerable<string> words) => string.Join(format.IsChinese ? "、" : ", ", words);
}
