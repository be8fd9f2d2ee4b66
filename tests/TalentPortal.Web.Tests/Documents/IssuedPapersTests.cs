using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Documents.Papers;
using TalentPortal.Application.Payments;
using TalentPortal.Application.Subsidies;
using TalentPortal.Application.Tests.Documents.Papers;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Testing;
using TalentPortal.Testing.Notices;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Web.Tests.Documents;

/// <summary>Every paper of the main job, made by the step it tells of: read, as PDF, verified, and closed to others.</summary>
public sealed class IssuedPapersTests(PortalHost host) : IClassFixture<PortalHost>
{
    private static readonly DecideOnCase Refusing = new() { Opinion = "首次参保月距毕业已超过三年。" };

    [Fact]
    public async Task Paper_OfEveryStep_IsReadPrintedAndVerified()
    {
        await CasesAsync();
        await PaidListAsync();
        var papers = await host.WithDbAsync(db => db.IssuedDocuments.AsNoTracking().ToListAsync());
        papers.Select(paper => paper.Kind).Distinct().Order().ShouldBe(Enum.GetValues<DocumentKind>().Where(kind => kind < DocumentKind.ObjectionReply));
        papers.Select(paper => paper.Number).ShouldBeUnique();
        papers.ShouldAllBe(paper => paper.Number.StartsWith(paper.Kind.Prefix() + "26-", StringComparison.Ordinal));

        using var reader = await host.SignInAsAsync(Role.TalentOffice);
        using var stranger = await host.SignInAsAsync(Role.Applicant);
        using var anybody = host.Browse();
        foreach (var paper in papers.DistinctBy(paper => paper.Kind))
        {
            var content = PaperDocument.FromJson(paper.Content);
            var page = await reader.GetPageAsync($"/documents/{paper.Id}");
            (page.Status, page.Heading).ShouldBe((HttpStatusCode.OK, content.Title));
            page.Find("svg.qr").ShouldNotBeNull();
            foreach (var part in new[] { paper.Number, paper.CheckCode }) page.Text.ShouldContain(part);
            if (paper.Subject.Kind is SubjectKind.Application or SubjectKind.PaymentBatch) (await page.FollowAsync(".a4-tools a[href^='/work/']")).Status.ShouldBe(HttpStatusCode.OK);
            await ReadPdfAsync(reader, paper, content);
            await VerifyAsync(anybody, paper, content);
            (await stranger.GetAsync($"/documents/{paper.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await stranger.GetAsync($"/documents/{paper.Id}/pdf")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    private static async Task ReadPdfAsync(PortalBrowser reader, IssuedDocument paper, PaperDocument content)
    {
        var answer = await reader.GetAsync($"/documents/{paper.Id}/pdf");
        answer.Content.Headers.ContentDisposition!.ToString().ShouldContain($"{paper.Number}.pdf");
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        if (Environment.GetEnvironmentVariable("TALENTPORTAL_PICTURES") is { Length: > 0 } folder) await File.WriteAllBytesAsync(Path.Combine(folder, $"{paper.Kind}.pdf"), bytes);
        var pages = PdfPages.Of(bytes);
        pages.ShouldAllBe(text => text.Contains(paper.Number) && text.Contains(paper.CheckCode));
        var all = string.Concat(pages);
        foreach (var text in new[] { content.Title, content.Footnote! }.Concat(content.Blocks.SelectMany(Words))) all.ShouldContain(PdfPages.Plain(text), customMessage: paper.Kind.ToString());
    }

    private static async Task VerifyAsync(PortalBrowser anybody, IssuedDocument paper, PaperDocument content)
    {
        var form = await anybody.GetPageAsync($"/check?number={paper.Number}&code={paper.CheckCode}");
        var valid = await form.SubmitAsync();
        foreach (var part in new[] { "有效", paper.Number, content.Title }) valid.Text.ShouldContain(part);
        var last = paper.CheckCode[^1] == '2' ? '3' : '2';
        (await form.SubmitAsync(("Form.Code", paper.CheckCode[..^1] + last))).Text.ShouldContain("无法核验");
    }

    private static IEnumerable<string> Words(PaperBlock block) => block switch
    {
        PaperText text => [text.Text],
        PaperFacts facts => facts.Rows.SelectMany(row => row.SelectMany(fact => new[] { fact.Label, fact.Value })),
        PaperGrid grid => [.. grid.Rows.SelectMany(row => row), grid.Total?.Words ?? "", grid.Total?.Figure ?? ""],
        PaperSignature signature => signature.Lines,
        _ => [],
    };

    /// <summary>One case corrected, one declined, one refused at the end, one approved.</summary>
    private async Task CasesAsync()
    {
        var world = await new SubsidyWorld(host).OpenAsync();
        await ActAsync<SubsidyCorrectionService>(Role.FirstReviewer, await world.ConfirmedAsync(), (corrections, id, version) => corrections.RequestAsync(
            id, new RequestCorrections { Version = version, Items = [new() { Subject = "contract", WhatToDo = "合同第 3 页缺失，请补传。" }, new() { Subject = nameof(ApplySection.Education), WhatToDo = "请核对毕业时间。" }] }, default));
        await AtIntakeAsync(await world.ConfirmedAsync(), (intake, id, version) => intake.DeclineAsync(id, With(Refusing, version), default));
        await DecidedAsync(await world.ConfirmedAsync(), (desk, id, version) => desk.RejectAsync(id, With(Refusing, version), default));
        await DecidedAsync(await world.ConfirmedAsync(), (desk, id, version) => desk.ApproveAsync(id, With(new DecideOnCase { Opinion = "同意" }, version), default));
    }

    private Task AtIntakeAsync(SubsidyApplicationId id, Func<SubsidyIntakeService, SubsidyApplicationId, long, Task> act) => ActAsync(Role.FirstReviewer, id, act);

    private async Task DecidedAsync(SubsidyApplicationId id, Func<SubsidyApprovalService, SubsidyApplicationId, long, Task> decide)
    {
        var reviewer = await host.AddAccountAsync(Role.FirstReviewer);
        await ActAsync<SubsidyIntakeService>(reviewer, id, (intake, version) => intake.AcceptAsync(id, version, default));
        await ActAsync<SubsidyReviewService>(reviewer, id, (review, version) => review.StartAsync(id, version, default));
        await ActAsync<SubsidyReviewService>(reviewer, id, (review, version) => review.PassAsync(id, new PassFirstReview { Opinion = "材料齐全", Version = version }, default));
        await ActAsync<SubsidySecondReviewService>(Role.SecondReviewer, id, (review, known, version) => review.PassAsync(known, With(new DecideOnCase { Opinion = "核算无误" }, version), default));
        await ActAsync(Role.TalentOffice, id, decide);
    }

    /// <summary>A notice whose days are over, and a batch of it that a second person checked.</summary>
    private async Task PaidListAsync()
    {
        var world = await NoticeWorld.OnAsync(host, new DateOnly(2026, 9, 24));
        await world.ApprovedAsync("张建明");
        await world.PublishedAsync();
        NoticeWorld.GoTo(host, new DateOnly(2026, 10, 10));
        await world.DayEndsAsync();
        var batch = await host.ActAsync(await host.AddAccountAsync(Role.Finance), async services =>
        {
            var payments = services.GetRequiredService<PaymentService>();
            var preview = await payments.PreviewAsync(default);
            return await payments.MakeAsync(new MakePaymentBatch { Period = "2026-10", People = preview.Ready.Count, TotalFen = preview.Total.Fen }, default);
        });
        var version = await host.WithDbAsync(db => db.PaymentBatches.Where(row => row.Id == batch).Select(row => row.Version).SingleAsync());
        await host.ActAsync(await host.AddAccountAsync(Role.Finance), services => services.GetRequiredService<PaymentCheckService>().CheckAsync(batch, new ExplainPayment { Reason = "一致", Version = version }, default));
        await LookAtTheBatchAsync(batch);
    }

    /// <summary>Finance, talent office and auditor find the summary on the batch page; the auditor has nothing to press.</summary>
    private async Task LookAtTheBatchAsync(PaymentBatchId batch)
    {
        foreach (var role in new[] { Role.Finance, Role.TalentOffice, Role.Auditor })
        {
            using var reader = await host.SignInAsAsync(role);
            var page = await reader.GetPageAsync($"/work/payments/{batch}");
            page.Text.ShouldContain("民企 本科 1 3 1,650.00");
            page.TextsOf(".papers a")[0].ShouldStartWith("拨付汇总表 BF26-");
            (await page.FollowAsync(".papers a")).Heading.ShouldBe("毕业生生活补贴拨付汇总表");
            if (role is Role.Auditor) page.Document.QuerySelectorAll(".actionbar").ShouldBeEmpty();
        }
    }

    private async Task ActAsync<TService>(Role role, SubsidyApplicationId id, Func<TService, SubsidyApplicationId, long, Task> act) where TService : notnull =>
        await ActAsync<TService>(await host.AddAccountAsync(role), id, (service, version) => act(service, id, version));

    private async Task ActAsync<TService>(Account account, SubsidyApplicationId id, Func<TService, long, Task> act) where TService : notnull
    {
        var version = await host.WithDbAsync(db => db.SubsidyApplications.Where(row => row.Id == id).Select(row => row.Version).SingleAsync());
        await host.ActAsync(account, services => act(services.GetRequiredService<TService>(), version));
    }

    private static DecideOnCase With(DecideOnCase form, long version) => new() { Opinion = form.Opinion, Version = version };
}
