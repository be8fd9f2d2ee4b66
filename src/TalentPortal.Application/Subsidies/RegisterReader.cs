using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Subsidies;

/// <summary>
/// Reads the whole register block by block, by ranges of ids: a handful of statements for thousands of people, and of each person only what
/// a calculation asks. Waits on the caller's thread, who reads ahead.
/// </summary>
/// <param name="db">Of a scope of its own: what is read ahead must not stand in the transaction of the block before.</param>
/// <param name="withOwn">Whether facts that only conditions of the library ask are read too.</param>
/// <param name="asOf">The day on which these are judged.</param>
internal sealed class RegisterReader(IPortalDb db, bool withOwn, DateOnly asOf)
{
    private const int BlockSize = 2_000;

    private static readonly ILookup<PersonId, RecognitionSpan> NoLevels = Array.Empty<RecognitionSpan>().ToLookup(_ => default(PersonId));

    private readonly Dictionary<EmployerId, EmployerFact> employers = [];
    private readonly HashSet<EmployerId> inGoodStanding = [];

    /// <summary>The day on which everything is judged.</summary>
    public DateOnly AsOf => asOf;

    /// <summary>Who may not apply on that day, and from when on again.</summary>
    public required IReadOnlyDictionary<PersonId, DateOnly> Barred { get; init; }

    /// <summary>One person instead of all of them.</summary>
    public PersonId? Only { get; init; }

    public Task<int> CountAsync(CancellationToken ct) => People().CountAsync(ct);

    public bool IsInGoodStanding(EmployerId employer) => inGoodStanding.Contains(employer);

    /// <summary>What counts of the rights of a block, of all of them or of those alone that are over: only these may have given nothing.</summary>
    public Func<Entitlement, IReadOnlyList<MonthAmount>> MonthsOf(IReadOnlyList<RegisteredPerson> block, bool overOnly) =>
        RightMonths.Read(db, [.. block.SelectMany(person => person.Rights).Where(right => !overOnly || RightOfPerson.IsOver(right)).Select(right => right.Id)]);

    public IEnumerable<IReadOnlyList<RegisteredPerson>> Blocks()
    {
        PersonId? after = null;
        while (Read(after) is { Count: > 0 } block)
        {
            yield return block;
            after = block[^1].Id;
        }
    }

    private List<RegisteredPerson> Read(PersonId? after)
    {
        var people = (after is { } last ? People().Where(person => person.Id > last) : People()).OrderBy(person => person.Id).Take(BlockSize)
            .Select(person => new PersonRow(person.Id, person.BirthDate, person.DocumentKind, person.Standing, person.HouseholdRegion, person.Source)).ToList();
        if (people.Count == 0) return [];
        var (first, upTo) = (people[0].Id, people[^1].Id);
        // A record that was merged away keeps nothing of its own, so ranges need not ask for it.
        var educations = db.People.AsNoTracking().Where(person => person.Id >= first && person.Id <= upTo).SelectMany(person => person.Educations).ToLookup(row => row.PersonId);
        var spells = db.Employments.AsNoTracking().Where(row => row.PersonId >= first && row.PersonId <= upTo).ToLookup(row => row.PersonId);
        var months = db.InsuranceMonths.AsNoTracking().Where(row => row.PersonId >= first && row.PersonId <= upTo).ToLookup(row => row.PersonId);
        var payroll = db.PublicPayrollSpells.AsNoTracking().Where(row => row.PersonId >= first && row.PersonId <= upTo).ToLookup(row => row.PersonId);
        var rights = db.Entitlements.AsNoTracking().NotWithdrawn().Where(row => row.PersonId >= first && row.PersonId <= upTo).ToLookup(row => row.PersonId);
        var cases = db.SubsidyApplications.AsNoTracking().Where(row => row.PersonId >= first && row.PersonId <= upTo && row.PolicyVersionId != null)
            .Select(row => new CaseOfPerson(row.PersonId!.Value, row.PolicyVersionId!.Value, row.Status, row.SubmittedAt)).ToLookup(row => row.Person);
        var levels = !withOwn ? NoLevels : db.Recognitions.AsNoTracking().Where(row => row.PersonId >= first && row.PersonId <= upTo)
            .Select(row => new { row.PersonId, row.Level, row.ValidFrom, row.LastDay }).ToLookup(row => row.PersonId, row => new RecognitionSpan(row.Level, row.ValidFrom, row.LastDay));
        KnowEmployers(spells.SelectMany(rows => rows).Select(row => row.EmployerId).Concat(months.SelectMany(rows => rows).Select(row => row.EmployerId)));
        return people.ConvertAll(person =>
        {
            var (held, worked, insured) = (educations[person.Id].ToList(), spells[person.Id].ToList(), months[person.Id].ToList());
            return new RegisteredPerson(person.Id, FactsOf(person, held, worked, insured, payroll[person.Id]))
            {
                IsActive = person.Standing is TalentStanding.Active,
                Own = withOwn ? OwnFacts.Of(held, person.HouseholdRegion, person.Source, asOf) with { Recognitions = [.. levels[person.Id]] } : null,
                Employments = worked,
                Rights = [.. rights[person.Id]],
                Cases = [.. cases[person.Id]],
            };
        });
    }

