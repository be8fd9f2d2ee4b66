using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;

namespace TalentPortal.Application.Subsidies;

/// <summary>
/// The automatic checks of a case (自动比对): the conditions of the calculation, and what only the whole register shows. Each result
/// carries its evidence; none decides anything.
/// </summary>
public sealed class SubsidyChecks(IPortalDb db, CountyClock clock)
{
    // Red flags of the domain brief (3.5): five or more hired in one month by an employer of fewer than twenty.
    private const int SpikeHires = 5, TinyEmployer = 20;

    public async Task<IReadOnlyList<SubsidyCheck>> RunAsync(SubsidyApplication application, SubsidyCalculation calculation, CancellationToken ct)
    {
        var results = calculation.Assessment.Conditions.Where(condition => KindOf(condition.Code) is not null)
            .GroupBy(condition => KindOf(condition.Code)!.Value)
            .Select(group => Of(group.Key, group.MaxBy(condition => Gravity(condition.Outcome))!)).ToList();
        results.Add(await DuplicateAsync(application, calculation.Version.Terms.Amounts is { IsOfLoan: true }, ct));
        results.AddRange(await SharedNumbersAsync(application, ct));
        results.Add(await EmployerStandingAsync(application, ct));
        results.Add(await HiringSpikeAsync(application, calculation, ct));
        return results;
    }

    private static SubsidyCheckKind? KindOf(ConditionCode code) => code switch
    {
        ConditionCode.Age => SubsidyCheckKind.Age,
        ConditionCode.GraduationWindow => SubsidyCheckKind.GraduationWindow,
        ConditionCode.FullTimeEducation or ConditionCode.EducationVerified => SubsidyCheckKind.Education,
        ConditionCode.PensionInCounty or ConditionCode.MonthsLeft => SubsidyCheckKind.InsuranceMonths,
        ConditionCode.BackPayment => SubsidyCheckKind.BackPayment,
        ConditionCode.Contract or ConditionCode.NotDispatched => SubsidyCheckKind.Contract,
        ConditionCode.PublicPayroll => SubsidyCheckKind.PublicPayroll,
        ConditionCode.Own or ConditionCode.NotExcluded => SubsidyCheckKind.PolicyCondition,
        ConditionCode.NotBarred => SubsidyCheckKind.Barred,
        ConditionCode.ReceivedElsewhere => SubsidyCheckKind.ReceivedElsewhere,
        _ => null,
    };

    /// <summary>What fails is shown before what nobody has looked into.</summary>
    private static int Gravity(ConditionOutcome outcome) => outcome switch
    {
        ConditionOutcome.Met => 0,
        ConditionOutcome.NotMet => 2,
        _ => 1,
    };

    private static CheckOutcome OutcomeOf(ConditionOutcome outcome) => outcome switch
    {
        ConditionOutcome.Met => CheckOutcome.Passed,
        ConditionOutcome.NotMet => CheckOutcome.Doubt,
        _ => CheckOutcome.Unknown,
    };

    private SubsidyCheck Of(SubsidyCheckKind kind, AllowanceCondition condition) =>
        new(kind, OutcomeOf(condition.Outcome), PortalJson.Write(condition.Requirement ?? condition.Text), condition.Source.ToString(), clock.UtcNow);

    private SubsidyCheck Of(SubsidyCheckKind kind, CheckOutcome outcome, string key, FactSource source, params TextArgument[] arguments) =>
        new(kind, outcome, PortalJson.Write(new CalculationText(key, arguments)), source.ToString(), clock.UtcNow);

