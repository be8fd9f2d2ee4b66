using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents.Import;

/// <summary>What a line means to the register, and what would be written for it.</summary>
public sealed record TalentMatch(TalentLine Line, TalentOutcome Outcome, Person? Person, TalentPlan? Plan, IReadOnlyList<Refusal> Faults)
{
    /// <summary>Of a newcomer: by what others of the register may look alike.</summary>
    public LookAlikeCandidate Candidate(PersonalDataVault vault)
    {
        ArgumentNullException.ThrowIfNull(vault);
        return new LookAlikeCandidate(Person!.Id, Person.Name, Person.BirthDate, Person.DocumentKind)
        {
            Number = Line.Facts!.Document.Number,
            PhoneIndex = Plan!.Phone is { } phone ? vault.IndexOf(PersonalField.Phone, phone) : null,
        };
    }

    public bool Writes => Outcome is TalentOutcome.New or TalentOutcome.Changed;
}

/// <summary>
/// Compares a block of a talent list with the register, in a few queries however long the block is. Changes nothing.
/// </summary>
public sealed class TalentMatcher(IPortalDb db, PersonalDataVault vault)
{
    public const int BlockSize = 1_000;

    /// <param name="lines">One block.</param>
    /// <param name="memory">Of this pass over the list.</param>
    /// <param name="import">Says which rows may be written, and as of when.</param>
    /// <param name="toChange">Whom it finds is tracked, so that the writer may change them.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlyList<TalentMatch>> MatchAsync(IReadOnlyList<TalentLine> lines, TalentMemory memory, TalentImport import, bool toChange, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(memory);
        ArgumentNullException.ThrowIfNull(import);
        var facts = lines.Select(line => line.Facts).OfType<TalentFacts>().ToList();
        await memory.Employers.LearnAsync(db, [.. facts.Select(fact => fact.Work).OfType<WorkSaid>()], ct);
        var known = await KnownAsync(facts, withRecord: import.Mode is not TalentImportMode.AddOnly, toChange, ct);
        return [.. lines.Select(line => Match(line, known, memory, import.Mode, import.AsOf))];
    }

    private TalentMatch Match(TalentLine line, Known known, TalentMemory memory, TalentImportMode mode, DateOnly asOf)
    {
        if (line.Facts is not { } facts)
            return line.RepeatsRow is { } first ? Left(line, TalentOutcome.Repeated, TalentImportRefusals.RepeatedInFile.With(first)) : new TalentMatch(line, TalentOutcome.Faulty, null, null, line.Faults);
        var (person, (employer, noEmployer)) = (known.Person(facts.Document.Number), memory.Employers.Find(facts.Work));
        if (person is not null && memory.EarlierRowOf(person.Id, line.RowNumber) is { } earlier) return Left(line, TalentOutcome.Repeated, TalentImportRefusals.RepeatedInFile.With(earlier));
        var isNew = person is null;
        Refusal[] faults = [.. new[] { WhyNot(facts, person), noEmployer }.OfType<Refusal>()];
        if (faults.Length > 0) return Left(line, TalentOutcome.Faulty, faults);
        if (isNew ? mode is TalentImportMode.UpdateOnly : mode is TalentImportMode.AddOnly) return Left(line, TalentOutcome.Skipped);

        person ??= Entry(facts);
        var plan = TalentPlan.Of(person, known.Titles[person.Id], known.Spells[person.Id], facts, employer, asOf);
        return new TalentMatch(line, isNew ? TalentOutcome.New : plan.IsEmpty ? TalentOutcome.Unchanged : TalentOutcome.Changed, person, plan, []);
    }

    private static TalentMatch Left(TalentLine line, TalentOutcome outcome, params Refusal[] faults) => new(line, outcome, null, null, faults);

    private static Refusal? WhyNot(TalentFacts facts, Person? person) =>
        person is null ? facts.BirthDate is null || facts.Sex is null ? TalentImportRefusals.BirthMissing : null
        : PersonNames.Same(person.Name, facts.Name) ? null : RosterRefusals.NameDiffers;

    private Person Entry(TalentFacts facts)
    {
        var id = PersonId.New();
        return new Person(id, facts.Name, Pinyin.Initials(facts.Name), facts.Document.Kind, vault.Seal(PersonalField.IdNumber, id.Value, facts.Document.Number), facts.BirthDate!.Value, facts.Sex!.Value);
    }

    private async Task<Known> KnownAsync(List<TalentFacts> facts, bool withRecord, bool toChange, CancellationToken ct)
    {
        var indexes = facts.Select(fact => (fact.Document.Number, Index: vault.IndexOf(PersonalField.IdNumber, fact.Document.Number))).ToList();
        if (indexes.Count == 0) return Known.Nobody;
        var holders = (await db.HoldersOf([.. indexes.Select(person => person.Index)]).ToListAsync(ct))
            .GroupBy(holder => Convert.ToHexString(holder.Index)).ToDictionary(same => same.Key, same => same.First().Id);
        if (holders.Count == 0) return Known.Nobody;
        var ids = holders.Values.Distinct().ToList();
        var tracking = toChange ? QueryTrackingBehavior.TrackAll : QueryTrackingBehavior.NoTracking;
        var people = await db.People.AsTracking(tracking).Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, ct);
        var titles = withRecord ? await db.Credentials.AsNoTracking().Where(credential => ids.Contains(credential.PersonId) && credential.Kind == CredentialKind.ProfessionalTitle).ToListAsync(ct) : [];
        var spells = withRecord ? await db.Employments.AsTracking(tracking).Where(spell => ids.Contains(spell.PersonId) && spell.LeftOn == null).ToListAsync(ct) : [];
        return new Known(
            indexes.Select(person => (person.Number, Holder: holders.TryGetValue(Convert.ToHexString(person.Index), out var id) ? people[id] : null)).Where(pair => pair.Holder is not null).DistinctBy(pair => pair.Number).ToDictionary(pair => pair.Number, pair => pair.Holder!),
            titles.ToLookup(title => title.PersonId),
            spells.ToLookup(spell => spell.PersonId));
    }

    private sealed record Known(IReadOnlyDictionary<string, Person> People, ILookup<PersonId, Credential> Titles, ILookup<PersonId, Employment> Spells)
    {
        public static Known Nobody { get; } = new(new Dictionary<string, Person>(), Array.Empty<Credential>().ToLookup(title => title.PersonId), Array.Empty<Employment>().ToLookup(spell => spell.PersonId));

        public Person? Person(string number) => People.GetValueOrDefault(number);
    }
}
