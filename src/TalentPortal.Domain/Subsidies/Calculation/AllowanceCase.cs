using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Subsidies.Calculation;

/// <summary>
/// The facts brought into one order and asked by month. Everything that needs a choice between facts (which degree, which first
/// month, which contract) is decided here, by value and never by position.
/// </summary>
internal sealed class AllowanceCase
{
    private readonly AllowanceRules rules;
    private readonly AllowanceFacts facts;
    private readonly Dictionary<EmployerId, EmployerFact> employers;
    private readonly ILookup<EmployerId, EmploymentFact> employments;
    private readonly ILookup<YearMonth, InsuranceFact> insurance;
    private readonly HashSet<YearMonth> paidBefore;
    private ConditionFacts? own;
    private readonly List<(YearMonth From, EducationFact Education)> higherDegrees;

    public AllowanceCase(AllowanceRules rules, AllowanceFacts facts, YearMonth through)
    {
        (this.rules, this.facts) = (rules, facts);
        employers = facts.Employers.OrderBy(employer => employer.Name, StringComparer.Ordinal).ThenBy(employer => employer.Type)
            .GroupBy(employer => employer.Id).ToDictionary(same => same.Key, same => same.First());
        employments = facts.Employments.OrderByDescending(spell => spell.StartedOn).ThenByDescending(spell => spell.LastDay).ThenBy(spell => spell.Kind)
            .ThenBy(spell => spell.IsDispatchedElsewhere).ToLookup(spell => spell.Employer);
        insurance = facts.Insurance.OrderBy(row => row.Month).ToLookup(row => row.Month);
        paidBefore = [.. facts.PaidBefore.Select(paid => paid.Month)];
        if (facts.Insurance.Any(row => !employers.ContainsKey(row.Employer)))
            throw new ArgumentException("The facts name an insured month of an employer that they do not describe.", nameof(facts));
        Educations = CountedEducations();
        FirstMonth = FindFirstMonth();
        ReferenceMonth = FirstMonth ?? through;
        Through = through;
        Education = FindEducation();
        higherDegrees = FindHigherDegrees();
    }

    /// <summary>Full-time or certified educations, highest first; only verified ones as soon as there is one.</summary>
    public IReadOnlyList<EducationFact> Educations { get; }
    /// <summary>First month that counts as insured in the county, not before the earliest graduation; null while there is none.</summary>
    public YearMonth? FirstMonth { get; }
    public YearMonth? WindowEnd => FirstMonth is { } first ? rules.WindowEnd(first) : null;
    /// <summary>The month that ages and years are counted on: the first insured one, or the present one while there is none.</summary>
    public YearMonth ReferenceMonth { get; }
    /// <summary>The education the allowance starts with; null when none qualifies or none is finished yet.</summary>
    public EducationFact? Education { get; }
    public BirthFact Birth => facts.Birth;
    public YearMonth Through { get; }
    public AllowanceFacts Facts => facts;
    /// <summary>The facts as conditions from the library see them, with what a nearest way supposes.</summary>
    public ConditionFacts Own => own ??= OwnConditions.FactsOf(this);
    public int MonthsPaidBefore => paidBefore.Count;
    public IEnumerable<YearMonth> InsuredMonths => insurance.Select(month => month.Key);

    public bool MeetsGraduationWindow(EducationFact education) => ReferenceMonth <= rules.GraduationDeadline(education);
    public bool MeetsAge(EducationFact education) => rules.AgeDeadline(education.Level, Birth.On) is not { } deadline || ReferenceMonth <= deadline;

    public EducationFact? EducationIn(YearMonth month) =>
        higherDegrees.Where(degree => degree.From <= month).Select(degree => degree.Education).Append(Education).OfType<EducationFact>()
            .MaxBy(education => education.Level.Rank());

    public EmployerFact? EmployerOf(EmployerId id) => employers.GetValueOrDefault(id);

    /// <summary>Spells of work, the latest first.</summary>
    public IEnumerable<EmploymentFact> Employments =>
        employments.SelectMany(spells => spells).OrderByDescending(spell => spell.StartedOn).ThenByDescending(spell => spell.LastDay).ThenBy(spell => spell.Employer.Value);

    public IEnumerable<InsuranceFact> InsuranceIn(YearMonth month) => insurance[month];

    public PublicPayrollFact? PublicPayrollIn(YearMonth month) =>
        facts.PublicPayroll.Where(roll => roll.Covers(month)).OrderBy(roll => roll.From).ThenBy(roll => roll.Source).FirstOrDefault();

    public MonthCase At(YearMonth month, int monthsPaidNow) => new()
    {
        Month = month,
        FirstMonth = FirstMonth!.Value,
        WindowEnd = WindowEnd!.Value,
        MonthsUsed = MonthsPaidBefore + monthsPaidNow,
        Level = EducationIn(month)?.Level ?? facts.Own?.HighestLevel ?? EducationLevel.JuniorHigh,
        TalentLevel = rules.Own is null ? null : Own.LevelOn(month.LastDay),
        Proven = ProvenAmount,
        BorneBefore = LoanBefore?.Borne ?? Money.Zero,
        // A forecast and a trial know of nothing; a case waits until a desk has written it down.
        Received = Received ?? (facts.IsForecast ? Money.Zero : null),
        OnPublicPayroll = PublicPayrollIn(month) is not null,
        AlreadyPaid = paidBefore.Contains(month),
        OtherBenefit = OtherBenefitIn(month),
    };

    /// <summary>The interest a policy bears of the proven loan; null while no loan is proven, or where the policy bears none.</summary>
    public BorneInterest? Borne => rules.Terms.Amounts?.Interest is { } terms && Own.Loan is { } loan ? terms.Of(loan, LoanBefore) : null;

