using System.Text.Json.Serialization;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Subsidies.Calculation;

/// <summary>All that is known of a person for the allowance, each fact with who vouches for it. The order of the facts means nothing.</summary>
public sealed record AllowanceFacts
{
    public required BirthFact Birth { get; init; }
    public IReadOnlyList<EducationFact> Educations { get; init; } = [];
    public IReadOnlyList<EmployerFact> Employers { get; init; } = [];
    public IReadOnlyList<EmploymentFact> Employments { get; init; } = [];
    /// <summary>Contributions in this county only.</summary>
    public IReadOnlyList<InsuranceFact> Insurance { get; init; } = [];
    public IReadOnlyList<PublicPayrollFact> PublicPayroll { get; init; } = [];
    /// <summary>Months of this allowance already paid; they use up the limit and are not paid again.</summary>
    public IReadOnlyList<PaidMonthFact> PaidBefore { get; init; } = [];
    public IReadOnlyList<OtherBenefitFact> OtherBenefits { get; init; } = [];
    /// <summary>
    /// The day the allowance was first approved; null in a first application. A degree proven later counts from the month after its
    /// verification, one proven during the first application from the first insured month.
    /// </summary>
    public DateOnly? StartedOn { get; init; }
    /// <summary>The day from which the person may apply again after fraud; null for whoever may today.</summary>
    public DateOnly? BarredUntil { get; init; }
    /// <summary>A benefit the person is paid on the day judged, whose policy may not be taken with this one (不得同时享受); null without any.</summary>
    public ExcludingBenefit? ExcludedBy { get; init; }
    /// <summary>What only policies with conditions of their own ask for; null for the graduate allowance, which keeps no fact it does not need.</summary>
    public OwnFacts? Own { get; init; }

    /// <summary>What may come rather than a case: nobody has asked yet what was received elsewhere, so nothing is taken off. Never kept.</summary>
    [JsonIgnore]
    public bool IsForecast { get; init; }

    /// <summary>The facts as the register holds them. Employers must include every employer of the other two lists.</summary>
    public static AllowanceFacts Of(Person person, IEnumerable<Employment> employments, IEnumerable<InsuranceMonth> insurance, IEnumerable<Employer> employers) =>
        Of(BirthFact.Of(person.BirthDate, person.DocumentKind), person.Educations, employments, insurance) with { Employers = [.. employers.Select(EmployerFact.Of)] };

    /// <summary>The same from its pieces, where a whole register is read; the employers are added by whoever knows them.</summary>
    public static AllowanceFacts Of(BirthFact birth, IEnumerable<Education> educations, IEnumerable<Employment> employments, IEnumerable<InsuranceMonth> insurance) => new()
    {
        Birth = birth,
        // What an old list says without date or school is not enough to decide by; the applicant states it in full.
        Educations = [.. educations.Where(education => education.IsComplete).Select(EducationFact.Of)],
        Employments = [.. employments.Select(EmploymentFact.Of)],
        Insurance = [.. insurance.Select(InsuranceFact.Of)],
    };
}

public sealed record BirthFact(DateOnly On, FactSource Source)
{
    public static BirthFact Of(DateOnly on, IdentityDocumentKind document) => new(on, document is IdentityDocumentKind.CitizenId ? FactSource.PublicSecurity : FactSource.Clerk);
}

public sealed record EducationFact(EducationLevel Level, bool IsFullTime, DateOnly GraduatedOn, EducationVerification Verification, DateOnly? VerifiedOn, FactSource Source)
{
    /// <summary>Higher education, 全日制 or certified by 留服中心.</summary>
    internal bool Qualifies => Level.IsHigher() && (IsFullTime || Verification is EducationVerification.Cscse);
    internal bool IsVerified => Verification is not EducationVerification.None;

    internal static EducationFact Of(Education education) =>
        new(education.Level, education.IsFullTime!.Value, education.GraduatedOn!.Value, education.Verification, education.VerifiedOn, education.Verification switch
        {
            EducationVerification.Chsi => FactSource.Chsi,
            EducationVerification.Cscse => FactSource.Cscse,
            EducationVerification.Manual => FactSource.Clerk,
            _ => FactSource.Applicant,
        });
}

