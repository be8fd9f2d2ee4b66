using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Payments;

/// <summary>Reads the rights of an accrual block by block: a handful of queries for thousands of people, never one per person.</summary>
internal sealed class AccrualBlockReader(IPortalDb db, YearMonth period, IReadOnlyDictionary<PolicyVersionId, AllowanceRules> rules)
{
    private readonly Dictionary<EmployerId, Employer> employers = [];

    /// <summary>Rights that can still earn: running, suspended, and completed ones whose earlier months may be paid late.</summary>
    public IQueryable<Entitlement> Due() => db.Entitlements.AsNoTracking().Where(right =>
        right.State == EntitlementState.Running || right.State == EntitlementState.Suspended
        || (right.State == EntitlementState.Completed && right.UsedMonths < right.MaxMonths));

    public async Task<AccrualBlock?> ReadAsync(string after, int size, CancellationToken ct)
    {
        var rights = await Due().Where(right => string.Compare(right.CaseNumber, after) > 0).OrderBy(right => right.CaseNumber).Take(size).ToListAsync(ct);
        if (rights.Count == 0) return null;
        var upTo = rights[^1].CaseNumber;
        var range = Due().Where(right => string.Compare(right.CaseNumber, after) > 0 && string.Compare(right.CaseNumber, upTo) <= 0);
        var months = await InsuredAsync(range, rights, ct);
        await KnowEmployersAsync(months, ct);
        var spells = await SpellsAsync(range, ct);
        var policyOf = rights.ToDictionary(right => right.Id, right => rules[right.PolicyVersionId]);
        return new AccrualBlock(
            rights,
            months.OrderBy(month => month.Month).ToLookup(month => month.Right, month => Ready(month, policyOf[month.Right], spells[month.Right])),
            await PayrollAsync(range, ct), await DegreesAsync(range, ct), employers);
    }

    private async Task<List<MonthRow>> InsuredAsync(IQueryable<Entitlement> range, IReadOnlyList<Entitlement> rights, CancellationToken ct)
    {
        var rows = await Rows(range, db.InsuranceMonths.Where(month => month.Month <= period)).Where(pair => pair.Month.Month > pair.Right.LastMonth).Select(Row).ToListAsync(ct);
        var open = rights.Where(HasOpenMonths).Select(right => right.Id).ToList();
        if (open.Count == 0) return rows;
        var late = Rows(range.Where(right => open.Contains(right.Id)), db.InsuranceMonths)
            .Where(pair => pair.Month.Month <= pair.Right.LastMonth && pair.Month.Month >= pair.Right.FirstInsuredMonth)
            .Where(pair => !db.AccrualLines.Any(line => line.EntitlementId == pair.Right.Id && line.Month == pair.Month.Month && line.Kind == AccrualKind.Regular));
        rows.AddRange(await late.Select(Row).ToListAsync(ct));
        return rows;
    }

    private static IQueryable<MonthOfRight> Rows(IQueryable<Entitlement> rights, IQueryable<InsuranceMonth> months) =>
        rights.Join(months, right => right.PersonId, month => month.PersonId, (right, month) => new MonthOfRight { Right = right, Month = month });

    private static readonly System.Linq.Expressions.Expression<Func<MonthOfRight, MonthRow>> Row = pair => new MonthRow(
        pair.Right.Id, pair.Month.Month, pair.Month.EmployerId, pair.Month.IsPaid, pair.Month.PaidOn, pair.Month.IsBackPayment,
        pair.Month.BackPaymentExplanation != null && pair.Month.BackPaymentExplanation != "");

    private static bool HasOpenMonths(Entitlement right)
    {
        var last = right.LastMonth < right.WindowEnd ? right.LastMonth : right.WindowEnd;
        return right.UsedMonths < right.MaxMonths && last.MonthsSince(right.FirstInsuredMonth) + 1 > right.UsedMonths;
    }

    private async Task KnowEmployersAsync(List<MonthRow> months, CancellationToken ct)
    {
        var missing = months.Select(month => month.Employer).Where(id => !employers.ContainsKey(id)).Distinct().ToList();
        if (missing.Count == 0) return;
        foreach (var employer in await db.Employers.AsNoTracking().Where(employer => missing.Contains(employer.Id)).ToListAsync(ct)) employers.Add(employer.Id, employer);
    }

