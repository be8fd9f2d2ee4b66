using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Payments;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;

namespace TalentPortal.Application.Tests.Payments;

/// <summary>A departure that was recorded wrongly, and what money makes of taking it back.</summary>
public sealed class DepartureTakenBackTests
{
    private static readonly YearMonth October = new(2026, 10);

    [Fact]
    public async Task Month_LeftOutBecauseOfIt_IsGrantedByTheNextAccrual()
    {
        await using var town = await RunningAsync();
        var right = await town.GrantedAsync();
        await town.InsureAsync(right, October);
        await LeaveAsync(town, new DateOnly(2026, 9, 30));
        (await town.AccrueAsync(October)).Lines.ShouldBe(0);

        await TakeBackAsync(town);

        (await town.AccrueAsync(October)).Lines.ShouldBe(1);
        (await town.RightAsync(right.Id)).LastMonth.ShouldBe(October);
        (await town.ProveAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Recovery_ThatRestsOnIt_IsDroppedFirst()
    {
        await using var town = await RunningAsync();
        var batch = await town.SentBatchAsync();
        await town.TakeAsync(batch, Results.Csv(await town.LinesAsync(batch)));
        await LeaveAsync(town, new DateOnly(2026, 7, 20));
        var id = (await ProposeAsync(town))!.Value;

        var recovery = await town.ReadAsync(db => db.Recoveries.AsNoTracking().SingleAsync());
        (await RefusedAsync(town)).ShouldBe(EmploymentRefusals.DepartureInARecovery.With(recovery.Number));

        await town.AsAsync<RecoveryService>(town.Accountant, service => service.MoveAsync(id, new MoveRecovery { Action = RecoveryAction.Drop, Reason = "单位来函更正", Version = recovery.Version }, default));
        await TakeBackAsync(town);
        (await LateAsync(town)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Months_TakenBackBeforeTheyWerePaid_KeepIt()
    {
        await using var town = await RunningAsync();
        await LeaveAsync(town, new DateOnly(2026, 8, 31));
        (await ProposeAsync(town)).ShouldBeNull();

        (await RefusedAsync(town)).ShouldBe(EmploymentRefusals.DepartureTookMonths);
    }

    /// <summary>Lines and recoveries stay under the employer they were written for; the employment goes along to the one it was merged into.</summary>
    [Fact]
    public async Task Months_TakenBackBeforeTheEmployerWasMerged_KeepIt()
    {
        await using var town = await RunningAsync();
        await LeaveAsync(town, new DateOnly(2026, 8, 31));
        (await ProposeAsync(town)).ShouldBeNull();
        await MergeEmployerAsync(town);

        (await RefusedAsync(town)).ShouldBe(EmploymentRefusals.DepartureTookMonths);
    }

    [Fact]
    public async Task Months_GrantedBeforeTheEmployerWasMerged_AreStillTakenBack()
    {
        await using var town = await RunningAsync();
        await LeaveAsync(town, new DateOnly(2026, 8, 31));
        await MergeEmployerAsync(town);

        (await ProposeAsync(town)).ShouldBeNull();
        (await LateAsync(town)).ShouldBeEmpty();
        (await RefusedAsync(town)).ShouldBe(EmploymentRefusals.DepartureTookMonths);
    }

    [Fact]
    public async Task Departure_FromAnEmployerToKeepAwayFrom_IsAColleaguesToTakeBack()
    {
        await using var town = await RunningAsync();
        await LeaveAsync(town, new DateOnly(2026, 9, 30));
        var firm = await town.ReadAsync(db => db.Employments.Select(spell => spell.EmployerId).SingleAsync());
        var related = town.Reviewer with { Conflicts = new HashSet<Guid> { firm.Value } };

        (await RefusedAsync(town, related)).ShouldBe(EmploymentRefusals.ConflictOfInterest);
    }

    private static async Task MergeEmployerAsync(PaymentTown town)
    {
        var survivor = Some.Employer();
        await town.ChangeAsync(async db =>
        {
            db.Employers.Add(survivor);
            (await db.Employers.SingleAsync(row => db.Employments.Any(spell => spell.EmployerId == row.Id))).MergeInto(survivor);
        });
        await town.ChangeAsync(db => db.Employments.ExecuteUpdateAsync(set => set.SetProperty(spell => spell.EmployerId, survivor.Id)));
    }

    private static async Task<PaymentTown> RunningAsync()
    {
        var town = await PaymentTown.CreateAsync(services => services.AddScoped<TalentEmploymentService>());
        await town.GrantAsync();
        await town.PublishAsync();
        return town;
    }

    private static Task LeaveAsync(PaymentTown town, DateOnly lastDay) => town.ChangeAsync(async db => (await db.Employments.SingleAsync()).ReportDeparture(lastDay, "辞职", town.Now.UtcNow));

    private static Task<IReadOnlyList<LateDeparture>> LateAsync(PaymentTown town) => town.AsAsync<RecoveryQueries, IReadOnlyList<LateDeparture>>(town.Accountant, queries => queries.LateDeparturesAsync(default));

    private static async Task<RecoveryId?> ProposeAsync(PaymentTown town)
    {
        var late = (await LateAsync(town)).Single();
        return await town.AsAsync<RecoveryService, RecoveryId?>(town.Accountant, service => service.ProposeAsync(
            new ProposeRecovery { Entitlement = late.Right, Employer = late.Employer, FirstMonth = late.FirstMonth.ToString(), Cause = RecoveryCause.LateReportedDeparture, Reason = "单位补报离职" }, default));
    }

    private static async Task<Refusal> RefusedAsync(PaymentTown town, Actor? by = null) => (await Should.ThrowAsync<RefusedException>(() => TakeBackAsync(town, by))).Refusal;

    private static async Task TakeBackAsync(PaymentTown town, Actor? by = null)
    {
        var spell = await town.ReadAsync(db => db.Employments.AsNoTracking().SingleAsync());
        await town.AsAsync<TalentEmploymentService>(by ?? town.Reviewer, service => service.TakeDepartureBackAsync(spell.PersonId, spell.Id, new WithdrawItem { Reason = "登记有误", Version = spell.Version }, default));
    }
}