public sealed record EmployerFact(EmployerId Id, string Name, EmployerType Type, bool IsBlacklisted, FactSource Source)
{
    /// <summary>Code of the township it is registered in; null where that is open or the employer is supposed, and in facts kept before policies could ask for it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Township { get; init; }

    public static EmployerFact Of(Employer employer) =>
        new(employer.Id, employer.Name, employer.Type, employer.Status is EmployerStatus.Blacklisted, FactSource.MarketRegulation) { Township = employer.TownshipCode is Employer.CountyWide or "" ? null : employer.TownshipCode };
}

/// <summary>What conditions from the library ask beyond the allowance's facts.</summary>
public sealed record OwnFacts
{
    /// <summary>The day of the application: ages and levels "on application" are judged on it.</summary>
    public required DateOnly AsOf { get; init; }
    public IReadOnlyList<RecognitionSpan> Recognitions { get; init; } = [];
    /// <summary>The highest degree on record, and the highest that a register or a desk vouches for.</summary>
    public Degree? Degree { get; init; }
    public Degree? VerifiedDegree { get; init; }
    public EducationLevel? HighestLevel { get; init; }
    public string? HouseholdRegion { get; init; }
    public TalentSource? TalentSource { get; init; }
    public IReadOnlyList<HeldBenefit> Benefits { get; init; } = [];
    /// <summary>What a desk found; null while nobody has looked.</summary>
    public bool? OwnsHome { get; init; }
    public IReadOnlyList<ProvenSum> Sums { get; init; } = [];
    public ProvenLoan? Loan { get; init; }
    /// <summary>What earlier cases had of the same loan under the same policy; null for its first.</summary>
    public LoanBefore? LoanBefore { get; init; }
    /// <summary>A change that a nearest way supposes; never kept.</summary>
    [JsonIgnore]
    internal Func<ConditionFacts, ConditionFacts>? Supposed { get; init; }

    public static OwnFacts Of(Person person, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(person);
        return Of(person.Educations, person.HouseholdRegion, person.Source, asOf);
    }

    /// <summary>The same from its pieces, where a whole register is read.</summary>
    public static OwnFacts Of(IReadOnlyList<Education> educations, string? householdRegion, TalentSource? source, DateOnly asOf) => new()
    {
        AsOf = asOf,
        Degree = HighestDegree(educations),
        VerifiedDegree = HighestDegree(educations.Where(education => education.IsVerified)),
        HighestLevel = educations.Select(education => education.Level).OrderByDescending(level => level.Rank()).Select(level => (EducationLevel?)level).FirstOrDefault(),
        HouseholdRegion = householdRegion,
        TalentSource = source,
    };

    private static Degree? HighestDegree(IEnumerable<Education> educations) =>
        educations.Select(education => education.Degree).OfType<Degree>().OrderBy(degree => degree is Talents.Degree.HonoraryDoctor).ThenBy(degree => degree).Select(degree => (Degree?)degree).FirstOrDefault();
}

/// <summary>A spell of work. A contract without an end is open-ended.</summary>
public sealed record EmploymentFact(EmployerId Employer, EmploymentKind Kind, DateOnly StartedOn, DateOnly? ContractEndsOn, DateOnly? LeftOn, bool IsDispatchedElsewhere, FactSource Source)
{
    internal DateOnly LastDay => LeftOn ?? ContractEndsOn ?? DateOnly.MaxValue;
    internal bool Touches(YearMonth month) => StartedOn <= month.LastDay && LastDay >= month.FirstDay;
    internal bool HoldsOn(DateOnly day) => StartedOn <= day && day <= LastDay;

    internal static EmploymentFact Of(Employment employment) =>
        new(employment.EmployerId, employment.Kind, employment.StartedOn, employment.ContractEndsOn, employment.LeftOn, employment.IsDispatchedElsewhere,
            employment.ConfirmedAt is null ? FactSource.Applicant : FactSource.Employer);
}

