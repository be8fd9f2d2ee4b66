using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Employers;

/// <summary>
/// The rows that answer to an employer and live on: employments, insurance months, cases, rights, accounts, conflicts, qualifications,
/// staff numbers, requests, services asked for staff. Moved within the caller's transaction, each noted, and returned exactly from the notes.
/// </summary>
internal sealed class EmployerReferences(IPortalDb db)
{
    private const int Block = 500;

    public async Task MoveAsync(EmployerMerge merge, CancellationToken ct)
    {
        var (from, to) = (merge.Absorbed, merge.Survivor);
        await NoteAsync(merge, MovedRow.Employment, db.Employments.Where(row => row.EmployerId == from).Select(row => row.Id), ct);
        await NoteAsync(merge, MovedRow.Qualification, db.EmployerQualifications.Where(row => row.EmployerId == from).Select(row => row.Id), ct);
        await NoteAsync(merge, MovedRow.Headcount, db.EmployerHeadcounts.Where(row => row.EmployerId == from).Select(row => row.Id), ct);
        await NoteAsync(merge, MovedRow.Request, db.EmployerRequests.Where(row => row.EmployerId == from).Select(row => row.Id), ct);
        await NoteAsync(merge, MovedRow.Account, db.Accounts.Where(row => row.EmployerId == from).Select(row => row.Id), ct);
        await NoteAsync(merge, MovedRow.Conflict, db.Conflicts.Where(row => row.Employer == from).Select(row => row.Id), ct);
        Note(merge, MovedRow.Application, (await db.SubsidyApplications.Where(row => row.EmployerId == from).Select(row => row.Id).ToListAsync(ct)).Select(id => id.Value));
        Note(merge, MovedRow.Entitlement, (await db.Entitlements.Where(row => row.EmployerId == from).Select(row => row.Id).ToListAsync(ct)).Select(id => id.Value));
        Note(merge, MovedRow.AwardCase, (await db.AwardCases.Where(row => row.EmployerId == from).Select(row => row.Id).ToListAsync(ct)).Select(id => id.Value));
        Note(merge, MovedRow.Offer, (await db.BenefitOffers.Where(row => row.EmployerId == from).Select(row => row.Id).ToListAsync(ct)).Select(id => id.Value));
        Note(merge, MovedRow.ServiceRequest, (await db.ServiceRequests.Where(row => row.EmployerId == from).Select(row => row.Id).ToListAsync(ct)).Select(id => id.Value));
        Note(merge, MovedRow.LoanApplication, (await db.LoanApplications.IgnoreAutoIncludes().Where(row => row.EmployerId == from).Select(row => row.Id).ToListAsync(ct)).Select(id => id.Value));
        await NoteMonthsAsync(merge, ct);
        await db.SaveChangesAsync(ct);

        await db.Employments.Where(row => row.EmployerId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.EmployerId, to), ct);
        await db.EmployerQualifications.Where(row => row.EmployerId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.EmployerId, to), ct);
        await db.EmployerHeadcounts.Where(row => row.EmployerId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.EmployerId, to), ct);
        await db.EmployerRequests.Where(row => row.EmployerId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.EmployerId, to), ct);
        await db.Accounts.Where(row => row.EmployerId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.EmployerId, (EmployerId?)to), ct);
        await db.Conflicts.Where(row => row.Employer == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.Employer, (EmployerId?)to), ct);
        await db.SubsidyApplications.Where(row => row.EmployerId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.EmployerId, (EmployerId?)to), ct);
        await db.Entitlements.Where(row => row.EmployerId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.EmployerId, (EmployerId?)to), ct);
        await db.AwardCases.Where(row => row.EmployerId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.EmployerId, to), ct);
        await db.BenefitOffers.Where(row => row.EmployerId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.EmployerId, to), ct);
        await db.ServiceRequests.Where(row => row.EmployerId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.EmployerId, (EmployerId?)to), ct);
        await db.LoanApplications.Where(row => row.EmployerId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.EmployerId, (EmployerId?)to), ct);
        await MoveMonthsAsync(merge, ct);
    }

    public async Task ReturnAsync(EmployerMerge merge, CancellationToken ct)
    {
        var (from, to) = (merge.Survivor, merge.Absorbed);
        foreach (var kind in Enum.GetValues<MovedRow>().Where(kind => kind is not MovedRow.InsuranceMonth))
            foreach (var ids in (await NotedAsync(merge, kind, ct)).Select(move => move.Row).Chunk(Block)) await ReturnAsync(kind, [.. ids], from, to, ct);
        await ReturnMonthsAsync(merge, ct);
    }

    private Task<int> ReturnAsync(MovedRow kind, List<Guid> ids, EmployerId from, EmployerId to, CancellationToken ct)
    {
        var (cases, rights) = (ids.Select(Domain.Subsidies.SubsidyApplicationId.From).ToList(), ids.Select(Domain.Subsidies.EntitlementId.From).ToList());
        var (awards, offers) = (ids.Select(Domain.Awards.AwardCaseId.From).ToList(), ids.Select(Domain.Subsidies.Offers.BenefitOfferId.From).ToList());
        var (services, loans) = (ids.ConvertAll(Domain.Services.ServiceRequestId.From), ids.ConvertAll(Domain.Loans.LoanApplicationId.From));
        return kind switch
        {
            MovedRow.Employment => db.Employments.Where(row => ids.Contains(row.Id) && row.EmployerId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.EmployerId, to), ct),
            MovedRow.Qualification => db.EmployerQualifications.Where(row => ids.Contains(row.Id) && row.EmployerId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.EmployerId, to), ct),
            MovedRow.Headcount => db.EmployerHeadcounts.Where(row => ids.Contains(row.Id) && row.EmployerId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.EmployerId, to), ct),
            MovedRow.Request => db.EmployerRequests.Where(row => ids.Contains(row.Id) && row.EmployerId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.EmployerId, to), ct),
            MovedRow.AwardCase => db.AwardCases.Where(row => awards.Contains(row.Id) && row.EmployerId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.EmployerId, to), ct),
            MovedRow.Offer => db.BenefitOffers.Where(row => offers.Contains(row.Id) && row.EmployerId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.EmployerId, to), ct),
            MovedRow.ServiceRequest => db.ServiceRequests.Where(row => services.Contains(row.Id) && row.EmployerId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.EmployerId, (EmployerId?)to), ct),
            MovedRow.LoanApplication => db.LoanApplications.Where(row => loans.Contains(row.Id) && row.EmployerId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.EmployerId, (EmployerId?)to), ct),
            MovedRow.Account => db.Accounts.Where(row => ids.Contains(row.Id) && row.EmployerId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.EmployerId, (EmployerId?)to), ct),
            MovedRow.Conflict => db.Conflicts.Where(row => ids.Contains(row.Id) && row.Employer == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.Employer, (EmployerId?)to), ct),
            MovedRow.Application => db.SubsidyApplications.Where(row => cases.Contains(row.Id) && row.EmployerId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.EmployerId, (EmployerId?)to), ct),
            _ => db.Entitlements.Where(row => rights.Contains(row.Id) && row.EmployerId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.EmployerId, (EmployerId?)to), ct),
        };
    }

    private async Task NoteMonthsAsync(EmployerMerge merge, CancellationToken ct)
    {
        var moved = await db.InsuranceMonths.AsNoTracking().Where(row => row.EmployerId == merge.Absorbed).ToListAsync(ct);
        var known = await Both(merge.Survivor, merge.Absorbed).AsNoTracking().ToDictionaryAsync(row => (row.PersonId, row.Month), ct);
        db.EmployerMergeMoves.AddRange(moved.Select(row => known.TryGetValue((row.PersonId, row.Month), out var own)
            ? new EmployerMergeMove(merge.Id, row.PersonId.Value, row.Month, Written(row), Written(own))
            : new EmployerMergeMove(merge.Id, row.PersonId.Value, row.Month, null, null)));
    }

    /// <summary>Where both entries have the month, it is paid when either says so; the one that goes is kept in the note.</summary>
    private async Task MoveMonthsAsync(EmployerMerge merge, CancellationToken ct)
    {
        var (from, to) = (merge.Absorbed, merge.Survivor);
        foreach (var row in (await NotedAsync(merge, MovedRow.InsuranceMonth, ct)).Where(move => move.Before is not null && IsBetter(Read(move.Before), Read(move.Kept!))))
            await WriteAsync(new PersonId(row.Row), row.Month!.Value, to, Read(row.Before!), ct);
        await Both(from, to).ExecuteDeleteAsync(ct);
        await db.InsuranceMonths.Where(row => row.EmployerId == from).ExecuteUpdateAsync(set => set.SetProperty(row => row.EmployerId, to), ct);
    }

    private async Task ReturnMonthsAsync(EmployerMerge merge, CancellationToken ct)
    {
        var (from, to) = (merge.Survivor, merge.Absorbed);
        var moves = await NotedAsync(merge, MovedRow.InsuranceMonth, ct);
        foreach (var month in moves.Where(move => move.Before is null).GroupBy(move => move.Month!.Value))
            foreach (var block in month.Select(move => new PersonId(move.Row)).Chunk(Block))
            {
                List<PersonId> people = [.. block];
                await db.InsuranceMonths.Where(row => row.EmployerId == from && row.Month == month.Key && people.Contains(row.PersonId)).ExecuteUpdateAsync(set => set.SetProperty(row => row.EmployerId, to), ct);
            }

        foreach (var move in moves.Where(move => move.Before is not null))
        {
            var (person, month, before, kept) = (new PersonId(move.Row), move.Month!.Value, Read(move.Before!), Read(move.Kept!));
            var now = await db.InsuranceMonths.AsNoTracking().SingleOrDefaultAsync(row => row.PersonId == person && row.Month == month && row.EmployerId == from, ct);
            // What a later roster restated stays as it says.
            if (now is not null && Read(Written(now)) == (IsBetter(before, kept) ? before : kept)) await WriteAsync(person, month, from, kept, ct);
            var returned = new InsuranceMonth(person, month, to, before.IsPaid, before.PaidOn, before.IsBackPayment);
            if (before.Explanation is not null) returned.Explain(before.Explanation);
            db.InsuranceMonths.Add(returned);
        }

        await db.SaveChangesAsync(ct);
    }

    /// <summary>The months of one entry that the other has as well.</summary>
    private IQueryable<InsuranceMonth> Both(EmployerId one, EmployerId other) =>
        db.InsuranceMonths.Where(row => row.EmployerId == one && db.InsuranceMonths.Any(twin => twin.EmployerId == other && twin.PersonId == row.PersonId && twin.Month == row.Month));

    private Task<int> WriteAsync(PersonId person, YearMonth month, EmployerId employer, MonthFacts facts, CancellationToken ct) =>
        db.InsuranceMonths.Where(row => row.PersonId == person && row.Month == month && row.EmployerId == employer).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.IsPaid, facts.IsPaid).SetProperty(row => row.PaidOn, facts.PaidOn)
            .SetProperty(row => row.IsBackPayment, facts.IsBackPayment).SetProperty(row => row.BackPaymentExplanation, facts.Explanation), ct);

    private async Task NoteAsync(EmployerMerge merge, MovedRow kind, IQueryable<Guid> ids, CancellationToken ct) => Note(merge, kind, await ids.ToListAsync(ct));

    private void Note(EmployerMerge merge, MovedRow kind, IEnumerable<Guid> ids) => db.EmployerMergeMoves.AddRange(ids.Select(id => new EmployerMergeMove(merge.Id, kind, id)));

    private async Task<List<EmployerMergeMove>> NotedAsync(EmployerMerge merge, MovedRow kind, CancellationToken ct) =>
        await db.EmployerMergeMoves.AsNoTracking().Where(move => move.MergeId == merge.Id && move.Kind == kind).ToListAsync(ct);

    private static bool IsBetter(MonthFacts absorbed, MonthFacts own) => absorbed.IsPaid && !own.IsPaid;

    private static string Written(InsuranceMonth row) => JsonSerializer.Serialize(new MonthFacts(row.IsPaid, row.PaidOn, row.IsBackPayment, row.BackPaymentExplanation));

    private static MonthFacts Read(string text) => JsonSerializer.Deserialize<MonthFacts>(text)!;

    private sealed record MonthFacts(bool IsPaid, DateOnly? PaidOn, bool IsBackPayment, string? Explanation);
}
