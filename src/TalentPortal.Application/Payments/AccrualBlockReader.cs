using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Payments;

/// <summary>Reads the rights of an accrual block by block: a handful of queries for thousands of people, never one per person.</summary>
internal sealed class AccrualBlockReader(IPortalDb db, YearMonth period, IReadOnlyDictionary<PolicyVersionId, AllowanceRules> rules)
{
    private static readonly ILookup<EntitlementId, OtherBenefitFact> NoOthers = Array.Empty<OtherBenefitFact>().ToLookup(_ => default(EntitlementId));
    private static readonly ILookup<EntitlementId, RecognitionSpan> NoLevels = Array.Empty<RecognitionSpan>().ToLookup(_ => default(EntitlementId));
    private static readonly Dictionary<EntitlementId, Money> NoSums = [];

    private readonly bool hasSeveralPolicies = rules.Values.Select(rule => rule.Version.Code).Distinct().Skip(1).Any();
    private readonly Dictionary<EmployerId, Employer> employers = [];

    /// <summary>
    /// Rights that can still earn: running, suspended, and completed ones whose earlier months may be paid late. Said by exclusion,
    /// because a list of states would lead SQLite to the index of the states, and every block would walk through all rights.
    /// </summary>
    public IQueryable<Entitlement> Due() => db.Entitlements.AsNoTracking().Where(right =>
        right.State != EntitlementState.Pending && right.State != EntitlementState.Ended
        && (right.State != EntitlementState.Completed || right.UsedMonths < right.MaxMonths));

    /// <summary>The rights behind a case number, block by block; each is read when it is asked for.</summary>
    public IEnumerable<AccrualBlock> BlocksAfter(string caseNumber, int size)
    {
        for (var block = Read(caseNumber, size); block is not null; block = Read(block.UpTo, size)) yield return block;
    }

    /// <summary>Waits for the database on the caller's thread: row by row that costs less than asynchronous reading, and the caller reads ahead on a thread of its own.</summary>
    private AccrualBlock? Read(string after, int size)
    {
        var rights = Due().Where(right => string.Compare(right.CaseNumber, after) > 0).OrderBy(right => right.CaseNumber).Take(size).ToList();
        if (rights.Count == 0) return null;
        var upTo = rights[^1].CaseNumber;
        var range = Due().Where(right => string.Compare(right.CaseNumber, after) > 0 && string.Compare(right.CaseNumber, upTo) <= 0);
        var months = Insured(range, rights);
        KnowEmployers(months);
        var policyOf = rights.ToDictionary(right => right.Id, right => rules[right.PolicyVersionId]);
        var findings = rights.Exists(right => policyOf[right.Id].Terms.Amounts is { NeedsProof: true } or { DeductsReceived: true }) ? Findings(range) : [];
        return new AccrualBlock(
            rights,
            // One row per spell of work; several make one month.
            months.GroupBy(row => (row.Right, row.Month, row.Employer)).OrderBy(same => same.Key.Month)
                .ToLookup(same => same.Key.Right, same => Ready(same, policyOf[same.Key.Right])),
            // A copy: the block is still written from when the next one is read.
            Payroll(range), Degrees(range), new Dictionary<EmployerId, Employer>(employers))
        {
            Rules = policyOf,
            Others = hasSeveralPolicies ? Others(range) : NoOthers,
            Levels = rights.Exists(right => policyOf[right.Id].Terms.Amounts is { Basis: AmountBasis.TalentLevel }) ? Levels(range) : NoLevels,
            Received = findings.Count == 0 ? NoSums : Received(findings),
            Proven = findings.Count == 0 ? NoSums : Proven(findings, rights, policyOf),
        };
    }

    /// <summary>Rights of the same person from an earlier approval, in the same group, monthly ones for monthly ones and one-off ones for one-off ones: what they come to.</summary>
    private ILookup<EntitlementId, OtherBenefitFact> Others(IQueryable<Entitlement> range)
    {
        var pairs = (
            from right in range
            join other in db.Entitlements.AsNoTracking().NotWithdrawn() on right.PersonId equals other.PersonId
            where other.Id != right.Id && (other.Whole == null) == (right.Whole == null) && other.Loan!.ContractKey == null && right.Loan!.ContractKey == null
                && (other.CreatedAt < right.CreatedAt || (other.CreatedAt == right.CreatedAt && string.Compare(other.CaseNumber, right.CaseNumber) < 0))
            select new { Right = right, Other = other }).ToList().Where(pair => rules[pair.Right.PolicyVersionId].IsWeighedWith(rules[pair.Other.PolicyVersionId])).ToList();
        if (pairs.Count == 0) return NoOthers;
        var months = RightMonths.Read(db, [.. pairs.Select(pair => pair.Other.Id).Distinct()]);
        return pairs.GroupBy(pair => pair.Right.Id).SelectMany(same => same.OrderBy(pair => pair.Other.CreatedAt).ThenBy(pair => pair.Other.CaseNumber, StringComparer.Ordinal).Select((pair, order) => (pair.Right, pair.Other, Order: order)))
            .SelectMany(pair => RightOfPerson.BenefitsOf(pair.Other, rules[pair.Other.PolicyVersionId].Terms, months(pair.Other), RightOfPerson.FactOf(rules[pair.Other.PolicyVersionId], pair.Order)), (pair, benefit) => (pair.Right.Id, Benefit: benefit))
            .ToLookup(row => row.Id, row => row.Benefit);
    }