    private async Task<ILookup<EntitlementId, Spell>> SpellsAsync(IQueryable<Entitlement> range, CancellationToken ct)
    {
        var rows = await range.Join(db.Employments, right => right.PersonId, spell => spell.PersonId, (right, spell) => new
        {
            right.Id,
            Spell = new Spell(spell.EmployerId, spell.Kind, spell.StartedOn, spell.ContractEndsOn, spell.LeftOn, spell.IsDispatchedElsewhere),
        }).ToListAsync(ct);
        return rows.OrderByDescending(row => row.Spell.StartedOn).ToLookup(row => row.Id, row => row.Spell);
    }

    private async Task<ILookup<EntitlementId, PublicPayrollSpell>> PayrollAsync(IQueryable<Entitlement> range, CancellationToken ct)
    {
        var rows = await range.Join(db.PublicPayrollSpells.AsNoTracking(), right => right.PersonId, spell => spell.PersonId, (right, spell) => new { right.Id, Spell = spell }).ToListAsync(ct);
        return rows.ToLookup(row => row.Id, row => row.Spell);
    }

    /// <summary>Verified degrees of another level than the one paid; the lower ones are dropped by the right.</summary>
    private async Task<ILookup<EntitlementId, (EducationLevel, DateOnly)>> DegreesAsync(IQueryable<Entitlement> range, CancellationToken ct)
    {
        var rows = await (
            from right in range
            join person in db.People on right.PersonId equals person.Id
            from education in person.Educations
            where education.Level != right.Level && education.VerifiedOn != null
            select new { right.Id, education.Level, education.GraduatedOn, education.VerifiedOn }).ToListAsync(ct);
        return rows.ToLookup(row => row.Id, row => (row.Level, row.VerifiedOn > row.GraduatedOn ? row.VerifiedOn!.Value : row.GraduatedOn));
    }

    private InsuredMonth Ready(MonthRow month, AllowanceRules policy, IEnumerable<Spell> spells)
    {
        var employer = employers[month.Employer];
        Spell? spell = null;
        foreach (var candidate in spells)
            if (candidate.Employer == month.Employer && candidate.Touches(month.Month) && (spell is null || (!spell.HoldsOn(month.Month.LastDay) && candidate.HoldsOn(month.Month.LastDay)))) spell = candidate;
        return new InsuredMonth(month.Month, new InsuranceRow
        {
            Employer = month.Employer,
            EmployerType = employer.Type,
            Contract = spell is null ? ContractStanding.Unknown : policy.Standing(spell.Kind, spell.StartedOn, spell.ContractEndsOn),
            ContractStart = spell?.StartedOn ?? default,
            HoldsContractOnLastDay = spell?.HoldsOn(month.Month.LastDay) ?? false,
            IsDispatchedElsewhere = spell?.IsDispatchedElsewhere ?? false,
            IsBlacklisted = employer.Status is not EmployerStatus.Active,
            IsPaid = month.IsPaid,
            MonthsLate = month.PaidOn is { } day ? Math.Max(0, YearMonth.Of(day).MonthsSince(month.Month)) : 0,
            IsBackPayment = month.IsBackPayment,
            IsExplained = month.IsExplained,
        }, employer.Status);
    }

    private sealed class MonthOfRight
    {
        public required Entitlement Right { get; init; }
        public required InsuranceMonth Month { get; init; }
    }

    private sealed record MonthRow(EntitlementId Right, YearMonth Month, EmployerId Employer, bool IsPaid, DateOnly? PaidOn, bool IsBackPayment, bool IsExplained);

    private sealed record Spell(EmployerId Employer, EmploymentKind Kind, DateOnly StartedOn, DateOnly? ContractEndsOn, DateOnly? LeftOn, bool IsDispatchedElsewhere)
    {
        private DateOnly LastDay => LeftOn ?? ContractEndsOn ?? DateOnly.MaxValue;

        public bool Touches(YearMonth month) => StartedOn <= month.LastDay && LastDay >= month.FirstDay;
        public bool HoldsOn(DateOnly day) => StartedOn <= day && day <= LastDay;
    }
}
