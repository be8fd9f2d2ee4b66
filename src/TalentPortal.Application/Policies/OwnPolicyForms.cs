using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Policies;

/// <summary>Between the form and the terms of a policy with conditions of its own.</summary>
public static class OwnPolicyForms
{
    private const int SpareParts = 3, SpareClauses = 3;

    /// <summary>
    /// The first version of a new policy. Steps and materials are proposed as for the allowance; conditions, amounts, clauses and source are
    /// left open, so that no sample figure is ever in force.
    /// </summary>
    public static WritePolicyVersion First()
    {
        var form = PolicyForms.First();
        form.IsOwn = true;
        form.Levels = [.. EducationLevels.Higher.Select(level => new LevelFields { Level = level })];
        (form.UpliftPercent, form.EnterpriseTypes, form.MonthLimit, form.WindowMonths) = (0, [], null, null);
        form.Materials = [.. form.Materials.Where(material => MaterialsOfAll.Contains(material.Code)), .. form.Materials.Where(material => material.IsEmpty), new MaterialFields()];
        form.Clauses = [.. AllowanceRuleSets.OfOwn.Select(rule => new ClauseFields { Rule = rule })];
        form.Blocks = [new ConditionBlockFields(), new ConditionBlockFields { Join = ConditionJoin.Any }, new ConditionBlockFields { Join = ConditionJoin.None }];
        form.Amounts = FieldsOf(null);
        form.Review = ReviewFieldsOf(null);
        form.DocumentClauses = [.. Spare<DocumentClauseFields>(SpareClauses)];
        return form;
    }

