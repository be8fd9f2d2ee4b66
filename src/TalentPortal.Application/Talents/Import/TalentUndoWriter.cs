using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents.Import;

/// <summary>
/// Takes back one block of what an import wrote. Whom it brought goes again, unless anything was built on the record since; a record that it
/// changed gets back what it had, as long as it still says what the import wrote. Whatever stays is counted and can be seen row by row.
/// </summary>
public sealed class TalentUndoWriter(IPortalDb db, PortalTexts texts)
{
    private const int BlockSize = 500;

    /// <returns>How many rows are left.</returns>
    public async Task<int> TakeBackAsync(TalentImportId id, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var import = await db.TalentImports.SingleAsync(candidate => candidate.Id == id, ct);
        var open = db.TalentImportRows.Where(row => row.ImportId == id && row.TakenBack == null);
        var rows = await open.OrderByDescending(row => row.RowNumber).Take(BlockSize).ToListAsync(ct);
        if (rows.Count == 0) return 0;
        var record = await LoadAsync(rows, ct);
        foreach (var row in rows) row.TakeBack(row.Outcome is TalentOutcome.New ? Remove(row, record) : Restore(row, record));
        import.RecordUndo(TalentUndoCounts.Of(Count(TalentUndoOutcome.Removed), Count(TalentUndoOutcome.Restored), Count(TalentUndoOutcome.Kept)));
        db.Because(texts.In(PortalLanguage.Chinese, "talent_import.why_undone", import.FileName, import.WhyUndone!), FactSource.Clerk, new Actor(import.UndoneBy!.Value, import.UndoneByName!, new HashSet<Capability>()));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return await open.CountAsync(ct);

        int Count(TalentUndoOutcome outcome) => rows.Count(row => row.TakenBack == outcome);
    }

    private TalentUndoOutcome Remove(TalentImportRow row, Record record)
    {
        if (!record.People.TryGetValue(row.PersonId, out var person) || record.InUse.Contains(row.PersonId)) return TalentUndoOutcome.Kept;
        var wrote = row.Wrote;
        if (record.Employments[row.PersonId].Any(spell => spell.Id != wrote.Employment || spell.ConfirmedAt is not null || spell.LeftOn is not null)) return TalentUndoOutcome.Kept;
        var suspicions = record.Suspicions.Where(pair => pair.First == person.Id || pair.Second == person.Id).ToList();
        if (suspicions.Exists(pair => pair.State is SuspicionState.Merged)) return TalentUndoOutcome.Kept;
        db.PersonSuspicions.RemoveRange(suspicions);
        db.Employments.RemoveRange(record.Employments[row.PersonId]);
        db.Credentials.RemoveRange(record.Credentials[row.PersonId]);
        db.People.Remove(person);
        return TalentUndoOutcome.Removed;
    }

    private TalentUndoOutcome Restore(TalentImportRow row, Record record)
    {
        // A record that was merged away since is not written to; the merge is undone first.
        if (!record.People.TryGetValue(row.PersonId, out var person) || person.MergedInto is not null) return TalentUndoOutcome.Kept;
        var (wrote, all) = (row.Wrote, true);
        if (wrote is { TraitsBefore: { } before, TraitsAfter: { } after }) all &= Restore(person, before, after);
        if (wrote.Education is { } education) all &= Restore(person, education, wrote.EducationBefore);
        if (wrote.Credential is { } credential && record.Credentials[person.Id].FirstOrDefault(known => known.Id == credential) is { } title) db.Credentials.Remove(title);
        if (wrote.Employment is { } employment) all &= Take(record.Employments[person.Id].FirstOrDefault(spell => spell.Id == employment), record);
        if (wrote.PostOf is { } postOf && record.Employments[person.Id].FirstOrDefault(spell => spell.Id == postOf) is { } held)
        {
            if (held.Post == wrote.PostAfter) held.HoldPost(wrote.PostBefore);
            else all = false;
        }

        if (wrote.Phone) person.UsePhone(null);
        return all ? TalentUndoOutcome.Restored : TalentUndoOutcome.Kept;
    }

