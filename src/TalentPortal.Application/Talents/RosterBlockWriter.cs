using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>
/// Writes one block of a confirmed roster: new employers, new people with the pieces of their names, new and changed months, and the import's progress, all in one
/// transaction. A worker that lost its lease fails here on the import's version, so no block is ever written twice.
/// </summary>
public sealed class RosterBlockWriter(IPortalDb db, IBulkWriter bulk, RosterMatcher matcher, PersonalDataVault vault)
{
    public async Task WriteAsync(RosterImportId id, IReadOnlyList<RosterLine> lines, RosterMemory memory, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var import = await db.RosterImports.SingleAsync(candidate => candidate.Id == id, ct);
        var matches = await matcher.MatchAsync(lines, memory, ct);

        await bulk.InsertAsync(memory.NewEmployers.Select(Entry), ct);
        await bulk.InsertAsync(memory.NewPeople.Select(Entry), ct);
        await bulk.InsertAsync(memory.NewPeople.SelectMany(person => PersonNameGram.Of(person.Id, person.Name)), ct);
        await bulk.InsertAsync(matches.Where(match => match.Outcome is RosterOutcome.New).Select(match => match.Month!), ct);
        db.InsuranceMonths.UpdateRange(matches.Where(match => match.Outcome is RosterOutcome.Changed).Select(match => match.Month!));
        import.RecordBlock(lines[^1].RowNumber, RosterTally.Counts(matches, memory), RosterTally.Months(matches));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        memory.Settle();
    }

    internal static Employer Entry(RosterEmployer employer) =>
        Employer.FromRoster(employer.Id, employer.Code, employer.Name, Pinyin.Initials(employer.Name), EmployerTypes.ToldBy(employer.Code)!.Value);

    private Person Entry(RosterPerson person) => new(
        person.Id, person.Name, Pinyin.Initials(person.Name), person.Document.Kind,
        vault.Seal(PersonalField.IdNumber, person.Id.Value, person.Document.Number), person.Document.BirthDate!.Value, person.Document.Sex!.Value);
}

/// <summary>Sums a block up.</summary>
internal static class RosterTally
{
    public static RosterCounts Counts(IReadOnlyList<RosterMatch> matches, RosterMemory memory) =>
        RosterCounts.Of([.. matches.Select(match => match.Outcome)], memory.NewPeople.Count, memory.NewEmployers.Count);

    public static IEnumerable<RosterMonth> Months(IReadOnlyList<RosterMatch> matches) =>
        matches.Where(match => match.Outcome is not RosterOutcome.Faulty).GroupBy(match => match.Line.Fact!.Month).Select(group => new RosterMonth(
            group.Key,
            group.Count(match => match.Outcome is RosterOutcome.New),
            group.Count(match => match.Outcome is RosterOutcome.Changed),
            group.Count(match => match.Outcome is RosterOutcome.Unchanged)));
}
