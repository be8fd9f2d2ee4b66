using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>
/// Compares a block of roster lines with the register, in three queries however long the block is. Reads only. Unknown people become
/// new entries, unknown employers too when their credit code tells their kind; the same number under another name is a fault.
/// </summary>
public sealed class RosterMatcher(IPortalDb db, PersonalDataVault vault)
{
    public const int BlockSize = 1_000;

    public async Task<IReadOnlyList<RosterMatch>> MatchAsync(IReadOnlyList<RosterLine> lines, RosterMemory memory, CancellationToken ct)
    {
        var facts = lines.Select(line => line.Fact).OfType<RosterFact>().ToList();
        await LearnEmployersAsync(facts, memory, ct);
        await LearnPeopleAsync(facts, memory, ct);
        var known = await KnownMonthsAsync(facts, memory, ct);
        var matches = lines.Select(line => Match(line, memory, known)).ToList();
        var written = matches.Select(match => match.Month).OfType<InsuranceMonth>().ToList();
        memory.ForgetNewcomersExcept(written.Select(month => month.PersonId).ToHashSet(), written.Select(month => month.EmployerId).ToHashSet());
        return matches;
    }

    private static RosterMatch Match(RosterLine line, RosterMemory memory, Dictionary<(PersonId, YearMonth, EmployerId), InsuranceMonth> known)
    {
        if (line.Fact is not { } fact) return RosterMatch.Faulty(line, line.Faults);
        var (person, employer) = (memory.Person(fact.Document.Number), memory.Employer(fact.CreditCode.Value));
        if (WhyNot(fact, person, employer) is { Length: > 0 } faults) return RosterMatch.Faulty(line, faults);

        if (!known.TryGetValue((person.Id, fact.Month, employer.Id), out var month))
        {
            // Known from here on: two numbers may be one person, two codes one employer.
            known[(person.Id, fact.Month, employer.Id)] = month = new InsuranceMonth(person.Id, fact.Month, employer.Id, fact.IsPaid, fact.PaidOn, fact.IsBackPayment);
            return new RosterMatch(line, RosterOutcome.New, month, []);
        }

        if ((month.IsPaid, month.PaidOn, month.IsBackPayment) == (fact.IsPaid, fact.PaidOn, fact.IsBackPayment))
            return new RosterMatch(line, RosterOutcome.Unchanged, null, []);
        month.Restate(fact.IsPaid, fact.PaidOn, fact.IsBackPayment);
        return new RosterMatch(line, RosterOutcome.Changed, month, []);
    }

    private static Refusal[] WhyNot(RosterFact fact, RosterPerson person, RosterEmployer employer) =>
        [.. new[] { person.WhyNot, employer.WhyNot, person.WhyNot is null && person.Name != fact.PersonName ? RosterRefusals.NameDiffers : null }.OfType<Refusal>()];

    private async Task LearnEmployersAsync(List<RosterFact> facts, RosterMemory memory, CancellationToken ct)
    {
        var unknown = facts.Where(fact => !memory.KnowsEmployer(fact.CreditCode.Value)).DistinctBy(fact => fact.CreditCode.Value).ToList();
        if (unknown.Count == 0) return;
        var codes = unknown.Select(fact => fact.CreditCode.Value).ToList();
        var found = await db.Employers.Where(employer => codes.Contains(employer.CreditCode))
            .Select(employer => new { employer.CreditCode, Id = employer.MergedInto ?? employer.Id }).ToDictionaryAsync(employer => employer.CreditCode, employer => employer.Id, ct);
        foreach (var fact in unknown)
            memory.Learn(found.TryGetValue(fact.CreditCode.Value, out var id)
                ? new RosterEmployer(id, fact.CreditCode, fact.EmployerName, false, null)
                : new RosterEmployer(EmployerId.New(), fact.CreditCode, fact.EmployerName, true, WhyNotEnter(fact.CreditCode)));
    }

    // Some early codes have a wrong check digit and are real; those need a clerk with the licence before them.
    private static Refusal? WhyNotEnter(CreditCode code) =>
        code.CheckDigitFits && EmployerTypes.ToldBy(code) is not null ? null : RosterRefusals.EmployerUnknown;

    private async Task LearnPeopleAsync(List<RosterFact> facts, RosterMemory memory, CancellationToken ct)
    {
        var unknown = facts.Where(fact => !memory.KnowsPerson(fact.Document.Number)).DistinctBy(fact => fact.Document.Number)
            .Select(fact => (Fact: fact, Index: vault.IndexOf(PersonalField.IdNumber, fact.Document.Number))).ToList();
        if (unknown.Count == 0) return;
        var indexes = unknown.Select(person => person.Index).ToList();
        var found = (await db.HoldersOf(indexes).Join(db.People, holder => holder.Id, person => person.Id, (holder, person) => new { holder.Index, person.Id, person.Name }).ToListAsync(ct))
            .DistinctBy(person => Convert.ToHexString(person.Index)).ToDictionary(person => Convert.ToHexString(person.Index));
        foreach (var (fact, index) in unknown)
            memory.Learn(found.TryGetValue(Convert.ToHexString(index), out var person)
                ? new RosterPerson(person.Id, fact.Document, person.Name, false, null)
                : new RosterPerson(PersonId.New(), fact.Document, fact.PersonName, true, WhyNotEnter(fact.Document)));
    }

    // The residence card of 2017 does not carry birth date and sex in the form the register needs.
    private static Refusal? WhyNotEnter(IdentityDocument document) => document is { BirthDate: not null, Sex: not null } ? null : RosterRefusals.PersonUnknown;

    private async Task<Dictionary<(PersonId, YearMonth, EmployerId), InsuranceMonth>> KnownMonthsAsync(List<RosterFact> facts, RosterMemory memory, CancellationToken ct)
    {
        var newcomers = memory.NewPeople.Select(person => person.Id).ToHashSet();
        var people = facts.Select(fact => memory.Person(fact.Document.Number).Id).Distinct().Where(id => !newcomers.Contains(id)).ToList();
        if (people.Count == 0) return [];
        var (first, last) = (facts.Min(fact => fact.Month), facts.Max(fact => fact.Month));
        return await db.InsuranceMonths.AsNoTracking()
            .Where(month => people.Contains(month.PersonId) && month.Month >= first && month.Month <= last)
            .ToDictionaryAsync(month => (month.PersonId, month.Month, month.EmployerId), ct);
    }
}
