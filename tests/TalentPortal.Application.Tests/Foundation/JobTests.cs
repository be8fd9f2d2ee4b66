using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Testing;

namespace TalentPortal.Application.Tests.Foundation;

public sealed class JobTests
{
    private static readonly AccountId Owner = AccountId.New();

    [Fact]
    public async Task Job_Queued_IsRunAndTellsItsOutcome()
    {
        await using var desk = await DeskAsync(async (job, ct) =>
        {
            await job.ReportAsync(3, 10);
            return new JobOutcome(new TextMessage("x", [7, "y"]));
        });
        var id = await QueueAsync(desk);

        (await Worker(desk).RunNextAsync(default)).ShouldBeTrue();

        var done = await LoadAsync(desk, id);
        (done.State, done.Done, done.Total, done.Message!.Key, done.Worker).ShouldBe((JobState.Done, 3, 10, "x", null));
        done.Message.Arguments().ShouldBe([7L, "y"]);
        (await Worker(desk).RunNextAsync(default)).ShouldBeFalse();
    }

    [Fact]
    public async Task Jobs_TwoWorkersAtOnce_RunEachOnce()
    {
        var runs = 0;
        await using var desk = await DeskAsync((_, _) => { Interlocked.Increment(ref runs); return Task.FromResult(new JobOutcome(new TextMessage("x", []))); });
        for (var i = 0; i < 20; i++) await QueueAsync(desk);

        await Task.WhenAll(Drain(Worker(desk)), Drain(Worker(desk)));

        runs.ShouldBe(20);
    }

    [Fact]
    public async Task Job_OfAWorkerThatDied_IsTakenOverWhenItsLeaseIsOver()
    {
        await using var desk = await DeskAsync((_, _) => Task.FromResult(new JobOutcome(new TextMessage("x", []))));
        var id = await QueueAsync(desk);
        await ChangeAsync(desk, id, (job, now) => job.Take("dead", now));

        (await Worker(desk).RunNextAsync(default)).ShouldBeFalse();
        desk.Clock.Advance(Job.Lease + TimeSpan.FromSeconds(1));
        (await Worker(desk).RunNextAsync(default)).ShouldBeTrue();

        (await LoadAsync(desk, id)).State.ShouldBe(JobState.Done);
    }

    [Fact]
    public async Task Job_TakenOverMeanwhile_StopsTheFirstWorkerAndKeepsTheSecondsResult()
    {
        MigratedDatabase? database = null;
        await using var desk = await DeskAsync(async (job, _) =>
        {
            await ChangeAsync(database!, job.Id, (row, now) => row.Take("second", now + Job.Lease + TimeSpan.FromSeconds(1)));
            database!.Clock.Advance(TimeSpan.FromSeconds(1));
            await job.ReportAsync(1, 2);
            return new JobOutcome(new TextMessage("first", []));
        });
        database = desk;
        var id = await QueueAsync(desk);

        await Worker(desk).RunNextAsync(default);

        var job = await LoadAsync(desk, id);
        (job.State, job.Worker, job.Message).ShouldBe((JobState.Running, "second", null));
    }

    [Fact]
    public async Task Job_Cancelled_StopsAtItsNextStep()
    {
        MigratedDatabase? database = null;
        await using var desk = await DeskAsync(async (job, _) =>
        {
            await ChangeAsync(database!, job.Id, (row, now) => row.Cancel(now));
            await job.ReportAsync(1, 2);
            throw new InvalidOperationException("The step after a cancellation was reached.");
        });
        database = desk;
        var id = await QueueAsync(desk);

        await Worker(desk).RunNextAsync(default);

        (await LoadAsync(desk, id)).State.ShouldBe(JobState.Cancelled);
    }

    [Fact]
    public async Task Job_OfAProcessThatGoesDown_WaitsForTheNextOne()
    {
        using var stopping = new CancellationTokenSource();
        await using var desk = await DeskAsync(async (_, ct) =>
        {
            await stopping.CancelAsync();
            ct.ThrowIfCancellationRequested();
            return new JobOutcome(new TextMessage("x", []));
        });
        var id = await QueueAsync(desk);

        await Worker(desk).RunNextAsync(stopping.Token);

        var job = await LoadAsync(desk, id);
        (job.State, job.Attempts).ShouldBe((JobState.Queued, 0));
    }

    [Fact]
    public async Task Job_ThatKillsItsProcessEveryTime_IsGivenUp()
    {
        await using var desk = await DeskAsync((_, _) => Task.FromResult(new JobOutcome(new TextMessage("x", []))));
        var id = await QueueAsync(desk);
        for (var attempt = 0; attempt < Job.MostAttempts; attempt++)
        {
            await ChangeAsync(desk, id, (job, now) => job.Take("dead", now));
            desk.Clock.Advance(Job.Lease + TimeSpan.FromSeconds(1));
        }

        (await Worker(desk).RunNextAsync(default)).ShouldBeFalse();

        var given = await LoadAsync(desk, id);
        (given.State, given.Message!.Key).ShouldBe((JobState.Failed, "job.gave_up"));
    }

    [Fact]
    public async Task Job_ThatFails_SaysSoWithoutTheDetails()
    {
        await using var desk = await DeskAsync((_, _) => throw new InvalidOperationException("371425199503120018"));
        var id = await QueueAsync(desk);

        await Worker(desk).RunNextAsync(default);

        var failed = await LoadAsync(desk, id);
        (failed.State, failed.Message!.Key).ShouldBe((JobState.Failed, "job.failed"));
        failed.Message.Values.ShouldNotContain("371425199503120018");
    }

    private static Task<MigratedDatabase> DeskAsync(Func<RunningJob, CancellationToken, Task<JobOutcome>> work) =>
        MigratedDatabase.CreateAsync(services => services.AddSingleton<IJobHandler>(new Handler(work)));

    private static JobWorker Worker(MigratedDatabase desk) =>
        new(desk.Get<IServiceScopeFactory>(), desk.Clock, NullLogger<JobWorker>.Instance);

    private static async Task Drain(JobWorker worker)
    {
        for (var idle = 0; idle < 3;) idle = await worker.RunNextAsync(default) ? 0 : idle + 1;
    }

    private static async Task<JobId> QueueAsync(MigratedDatabase desk)
    {
        var job = new Job(JobId.New(), Handler.Name, "", Owner, desk.Clock.GetUtcNow().UtcDateTime);
        await desk.InScopeAsync<IPortalDb>(db => { db.Jobs.Add(job); return db.SaveChangesAsync(default); });
        return job.Id;
    }

    private static Task ChangeAsync(MigratedDatabase desk, JobId id, Action<Job, DateTime> change) => desk.InScopeAsync<IPortalDb>(async db =>
    {
        change(await db.Jobs.SingleAsync(job => job.Id == id), desk.Clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(default);
    });

    private static Task<Job> LoadAsync(MigratedDatabase desk, JobId id) => desk.InScopeAsync<IPortalDb, Job>(db => db.Jobs.AsNoTracking().SingleAsync(job => job.Id == id));

    private sealed class Handler(Func<RunningJob, CancellationToken, Task<JobOutcome>> work) : IJobHandler
    {
        public const string Name = "test";
        public string Kind => Name;
        public Task<JobOutcome> RunAsync(RunningJob job, CancellationToken ct) => work(job, ct);
    }
}
