using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Subsidies;

/// <summary>
/// Gathers what the register knows of an applicant, calculates under the case's own policy version, and keeps facts and receipt
/// together. The last month looked at is the one before the present: its roster is complete.
/// </summary>
public sealed class SubsidyAssessor(IPortalDb db, GrantedLoans loans, BarredPeople barred, CountyClock clock)
{
    public async Task<SubsidyCalculation> CalculateAsync(SubsidyApplication application, CancellationToken ct)
    {
        var version = await db.PolicyVersions.AsNoTracking().SingleAsync(row => row.Id == application.PolicyVersionId, ct);
        var policy = await db.Policies.AsNoTracking().SingleAsync(row => row.Id == version.PolicyId, ct);
        var rules = AllowanceRules.Of(policy, version);
        var facts = await FactsOfAsync(application, rules, ct);
        return new SubsidyCalculation(facts, AllowanceCalculator.Assess(rules, facts, clock.ThisMonth.AddMonths(-1)), version);
    }

    /// <summary>What a draft would give up to last month under this version; nothing is kept.</summary>
    public async Task<AllowanceAssessment> EstimateAsync(SubsidyApplication draft, AllowanceVersion version, CancellationToken ct) =>
        AllowanceCalculator.Assess(version.Rules, await FactsOfAsync(draft, version.Rules, ct), clock.ThisMonth.AddMonths(-1));

    /// <summary>For a case that was refused: the smallest change that would succeed, or null where the rules themselves refuse nothing.</summary>
    public async Task<NearestWay?> NearestWayAsync(SubsidyApplication refused, AllowanceVersion version, CancellationToken ct) =>
        NearestWay.Find(version.Rules, await FactsOfAsync(refused, version.Rules, ct), clock.Today);

    /// <summary>Adds a new numbered assessment (核算单) to the case; the caller saves.</summary>
    public async Task<SubsidyAssessment> RecordAsync(SubsidyApplication application, SubsidyCalculation calculation, Actor actor, CancellationToken ct)
    {
        var earlier = await db.SubsidyAssessments.CountAsync(row => row.ApplicationId == application.Id, ct);
        var number = $"{application.CaseNumber!.Replace("BT", "HS", StringComparison.Ordinal)}-{earlier + 1}";
        var facts = PortalJson.Write(calculation.Facts);
        var result = calculation.Assessment.ToJson();
        var payable = calculation.Assessment.Months.Count(month => !month.Amount.IsZero);
        var assessment = new SubsidyAssessment(application.Id, number, calculation.Version.Id, facts, result, calculation.Assessment.Receipt.Total, payable, actor.Id, clock.UtcNow);
        db.SubsidyAssessments.Add(assessment);
        application.RecordAssessment(assessment.Id, assessment.Total, clock.UtcNow);
        return assessment;
    }

    /// <summary>What the register knows of the applicant now, as the calculation takes it.</summary>
    public async Task<AllowanceFacts> FactsOfAsync(SubsidyApplication application, AllowanceRules rules, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(application);
        ArgumentNullException.ThrowIfNull(rules);
        var facts = (await KnownAsync(application.PersonId!.Value, application, rules.Own is not null, ct)).For(rules);
        if (facts.Own is not { } own) return facts;
        var (home, sums) = (application.Findings.Where(found => found.OwnsHome is not null).MaxBy(found => found.Sequence)?.OwnsHome,
            application.Findings.Where(found => found.Sum is not null).GroupBy(found => found.Sum!.Value).Select(same => new ProvenSum(same.Key, same.MaxBy(found => found.Sequence)!.Amount!.Value)));
        var loan = application.Findings.Where(found => found.Loan is not null).MaxBy(found => found.Sequence)?.Loan;
        var before = loan is { ContractKey.Length: > 0 } && application.PolicyId is { } policy && rules.Terms.Amounts is { IsOfLoan: true }
            ? (await loans.OfAsync(policy, application.PersonId!.Value, loan.ContractKey, application.Id, ct)).Before(loan) : null;
        return facts with { Own = own with { AsOf = application.SubmittedAt is { } at ? CountyClock.DayOf(at) : clock.Today, OwnsHome = home, Sums = [.. sums], Loan = loan, LoanBefore = before } };
    }

