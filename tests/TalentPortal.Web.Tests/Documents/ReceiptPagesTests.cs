using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Notices;
using TalentPortal.Application.Payments;
using TalentPortal.Application.Policies;
using TalentPortal.Application.Subsidies;
using TalentPortal.Application.Tests.Documents.Papers;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Testing;
using TalentPortal.Testing.Policies;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Web.Tests.Documents;

/// <summary>Each receipt where it stands on the screen, to print, as PDF and as JSON; others are told there is none.</summary>
public sealed class ReceiptPagesTests(PortalHost host) : IClassFixture<PortalHost>
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    /// <summary>Seeded defect: the name of the application as it is.</summary>
    [Fact]
    public async Task Case_AtTheDesk_IsTheSameOnPaperInThePdfAndInTheFile()
    {
        var desks = await SubsidyDesks.OpenAsync(host);
        var made = await desks.ApprovedAsync();
        using var clerk = await host.SignInAsAsync(desks.Reviewer);
        using var stranger = await host.SignInAsAsync(Role.Applicant);

        var page = await (await clerk.GetPageAsync($"/work/subsidies/{made.Id}")).FollowAsync(".receipt-links a");
        var receipt = await JsonAsync(clerk, page.Address + "/json");
        var pdf = await PdfAsync(clerk, page.Address + "/pdf");

        page.Heading.ShouldBe("补贴核算单");
        foreach (var part in new[] { made.Number, "3,300.00", "SHA-256" }) page.Text.ShouldContain(part);
        pdf.ShouldContain(PdfPages.Plain("3,300.00"));
        Fen(receipt, "total").ShouldBe(330_000);
        receipt.GetProperty("sections").EnumerateArray().Select(section => section.GetProperty("code").GetString()).ShouldBe(["conditions", "calculation", "months"]);
        Name(receipt).ShouldNotBe(made.Applicant.DisplayName);
        page.Content.ShouldNotContain(made.Applicant.DisplayName);
        foreach (var form in new[] { "", "/pdf", "/json" }) (await stranger.GetAsync($"/my/applications/{made.Id}/receipt{form}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await clerk.GetAsync(page.Address + "/xlsx")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task RefusedApplicant_InEnglish_TakesTheNearestWayAlong()
    {
        var desks = await SubsidyDesks.OpenAsync(host);
        var made = await desks.ReviewedAsync(new DateOnly(2026, 5, 31));
        await host.ActAsync(desks.Office, services => services.GetRequiredService<SubsidyApprovalService>().RejectAsync(made.Id, new DecideOnCase { Opinion = "合同期限不足。", Version = VersionOf(made.Id) }, Ct));
        using var applicant = await host.SignInAsAsync(made.Applicant);
        await (await applicant.GetPageAsync("/my")).SubmitAsync(new Dictionary<string, string> { ["language"] = "en" }, "form[action='/culture']");

        var page = await (await applicant.GetPageAsync($"/my/applications/{made.Id}")).FollowAsync(".receipt-links a");
        var receipt = await JsonAsync(applicant, page.Address + "/json");

        page.Heading.ShouldBe("Conditions of a refused application");
        receipt.TryGetProperty("total", out _).ShouldBeFalse("a refusal has no sum");
        var nearest = receipt.GetProperty("sections").EnumerateArray().Single(section => section.GetProperty("code").GetString() == "nearest");
        nearest.GetProperty("lines")[0].GetProperty("code").GetString().ShouldBe("signLongerContract");
        (await PdfAsync(applicant, page.Address + "/pdf")).ShouldContain(PdfPages.Plain(nearest.GetProperty("lines")[0].GetProperty("text").GetProperty("en").GetString()!));
    }

    [Fact]
    public async Task PreCheck_WithoutSigningIn_IsTakenAlongAndNamesNobody()
    {
        await new SubsidyWorld(host).OpenAsync();
        using var browser = host.Browse();
        var result = await (await browser.GetPageAsync("/precheck")).SubmitAsync(Answers("2026", "3"));
        var form = result.FormToSend(".receipt-links");

        var file = JsonDocument.Parse(await (await (form with { Target = new Uri(form.Target, "/precheck/receipt/json") }).SendAsync(browser)).Content.ReadAsStringAsync()).RootElement;
        var paper = await (await form.SendAsync(browser)).Content.ReadAsStringAsync();

        Fen(file, "total").ShouldBe(3_960_000);
        file.TryGetProperty("case", out _).ShouldBeFalse();
        paper.ShouldContain("39,600.00");
        (await (form.With("Answers.Level", "") with { Target = form.Target }).SendAsync(browser)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task PreCheck_OfAnotherPolicy_IsTakenAlongUnderItsName()
    {
        var desks = await SubsidyDesks.OpenAsync(host);
        await new OwnPolicies(host, desks.Office, desks.OtherOffice).PublishAsync("人才生活补贴", "Talent living grant", "talent", form =>
        {
            form.Blocks[0].Rows.Add(new ConditionFields { Kind = ConditionKind.Insurance, AtLeast = 3, ClauseZh = "办法第四条", ClauseEn = "Measures, Article 4" });
            (form.Amounts!.Basis, form.Amounts.Flat, form.MonthLimit, form.WindowMonths) = (AmountBasis.Flat, 800, 36, 60);
        });
        using var browser = host.Browse();
        var form = (await (await browser.GetPageAsync("/precheck")).SubmitAsync(Answers("2025", "9"))).FormToSend(".benefit .receipt-links");

        var file = JsonDocument.Parse(await (await (form with { Target = new Uri(form.Target, "/precheck/receipt/json") }).SendAsync(browser)).Content.ReadAsStringAsync()).RootElement;
        var paper = await (await form.SendAsync(browser)).Content.ReadAsStringAsync();

        Fen(file, "total").ShouldBe(2_880_000);
        foreach (var part in new[] { "人才生活补贴", "28,800.00" }) paper.ShouldContain(part);
        (await form.With("Policy", "no-such-policy").SendAsync(browser)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task MonthPaymentRecomputationAndRecovery_AreEachExplained()
    {
        var desks = await SubsidyDesks.OpenAsync(host);
        var made = await desks.ApprovedAsync();
        var batch = await PaidAsync(desks);
        var (right, line) = await host.WithDbAsync(async db => (await db.Entitlements.Where(row => row.ApplicationId == made.Id).Select(row => row.Id).SingleAsync(), await db.PaymentLines.Where(row => row.ApplicationId == made.Id).Select(row => row.Id).SingleAsync()));
        var other = await host.AddAccountAsync(Role.SecondReviewer);
        var recovery = await host.ActAsync(other, services => services.GetRequiredService<RecoveryService>().ProposeAsync(new ProposeRecovery { Entitlement = right, Cause = RecoveryCause.PaidInError, FirstMonth = "2026-02", Reason = "核定有误" }, Ct));
        using var applicant = await host.SignInAsAsync(made.Applicant);
        using var finance = await host.SignInAsAsync(desks.Finance);
        using var clerk = await host.SignInAsAsync(desks.Reviewer);

        var month = await (await applicant.GetPageAsync("/my/allowance")).FollowAsync("a[href$='/2026-02']");
        Fen(await JsonAsync(applicant, month.Address + "/json"), "total").ShouldBe(55_000);
        Fen(await JsonAsync(finance, $"/work/accrual/months/{right}/2026-02/json"), "total").ShouldBe(55_000);
        Fen(await JsonAsync(finance, (await (await finance.GetPageAsync($"/work/payments/{batch}")).FollowAsync($"a[href*='{line}']")).Address + "/json"), "total").ShouldBe(330_000);
        Fen(await JsonAsync(finance, (await (await finance.GetPageAsync($"/work/recoveries/{recovery}")).FollowAsync(".receipt-links a")).Address + "/json"), "total").ShouldBe(55_000);
        var sides = (await clerk.GetPageAsync($"/work/subsidies/{made.Id}/recompute")).Document.QuerySelectorAll(".receipt-links a:nth-child(3)").Select(link => link.GetAttribute("href")!).ToList();
        (await JsonAsync(clerk, sides[0])).GetProperty("kind").GetString().ShouldBe("decision");
        (await JsonAsync(clerk, sides[1])).GetProperty("kind").GetString().ShouldBe("recomputation");
        using var stranger = await host.SignInAsAsync(Role.Applicant);
        (await stranger.GetAsync(month.Address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>A master of 2025 in an enterprise, insured from a month on.</summary>
    private static Dictionary<string, string> Answers(string year, string month) => new()
    {
        ["Form.Birth.Year"] = "1999",
        ["Form.Birth.Month"] = "1",
        ["Form.Level"] = "Master",
        ["Form.FullTime"] = "true",
        ["Form.Graduation.Year"] = "2025",
        ["Form.Graduation.Month"] = "6",
        ["Form.Work"] = "Enterprise",
        ["Form.Insured"] = "true",
        ["Form.FirstInsured.Year"] = year,
        ["Form.FirstInsured.Month"] = month,
    };

    private async Task<PaymentBatchId> PaidAsync(SubsidyDesks desks)
    {
        await desks.PublishAsync();
        host.Clock.Advance(TimeSpan.FromDays(20));
        await host.WithAsync(async services => { while (await services.GetRequiredService<DailyDeadlines>().RunAsync(Ct) > 0) { } });
        var batch = await desks.SendAsync();
        await desks.TakeAsync(batch, await desks.AnswerOfBankAsync(batch));
        return batch;
    }

    private long VersionOf(SubsidyApplicationId id) => host.WithDbAsync(db => db.SubsidyApplications.Where(row => row.Id == id).Select(row => row.Version).SingleAsync()).GetAwaiter().GetResult();

    private static async Task<JsonElement> JsonAsync(PortalBrowser reader, string address)
    {
        var answer = await reader.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentDisposition!.FileName.ShouldNotBeNull().ShouldEndWith(".json");
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }

    private static async Task<string> PdfAsync(PortalBrowser reader, string address) => string.Concat(PdfPages.Of(await (await reader.GetAsync(address)).Content.ReadAsByteArrayAsync()));

    private static long Fen(JsonElement receipt, string sum) => receipt.GetProperty(sum).GetProperty("amount").GetProperty("fen").GetInt64();

    private static string Name(JsonElement receipt) => receipt.GetProperty("case").GetProperty("name").GetString()!;
}