    private IQueryable<Person> People()
    {
        var people = db.People.AsNoTracking().Where(person => person.MergedInto == null);
        return Only is { } only ? people.Where(person => person.Id == only) : people;
    }

    private AllowanceFacts FactsOf(PersonRow person, List<Education> educations, List<Employment> spells, List<InsuranceMonth> months, IEnumerable<PublicPayrollSpell> payroll) =>
        AllowanceFacts.Of(BirthFact.Of(person.BirthDate, person.DocumentKind), educations, spells, months) with
        {
            IsForecast = true,
            Employers = [.. spells.Select(row => row.EmployerId).Concat(months.Select(row => row.EmployerId)).Distinct().Select(id => employers[id])],
            PublicPayroll = [.. payroll.Select(spell => new PublicPayrollFact(spell.From, spell.To, FactSource.Establishment))],
            BarredUntil = Barred.TryGetValue(person.Id, out var day) ? day : null,
        };

    private void KnowEmployers(IEnumerable<EmployerId> wanted)
    {
        var missing = wanted.Where(id => !employers.ContainsKey(id)).Distinct().ToArray();
        if (missing.Length == 0) return;
        foreach (var employer in db.Employers.AsNoTracking().Where(employer => EF.Parameter(missing).Contains(employer.Id)).ToList())
        {
            employers.Add(employer.Id, EmployerFact.Of(employer));
            if (employer.Status is EmployerStatus.Active) inGoodStanding.Add(employer.Id);
        }
    }

    private sealed record PersonRow(PersonId Id, DateOnly BirthDate, IdentityDocumentKind DocumentKind, TalentStanding Standing, string? HouseholdRegion, TalentSource? Source);
}

/// <summary>One person as a job that goes through the register meets them; the facts are those that concern every policy.</summary>
internal sealed record RegisteredPerson(PersonId Id, AllowanceFacts Facts)
{
    /// <summary>In the county and at work (在职).</summary>
    public required bool IsActive { get; init; }
    /// <summary>For conditions from the library, without benefits; null where no policy asks for them.</summary>
    public OwnFacts? Own { get; init; }
    public required IReadOnlyList<Employment> Employments { get; init; }
    /// <summary>All that were not withdrawn, also those that ended; whether they gave anything is said by their months.</summary>
    public required IReadOnlyList<Entitlement> Rights { get; init; }
    public required IReadOnlyList<CaseOfPerson> Cases { get; init; }
}

/// <summary>A submitted case: what it is for and how it stands.</summary>
internal sealed record CaseOfPerson(PersonId Person, PolicyVersionId Version, SubsidyStatus Status, DateTime? SubmittedAt);