    /// <summary>Each trait by itself: what somebody changed since stays as it is now.</summary>
    private static bool Restore(Person person, PersonTraits before, PersonTraits after)
    {
        var now = person.Traits;
        T Back<T>(Func<PersonTraits, T> of) => EqualityComparer<T>.Default.Equals(of(now), of(after)) ? of(before) : of(now);
        person.Describe(new PersonTraits
        {
            EthnicityCode = Back(traits => traits.EthnicityCode),
            PoliticalStatus = Back(traits => traits.PoliticalStatus),
            MaritalStatus = Back(traits => traits.MaritalStatus),
            HouseholdRegion = Back(traits => traits.HouseholdRegion),
            FirstInCounty = Back(traits => traits.FirstInCounty),
            Source = Back(traits => traits.Source),
            Team = Back(traits => traits.Team),
            Standing = Back(traits => traits.Standing),
        });
        return now == after;
    }

    private static bool Restore(Person person, Guid education, EducationBefore? before)
    {
        if (person.Educations.FirstOrDefault(known => known.Id == education) is not { IsVerified: false }) return false;
        person.WithdrawEducation(education);
        if (before is not null) person.StateEducation(before.Again());
        return true;
    }

    /// <summary>What somebody confirmed, ended or corrected since is no longer what the import wrote.</summary>
    private bool Take(Employment? spell, Record record)
    {
        if (spell is null or not { ConfirmedAt: null, LeftOn: null } || record.Corrected.Contains(spell.Id)) return false;
        db.Employments.Remove(spell);
        return true;
    }

