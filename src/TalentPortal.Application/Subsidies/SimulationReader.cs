using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Subsidies.Simulation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Subsidies;

/// <summary>Reads the register for a trial block by block, by ranges of ids: a handful of queries for thousands of people. Waits on the caller's thread, who reads ahead.</summary>
internal sealed class SimulationReader(IPortalDb db, IReadOnlyDictionary<PolicyVersionId, AllowanceRules> rules, AllowanceRules draft, DateOnly asOf)
{
    private const int BlockSize = 2_000;

    private static readonly SubsidyStatus[] Over = [SubsidyStatus.Lapsed, SubsidyStatus.Declined, SubsidyStatus.Rejected, SubsidyStatus.Withdrawn];

    private static readonly ILookup<PersonId, RecognitionSpan> NoLevels = Array.Empty<RecognitionSpan>().ToLookup(_ => default(PersonId));

    private readonly Dictionary<EmployerId, EmployerFact> employers = [];

    /// <summary>One person instead of the register.</summary>
    public PersonId? Only { get; init; }

    public Task<int> CountAsync(CancellationToken ct) => People().CountAsync(ct);

    public IEnumerable<IReadOnlyList<SimulatedPerson>> Blocks()
    {
        PersonId? after = null;
        while (Read(after) is { Count: > 0 } block)
        {
            yield return block;
            after = block[^1].Id;
        }
    }

    private List<SimulatedPerson> Read(PersonId? after)
    {
        var beyond = after is { } last ? People().Where(person => person.Id > last) : People();
        var people = beyond.OrderBy(person => person.Id).Take(BlockSize).ToList();
        if (people.Count == 0) return [];
        var upTo = people[^1].Id;
        var block = beyond.Where(person => person.Id <= upTo);
        var spells = block.Join(db.Employments, person => person.Id, row => row.PersonId, (_, row) => row).ToLookup(row => row.PersonId);
        var months = block.Join(db.InsuranceMonths, person => person.Id, row => row.PersonId, (_, row) => row).ToLookup(row => row.PersonId);
        var payroll = block.Join(db.PublicPayrollSpells, person => person.Id, row => row.PersonId, (_, row) => row).ToLookup(row => row.PersonId);
        var rights = block.Join(db.Entitlements, person => person.Id, row => row.PersonId, (_, row) => row).ToLookup(row => row.PersonId);
        var underWay = UnderWay(block);
        var levels = draft.Own is null ? NoLevels : block.Join(db.Recognitions, person => person.Id, row => row.PersonId, (_, row) => new { row.PersonId, row.Level, row.ValidFrom, row.LastDay }).ToList()
            .ToLookup(row => row.PersonId, row => new RecognitionSpan(row.Level, row.ValidFrom, row.LastDay));
        KnowEmployers(spells.SelectMany(rows => rows).Select(row => row.EmployerId).Concat(months.SelectMany(rows => rows).Select(row => row.EmployerId)));
        return people.ConvertAll(person => new SimulatedPerson(person.Id, FactsOf(person, [.. spells[person.Id]], [.. months[person.Id]], payroll[person.Id]) with { Own = draft.Own is null ? null : OwnOf(person, levels[person.Id], rights[person.Id]) })
        {
            IsActive = person.Standing is TalentStanding.Active,
            Right = rights[person.Id].Where(right => IsSamePolicy(right.PolicyVersionId)).OrderBy(right => right.RemainingMonths).Select(RightOf).LastOrDefault(),
            AppliedUnder = underWay.TryGetValue(person.Id, out var version) ? rules[version] : null,
        });
    }

    private bool IsSamePolicy(PolicyVersionId version) => rules[version].Version.Code == draft.Version.Code;

    private OwnFacts OwnOf(Person person, IEnumerable<RecognitionSpan> levels, IEnumerable<Entitlement> rights) => OwnFacts.Of(person, asOf) with
    {
        Recognitions = [.. levels],
        Benefits = [.. rights.Select(right => new HeldBenefit(rules[right.PolicyVersionId].Version.Code, "", right.FirstInsuredMonth.FirstDay, right.State is EntitlementState.Ended or EntitlementState.Completed ? right.LastMonth.LastDay : null))],
    };

    private IQueryable<Person> People()
    {
        var people = db.People.AsNoTracking().Where(person => person.MergedInto == null);
        return Only is { } only ? people.Where(person => person.Id == only) : people;
    }

    /// <summary>Cases submitted and neither granted nor ended; they keep the version of their submission.</summary>
    private Dictionary<PersonId, PolicyVersionId> UnderWay(IQueryable<Person> block)
    {
        var cases = from person in block
                    join row in db.SubsidyApplications on person.Id equals row.PersonId
                    where row.PolicyVersionId != null && !Over.Contains(row.Status)
                    select new { person.Id, Version = row.PolicyVersionId!.Value, row.SubmittedAt };
        return cases.AsEnumerable().Where(row => IsSamePolicy(row.Version)).GroupBy(row => row.Id).ToDictionary(same => same.Key, same => same.MaxBy(row => row.SubmittedAt)!.Version);
    }

    private AllowanceFacts FactsOf(Person person, IReadOnlyList<Employment> spells, IReadOnlyList<InsuranceMonth> months, IEnumerable<PublicPayrollSpell> payroll) =>
        AllowanceFacts.Of(person, spells, months, []) with
        {
            Employers = [.. spells.Select(row => row.EmployerId).Concat(months.Select(row => row.EmployerId)).Distinct().Select(id => employers[id])],
            PublicPayroll = [.. payroll.Select(spell => new PublicPayrollFact(spell.From, spell.To, FactSource.Establishment))],
        };

    private SimulatedRight RightOf(Entitlement right) =>
        new(rules[right.PolicyVersionId], right.Level, right.EmployerType, right.LastMonth, right.WindowEnd, right.RemainingMonths)
        {
            FirstMonth = right.FirstInsuredMonth,
            UsedMonths = right.UsedMonths,
            Whole = right.Whole,
        };

    private void KnowEmployers(IEnumerable<EmployerId> wanted)
    {
        var missing = wanted.Where(id => !employers.ContainsKey(id)).Distinct().ToArray();
        if (missing.Length == 0) return;
        foreach (var employer in db.Employers.AsNoTracking().Where(employer => EF.Parameter(missing).Contains(employer.Id)).ToList()) employers.Add(employer.Id, EmployerFact.Of(employer));
    }
}