    private ILookup<EntitlementId, RecognitionSpan> Levels(IQueryable<Entitlement> range)
    {
        var rows = range.Join(db.Recognitions.AsNoTracking(), right => right.PersonId, held => held.PersonId, (right, held) => new { right.Id, held.Level, held.ValidFrom, held.LastDay }).ToList();
        return rows.ToLookup(row => row.Id, row => new RecognitionSpan(row.Level, row.ValidFrom, row.LastDay));
    }

    /// <summary>What desks wrote down in the cases behind these rights, read once for the sums that are paid of and those that are taken off.</summary>
    private List<Finding> Findings(IQueryable<Entitlement> range) =>
        [.. range.Join(db.SubsidyApplications.AsNoTracking(), right => right.ApplicationId, applied => applied.Id, (right, applied) => new { right.Id, applied.Findings })
            .SelectMany(row => row.Findings, (row, found) => new Finding(row.Id, found.Sequence, found.Sum, found.Amount, found.Loan))];

    private static Dictionary<EntitlementId, Money> Proven(List<Finding> findings, IReadOnlyList<Entitlement> rights, Dictionary<EntitlementId, AllowanceRules> policyOf)
    {
        var before = rights.Where(right => right.Loan is not null).ToDictionary(right => right.Id, right => right.Loan!.Before);
        return findings.Select(row => (row.Right, row.Sequence, Amount: Of(policyOf[row.Right].Terms.Amounts, row.Sum, row.Amount, row.Loan, before.GetValueOrDefault(row.Right)))).Where(row => row.Amount is not null)
            .GroupBy(row => row.Right).ToDictionary(same => same.Key, same => same.MaxBy(row => row.Sequence).Amount!.Value);

        static Money? Of(AmountTerms? amounts, ProvenSumKind? kind, Money? sum, ProvenLoan? loan, LoanBefore? before) =>
            amounts?.Interest is { } terms ? loan is null ? null : terms.Of(loan, before).Amount : kind is not null && kind == amounts?.Sum ? sum : null;
    }

    private static Dictionary<EntitlementId, Money> Received(List<Finding> findings) =>
        findings.Where(row => row.Sum is ProvenSumKind.ReceivedElsewhere).GroupBy(row => row.Right).ToDictionary(same => same.Key, same => same.MaxBy(row => row.Sequence)!.Amount!.Value);

    private List<MonthRow> Insured(IQueryable<Entitlement> range, IReadOnlyList<Entitlement> rights)
    {
        var rows = Rows(Pairs(range, db.InsuranceMonths.Where(month => month.Month <= period)).Where(pair => pair.Month.Month > pair.Right.LastMonth)).ToList();
        var open = rights.Where(HasOpenMonths).Select(right => right.Id).ToList();
        if (open.Count == 0) return rows;
        var late = Pairs(range.Where(right => open.Contains(right.Id)), db.InsuranceMonths)
            .Where(pair => pair.Month.Month <= pair.Right.LastMonth && pair.Month.Month >= pair.Right.FirstInsuredMonth)
            .Where(pair => !db.AccrualLines.Any(line => line.EntitlementId == pair.Right.Id && line.Month == pair.Month.Month && line.Kind == AccrualKind.Regular));
        rows.AddRange(Rows(late).ToList());
        return rows;
    }

    private static IQueryable<MonthOfRight> Pairs(IQueryable<Entitlement> rights, IQueryable<InsuranceMonth> months) =>
        rights.Join(months, right => right.PersonId, month => month.PersonId, (right, month) => new MonthOfRight { Right = right, Month = month });

    /// <summary>Each month beside each spell of work of the person; one query, because reading is what an accrual spends its time on.</summary>
    private IQueryable<MonthRow> Rows(IQueryable<MonthOfRight> pairs) =>
        from pair in pairs
        join spell in db.Employments on pair.Month.PersonId equals spell.PersonId into spells
        from spell in spells.DefaultIfEmpty()
        select new MonthRow
        {
            Right = pair.Right.Id,
            Month = pair.Month.Month,
            Employer = pair.Month.EmployerId,
            IsPaid = pair.Month.IsPaid,
            PaidOn = pair.Month.PaidOn,
            IsBackPayment = pair.Month.IsBackPayment,
            IsExplained = pair.Month.BackPaymentExplanation != null && pair.Month.BackPaymentExplanation != "",
            WorksAt = spell.EmployerId,
            Kind = spell.Kind,
            StartedOn = spell.StartedOn,
            ContractEndsOn = spell.ContractEndsOn,
            LeftOn = spell.LeftOn,
            IsDispatchedElsewhere = spell.IsDispatchedElsewhere,
        };