    /// <summary>What the register knows of a person who has not applied, read once for as many policies as are asked about.</summary>
    public Task<KnownOfPerson> KnownAsync(PersonId person, CancellationToken ct) => KnownAsync(person, null, withOwn: true, ct);

    private async Task<KnownOfPerson> KnownAsync(PersonId personId, SubsidyApplication? application, bool withOwn, CancellationToken ct)
    {
        var person = await db.People.AsNoTracking().SingleAsync(row => row.Id == personId, ct);
        var employments = await db.Employments.AsNoTracking().Where(row => row.PersonId == personId).ToListAsync(ct);
        // At its own employer the spell that the application names counts; what a list or an office noted beside it may know the days less well.
        if (application is not null) employments.RemoveAll(row => row.Id != application.EmploymentId && row.EmployerId == application.EmployerId && row is { ConfirmedAt: null, LeftOn: null });
        var insurance = await db.InsuranceMonths.AsNoTracking().Where(row => row.PersonId == personId).ToListAsync(ct);
        var ids = employments.Select(row => row.EmployerId).Concat(insurance.Select(row => row.EmployerId)).Distinct().ToList();
        var employers = await db.Employers.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(ct);
        var payroll = await db.PublicPayrollSpells.AsNoTracking().Where(row => row.PersonId == personId).ToListAsync(ct);
        var rights = await RightsAsync(personId, application?.Id, ct);
        var facts = AllowanceFacts.Of(person, employments, insurance, employers) with
        {
            PublicPayroll = [.. payroll.Select(spell => new PublicPayrollFact(spell.From, spell.To, FactSource.Establishment))],
            BarredUntil = await barred.UntilAsync(personId, ct),
        };
        return new KnownOfPerson(facts, rights, withOwn ? await OwnAsync(person, rights, ct) : null, application?.SubmittedAt is { } at ? CountyClock.DayOf(at) : clock.Today);
    }

    private async Task<OwnFacts> OwnAsync(Person person, IReadOnlyList<RightOfPerson> rights, CancellationToken ct)
    {
        var spans = await db.Recognitions.AsNoTracking().Where(row => row.PersonId == person.Id).Select(row => new RecognitionSpan(row.Level, row.ValidFrom, row.LastDay)).ToListAsync(ct);
        return OwnFacts.Of(person, clock.Today) with { Recognitions = spans, Benefits = [.. rights.SelectMany(right => right.AsHeld)] };
    }

    /// <summary>Rights from other applications of the person, each with its months that count.</summary>
    private async Task<IReadOnlyList<RightOfPerson>> RightsAsync(PersonId person, SubsidyApplicationId? except, CancellationToken ct)
    {
        var rights = await (
            from right in db.Entitlements.AsNoTracking().NotWithdrawn()
            join version in db.PolicyVersions on right.PolicyVersionId equals version.Id
            join policy in db.Policies on version.PolicyId equals policy.Id
            where right.PersonId == person && right.ApplicationId != except
            select new { Right = right, Policy = policy, Version = version }).ToListAsync(ct);
        var ids = rights.Select(row => row.Right.Id).ToArray();
        if (ids.Length == 0) return [];
        var months = RightMonths.Of(await RightMonths.LinesOf(db, ids).ToListAsync(ct), await RightMonths.RepaidOf(db, ids).ToListAsync(ct));
        return [.. rights.Select(row => new RightOfPerson(row.Right, row.Policy, row.Version.Terms, months(row.Right)))];
    }
}

/// <summary>A calculation not stored yet: what went in, what came out, under which version.</summary>
public sealed record SubsidyCalculation(AllowanceFacts Facts, AllowanceAssessment Assessment, PolicyVersion Version);
