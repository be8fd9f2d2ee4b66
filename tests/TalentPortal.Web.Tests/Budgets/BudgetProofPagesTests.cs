using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Awards;
using TalentPortal.Application.Budgets;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Foundation;
using TalentPortal.Testing;
using TalentPortal.Testing.Awards;
using TalentPortal.Testing.Budgets;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Web.Tests.Budgets;

/// <summary>The proof of the budget by the browser: started, left, stopped, found again, each fault leading to what it names.</summary>
public sealed class BudgetProofPagesTests : IAsyncLifetime
{
    private const string Proofs = "/work/budget/proofs";

    private readonly PortalHost host = new();
    private SubsidyDesks desks = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        desks = await SubsidyDesks.OpenAsync(host);
        await BudgetDesk.OpenAsync(host, desks.Finance, desks.OtherFinance, 100_000);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Proof_ThatFinanceStarts_IsReadByTheAuditor_WithItsFigures()
    {
        await desks.ApprovedAsync();
        using var finance = await host.SignInAsAsync(desks.Finance);
        var started = await (await finance.GetPageAsync(Proofs)).SubmitAsync();
        started.Find("progress, [aria-live]").ShouldNotBeNull();
        await WorkAsync();

        using var auditor = await host.SignInAsAsync(Role.Auditor);
        var read = await (await auditor.GetPageAsync(Proofs)).FollowAsync("tbody a");

        read.Text.ShouldContain(host.Texts["budget.proof.agrees"]);
        var run = await host.WithDbAsync(db => db.BudgetProofRuns.AsNoTracking().SingleAsync(Ct));
        (run.Figures!.Cases, run.Figures.Lines, run.Figures.Committed > Money.Zero, run.Figures.Available + run.Figures.Committed).ShouldBe((1, await LinesAsync(), true, await BudgetAsync()));
        read.Text.ShouldContain(new PortalFormat().Figure(run.Figures.Debits));
    }

    /// <summary>Both looked before either had saved: the second is told that somebody was faster, and one job is there. Once it has ended the next may start.</summary>
    [Fact]
    public async Task Proof_ThatTwoStartAtOneMoment_IsOneJob()
    {
        await host.ActAsync(desks.Finance, services => services.GetRequiredService<BudgetProofService>().StartAsync(Ct));
        JobId first = await host.WithDbAsync(db => db.Jobs.Select(job => job.Id).SingleAsync(Ct)), second = JobId.New(), third = JobId.New();

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => AddAsync(second));
        await host.WithDbAsync(async db =>
        {
            (await db.Jobs.SingleAsync(job => job.Id == first, Ct)).Cancel(host.Now);
            return await db.SaveChangesAsync(Ct);
        });
        await AddAsync(third);

        (await host.WithDbAsync(db => db.Jobs.CountAsync(job => job.Alone != null, Ct))).ShouldBe(1);

