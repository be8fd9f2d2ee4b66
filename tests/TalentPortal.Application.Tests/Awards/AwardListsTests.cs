using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Awards;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;
using TalentPortal.Testing.Awards;

namespace TalentPortal.Application.Tests.Awards;

/// <summary>
/// Lists of awards go on after a row, there and back; the ledger holds what the filter shows, leader awards and titles. Seen red: the way back in the
/// order it was asked for, no paper of the contract.
/// </summary>
public sealed class AwardListsTests : IAsyncLifetime
{
    private readonly PortalHost host = new();
    private AwardPeople people = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        people = await AwardPeople.GatherAsync(host);
    }

    [Fact]
    public async Task Queue_AfterACaseAndBeforeIt_MeetsAtTheBorder()
    {
        var call = await people.Moves.OpenCallAsync(people.Office, people.Second);
        for (var i = 0; i < 3; i++)
        {
            var talent = await host.AddAccountAsync(Domain.Accounts.Role.Applicant);
            await people.Moves.SubmitAsync(people.Officer, call, await people.Moves.EmployAsync(talent.PersonId!.Value, people.Officer.EmployerId!.Value), TalentLevel.D);
        }

        var all = (await QueueAsync(new AwardQueueFilter())).Rows.Select(row => row.CaseNumber).ToList();
        all.Count.ShouldBe(3);
        (await QueueAsync(new AwardQueueFilter(After: all[0]))).Rows.Select(row => row.CaseNumber).ShouldBe(all[1..]);
        var before = await QueueAsync(new AwardQueueFilter(Before: all[2]));
        before.Rows.Select(row => row.CaseNumber).ShouldBe(all[..2]);
        (before.Previous, before.Next).ShouldBe((null, all[1]));
        (await QueueAsync(new AwardQueueFilter(Kind: AwardKind.Selection))).Rows.ShouldBeEmpty();
    }

    [Fact]
    public async Task CallsAndExperts_AfterARowAndBeforeIt_MeetAtTheBorder()
    {
        await people.Moves.OpenCallAsync(people.Office, people.Second);
        await people.Moves.OpenSelectionAsync(people.Office, people.Second);
        var calls = (await CallsAsync(null, null)).Rows.Select(row => row.Id).ToList();
        (await CallsAsync(calls[0].ToString(), null)).Rows.Select(row => row.Id).ShouldBe(calls[1..]);
        (await CallsAsync(null, calls[1].ToString())).Rows.Select(row => row.Id).ShouldBe(calls[..1]);
        var (known, experts) = ((await ExpertsAsync(null, null)).Rows[0], (await ExpertsAsync(null, null)).Rows.Select(row => row.Id).ToList());
        await host.ActAsync(people.Office, async services => await services.GetRequiredService<AwardExpertRegister>().LeaveAsync(experts[0], new DecideAward { Opinion = "退休", Version = known.Version }, Ct));
        var all = (await ExpertsAsync(null, null)).Rows.Select(row => row.Id).ToList();
        all.ShouldBe([.. experts[1..], experts[0]]);
        (await ExpertsAsync(all[2].ToString(), null)).Rows.Select(row => row.Id).ShouldBe(all[3..]);
        (await ExpertsAsync(null, all[^1].ToString())).Rows.Select(row => row.Id).ShouldBe(all[..^1]);
    }

    [Fact]
    public async Task Ledger_HoldsAwardsAndTitles_WithTheirMoneyAndDays()
    {
        var paid = await people.RunningAsync(TalentLevel.D);
        await people.Moves.PayAsync(people.Payer, people.PayChecker, paid);
        var named = await people.NamedAsync();

        var rows = await host.ActAsync(people.Reviewer, async services => await services.GetRequiredService<AwardDeskQuery>().LedgerAsync(new AwardQueueFilter()).ToListAsync(Ct));
        var (award, title) = (rows.Single(row => row.Kind is AwardKind.LeaderAward), rows.Single(row => row.Kind is AwardKind.Selection));
        (award.Amount, award.Payments.Sum(part => part), award.ServiceMonths, award.CertificateNumber).ShouldBe((Money.FromYuan(300_000), Money.FromYuan(120_000), 60, null));
        (title.StartsOn, title.CertificateNumber).ShouldBe((null, (await people.Moves.GetAsync(named)).Naming!.CertificateNumber));
        using var file = new MemoryStream();
        await host.ActAsync(people.Reviewer, services => services.GetRequiredService<AwardLedgerExport>().WriteAsync(file, new AwardQueueFilter(), Ct));
        file.Length.ShouldBeGreaterThan(1000);
        (await host.ActAsync(people.Payer, services => services.GetRequiredService<AwardPaymentService>().ListAsync(all: false, after: null, before: null, Ct))).Rows.ShouldBeEmpty();
        (await host.ActAsync(people.Payer, services => services.GetRequiredService<AwardPaymentService>().ListAsync(all: true, after: null, before: null, Ct))).Rows.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Papers_OfAnAward_AreIssuedByItsSteps_AndReachedByWhomItConcerns()
    {
        var id = await people.RunningAsync(TalentLevel.D);
        await people.Moves.PayAsync(people.Payer, people.PayChecker, id);
        var papers = await host.ActAsync(people.Talent, services => services.GetRequiredService<AwardHolderQuery>().GetAsync(id, Ct));
        papers.Papers.Select(paper => paper.Kind).Order().ShouldBe([Domain.Documents.DocumentKind.AwardDecision, Domain.Documents.DocumentKind.AwardContract, Domain.Documents.DocumentKind.AwardReceipt]);
        foreach (var reader in new[] { people.Talent, people.Officer, people.Payer, people.Reviewer }) await ReadAsync(reader, papers.Papers[0].Id);
        var stranger = await host.AddAccountAsync(Domain.Accounts.Role.Applicant);
        await Should.ThrowAsync<NotFoundException>(() => ReadAsync(stranger, papers.Papers[0].Id));
    }

    private Task ReadAsync(Account reader, Domain.Documents.IssuedDocumentId paper) =>
        host.ActAsync(reader, services => services.GetRequiredService<Application.Documents.IssuedDocumentQueries>().GetAsync(paper, Ct));

    private Task<PageAfter<AwardCall>> CallsAsync(string? after, string? before) => host.ActAsync(people.Office, services => services.GetRequiredService<AwardCallQueries>().PageAsync(after, before, Ct));

    private Task<PageAfter<AwardExpert>> ExpertsAsync(string? after, string? before) => host.ActAsync(people.Office, services => services.GetRequiredService<AwardExpertRegister>().PageAsync(after, before, Ct));

    private Task<AwardQueue> QueueAsync(AwardQueueFilter filter) => host.ActAsync(people.Reviewer, services => services.GetRequiredService<AwardDeskQuery>().QueueAsync(filter, Ct));

    public ValueTask DisposeAsync() => host.DisposeAsync();
}