    private async Task<SubsidyCheck> DuplicateAsync(SubsidyApplication application, bool ofLoan, CancellationToken ct)
    {
        var others = await db.SubsidyApplications
            .Where(other => other.PersonId == application.PersonId && other.PolicyId == application.PolicyId && other.Id != application.Id && other.CaseNumber != null
                && other.Status != SubsidyStatus.Withdrawn && other.Status != SubsidyStatus.Rejected && other.Status != SubsidyStatus.Declined && other.Status != SubsidyStatus.Lapsed)
            .OrderBy(other => other.CaseNumber).Select(other => new { Number = other.CaseNumber!, other.Status }).ToListAsync(ct);
        // Other days of a loan are another case; that they are other days is asked where the loan is recorded and at the decision.
        if (others.Count > 0 && ofLoan && others.TrueForAll(other => SubsidyFlow.IsDecided(other.Status)))
            return Of(SubsidyCheckKind.Duplicate, CheckOutcome.Passed, "subsidy.check.earlier_periods", FactSource.Portal, Words(string.Join("、", others.Select(other => other.Number))));
        return others.Count == 0
            ? Of(SubsidyCheckKind.Duplicate, CheckOutcome.Passed, "subsidy.check.no_duplicate", FactSource.Portal)
            : Of(SubsidyCheckKind.Duplicate, CheckOutcome.Doubt, "subsidy.check.duplicate", FactSource.Portal, Words(string.Join("、", others.Select(other => other.Number))));
    }

    private async Task<IReadOnlyList<SubsidyCheck>> SharedNumbersAsync(SubsidyApplication application, CancellationToken ct)
    {
        var person = await db.People.AsNoTracking().SingleAsync(row => row.Id == application.PersonId, ct);
        var samePhone = person.Phone is { } phone ? await db.People.CountAsync(other => other.Id != person.Id && other.MergedInto != person.Id && other.Phone!.Index == phone.Index, ct) : 0;
        var sameAccount = person.BankAccount is { } account
            ? await db.People.CountAsync(other => other.Id != person.Id && other.MergedInto != person.Id && other.BankAccount!.Number.Index == account.Number.Index, ct) : 0;
        return
        [
            Shared(SubsidyCheckKind.SharedPhone, "subsidy.check.phone", samePhone),
            Shared(SubsidyCheckKind.SharedBankAccount, "subsidy.check.account", sameAccount),
        ];
    }

    private SubsidyCheck Shared(SubsidyCheckKind kind, string key, int others) => others == 0
        ? Of(kind, CheckOutcome.Passed, key + "_own", FactSource.Portal)
        : Of(kind, CheckOutcome.Doubt, key + "_shared", FactSource.Portal, Number(others));

    private async Task<SubsidyCheck> EmployerStandingAsync(SubsidyApplication application, CancellationToken ct)
    {
        var status = await db.Employers.Where(row => row.Id == application.EmployerId).Select(row => row.Status).SingleAsync(ct);
        return status is EmployerStatus.Active
            ? Of(SubsidyCheckKind.EmployerStanding, CheckOutcome.Passed, "subsidy.check.employer_active", FactSource.MarketRegulation)
            : Of(SubsidyCheckKind.EmployerStanding, CheckOutcome.Doubt, $"subsidy.check.employer_{(status is EmployerStatus.Blacklisted ? "blacklisted" : "deregistered")}", FactSource.MarketRegulation);
    }

    private async Task<SubsidyCheck> HiringSpikeAsync(SubsidyApplication application, SubsidyCalculation calculation, CancellationToken ct)
    {
        if (calculation.Assessment.FirstMonth is not { } month)
            return Of(SubsidyCheckKind.HiringSpike, CheckOutcome.Passed, "subsidy.check.no_spike", FactSource.SocialInsurance);
        var staff = await db.InsuranceMonths.Where(row => row.EmployerId == application.EmployerId && row.Month == month).CountAsync(ct);
        var hired = staff >= TinyEmployer ? 0 : await db.InsuranceMonths
            .Where(row => row.EmployerId == application.EmployerId && row.Month == month
                && !db.InsuranceMonths.Any(earlier => earlier.PersonId == row.PersonId && earlier.EmployerId == row.EmployerId && earlier.Month < month))
            .CountAsync(ct);
        return hired >= SpikeHires
            ? Of(SubsidyCheckKind.HiringSpike, CheckOutcome.Doubt, "subsidy.check.spike", FactSource.SocialInsurance, new TextArgument(TextArgumentKind.Month, month.ToString()), Number(hired), Number(staff))
            : Of(SubsidyCheckKind.HiringSpike, CheckOutcome.Passed, "subsidy.check.no_spike", FactSource.SocialInsurance);
    }

    private static TextArgument Number(int value) => new(TextArgumentKind.Number, value.ToString(System.Globalization.CultureInfo.InvariantCulture));
    private static TextArgument Words(string value) => new(TextArgumentKind.Words, value);
}
