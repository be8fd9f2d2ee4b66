using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>The history of one person's record: each change, and what the record said at the end of any day.</summary>
public sealed class TalentHistoryQuery(IPortalDb db, ICurrentActor current, PersonalDataVault vault, RegisterHistoryQuery history, CountyClock clock)
{
    /// <summary>For an officer, within reach.</summary>
    public async Task<TalentHistory> OpenAsync(PersonId id, DateOnly? on, CancellationToken ct)
    {
        var person = await db.People.AsNoTracking().InReachOf(current.Actor, db, YearMonth.Of(clock.Today)).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        return await OfAsync(person, on, ct);
    }

    /// <summary>A record that was merged into one within the officer's reach, with its own history.</summary>
    public async Task<MergedRecord> OpenMergedAsync(PersonId id, CancellationToken ct)
    {
        var alias = await db.People.AsNoTracking().Where(row => row.Id == id && row.MergedInto != null).SingleOrNotFoundAsync(ct);
        var now = await db.People.AsNoTracking().InReachOf(current.Actor, db, YearMonth.Of(clock.Today)).Where(row => row.Id == alias.MergedInto).SingleOrNotFoundAsync(ct);
        var merge = await db.PersonMerges.AsNoTracking().Where(row => row.Absorbed == id && (row.State == PersonMergeState.Merged || row.State == PersonMergeState.UndoProposed)).SingleOrNotFoundAsync(ct);
        return new MergedRecord(await OfAsync(alias, null, ct), vault.Masked(PersonalField.IdNumber, id.Value, alias.IdNumber), new SamePerson(now.Id, Masks.Name(now.Name), vault.Masked(PersonalField.IdNumber, now.Id.Value, now.IdNumber)), merge);
    }

    /// <summary>One's own, as it is now; null as long as no person is linked to the account.</summary>
    public async Task<TalentHistory?> MineAsync(CancellationToken ct)
    {
        if (current.Actor.Person is not { } own) return null;
        return await OfAsync(await db.People.AsNoTracking().SingleAsync(row => row.Id == own, ct), clock.Today, ct);
    }

    private async Task<TalentHistory> OfAsync(Person person, DateOnly? on, CancellationToken ct)
    {
        var lines = await history.OfAsync(RegisterSubject.Person, person.Id.Value, ct);
        return new TalentHistory(person, lines, on is { } day ? await AtAsync(person, day, ct) : null) { Aliases = await AliasesAsync(person.Id, ct) };
    }

    /// <summary>The records that were merged into this one; each has a history of its own.</summary>
    private async Task<IReadOnlyList<SamePerson>> AliasesAsync(PersonId id, CancellationToken ct) =>
        [.. (await db.People.AsNoTracking().Where(row => row.MergedInto == id).OrderBy(row => row.Id).ToListAsync(ct)).Select(row => new SamePerson(row.Id, Masks.Name(row.Name), vault.Masked(PersonalField.IdNumber, row.Id.Value, row.IdNumber)))];

    /// <summary>What the record said at the end of the day, in the reader's words; null before it was entered.</summary>
    private async Task<IReadOnlyList<RecordGroup>?> AtAsync(Person person, DateOnly day, CancellationToken ct)
    {
        var state = await NowAsync(person, ct);
        var end = CountyClock.StartOf(day.AddDays(1));
        var later = await db.RegisterChanges.AsNoTracking().Where(change => change.Subject == RegisterSubject.Person && change.SubjectId == person.Id.Value && change.At >= end)
            .OrderByDescending(change => change.At).ThenByDescending(change => change.Id).ToListAsync(ct);
        foreach (var change in later) state.Undo(change);
        if (!state.Exists) return null;
        var groups = new List<RecordGroup> { await GroupAsync(null, state.Fields.Select(field => (field.Key, field.Value)), ct) };
        foreach (var kind in Kinds)
            foreach (var part in state.PartsOf(kind)) groups.Add(await GroupAsync(kind, part.Select(value => ($"{kind}.{value.Key}", (string?)value.Value)), ct));
        return groups;
    }

    private static readonly string[] Kinds = [nameof(Person.Educations), nameof(Credential), nameof(Employment), nameof(PersonDocument)];

    private async Task<RecordGroup> GroupAsync(string? kind, IEnumerable<(string Field, string? Value)> values, CancellationToken ct)
    {
        var lines = new List<(string, string)>();
        foreach (var (field, value) in values)
            if (value is not null) lines.Add((history.LabelOf(RegisterSubject.Person, field), await history.WordsOfAsync(RegisterSubject.Person, field, value, ct) ?? value));
        return new RecordGroup(kind is null ? null : history.LabelOf(RegisterSubject.Person, kind), lines);
    }

