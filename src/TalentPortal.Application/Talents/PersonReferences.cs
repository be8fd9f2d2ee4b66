using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Flats;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Liaison.Issues;
using TalentPortal.Domain.Liaison.Portraits;
using TalentPortal.Domain.Liaison.Rounds;
using TalentPortal.Domain.Liaison.Sharing;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Domain.Services;
using TalentPortal.Domain.Stations;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Offers;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>
/// The rows that answer to a person and live on: work, insured months, papers, certificates, cases, rights, levels, accounts, relations.
/// Moved within the caller's transaction, each noted, and returned exactly from the notes. What was decided or paid (payment lines,
/// recoveries, notices, objections, steps, looks, history) keeps the record it was made under.
/// </summary>
internal sealed class PersonReferences(IPortalDb db, IBulkWriter bulk)
{
    private const int Block = 500;
    private readonly MergedEmployments employments = new(db, bulk);
    private static readonly PersonRow[] Kinds = [.. Enum.GetValues<PersonRow>().Except([PersonRow.InsuranceMonth, PersonRow.Education, PersonRow.Values])];

    public async Task MoveAsync(PersonMerge merge, CancellationToken ct)
    {
        foreach (var kind in Kinds.Where(kind => kind is not PersonRow.Employment))
            db.PersonMergeMoves.AddRange((await IdsAsync(kind, merge.Absorbed, merge.Survivor, ct)).Select(id => new PersonMergeMove(merge.Id, kind, id)));
        await employments.NoteAsync(merge, ct);
        await NoteMonthsAsync(merge, ct);
        await db.SaveChangesAsync(ct);
        await employments.TakeOutAsync(merge, ct);
        foreach (var kind in Kinds) await PointAsync(merge, kind, merge.Absorbed, merge.Survivor, ct);
        await MoveMonthsAsync(merge, ct);
    }

    public async Task ReturnAsync(PersonMerge merge, CancellationToken ct)
    {
        foreach (var kind in Kinds) await PointAsync(merge, kind, merge.Survivor, merge.Absorbed, ct);
        await employments.PutBackAsync(merge, ct);
        await ReturnMonthsAsync(merge, ct);
    }

    private async Task PointAsync(PersonMerge merge, PersonRow kind, PersonId from, PersonId to, CancellationToken ct)
    {
        foreach (var ids in (await NotedAsync(merge, kind, ct)).Select(move => move.Row).Chunk(Block)) await PointAsync(kind, [.. ids], from, to, ct);
    }

