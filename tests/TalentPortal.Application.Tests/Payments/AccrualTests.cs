using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Payments;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;

namespace TalentPortal.Application.Tests.Payments;

public sealed class AccrualTests
{
    private static readonly YearMonth October = new(2026, 10);

    [Fact]
    public async Task Run_ForAnInsuredMonth_AddsOneLineAndItsTotals()
    {
        await using var town = await RunningAsync();
        var right = await town.GrantedAsync();
        await town.InsureAsync(right, October);
        var run = await town.AccrueAsync(October);
        (run.Lines, run.Total, run.State).ShouldBe((1, Money.FromYuan(550), AccrualRunState.Computed));
        var after = await town.RightAsync(right.Id);
        (after.UsedMonths, after.AccruedTotal, after.LastMonth, after.State).ShouldBe((4, Money.FromYuan(2_200), October, EntitlementState.Running));
        after.Version.ShouldBeGreaterThan(right.Version);
        (await town.ProveAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_Again_AddsOnlyWhatIsMissing()
    {
        await using var town = await RunningAsync();
        var (paid, late) = (await town.GrantedAsync(0), await town.GrantedAsync(1));
        await town.InsureAsync(paid, October);
        await town.AccrueAsync(October);
        (await town.RightAsync(late.Id)).SuspendReason.ShouldBe(SuspendReason.NotInsured);
        // The roster comes late; the month is paid in November.
        await town.InsureAsync(late, October);
        var second = await town.AccrueAsync(October);
        (second.Number, second.Lines).ShouldBe(("JS26-10-2", 1));
        (await town.AccrueAsync(October)).Lines.ShouldBe(0);
        (await town.ReadAsync(db => db.AccrualLines.SingleAsync(line => line.EntitlementId == late.Id && line.Month == October))).Reason.ShouldBe(AccrualReason.LateMonth);
        (await town.ProveAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_AfterAGap_ResumesAndWalksEveryMonth()
    {
        await using var town = await RunningAsync(advanceDays: 40);
        var right = await town.GrantedAsync();
        await town.InsureAsync(right, new YearMonth(2026, 11));
        var run = await town.AccrueAsync(new YearMonth(2026, 11));
        run.Counts.ToDictionary(count => count.Reason, count => count.Months).ShouldBe(new Dictionary<MonthReason, int> { [MonthReason.NotInsured] = 3, [MonthReason.Payable] = 1 }, ignoreOrder: true);
        (await town.RightAsync(right.Id)).State.ShouldBe(EntitlementState.Running);
        // October of this person; October and November of the other.
        (await town.ReadAsync(db => db.UnpaidMonths.Where(month => month.EntitlementId == right.Id).Select(month => month.Month).SingleAsync())).ShouldBe(October);
    }

    [Theory]
    [InlineData(EmployerStatus.Blacklisted, SuspendReason.EmployerBlacklisted)]
    [InlineData(EmployerStatus.Deregistered, SuspendReason.EmployerDeregistered)]
    public async Task Run_ForAnEmployerWithoutStanding_PaysNothingAndSuspends(EmployerStatus status, SuspendReason reason)
    {
        await using var town = await RunningAsync();
        var right = await town.GrantedAsync();
        await town.InsureAsync(right, October);
        await town.ChangeAsync(async db =>
        {
            var employer = await db.Employers.SingleAsync(row => row.Id == town.Company.Id);
            employer.Amend(employer.Facts with { Status = status });
        });
        (await town.AccrueAsync(October)).Lines.ShouldBe(0);
        (await town.RightAsync(right.Id)).SuspendReason.ShouldBe(reason);
    }

    [Fact]
    public async Task Run_AtANewEmployerOfAnotherKind_PaysItsRateAndFollows()
    {
        await using var town = await RunningAsync();
        var right = await town.GrantedAsync();
        var school = Some.Employer(EmployerType.PublicInstitution);
        await town.ChangeAsync(db =>
        {
            db.Employers.Add(school);
            db.Employments.Add(new Employment(right.PersonId, school.Id, new DateOnly(2026, 10, 1), null, EmploymentKind.EstablishedPost, false));
            db.InsuranceMonths.Add(PaymentTown.Insured(right.PersonId, October, school.Id));
            return Task.CompletedTask;
        });
        (await town.AccrueAsync(October)).Total.ShouldBe(Money.FromYuan(500));
        (await town.RightAsync(right.Id)).EmployerId.ShouldBe(school.Id);
    }

    [Fact]
    public async Task Run_OfTheLastMonth_Completes()
    {
        await using var town = await RunningAsync();
        var right = await town.GrantedAsync();
        await town.ChangeAsync(async db => await db.Database.ExecuteSqlAsync($"UPDATE Entitlements SET MaxMonths = 4"));
        await town.InsureAsync(right, October);
        await town.AccrueAsync(October);
        (await town.RightAsync(right.Id)).State.ShouldBe(EntitlementState.Completed);
    }

    [Fact]
    public async Task Run_WithAHigherDegree_PaysItFromTheMonthAfterItsVerification()
    {
        await using var town = await RunningAsync();
        var right = await town.GrantedAsync();
        await town.InsureAsync(right, October);
        await town.ChangeAsync(async db =>
        {
            var person = await db.People.SingleAsync(row => row.Id == right.PersonId);
            person.StateEducation(new Education(EducationLevel.Master, true, "示例大学", "会计", new DateOnly(2026, 9, 1), false));
            person.VerifyEducation(EducationLevel.Master, EducationVerification.Chsi, new DateOnly(2026, 9, 10));
        });
        (await town.AccrueAsync(October)).Total.ShouldBe(Money.FromYuan(1_100));
        (await town.RightAsync(right.Id)).Level.ShouldBe(EducationLevel.Master);
    }

    [Fact]
    public async Task Run_CheckedByItsMaker_IsRefused()
    {
        await using var town = await RunningAsync();
        var run = await town.AccrueAsync(October);
        (await Should.ThrowAsync<RefusedException>(() => town.AsAsync<AccrualService>(town.Accountant, service => service.CheckAsync(run.Id, run.Version, default)))).Refusal.ShouldBe(PaymentRefusals.FourEyes);
        await town.AsAsync<AccrualService>(town.SecondReviewer, service => service.CheckAsync(run.Id, run.Version, default));
    }

    [Fact]
    public async Task Run_OfAMonthThatIsNotOver_IsRefused()
    {
        await using var town = await RunningAsync();
        (await Should.ThrowAsync<RefusedException>(() => town.AccrueAsync(new YearMonth(2026, 12)))).Refusal.ShouldBe(PaymentRefusals.MonthNotOver);
    }

    [Fact]
    public async Task DrillDown_ShowsThePeopleBehindAFigure()
    {
        await using var town = await RunningAsync();
        var (paid, unpaid) = (await town.GrantedAsync(0), await town.GrantedAsync(1));
        await town.InsureAsync(paid, October);
        var run = await town.AccrueAsync(October);
        Task<AccrualDrillDown> Rows(MonthReason reason) => town.AsAsync<AccrualQueries, AccrualDrillDown>(town.Accountant, queries => queries.DrillDownAsync(run.Id, reason, null, default));
        (await Rows(MonthReason.Payable)).Rows.Single().CaseNumber.ShouldBe(paid.CaseNumber);
        (await Rows(MonthReason.NotInsured)).Rows.Single().CaseNumber.ShouldBe(unpaid.CaseNumber);
    }

    [Fact]
    public async Task Run_WhoseJobStopped_GoesOnWhenItsMonthIsStartedAgain()
    {
        await using var town = await RunningAsync();
        var right = await town.GrantedAsync();
        await town.InsureAsync(right, October);
        var run = await StartAsync(town, October);
        await town.ChangeAsync(async db => (await db.Jobs.SingleAsync()).Cancel(town.Now.UtcNow));
        (await Should.ThrowAsync<RefusedException>(() => StartAsync(town, October.AddMonths(-1)))).Refusal.ShouldBe(PaymentRefusals.RunStopped);
        (await town.AccrueAsync(October)).Id.ShouldBe(run);
        (await town.RightAsync(right.Id)).LastMonth.ShouldBe(October);
        (await town.ReadAsync(db => db.AccrualRuns.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Run_UnderWay_KeepsAnotherFromStarting()
    {
        await using var town = await RunningAsync();
        await StartAsync(town, October);
        (await Should.ThrowAsync<RefusedException>(() => StartAsync(town, October))).Refusal.ShouldBe(PaymentRefusals.RunStillComputing);
    }

    [Fact]
    public async Task Job_WhenARightChangedMeanwhile_ComputesItsBlockAnew()
    {
        await using var town = await RunningAsync(also: ChangedMeanwhile.Once);
        var right = await town.GrantedAsync();
        await town.InsureAsync(right, October);
        var run = await StartAsync(town, October);
        await town.Database.InScopeAsync<IJobHandler>(job => job.RunAsync(new RunningJob(JobId.New(), run.ToString(), town.Accountant.Id, (_, _) => Task.CompletedTask), default));
        (await town.ReadAsync(db => db.AccrualRuns.Where(row => row.Id == run).Select(row => new { row.State, row.Lines }).SingleAsync())).ShouldBe(new { State = AccrualRunState.Computed, Lines = 1 });
        (await town.RightAsync(right.Id)).AccruedTotal.ShouldBe(Money.FromYuan(2_200));
        (await town.ProveAsync()).ShouldBeEmpty();
    }

    private static Task<AccrualRunId> StartAsync(PaymentTown town, YearMonth month) =>
        town.AsAsync<AccrualService, AccrualRunId>(town.Accountant, service => service.StartAsync(new StartAccrual { Month = month.ToString() }, default));

    /// <summary>Two people granted July to September, published and running.</summary>
    private static async Task<PaymentTown> RunningAsync(int advanceDays = 0, Action<IServiceCollection>? also = null)
    {
        var town = await PaymentTown.CreateAsync(also);
        await town.GrantAsync();
        await town.GrantAsync();
        await town.PublishAsync();
        town.Database.Clock.Advance(TimeSpan.FromDays(advanceDays));
        return town;
    }

    /// <summary>The first block finds one right fewer than was read.</summary>
    private sealed class ChangedMeanwhile(IEntitlementTotals totals, StrongBox<bool> hasHappened) : IEntitlementTotals
    {
        public static void Once(IServiceCollection services)
        {
            var (real, hasHappened) = (services.Last(service => service.ServiceType == typeof(IEntitlementTotals)).ImplementationType!, new StrongBox<bool>());
            services.AddScoped<IEntitlementTotals>(provider => new ChangedMeanwhile((IEntitlementTotals)ActivatorUtilities.CreateInstance(provider, real), hasHappened));
        }

        public async Task<int> AddMonthAsync(AccrualRunId run, YearMonth month, string after, string upTo, CancellationToken ct)
        {
            var added = await totals.AddMonthAsync(run, month, after, upTo, ct);
            if (hasHappened.Value) return added;
            hasHappened.Value = true;
            return added - 1;
        }
    }
}