    /// <summary>Under the names that the history gives the fields; a test compares them with what a save writes.</summary>
    private async Task<RegisterState> NowAsync(Person person, CancellationToken ct)
    {
        var state = new RegisterState()
            .With(nameof(Person.Name), person.Name)
            .With(nameof(Person.DocumentKind), person.DocumentKind)
            .With(nameof(Person.IdNumber), vault.Masked(PersonalField.IdNumber, person.Id.Value, person.IdNumber))
            .With(nameof(Person.BirthDate), person.BirthDate)
            .With(nameof(Person.Sex), person.Sex)
            .With(nameof(Person.Phone), person.Phone is { } phone ? vault.Masked(PersonalField.Phone, person.Id.Value, phone) : null)
            .With(nameof(Person.Standing), person.Standing)
            .With(nameof(Person.Source), person.Source)
            .With(nameof(Person.Team), person.Team)
            .With(nameof(Person.FirstInCounty), person.FirstInCounty)
            .With(nameof(Person.EthnicityCode), person.EthnicityCode)
            .With(nameof(Person.PoliticalStatus), person.PoliticalStatus)
            .With(nameof(Person.MaritalStatus), person.MaritalStatus)
            .With(nameof(Person.HouseholdRegion), person.HouseholdRegion);
        foreach (var education in person.Educations)
            state.WithPart(nameof(Person.Educations), education.Id,
                (nameof(Education.Level), education.Level), (nameof(Education.IsFullTime), education.IsFullTime), (nameof(Education.School), education.School), (nameof(Education.IsDoubleFirstClass), education.IsDoubleFirstClass),
                (nameof(Education.IsOverseas), education.IsOverseas), (nameof(Education.Major), education.Major), (nameof(Education.Degree), education.Degree), (nameof(Education.CertificateNumber), education.CertificateNumber),
                (nameof(Education.GraduatedOn), education.GraduatedOn), (nameof(Education.Verification), education.Verification), (nameof(Education.VerifiedOn), education.VerifiedOn));
        foreach (var credential in await db.Credentials.AsNoTracking().Where(row => row.PersonId == person.Id).ToListAsync(ct))
            state.WithPart(nameof(Credential), credential.Id,
                (nameof(Credential.Kind), credential.Kind), (nameof(Credential.Name), credential.Name), (nameof(Credential.Grade), credential.Grade), (nameof(Credential.CertificateNumber), credential.CertificateNumber),
                (nameof(Credential.AwardedBy), credential.AwardedBy), (nameof(Credential.AwardedOn), credential.AwardedOn), (nameof(Credential.ValidUntil), credential.ValidUntil), (nameof(Credential.Source), credential.Source));
        foreach (var spell in await db.Employments.AsNoTracking().Where(row => row.PersonId == person.Id).ToListAsync(ct))
            state.WithPart(nameof(Employment), spell.Id,
                (nameof(Employment.EmployerId), spell.EmployerId), (nameof(Employment.Kind), spell.Kind), (nameof(Employment.Post), spell.Post), (nameof(Employment.StartedOn), spell.StartedOn),
                (nameof(Employment.ContractEndsOn), spell.ContractEndsOn), (nameof(Employment.LeftOn), spell.LeftOn), (nameof(Employment.LeavingReason), spell.LeavingReason),
                (nameof(Employment.IsDispatchedElsewhere), spell.IsDispatchedElsewhere), (nameof(Employment.ConfirmedAt), spell.ConfirmedAt), (nameof(Employment.Source), spell.Source));
        foreach (var document in await db.PersonDocuments.AsNoTracking().Where(row => row.PersonId == person.Id).ToListAsync(ct))
            state.WithPart(nameof(PersonDocument), document.Id,
                (nameof(PersonDocument.Kind), document.Kind), (nameof(PersonDocument.Category), document.Category), (nameof(PersonDocument.ValidFrom), document.ValidFrom), (nameof(PersonDocument.ValidUntil), document.ValidUntil));
        return state;
    }
}

/// <summary>The changes, the latest first, and the record as it was on the day that was asked for.</summary>
public sealed record TalentHistory(Person Person, IReadOnlyList<ChangeLine> Lines, IReadOnlyList<RecordGroup>? Then)
{
    /// <summary>Records that were merged into this one, masked.</summary>
    public IReadOnlyList<SamePerson> Aliases { get; init; } = [];
}

/// <summary>A record that is another one now.</summary>
public sealed record MergedRecord(TalentHistory History, string Number, SamePerson Now, PersonMerge Merge);

/// <summary>The particulars (no title), or one education, credential or document.</summary>
public sealed record RecordGroup(string? Title, IReadOnlyList<(string Label, string Value)> Lines);