    private async Task<List<Guid>> IdsAsync(PersonRow kind, PersonId person, PersonId? survivor, CancellationToken ct) => kind switch
    {
        PersonRow.Account => await db.Accounts.Where(row => row.PersonId == person).Select(row => row.Id).ToListAsync(ct),
        PersonRow.ConflictOfStaff => await db.Conflicts.Where(row => row.Staff == person).Select(row => row.Id).ToListAsync(ct),
        PersonRow.ConflictWithRelative => await db.Conflicts.Where(row => row.Relative == person).Select(row => row.Id).ToListAsync(ct),
        PersonRow.Document => await db.PersonDocuments.Where(row => row.PersonId == person).Select(row => row.Id).ToListAsync(ct),
        PersonRow.Credential => await db.Credentials.Where(row => row.PersonId == person).Select(row => row.Id).ToListAsync(ct),
        PersonRow.PayrollSpell => await db.PublicPayrollSpells.Where(row => row.PersonId == person).Select(row => row.Id).ToListAsync(ct),
        PersonRow.Application => [.. (await db.SubsidyApplications.Where(row => row.PersonId == person).Select(row => row.Id).ToListAsync(ct)).Select(id => id.Value)],
        PersonRow.Entitlement => [.. (await db.Entitlements.Where(row => row.PersonId == person).Select(row => row.Id).ToListAsync(ct)).Select(id => id.Value)],
        PersonRow.RecognitionApplication => [.. (await db.RecognitionApplications.Where(row => row.PersonId == person).Select(row => row.Id).ToListAsync(ct)).Select(id => id.Value)],
        PersonRow.AwardCase => [.. (await db.AwardCases.Where(row => row.PersonId == person).Select(row => row.Id).ToListAsync(ct)).Select(id => id.Value)],
        PersonRow.Offer => [.. (await db.BenefitOffers.Where(row => row.PersonId == person).Select(row => row.Id).ToListAsync(ct)).Select(id => id.Value)],
        PersonRow.LiaisonAssignment => [.. (await db.LiaisonAssignments.Where(row => row.PersonId == person).Select(row => row.Id).ToListAsync(ct)).Select(id => id.Value)],
        PersonRow.LiaisonContact => [.. (await db.LiaisonContacts.Where(row => row.PersonId == person).Select(row => row.Id).ToListAsync(ct)).Select(id => id.Value)],
        PersonRow.TalentIssue => [.. (await db.TalentIssues.Where(row => row.PersonId == person).Select(row => row.Id).ToListAsync(ct)).Select(id => id.Value)],
        PersonRow.LeaderPromise => [.. (await db.LeaderPromises.Where(row => row.PersonId == person).Select(row => row.Id).ToListAsync(ct)).Select(id => id.Value)],
        PersonRow.ServiceRequest => [.. (await db.ServiceRequests.Where(row => row.PersonId == person).Select(row => row.Id).ToListAsync(ct)).Select(id => id.Value)],
        PersonRow.StationStay => [.. (await db.StationStays.Where(row => row.PersonId == person).Select(row => row.Id).ToListAsync(ct)).Select(id => id.Value)],
        // A night that is over and that both had counts once: the bed was taken, but one guest sleeps in one.
        PersonRow.BedNight => await db.BedNights.Where(row => row.PersonId == person && !db.BedNights.Any(own => own.PersonId == survivor && own.Night == row.Night)).Select(row => row.Id).ToListAsync(ct),
        PersonRow.LoanApplicant => await db.LoanApplicants.Where(row => row.PersonId == person).Select(row => row.Id).ToListAsync(ct),
        PersonRow.FlatApplication => [.. (await db.FlatApplications.Where(row => row.PersonId == person).Select(row => row.Id).ToListAsync(ct)).Select(id => id.Value)],
        PersonRow.Lease => [.. (await db.Leases.Where(row => row.PersonId == person).Select(row => row.Id).ToListAsync(ct)).Select(id => id.Value)],
        PersonRow.TalentSharing => [.. (await db.TalentSharings.Where(row => row.PersonId == person).Select(row => row.Id).ToListAsync(ct)).Select(id => id.Value)],
        PersonRow.TalentPortrait => [.. (await db.TalentPortraits.Where(row => row.PersonId == person).Select(row => row.Id).ToListAsync(ct)).Select(id => id.Value)],
        PersonRow.AdjustmentLine => [.. (await db.AdjustmentLines.Where(row => row.PersonId == person).Select(row => row.Id).ToListAsync(ct)).Select(id => id.Value)],
        PersonRow.Recognition => [.. (await db.Recognitions.Where(row => row.PersonId == person).Select(row => row.Id).ToListAsync(ct)).Select(id => id.Value)],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>Only what still answers to <paramref name="from"/>: what somebody moved meanwhile stays where it is.</summary>
    private Task<int> PointAsync(PersonRow kind, List<Guid> ids, PersonId from, PersonId to, CancellationToken ct)
    {
        var (cases, rights) = (ids.ConvertAll(SubsidyApplicationId.From), ids.ConvertAll(EntitlementId.From));
        var (awards, offers) = (ids.ConvertAll(AwardCaseId.From), ids.ConvertAll(BenefitOfferId.From));
        var (requests, levels) = (ids.ConvertAll(RecognitionApplicationId.From), ids.ConvertAll(RecognitionId.From));
        var (assignments, contacts) = (ids.ConvertAll(LiaisonAssignmentId.From), ids.ConvertAll(LiaisonContactId.From));
        var (issues, promises) = (ids.ConvertAll(TalentIssueId.From), ids.ConvertAll(LeaderPromiseId.From));
        var (services, stays) = (ids.ConvertAll(ServiceRequestId.From), ids.ConvertAll(StationStayId.From));
        var (sharings, portraits) = (ids.ConvertAll(TalentSharingId.From), ids.ConvertAll(TalentPortraitId.From));
        var (lines, flats) = (ids.ConvertAll(AdjustmentLineId.From), ids.ConvertAll(FlatApplicationId.From));
        var leases = ids.ConvertAll(LeaseId.From);
        return kind switch
        {
            PersonRow.Employment => db.Employments.Where(row => ids.Contains(row.Id) && row.PersonId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.PersonId, to), ct),
            PersonRow.Account => db.Accounts.Where(row => ids.Contains(row.Id) && row.PersonId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.PersonId, (PersonId?)to), ct),
            PersonRow.ConflictOfStaff => db.Conflicts.Where(row => ids.Contains(row.Id) && row.Staff == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.Staff, to), ct),
            PersonRow.ConflictWithRelative => db.Conflicts.Where(row => ids.Contains(row.Id) && row.Relative == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.Relative, (PersonId?)to), ct),
            PersonRow.Document => db.PersonDocuments.Where(row => ids.Contains(row.Id) && row.PersonId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.PersonId, to), ct),
            PersonRow.Credential => db.Credentials.Where(row => ids.Contains(row.Id) && row.PersonId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.PersonId, to), ct),
            PersonRow.PayrollSpell => db.PublicPayrollSpells.Where(row => ids.Contains(row.Id) && row.PersonId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.PersonId, to), ct),
            PersonRow.Application => db.SubsidyApplications.Where(row => cases.Contains(row.Id) && row.PersonId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.PersonId, (PersonId?)to), ct),
            PersonRow.Entitlement => db.Entitlements.Where(row => rights.Contains(row.Id) && row.PersonId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.PersonId, to), ct),
            PersonRow.RecognitionApplication => db.RecognitionApplications.Where(row => requests.Contains(row.Id) && row.PersonId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.PersonId, to), ct),
            PersonRow.AwardCase => db.AwardCases.Where(row => awards.Contains(row.Id) && row.PersonId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.PersonId, to), ct),
            PersonRow.Offer => db.BenefitOffers.Where(row => offers.Contains(row.Id) && row.PersonId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.PersonId, to), ct),
            PersonRow.LiaisonAssignment => db.LiaisonAssignments.Where(row => assignments.Contains(row.Id) && row.PersonId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.PersonId, to), ct),
            PersonRow.LiaisonContact => db.LiaisonContacts.Where(row => contacts.Contains(row.Id) && row.PersonId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.PersonId, to), ct),
            PersonRow.TalentIssue => db.TalentIssues.Where(row => issues.Contains(row.Id) && row.PersonId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.PersonId, to), ct),
            PersonRow.LeaderPromise => db.LeaderPromises.Where(row => promises.Contains(row.Id) && row.PersonId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.PersonId, to), ct),
            PersonRow.ServiceRequest => db.ServiceRequests.Where(row => services.Contains(row.Id) && row.PersonId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.PersonId, to), ct),
            PersonRow.StationStay => db.StationStays.Where(row => stays.Contains(row.Id) && row.PersonId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.PersonId, to), ct),
            PersonRow.BedNight => db.BedNights.Where(row => ids.Contains(row.Id) && row.PersonId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.PersonId, (PersonId?)to), ct),
            PersonRow.LoanApplicant => db.LoanApplicants.Where(row => ids.Contains(row.Id) && row.PersonId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.PersonId, to), ct),
            PersonRow.FlatApplication => db.FlatApplications.Where(row => flats.Contains(row.Id) && row.PersonId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.PersonId, to), ct),
            PersonRow.Lease => db.Leases.Where(row => leases.Contains(row.Id) && row.PersonId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.PersonId, to), ct),
            PersonRow.TalentSharing => db.TalentSharings.Where(row => sharings.Contains(row.Id) && row.PersonId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.PersonId, to), ct),
            PersonRow.TalentPortrait => db.TalentPortraits.Where(row => portraits.Contains(row.Id) && row.PersonId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.PersonId, to), ct),
            PersonRow.AdjustmentLine => db.AdjustmentLines.Where(row => lines.Contains(row.Id) && row.PersonId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.PersonId, to), ct),
            PersonRow.Recognition => db.Recognitions.Where(row => levels.Contains(row.Id) && row.PersonId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.PersonId, to), ct),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
    }

    private async Task NoteMonthsAsync(PersonMerge merge, CancellationToken ct)
    {
        var moved = await db.InsuranceMonths.AsNoTracking().Where(row => row.PersonId == merge.Absorbed).ToListAsync(ct);
        var known = await db.InsuranceMonths.AsNoTracking().Where(row => row.PersonId == merge.Survivor).ToDictionaryAsync(row => (row.EmployerId, row.Month), ct);
        db.PersonMergeMoves.AddRange(moved.Select(row => known.TryGetValue((row.EmployerId, row.Month), out var own)
            ? new PersonMergeMove(merge.Id, row.EmployerId.Value, row.Month, Written(row), Written(own))
            : new PersonMergeMove(merge.Id, row.EmployerId.Value, row.Month, null, null)));
    }

    /// <summary>Where both records have the month at one employer, it is paid when either says so; the one that goes is kept in the note.</summary>
    private async Task MoveMonthsAsync(PersonMerge merge, CancellationToken ct)
    {
        var (from, to) = (merge.Absorbed, merge.Survivor);
        foreach (var row in (await NotedAsync(merge, PersonRow.InsuranceMonth, ct)).Where(move => move.Before is not null && IsBetter(Read(move.Before), Read(move.Kept!))))
            await WriteAsync(to, row.Month!.Value, new Domain.Employers.EmployerId(row.Row), Read(row.Before!), ct);
        await db.InsuranceMonths.Where(row => row.PersonId == from && db.InsuranceMonths.Any(twin => twin.PersonId == to && twin.EmployerId == row.EmployerId && twin.Month == row.Month)).ExecuteDeleteAsync(ct);
        await db.InsuranceMonths.Where(row => row.PersonId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.PersonId, to), ct);
    }

    private async Task ReturnMonthsAsync(PersonMerge merge, CancellationToken ct)
    {
        var (from, to) = (merge.Survivor, merge.Absorbed);
        foreach (var move in await NotedAsync(merge, PersonRow.InsuranceMonth, ct))
        {
            var (employer, month) = (new Domain.Employers.EmployerId(move.Row), move.Month!.Value);
            if (move.Before is null)
            {
                await db.InsuranceMonths.Where(row => row.PersonId == from && row.Month == month && row.EmployerId == employer).ExecuteUpdateAsync(set => set.SetProperty(row => row.PersonId, to), ct);
                continue;
            }

            var (before, kept) = (Read(move.Before), Read(move.Kept!));
            var now = await db.InsuranceMonths.AsNoTracking().SingleOrDefaultAsync(row => row.PersonId == from && row.Month == month && row.EmployerId == employer, ct);
            // What a later roster restated stays as it says.
            if (now is not null && Read(Written(now)) == (IsBetter(before, kept) ? before : kept)) await WriteAsync(from, month, employer, kept, ct);
            var returned = new InsuranceMonth(to, month, employer, before.IsPaid, before.PaidOn, before.IsBackPayment);
            if (before.Explanation is not null) returned.Explain(before.Explanation);
            db.InsuranceMonths.Add(returned);
        }

        await db.SaveChangesAsync(ct);
    }

    private Task<int> WriteAsync(PersonId person, YearMonth month, Domain.Employers.EmployerId employer, MonthFacts facts, CancellationToken ct) =>
        db.InsuranceMonths.Where(row => row.PersonId == person && row.Month == month && row.EmployerId == employer).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.IsPaid, facts.IsPaid).SetProperty(row => row.PaidOn, facts.PaidOn)
            .SetProperty(row => row.IsBackPayment, facts.IsBackPayment).SetProperty(row => row.BackPaymentExplanation, facts.Explanation), ct);

    private async Task<List<PersonMergeMove>> NotedAsync(PersonMerge merge, PersonRow kind, CancellationToken ct) =>
        await db.PersonMergeMoves.AsNoTracking().Where(move => move.MergeId == merge.Id && move.Kind == kind).ToListAsync(ct);

    private static bool IsBetter(MonthFacts absorbed, MonthFacts own) => absorbed.IsPaid && !own.IsPaid;

    private static string Written(InsuranceMonth row) => JsonSerializer.Serialize(new MonthFacts(row.IsPaid, row.PaidOn, row.IsBackPayment, row.BackPaymentExplanation));

    private static MonthFacts Read(string text) => JsonSerializer.Deserialize<MonthFacts>(text)!;

    private sealed record MonthFacts(bool IsPaid, DateOnly? PaidOn, bool IsBackPayment, string? Explanation);
}