        Task AddAsync(JobId id) => host.WithDbAsync(db =>
        {
            db.Jobs.Add(new Job(id, BudgetProofJob.JobKind, "", desks.Finance.AccountId, host.Now, alone: "all"));
            return db.SaveChangesAsync(Ct);
        });
    }

    [Fact]
    public async Task Proof_WhileOneRuns_IsNotStartedTwice_AndCanBeStoppedByItsStarterAlone()
    {
        using var finance = await host.SignInAsAsync(desks.Finance);
        using var auditor = await host.SignInAsAsync(Role.Auditor);
        var early = await auditor.GetPageAsync(Proofs);
        var started = await (await finance.GetPageAsync(Proofs)).SubmitAsync();

        (await early.SubmitAsync()).Status.ShouldBe(HttpStatusCode.Conflict);
        (await auditor.GetPageAsync(started.Address)).Find("form[action*='handler=Cancel'], form[action*='Cancel']").ShouldBeNull();
        await started.PressAsync("form[action*=Cancel]");
        await WorkAsync();

        (await finance.GetPageAsync(started.Address)).Text.ShouldContain(host.Texts.Of(JobState.Cancelled));
        (await host.WithDbAsync(db => db.BudgetProofRuns.AsNoTracking().SingleAsync(Ct))).FinishedAt.ShouldBeNull();
        (await (await auditor.GetPageAsync(Proofs)).SubmitAsync()).Status.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>Every fault of a budget somebody wrote to: its page is one the reader may open.</summary>
    [Theory]
    [InlineData(Role.Auditor, 5)]
    [InlineData(Role.Finance, 5)]
    public async Task Fault_LeadsToTheCaseAndTheLineItNames(Role role, int atLeast)
    {
        var made = await desks.ApprovedAsync();
        var people = await AwardPeople.GatherAsync(host);
        await host.ActAsync(desks.Finance, services => services.GetRequiredService<BudgetOfficeService>().KeepAsync(new KeepBudgetItem { Code = AwardFundedCases.Code, From = CountyClock.DayOf(host.Now), TwoPersonsFrom = 1_000_000, Reason = "预算管理办法" }, Ct));
        await people.RunningAsync();
        await host.WithDbAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE BudgetReservationParts SET [Open] = [Open] + 100; UPDATE AwardDecisions SET Amount = Amount - 100", Ct));
        using var reader = await host.SignInAsAsync(role);
        var started = await (await reader.GetPageAsync(Proofs)).SubmitAsync();
        await WorkAsync();

        var read = await reader.GetPageAsync(started.Address);
        foreach (var kind in new[] { BudgetFaultKind.CasesDiffer, BudgetFaultKind.CaseDiffers, BudgetFaultKind.PlanDiffers }) read.Text.ShouldContain(host.Texts.Of(kind));
        read.Text.ShouldContain(made.Number);
        var links = read.Document.QuerySelectorAll("tbody a").Select(link => link.GetAttribute("href")!).Distinct().ToList();
        links.Count.ShouldBeGreaterThanOrEqualTo(atLeast);
        foreach (var link in links) (await reader.GetPageAsync(link)).Status.ShouldBe(HttpStatusCode.OK, link);
    }

    [Fact]
    public async Task Proof_IsNotThereForWhoeverDoesNotReadTheBudget()
    {
        using var reviewer = await host.SignInAsAsync(Role.FirstReviewer);

        (await reviewer.GetAsync(Proofs)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    /// <summary>Officers work while it reads: what was seen only once was a movement and no fault.</summary>
    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    public async Task Fault_SeenOnlyOnce_IsNone(int seen, int told) => await host.WithAsync(async services =>
    {
        var proof = new WholeBudgetProof(services.GetRequiredService<BudgetProof>(), [new Flickering(seen)]);

        (await proof.RunAsync((_, _) => Task.CompletedTask, Ct)).Faults.Count.ShouldBe(told);
    });

    private Task<int> LinesAsync() => host.WithDbAsync(db => db.BudgetLines.CountAsync(Ct));

    private async Task<Money> BudgetAsync() => (await host.WithDbAsync(db => db.BudgetLines.AsNoTracking().ToListAsync(Ct))).Sum(line => line.Budget);

    private async Task WorkAsync()
    {
        while (await host.Services.GetRequiredService<JobWorker>().RunNextAsync(Ct)) { }
    }

    private sealed class Flickering(int times) : IFundedProof
    {
        private int asked;

        public Task<int> CountAsync(CancellationToken ct) => Task.FromResult(1);

        public Task<IReadOnlyList<BudgetFault>> FaultsAsync(Func<int, Task> read, CancellationToken ct) =>
            Task.FromResult<IReadOnlyList<BudgetFault>>(++asked <= times ? [new BudgetFault(BudgetFaultKind.PaidDiffers, "X", BudgetPlace.OfCase(Guid.Empty))] : []);
    }
}