/// <summary>One month's pension contribution by one employer.</summary>
public sealed record InsuranceFact(YearMonth Month, EmployerId Employer, bool IsPaid, DateOnly? PaidOn, bool IsBackPayment, bool IsExplained, FactSource Source)
{
    /// <summary>Months from the insured month to the month of payment; 0 when paid in time or when the day is not known.</summary>
    internal int MonthsLate => PaidOn is { } day ? Math.Max(0, YearMonth.Of(day).MonthsSince(Month)) : 0;

    internal static InsuranceFact Of(InsuranceMonth row) =>
        new(row.Month, row.EmployerId, row.IsPaid, row.PaidOn, row.IsBackPayment, row.BackPaymentExplanation is { Length: > 0 }, FactSource.SocialInsurance);
}

/// <summary>On the public payroll (财政供养): the institution rate applies.</summary>
public sealed record PublicPayrollFact(YearMonth From, YearMonth? To, FactSource Source)
{
    public bool Covers(YearMonth month) => From <= month && (To is not { } last || month <= last);
}

/// <summary>A benefit whose policy names another one as excluded, up to a day if it is known to end.</summary>
public sealed record ExcludingBenefit(string PolicyCode, string NameZh, string NameEn, DateOnly? To);

public sealed record PaidMonthFact(YearMonth Month, Money Amount, FactSource Source);

/// <summary>Another benefit the person is being paid month by month, or has a right to once (<see cref="Whole"/>).</summary>
public sealed record OtherBenefitFact(string PolicyCode, string Name, PolicyLayer Layer, string Group, Money MonthlyAmount, YearMonth From, YearMonth? To, FactSource Source)
{
    /// <summary>In English, where the portal knows it; facts kept earlier have none.</summary>
    public string? NameEn { get; init; }
    /// <summary>Of a one-off benefit: all of it, whatever its instalments, in fen; it counts against one-off benefits alone, in no month. Null for monthly ones.</summary>
    public Money? Whole { get; init; }
    /// <summary>Whether its document adds it to benefits of the layers above; null where facts of earlier days do not say.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? AddsToOtherLayers { get; init; }
    /// <summary>Its place in the order in which the person's benefits were approved.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Order { get; init; }

    /// <summary>What it takes off: a month of it, or all of a one-off one.</summary>
    [JsonIgnore]
    public Money Amount => Whole ?? MonthlyAmount;

    /// <summary>
    /// A right under another policy, as facts: one for each run of months with the same amount, because an amount that rose says nothing of the
    /// months before. In fen; each from its first month to the one before the next amount. A month without an amount has none.
    /// </summary>
    /// <param name="policy">What it is, without amount and months.</param>
    /// <param name="paid">What the right itself was granted, the other benefits already taken off.</param>
    /// <param name="last">The last month of all; null while it runs.</param>
    public static IEnumerable<OtherBenefitFact> Of(OtherBenefitFact policy, IEnumerable<MonthAmount> paid, YearMonth? last)
    {
        ArgumentNullException.ThrowIfNull(policy);
        OtherBenefitFact? run = null;
        YearMonth? before = null;
        foreach (var (month, amount) in paid.OrderBy(one => one.Month))
        {
            // A month missing from a right that runs may still be paid late; one that is over pays it no more.
            var goesOn = last is null || month == before?.AddMonths(1);
            if (run is null || run.MonthlyAmount != amount || !goesOn)
            {
                if (run is { MonthlyAmount.IsZero: false }) yield return run with { To = goesOn ? month.AddMonths(-1) : before };
                run = policy with { MonthlyAmount = amount, From = month };
            }

            before = month;
        }

        if (run is { MonthlyAmount.IsZero: false }) yield return run with { To = last };
    }

    internal TextArgument NameInWords => NameEn is null ? TextArgument.Of(Name) : TextArgument.Either(Name, NameEn);

    public bool Covers(YearMonth month) => From <= month && (To is not { } last || month <= last);
}