    private async Task<Record> LoadAsync(List<TalentImportRow> rows, CancellationToken ct)
    {
        var ids = rows.Select(row => row.PersonId).ToList();
        var newcomers = rows.Where(row => row.Outcome is TalentOutcome.New).Select(row => row.PersonId).ToList();
        return new Record(
            await db.People.Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, ct),
            (await db.Employments.Where(spell => ids.Contains(spell.PersonId)).ToListAsync(ct)).ToLookup(spell => spell.PersonId),
            (await db.Credentials.Where(credential => ids.Contains(credential.PersonId)).ToListAsync(ct)).ToLookup(credential => credential.PersonId),
            await db.PersonSuspicions.Where(pair => newcomers.Contains(pair.First) || newcomers.Contains(pair.Second)).ToListAsync(ct),
            (await InUseAsync(newcomers, ct)).ToHashSet(),
            await CorrectedAsync(rows, ct));
    }

    /// <summary>Spells that the import brought and that were changed afterwards; a spell that came as a whole has a line without a property.</summary>
    private async Task<IReadOnlySet<Guid>> CorrectedAsync(List<TalentImportRow> rows, CancellationToken ct)
    {
        var (subjects, spells) = (rows.Select(row => row.PersonId.Value).Distinct().ToList(), rows.Select(row => row.Wrote.Employment).OfType<Guid>().ToList());
        var changed = await db.RegisterChanges.Where(change => change.Subject == RegisterSubject.Person && subjects.Contains(change.SubjectId) && change.Part != null && spells.Contains(change.Part.Value) && EF.Functions.Like(change.Field, "%.%"))
            .Select(change => change.Part!.Value).Distinct().ToListAsync(ct);
        return changed.ToHashSet();
    }

    /// <summary>
    /// Whoever has anything that the import did not bring: a change of the record (which every edit leaves in its history), a month of a
    /// roster, a case, an account, a merge. A test holds this list against everything in the model that points at a person.
    /// </summary>
    private async Task<List<PersonId>> InUseAsync(List<PersonId> people, CancellationToken ct)
    {
        if (people.Count == 0) return [];
        var subjects = people.Select(person => person.Value).ToList();
        var used = await db.InsuranceMonths.Where(month => people.Contains(month.PersonId)).Select(month => month.PersonId)
            .Union(db.PublicPayrollSpells.Where(spell => people.Contains(spell.PersonId)).Select(spell => spell.PersonId))
            .Union(db.PersonDocuments.Where(document => people.Contains(document.PersonId)).Select(document => document.PersonId))
            .Union(db.SubsidyApplications.Where(application => application.PersonId != null && people.Contains(application.PersonId.Value)).Select(application => application.PersonId!.Value))
            .Union(db.RecognitionApplications.Where(application => people.Contains(application.PersonId)).Select(application => application.PersonId))
            .Union(db.Recognitions.Where(recognition => people.Contains(recognition.PersonId)).Select(recognition => recognition.PersonId))
            .Union(db.BenefitOffers.Where(offer => people.Contains(offer.PersonId)).Select(offer => offer.PersonId))
            .Union(db.LiaisonAssignments.Where(row => people.Contains(row.PersonId)).Select(row => row.PersonId))
            .Union(db.LiaisonContacts.Where(row => people.Contains(row.PersonId)).Select(row => row.PersonId))
            .Union(db.TalentIssues.Where(row => people.Contains(row.PersonId)).Select(row => row.PersonId))
            .Union(db.LeaderPromises.Where(row => people.Contains(row.PersonId)).Select(row => row.PersonId))
            .Union(db.ServiceRequests.Where(row => people.Contains(row.PersonId)).Select(row => row.PersonId))
            .Union(db.StationStays.Where(row => people.Contains(row.PersonId)).Select(row => row.PersonId))
            .Union(db.LoanApplicants.Where(row => people.Contains(row.PersonId)).Select(row => row.PersonId))
            .Union(db.FlatApplications.Where(row => people.Contains(row.PersonId)).Select(row => row.PersonId))
            .Union(db.Leases.Where(row => people.Contains(row.PersonId)).Select(row => row.PersonId))
            .Union(db.TalentSharings.Where(row => people.Contains(row.PersonId)).Select(row => row.PersonId))
            .Union(db.AdjustmentLines.Where(row => people.Contains(row.PersonId)).Select(row => row.PersonId))
            .Union(db.TalentPortraits.Where(row => people.Contains(row.PersonId)).Select(row => row.PersonId))
            .Union(db.AwardCases.Where(award => people.Contains(award.PersonId)).Select(award => award.PersonId))
            .Union(db.AwardCases.SelectMany(award => award.Signatures).Where(signed => people.Contains(signed.Person)).Select(signed => signed.Person))
            .Union(db.AwardCases.SelectMany(award => award.Signatures).Where(signed => signed.OnBehalfOf != null && people.Contains(signed.OnBehalfOf.Value)).Select(signed => signed.OnBehalfOf!.Value))
            .Union(db.AwardExperts.Where(expert => people.Contains(expert.PersonId)).Select(expert => expert.PersonId))
            .Union(db.Entitlements.Where(right => people.Contains(right.PersonId)).Select(right => right.PersonId))
            .Union(db.Accounts.Where(account => account.PersonId != null && people.Contains(account.PersonId.Value)).Select(account => account.PersonId!.Value))
            .Union(db.People.Where(alias => alias.MergedInto != null && people.Contains(alias.MergedInto.Value)).Select(alias => alias.MergedInto!.Value))
            .Union(db.RecordCorrections.Where(request => people.Contains(request.PersonId)).Select(request => request.PersonId))
            .Union(db.PersonMerges.Where(merge => people.Contains(merge.Survivor)).Select(merge => merge.Survivor))
            .Union(db.PersonMerges.Where(merge => people.Contains(merge.Absorbed)).Select(merge => merge.Absorbed))
            .ToListAsync(ct);
        var changed = await db.RegisterChanges.Where(change => change.Subject == RegisterSubject.Person && subjects.Contains(change.SubjectId) && change.Field != RegisterChange.Entered)
            .Select(change => change.SubjectId).Distinct().ToListAsync(ct);
        return [.. used, .. changed.Select(subject => new PersonId(subject))];
    }

    private sealed record Record(IReadOnlyDictionary<PersonId, Person> People, ILookup<PersonId, Employment> Employments, ILookup<PersonId, Credential> Credentials, IReadOnlyList<PersonSuspicion> Suspicions, IReadOnlySet<PersonId> InUse, IReadOnlySet<Guid> Corrected);
}
