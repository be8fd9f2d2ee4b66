using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents.Import;

/// <summary>
/// Writes one block of a confirmed talent list: new employers, new people with all that the list says of them, changed records with their
/// history, what each row wrote, and the import's progress, all in one transaction. A worker that lost its lease fails here on the
/// import's version, so no block is ever written twice.
/// </summary>
public sealed class TalentBlockWriter(IPortalDb db, IBulkWriter bulk, TalentMatcher matcher, PersonLookAlikes lookAlikes, PersonSuspicions suspicions, PersonalDataVault vault, PortalTexts texts, TimeProvider clock)
{
    public async Task WriteAsync(TalentImportId id, IReadOnlyList<TalentLine> lines, TalentMemory memory, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(memory);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var import = await db.TalentImports.SingleAsync(candidate => candidate.Id == id, ct);
        var by = new Actor(import.ConfirmedBy!.Value, import.ConfirmedByName!, new HashSet<Capability>());
        var why = texts.In(PortalLanguage.Chinese, "talent_import.why", import.FileName);
        var matches = await matcher.MatchAsync(lines, memory, import, toChange: true, ct);
        var written = matches.Where(match => match.Writes).ToList();
        var employers = memory.Employers.ToEnter(written.Select(match => match.Plan!.Employment?.EmployerId).OfType<EmployerId>());
        var rows = written.Select(match => new TalentImportRow(id, match.Line.RowNumber, match.Person!.Id, match.Outcome, match.Plan!.Written(match.Person.Traits))).ToList();

        await bulk.InsertAsync(employers.Select(RosterBlockWriter.Entry), ct);
        var suspected = await EnterAsync([.. written.Where(match => match.Outcome is TalentOutcome.New)], by, why, ct);
        foreach (var match in written.Where(match => match.Outcome is TalentOutcome.Changed)) Change(match.Person!, match.Plan!);
        await bulk.InsertAsync(written.Select(match => match.Plan!.Title).OfType<Credential>(), ct);
        await bulk.InsertAsync(written.Select(match => match.Plan!.Employment).OfType<Employment>(), ct);
        await bulk.InsertAsync(rows, ct);
        import.RecordBlock(lines[^1].RowNumber, TalentImportCounts.Of([.. matches.Select(match => match.Outcome)], employers.Count, suspected));
        db.Because(why, FactSource.Clerk, by);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        memory.Employers.Settle(employers);
    }

    /// <returns>How many pairs of people may be one and were not suspected before.</returns>
    private async Task<int> EnterAsync(IReadOnlyList<TalentMatch> newcomers, Actor by, string why, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var (person, plan) in newcomers.Select(match => (match.Person!, match.Plan!))) Describe(person, plan);
        await bulk.InsertAsync(newcomers.Select(match => match.Person!), ct);
        await bulk.InsertAsync(newcomers.SelectMany(match => PersonNameGram.Of(match.Person!.Id, match.Person.Name)), ct);
        await bulk.InsertAsync(newcomers.Where(match => match.Plan!.Education is not null).Select(match => match.Plan!.Education!.Of(match.Person!.Id)), ct);
        await bulk.InsertAsync(newcomers.Select(match => new RegisterChange(RegisterSubject.Person, match.Person!.Id.Value, RegisterChange.Entered, null, null, null).Made(by, now, FactSource.Clerk, why)), ct);
        var alike = await lookAlikes.OfAsync([.. newcomers.Select(match => match.Candidate(vault))], ct);
        return await suspicions.RaiseAsync(alike, SuspicionOrigin.Import, ct);
    }

    private void Change(Person person, TalentPlan plan)
    {
        Describe(person, plan);
        if (plan.Education is { } education) person.StateEducation(education);
        if (plan.Post is { } post) post.Spell.HoldPost(post.Post);
    }

    private void Describe(Person person, TalentPlan plan)
    {
        if (plan.Traits is { } traits) person.Describe(traits);
        if (plan.Phone is { } phone) person.UsePhone(vault.Seal(PersonalField.Phone, person.Id.Value, phone));
    }
}