    private static bool HasOpenMonths(Entitlement right)
    {
        var last = right.LastMonth < right.WindowEnd ? right.LastMonth : right.WindowEnd;
        return right.UsedMonths < right.MaxMonths && last.MonthsSince(right.FirstInsuredMonth) + 1 > right.UsedMonths;
    }

    private void KnowEmployers(List<MonthRow> months)
    {
        var missing = months.Select(month => month.Employer).Where(id => !employers.ContainsKey(id)).Distinct().ToList();
        if (missing.Count == 0) return;
        foreach (var employer in db.Employers.AsNoTracking().Where(employer => missing.Contains(employer.Id)).ToList()) employers.Add(employer.Id, employer);
    }

    private ILookup<EntitlementId, PublicPayrollSpell> Payroll(IQueryable<Entitlement> range)
    {
        var rows = range.Join(db.PublicPayrollSpells.AsNoTracking(), right => right.PersonId, spell => spell.PersonId, (right, spell) => new { right.Id, Spell = spell }).ToList();
        return rows.ToLookup(row => row.Id, row => row.Spell);
    }

    /// <summary>Verified degrees of another level than the one paid; the lower ones are dropped by the right.</summary>
    private ILookup<EntitlementId, (EducationLevel, DateOnly)> Degrees(IQueryable<Entitlement> range)
    {
        var rows = (
            from right in range
            join person in db.People on right.PersonId equals person.Id
            from education in person.Educations
            where education.Level != right.Level && education.VerifiedOn != null
            select new { right.Id, education.Level, GraduatedOn = education.GraduatedOn!.Value, education.VerifiedOn }).ToList();
        return rows.ToLookup(row => row.Id, row => (row.Level, row.VerifiedOn > row.GraduatedOn ? row.VerifiedOn!.Value : row.GraduatedOn));
    }

    private InsuredMonth Ready(IEnumerable<MonthRow> rows, AllowanceRules policy)
    {
        MonthRow? month = null, spell = null;
        foreach (var row in rows)
        {
            month ??= row;
            if (row.IsSpellOfTheMonth && (spell is null || row.Precedes(spell))) spell = row;
        }

        var employer = employers[month!.Employer];
        return new InsuredMonth(month.Month, new InsuranceRow
        {
            Employer = month.Employer,
            EmployerType = employer.Type,
            Contract = spell is null ? ContractStanding.Unknown : policy.Standing(spell.Kind!.Value, spell.StartedOn!.Value, spell.ContractEndsOn),
            ContractStart = spell?.StartedOn ?? default,
            HoldsContractOnLastDay = spell?.HoldsOnLastDay ?? false,
            IsDispatchedElsewhere = spell?.IsDispatchedElsewhere ?? false,
            IsBlacklisted = employer.Status is not EmployerStatus.Active,
            IsPaid = month.IsPaid,
            MonthsLate = month.PaidOn is { } day ? Math.Max(0, YearMonth.Of(day).MonthsSince(month.Month)) : 0,
            IsBackPayment = month.IsBackPayment,
            IsExplained = month.IsExplained,
        }, employer.Status);
    }

    private sealed record Finding(EntitlementId Right, int Sequence, ProvenSumKind? Sum, Money? Amount, ProvenLoan? Loan);

    private sealed class MonthOfRight
    {
        public required Entitlement Right { get; init; }
        public required InsuranceMonth Month { get; init; }
    }

    /// <summary>One contribution, beside one spell of work of the same person with whatever employer; its columns are null without any.</summary>
    private sealed class MonthRow
    {
        public required EntitlementId Right { get; init; }
        public required YearMonth Month { get; init; }
        public required EmployerId Employer { get; init; }
        public required bool IsPaid { get; init; }
        public required DateOnly? PaidOn { get; init; }
        public required bool IsBackPayment { get; init; }
        public required bool IsExplained { get; init; }
        public required EmployerId? WorksAt { get; init; }
        public required EmploymentKind? Kind { get; init; }
        public required DateOnly? StartedOn { get; init; }
        public required DateOnly? ContractEndsOn { get; init; }
        public required DateOnly? LeftOn { get; init; }
        public required bool? IsDispatchedElsewhere { get; init; }

        public bool IsSpellOfTheMonth => WorksAt == Employer && StartedOn <= Month.LastDay && LastDay >= Month.FirstDay;
        public bool HoldsOnLastDay => StartedOn <= Month.LastDay && Month.LastDay <= LastDay;

        /// <summary>Of two spells with the employer of the month: the one that holds on its last day, then the later one.</summary>
        public bool Precedes(MonthRow other) => HoldsOnLastDay != other.HoldsOnLastDay ? HoldsOnLastDay : StartedOn > other.StartedOn;

        private DateOnly LastDay => LeftOn ?? ContractEndsOn ?? DateOnly.MaxValue;
    }
}