    /// <summary>What a desk wrote down as received elsewhere for the same; null while nobody has, or where the policy takes nothing off.</summary>
    public Money? Received => rules.Terms.Amounts is { DeductsReceived: true } ? Own.SumOf(ProvenSumKind.ReceivedElsewhere) : null;

    /// <summary>What earlier cases had of the same loan; null for its first.</summary>
    public LoanBefore? LoanBefore => rules.Terms.Amounts is { IsOfLoan: true } ? facts.Own?.LoanBefore : null;

    public InsuranceRow[] RowsIn(YearMonth month) =>
        [.. insurance[month].Select(RowOf)
            .OrderByDescending(row => row.IsPaid).ThenBy(row => row.MonthsLate).ThenBy(row => row.IsBackPayment && !row.IsExplained)];

    /// <summary>Benefits that count against this one in a month, for whoever names them: the same group and layer, and other layers unless one adds to the other; months against months, the whole of one-off ones against the whole.</summary>
    public IEnumerable<OtherBenefitFact> OtherBenefitsIn(YearMonth month) => WeighedIn(month).Where(other => !rules.AddsTo(other));

    private IEnumerable<OtherBenefitFact> WeighedIn(YearMonth month) =>
        facts.OtherBenefits.Where(other => (other.Whole is null ? rules.IsMonthly && other.Covers(month) : rules.IsOneOff) && other.Group == rules.Version.Group && other.PolicyCode != rules.Version.Code);

    private Money OtherBenefitIn(YearMonth month) => facts.OtherBenefits.Count == 0 ? Money.Zero : rules.CoveredBy(WeighedIn(month));

    private Money? ProvenAmount => rules.Terms.Amounts is { Basis: AmountBasis.Interest } ? Borne?.Amount : rules.Terms.Amounts?.Sum is { } kind ? Own.SumOf(kind) : null;

    private InsuranceRow RowOf(InsuranceFact row)
    {
        var spells = employments[row.Employer].Where(spell => spell.Touches(row.Month));
        var spell = spells.OrderByDescending(candidate => candidate.HoldsOn(row.Month.LastDay)).FirstOrDefault();
        var employer = employers[row.Employer];
        return new()
        {
            Employer = row.Employer,
            EmployerType = employer.Type,
            Contract = spell is null ? ContractStanding.Unknown : rules.Standing(spell.Kind, spell.StartedOn, spell.ContractEndsOn),
            ContractStart = spell?.StartedOn ?? default,
            HoldsContractOnLastDay = spell?.HoldsOn(row.Month.LastDay) ?? false,
            IsDispatchedElsewhere = spell?.IsDispatchedElsewhere ?? false,
            IsBlacklisted = employer.IsBlacklisted,
            IsPaid = row.IsPaid,
            MonthsLate = row.MonthsLate,
            IsBackPayment = row.IsBackPayment,
            IsExplained = row.IsExplained,
        };
    }

    private List<EducationFact> CountedEducations()
    {
        var qualifying = facts.Educations.Where(education => education.Qualifies).OrderByDescending(education => education.Level.Rank())
            .ThenByDescending(education => education.GraduatedOn).ThenBy(education => education.VerifiedOn).ThenBy(education => education.Verification).ToList();
        var verified = qualifying.Where(education => education.IsVerified).ToList();
        return verified.Count > 0 ? verified : qualifying;
    }

    // A month paid too late to count cannot open the window either: otherwise a back payment could buy an earlier first month.
    private YearMonth? FindFirstMonth()
    {
        if (rules.Own is not null) return FirstInsured(rules.Terms.Amounts!.CountsFrom);
        if (Educations.Count == 0) return null;
        var graduated = YearMonth.Of(Educations.Min(education => education.GraduatedOn));
        var insured = facts.Insurance.Where(row => row.IsPaid && row.Month >= graduated && row.MonthsLate <= rules.Terms.BackPaymentMonths).Select(row => row.Month);
        return insured.Concat(paidBefore).Select(month => (YearMonth?)month).Min();
    }

    // Whatever degree the person has or has not: where the policy asks for one, a condition says so.
    private YearMonth? FirstInsured(YearMonth? from) =>
        facts.Insurance.Where(row => row.IsPaid && row.MonthsLate <= rules.Terms.BackPaymentMonths && !(row.Month < from)).Select(row => row.Month)
            .Concat(paidBefore).Select(month => (YearMonth?)month).Min();

    private EducationFact? FindEducation()
    {
        var held = Educations.Where(IsHeldAtStart).ToList();
        // A policy of its own says in its conditions which education it asks for.
        if (rules.Own is not null) return held.FirstOrDefault();
        return held.FirstOrDefault(education => MeetsGraduationWindow(education) && MeetsAge(education)) ?? held.FirstOrDefault();
    }

    private bool IsHeldAtStart(EducationFact education) =>
        YearMonth.Of(education.GraduatedOn) <= ReferenceMonth
        && (facts.StartedOn is not { } started || education.VerifiedOn is not { } verified || verified <= started);

    private List<(YearMonth From, EducationFact Education)> FindHigherDegrees() =>
        [.. Educations.Where(education => Education is not null && education.Level.Rank() > Education.Level.Rank() && !IsHeldAtStart(education))
            .Select(education => (rules.HigherDegreeFrom(Later(education.GraduatedOn, education.VerifiedOn)), education))];

    private static DateOnly Later(DateOnly graduated, DateOnly? verified) => verified is { } day && day > graduated ? day : graduated;
}
