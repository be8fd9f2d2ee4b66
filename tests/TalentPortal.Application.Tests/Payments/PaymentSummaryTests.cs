using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Documents.Papers;
using TalentPortal.Application.Payments;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;

namespace TalentPortal.Application.Tests.Payments;

public sealed class PaymentSummaryTests
{
    [Fact]
    public async Task Check_IssuesTheSummaryWithTheDigestOfTheFileThatFollows()
    {
        await using var town = await PaymentTown.CreateAsync();
        await town.GrantAsync();
        await town.PublishAsync();
        var batch = await town.MakeAsync();
        (await PapersAsync(town)).ShouldBeEmpty();
        await town.CheckAsync(batch);
        var paper = (await PapersAsync(town)).ShouldHaveSingleItem();
        (paper.Kind, paper.Number[..4], paper.Subject.Id).ShouldBe((DocumentKind.PaymentSummary, "BF26", batch.Value));
        await town.SendAsync(batch);
        var digest = await town.ReadAsync(db => db.PaymentBatches.Select(row => row.Digest).SingleAsync());
        paper.Content.ShouldContain(digest!);
        paper.Content.ShouldContain("GS26-00001");
    }

    /// <summary>Planted: each amount counted once, whatever the number of its lines (ledger and preview).</summary>
    [Fact]
    public async Task Ledger_AndWhatIsNotYetPublished_AddUpEveryLineAndCountPeopleOnce()
    {
        await using var town = await PaymentTown.CreateAsync();
        await town.GrantAsync(3);
        await town.GrantAsync(3);
        await town.GrantAsync(1, level: EducationLevel.Master);
        var preview = await town.AsAsync<PaymentService, BatchPreview>(town.Maker, service => service.PreviewAsync(TestContext.Current.CancellationToken));
        (preview.UnpublishedMonths, preview.Unpublished).ShouldBe((7, PaymentTown.Monthly * 7));

        await town.PublishAsync();
        await town.CheckAsync(await town.MakeAsync());

        var sums = await town.AsAsync<LedgerQuery, IReadOnlyList<LedgerSum>>(town.Maker, ledger => ledger.SummaryAsync(new LedgerFilter(), TestContext.Current.CancellationToken));
        sums.ShouldBe([
            new LedgerSum(town.Company.Type, EducationLevel.Master, 1, 1, PaymentTown.Monthly),
            new LedgerSum(town.Company.Type, EducationLevel.Bachelor, 2, 6, PaymentTown.Monthly * 6),
        ]);
    }

    [Fact]
    public async Task Summary_AddsUpByEmployerTypeAndEducation()
    {
        await using var town = await PaymentTown.CreateAsync();
        var school = Some.Employer(type: EmployerType.PublicInstitution);
        await town.ChangeAsync(db =>
        {
            db.Employers.Add(school);
            return Task.CompletedTask;
        });
        await town.GrantAsync(3);
        await town.GrantAsync(2);
        await town.GrantAsync(1, level: EducationLevel.Master);
        await town.GrantAsync(3, school);
        await town.PublishAsync();
        await town.CheckAsync(await town.MakeAsync());

        var paper = PaperDocument.FromJson((await PapersAsync(town)).Single().Content);
        var grid = paper.Blocks.OfType<PaperGrid>().Single();
        grid.Rows.ShouldBe([
            ["事业单位", "本科", "1", "3", "1,650.00"],
            ["民企", "本科", "2", "5", "2,750.00"],
            ["民企", "硕士", "1", "1", "550.00"],
            ["民企", "小计", "3", "6", "3,300.00"],
        ]);
        (grid.Total!.Words, grid.Total.Figure).ShouldBe(("合计\u3000人民币（大写）肆仟玖佰伍拾元整", "4,950.00"));
    }

    [Fact]
    public async Task Summary_IsFoundByWhoeverMayReadPayments()
    {
        await using var town = await PaymentTown.CreateAsync();
        await town.GrantAsync();
        await town.PublishAsync();
        var batch = await town.MakeAsync();
        await town.CheckAsync(batch);
        var auditor = PaymentTown.Staff("审计", Domain.Accounts.Role.Auditor);
        // Whoever stands in for a day has the one duty and not the reading of all payments: the paper is part of what is checked.
        var deputy = new Domain.Accounts.Actor(Domain.Accounts.AccountId.New(), "代办", new HashSet<Domain.Accounts.Capability> { Domain.Accounts.Capability.CheckPayments });
        foreach (var reader in new[] { town.Maker, town.Office, auditor, deputy })
            (await town.AsAsync<PaymentQueries, BatchForOfficer>(reader, queries => queries.GetAsync(batch, default))).Papers.ShouldHaveSingleItem();
        var paper = (await PapersAsync(town)).Single();
        await Should.ThrowAsync<NotFoundException>(() => town.AsAsync<IssuedDocumentQueries, IssuedDocument>(town.Reviewer, queries => queries.GetAsync(paper.Id, default)));
    }

    [Fact]
    public async Task Summary_OfABatchThatIsDiscarded_IsWithdrawn_AndThatOfTheNextStands()
    {
        await using var town = await PaymentTown.CreateAsync();
        await town.GrantAsync();
        await town.PublishAsync();
        var batch = await town.MakeAsync();
        await town.CheckAsync(batch);
        (await PapersAsync(town)).Single().Withdrawal.ShouldBeNull();
        var version = await town.ReadAsync(db => db.PaymentBatches.Select(row => row.Version).SingleAsync());
        await town.AsAsync<PaymentService>(town.Maker, service => service.DiscardAsync(batch, new ExplainPayment { Reason = "重做", Version = version }, default));
        await town.CheckAsync(await town.MakeAsync());

        (await PapersAsync(town)).OrderBy(paper => paper.Number).Select(paper => paper.Withdrawal?.Cause).ShouldBe([WithdrawalCause.BatchDiscarded, null]);
    }

    private static Task<List<IssuedDocument>> PapersAsync(PaymentTown town) => town.ReadAsync(db => db.IssuedDocuments.AsNoTracking().ToListAsync());
}
