using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Testing;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Web.Tests.Subsidies;

/// <summary>The queue from its first page to its last and back again: every case once, in one order, whichever way it is read.</summary>
public sealed class QueuePagingTests(FullQueue queue) : IClassFixture<FullQueue>
{
    [Fact]
    public async Task Queue_OfTheCounty_ReadThereAndBack_ShowsEachCaseOnceInOneOrder() =>
        await IsReadAlikeBothWaysAsync(await queue.Host.AddAccountAsync(Role.FirstReviewer), township: null, pages: 3);

    [Fact]
    public async Task Queue_OfOneTownship_ReadThereAndBack_ShowsEachCaseOnceInOneOrder() =>
        await IsReadAlikeBothWaysAsync(await queue.Host.AddAccountAsync(Role.IntakeClerk, wish => wish.TownshipCode = FullQueue.OtherTownship), FullQueue.OtherTownship, pages: 2);

    private async Task IsReadAlikeBothWaysAsync(Account clerk, string? township, int pages)
    {
        var forwards = new List<SubsidyQueuePage> { await PageAsync(clerk, new SubsidyQueueFilter()) };
        while (forwards[^1].Next is { } next) forwards.Add(await PageAsync(clerk, new SubsidyQueueFilter { After = next }));
        var backwards = new List<SubsidyQueuePage> { forwards[^1] };
        while (backwards[0].Previous is { } previous) backwards.Insert(0, await PageAsync(clerk, new SubsidyQueueFilter { Before = previous }));

        forwards.Count.ShouldBe(pages);
        var expected = await InOrderAsync(clerk, township);
        Numbers(forwards).ShouldBe(expected);
        Numbers(backwards).ShouldBe(expected);
        forwards[0].Previous.ShouldBeNull();
    }

    private Task<SubsidyQueuePage> PageAsync(Account clerk, SubsidyQueueFilter filter) =>
        queue.Host.ActAsync(clerk, services => services.GetRequiredService<SubsidyQueueQuery>().PageAsync(filter, CancellationToken.None));

    /// <summary>What the clerk's desk should hold, sorted without a database.</summary>
    private async Task<List<string>> InOrderAsync(Account clerk, string? township)
    {
        var states = await queue.Host.ActAsync(clerk, services => Task.FromResult(services.GetRequiredService<SubsidyQueueQuery>().Tabs));
        var cases = await queue.Host.WithDbAsync(db => db.SubsidyApplications.AsNoTracking().Select(row => new { row.Status, row.TownshipCode, row.SortsOn, row.CaseNumber }).ToListAsync());
        return [.. cases.Where(row => states.Contains(row.Status) && (township is null || row.TownshipCode == township)).OrderBy(row => row.SortsOn).ThenBy(row => row.CaseNumber, StringComparer.Ordinal).Select(row => row.CaseNumber!)];
    }

    private static List<string> Numbers(IEnumerable<SubsidyQueuePage> pages) => [.. pages.SelectMany(page => page.Rows).Select(row => row.CaseNumber)];
}

/// <summary>
/// A hundred and forty cases of two townships on four days, most at intake, some accepted, some waiting for a correction: many that are
/// due on one day, and some whose clock stands still.
/// </summary>
public sealed class FullQueue : IAsyncLifetime
{
    public const string OtherTownship = "371425104000";

    private const int Days = 4, CasesOfADay = 35;

    public PortalHost Host { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Host.InitializeAsync();
        var (here, there) = (await new SubsidyWorld(Host).OpenAsync(), await new SubsidyWorld(Host).OpenAsync(await OfficerThereAsync()));
        var reviewer = await Host.AddAccountAsync(Role.FirstReviewer);
        for (var day = 0; day < Days; day++)
        {
            for (var i = 0; i < CasesOfADay; i++)
            {
                var id = await (i % 3 == 0 ? here : there).ConfirmedAsync();
                if (i % 7 == 3) await MoveAsync<SubsidyIntakeService>(reviewer, id, (intake, version) => intake.AcceptAsync(id, version, CancellationToken.None));
                if (i % 7 == 5) await MoveAsync<SubsidyCorrectionService>(reviewer, id, (desk, version) => desk.RequestAsync(id, Correction(version), CancellationToken.None));
            }

            Host.Clock.Advance(TimeSpan.FromDays(1));
        }
    }

    private async Task<Account> OfficerThereAsync()
    {
        var employer = new Employer(EmployerId.New(), Some.CreditCode(), "齐河邻镇机械有限公司", "qhlzjxyxgs", EmployerType.PrivateEnterprise, OtherTownship);
        await Host.WithDbAsync(db =>
        {
            db.Employers.Add(employer);
            return db.SaveChangesAsync(CancellationToken.None);
        });
        return await Host.AddAccountAsync(Role.EmployerOfficer, wish => wish.Employer = employer.Id);
    }

    private Task MoveAsync<TDesk>(Account officer, SubsidyApplicationId id, Func<TDesk, long, Task> act) where TDesk : notnull => Host.ActAsync(officer, async services =>
        await act(services.GetRequiredService<TDesk>(), await Host.WithDbAsync(db => db.SubsidyApplications.Where(row => row.Id == id).Select(row => row.Version).SingleAsync())));

    private static RequestCorrections Correction(long version) => new() { Version = version, Items = [new CorrectionRequest { Subject = CorrectionSubjects.Other, WhatToDo = "请补充签字页" }] };

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