    /// <summary>Adds what a policy of its own has beyond the common terms.</summary>
    public static void Fill(WritePolicyVersion form, AllowanceTerms terms)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(terms);
        form.DocumentClauses = [.. (terms.DocumentClauses ?? []).Select(row => new DocumentClauseFields { Zh = row.Clause.Zh, En = row.Clause.En, TextZh = row.TextZh, TextEn = row.TextEn }), .. Spare<DocumentClauseFields>(SpareClauses)];
        if (terms.Conditions is not { } conditions) return;
        form.IsOwn = true;
        form.Clauses = [.. AllowanceRuleSets.OfOwn.Select(rule => new ClauseFields { Rule = rule, Zh = terms.Clauses.GetValueOrDefault(rule)?.Zh, En = terms.Clauses.GetValueOrDefault(rule)?.En })];
        if (form.Levels.Count == 0) form.Levels = [.. EducationLevels.Higher.Select(level => new LevelFields { Level = level })];
        form.Blocks = [.. ((ConditionGroup)conditions).Parts.Select(part => BlockOf((ConditionGroup)part))];
        form.Amounts = FieldsOf(terms.Amounts);
        form.Review = ReviewFieldsOf(terms.Review);
    }

    /// <summary>Takes what the form says beyond the common terms. Its validator has passed.</summary>
    public static AllowanceTerms Complete(AllowanceTerms terms, WritePolicyVersion form, IReadOnlyDictionary<string, Policy> policies)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(form);
        var clauses = form.DocumentClauses.Where(row => !row.IsEmpty).Select(row => new DocumentClause(new(row.Zh!.Trim(), row.En!.Trim()), row.TextZh!.Trim(), row.TextEn!.Trim())).ToArray();
        terms = terms with { DocumentClauses = clauses.Length == 0 ? null : clauses };
        if (!form.IsOwn) return terms;
        return terms with
        {
            Conditions = new AllOf([.. form.Blocks.Where(block => !block.IsEmpty).Select(block => GroupOf(block, policies))]),
            Amounts = AmountsOf(form.Amounts!),
            Review = ReviewOf(form.Review),
            MonthLimit = form.Amounts!.InParts ? form.Amounts.Parts.Count(part => !part.IsEmpty) : terms.MonthLimit,
            Levels = form.Amounts.Basis is AmountBasis.Education ? terms.Levels : [],
        };
    }

    private static readonly HashSet<string?> MaterialsOfAll = ["id_card", "bank_card", "promise", "consent"];

    private static ConditionBlockFields BlockOf(ConditionGroup group) => new()
    {
        Join = group switch { AnyOf => ConditionJoin.Any, NoneOf => ConditionJoin.None, _ => ConditionJoin.All },
        Rows = [.. group.Singles.Select(RowOf)],
    };

    private static PolicyCondition GroupOf(ConditionBlockFields block, IReadOnlyDictionary<string, Policy> policies)
    {
        PolicyCondition[] parts = [.. block.Rows.Where(row => row.Kind is not null).Select(row => ConditionOf(row, policies))];
        return block.Join switch { ConditionJoin.Any => new AnyOf(parts), ConditionJoin.None => new NoneOf(parts), _ => new AllOf(parts) };
    }

    private static ConditionFields RowOf(SingleCondition condition)
    {
        var row = condition switch
        {
            AgeCondition age => new ConditionFields { Kind = ConditionKind.Age, On = age.On, Day = age.Day, AtLeast = age.AtLeast, AtMost = age.AtMost },
            EducationCondition education => new() { Kind = ConditionKind.Education, Education = education.AtLeast, FullTime = education.FullTime },
            DegreeCondition degree => new() { Kind = ConditionKind.Degree, Degree = degree.AtLeast },
            GraduationCondition graduation => new() { Kind = ConditionKind.Graduation, On = graduation.On, Day = graduation.Day, Within = graduation.WithinYears },
            TalentLevelCondition level => new() { Kind = ConditionKind.TalentLevel, Level = level.AtLeast, On = level.On, Day = level.Day },
            EmployerCondition employer => new() { Kind = ConditionKind.Employer, Types = [.. employer.Types] },
            WorkplaceCondition workplace => new() { Kind = ConditionKind.Workplace, Townships = [.. workplace.Townships] },
            ContractCondition contract => new() { Kind = ConditionKind.Contract, AtLeast = contract.Months },
            InsuranceCondition insurance => new() { Kind = ConditionKind.Insurance, AtLeast = insurance.AtLeast, Within = insurance.WithinLast, Gap = insurance.LongestGap },
            HouseholdCondition household => new() { Kind = ConditionKind.Household, Region = household.Region },
            SourceCondition source => new() { Kind = ConditionKind.Source, Sources = [.. source.Sources] },
            HomeCondition => new() { Kind = ConditionKind.Home },
            BenefitCondition benefit => new() { Kind = ConditionKind.Benefit, Policy = benefit.PolicyCode },
            DateCondition date => new() { Kind = ConditionKind.Date, Date = date.What, From = date.From, To = date.To },
            SumCondition sum => new() { Kind = ConditionKind.Sum, Sum = sum.Of, Yuan = sum.AtLeast.Yuan },
            _ => throw new ArgumentOutOfRangeException(nameof(condition)),
        };
        (row.ClauseZh, row.ClauseEn) = (condition.Clause?.Zh, condition.Clause?.En);
        return row;
    }

    private static SingleCondition ConditionOf(ConditionFields row, IReadOnlyDictionary<string, Policy> policies)
    {
        var day = row.On is ConditionMoment.FixedDay ? row.Day : null;
        SingleCondition condition = row.Kind switch
        {
            ConditionKind.Age => new AgeCondition(row.On, day, row.AtLeast, row.AtMost),
            ConditionKind.Education => new EducationCondition(row.Education, row.FullTime),
            ConditionKind.Degree => new DegreeCondition(row.Degree),
            ConditionKind.Graduation => new GraduationCondition(row.Within!.Value, row.On, day),
            ConditionKind.TalentLevel => new TalentLevelCondition(row.Level, row.On, day),
            ConditionKind.Employer => new EmployerCondition([.. row.Types.Distinct().Order()]),
            ConditionKind.Workplace => new WorkplaceCondition([.. row.Townships.Distinct().Order(StringComparer.Ordinal)]),
            ConditionKind.Contract => new ContractCondition(row.AtLeast!.Value),
            ConditionKind.Insurance => new InsuranceCondition(row.AtLeast!.Value, row.Within, row.Gap),
            ConditionKind.Household => new HouseholdCondition(row.Region!.Trim()),
            ConditionKind.Source => new SourceCondition([.. row.Sources.Distinct().Order()]),
            ConditionKind.Home => new HomeCondition(),
            ConditionKind.Benefit => new BenefitCondition(row.Policy!, policies[row.Policy!].NameZh, policies[row.Policy!].NameEn),
            ConditionKind.Date => new DateCondition(row.Date, row.From, row.To),
            ConditionKind.Sum => new SumCondition(row.Sum, Money.FromYuan(row.Yuan!.Value)),
            _ => throw new ArgumentOutOfRangeException(nameof(row)),
        };
        return condition with { Clause = string.IsNullOrWhiteSpace(row.ClauseZh) ? null : new(row.ClauseZh.Trim(), row.ClauseEn!.Trim()) };
    }

    private static AmountFields FieldsOf(AmountTerms? terms) => new()
    {
        Basis = terms?.Basis ?? AmountBasis.Flat,
        Flat = terms?.Flat?.Yuan,
        Levels = [.. Enum.GetValues<TalentLevel>().Select(level => new TalentLevelFields { Level = level, Amount = terms?.Levels.FirstOrDefault(row => row.Level == level)?.Amount.Yuan })],
        Sum = terms?.Sum ?? ProvenSumKind.RentPaid,
        SharePercent = terms?.Share * 100,
        Cap = terms?.Cap?.Yuan,
        Interest = InterestFieldsOf(terms?.Interest),
        InParts = terms is { IsMonthly: false },
        DeductsReceived = terms is { DeductsReceived: true },
        Parts = [.. (terms?.Instalments ?? []).Select(part => new InstalmentFields { Percent = part.Share * 100, AfterMonths = part.AfterMonths }), .. Spare<InstalmentFields>(SpareParts)],
        CountsFrom = terms?.CountsFrom?.ToString(),
    };

    private static AmountTerms AmountsOf(AmountFields form) => new()
    {
        Basis = form.Basis,
        Flat = form.Basis is AmountBasis.Flat ? Money.FromYuan(form.Flat!.Value) : null,
        Levels = form.Basis is AmountBasis.TalentLevel ? [.. form.Levels.Where(row => row.Amount is not null).Select(row => new TalentLevelAmount(row.Level, Money.FromYuan(row.Amount!.Value)))] : [],
        Sum = form.Basis is AmountBasis.ShareOfSum ? form.Sum : null,
        Share = form.Basis is AmountBasis.ShareOfSum ? form.SharePercent / 100 : null,
        Cap = form.Cap is { } cap ? Money.FromYuan(cap) : null,
        Interest = form.Basis is AmountBasis.Interest ? InterestOf(form.Interest) : null,
        Instalments = form.InParts ? [.. form.Parts.Where(part => !part.IsEmpty).Select(part => new InstalmentTerms(part.Percent!.Value / 100, part.AfterMonths!.Value))] : [],
        DeductsReceived = form.DeductsReceived,
        CountsFrom = YearMonth.TryParse(form.CountsFrom?.Trim(), null, out var month) ? month : null,
    };

    private static ReviewFields ReviewFieldsOf(ReviewTerms? terms) => new()
    {
        EmployerConfirms = terms?.EmployerConfirms ?? true,
        SecondReviewAbove = terms?.SecondReviewAbove?.Yuan,
        Departments = [.. Enum.GetValues<Department>().Select(department => (Department: department, Asked: terms?.Departments.FirstOrDefault(row => row.Department == department)))
            .Select(row => new AskedDepartmentFields { Department = row.Department, IsAsked = row.Asked is not null, QuestionZh = row.Asked?.QuestionZh, QuestionEn = row.Asked?.QuestionEn })],
    };

    private static ReviewTerms ReviewOf(ReviewFields form) => new()
    {
        EmployerConfirms = form.EmployerConfirms,
        SecondReviewAbove = form.SecondReviewAbove is { } above ? Money.FromYuan(above) : null,
        Departments = [.. form.Departments.Where(row => row.IsAsked).Select(row => new AskedDepartment(row.Department, row.QuestionZh!.Trim(), row.QuestionEn!.Trim()))],
    };

    private static InterestFields InterestFieldsOf(InterestTerms? terms) => terms is null ? new() : new()
    {
        Bearing = terms.Bearing,
        SharePercent = terms.Share * 100,
        RatePercent = terms.Rate * 100,
        ReferencePercent = terms.Ceiling?.Reference * 100,
        ReferenceOn = terms.Ceiling?.PublishedOn,
        Points = terms.Ceiling?.Points,
        PrincipalCap = terms.PrincipalCap?.Yuan,
        DayCap = terms.DayCap,
        MostLoans = terms.MostLoans,
        DaysOfYear = terms.DaysOfYear,
    };

    private static InterestTerms InterestOf(InterestFields form) => new()
    {
        Bearing = form.Bearing,
        Share = form.Bearing is InterestBearing.Share ? form.SharePercent / 100 : null,
        Rate = form.Bearing is InterestBearing.Share ? null : form.RatePercent / 100,
        Ceiling = form.ReferencePercent is { } reference ? new(reference / 100, form.ReferenceOn!.Value, form.Points ?? 0) : null,
        PrincipalCap = form.PrincipalCap is { } most ? Money.FromYuan(most) : null,
        DayCap = form.DayCap,
        MostLoans = form.MostLoans!.Value,
        DaysOfYear = form.DaysOfYear,
    };

    private static IEnumerable<T> Spare<T>(int count) where T : new() => Enumerable.Range(0, count).Select(_ => new T());
}
