using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Testing;
using TalentPortal.Testing.Budgets;
using TalentPortal.Testing.Policies;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Web.Tests.Subsidies;

/// <summary>
/// Cases of several policies side by side (政策筛选): the queue and its file, the public pages, the applicant's room, and what is foreseen of
/// several budgets. One case of the graduate allowance waits at second review, one of loan interest at first review.
/// </summary>
public sealed class SeveralPoliciesTests : IAsyncLifetime
{
    private readonly PortalHost host = new();
    private SubsidyDesks desks = null!;
    private PolicyVersion interest = null!;
    private DeskCase allowance = null!, loan = null!;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        desks = await SubsidyDesks.OpenAsync(host);
        interest = await new OwnPolicies(host, desks.Office, desks.OtherOffice).LoanInterestAsync();
        var known = await desks.ApprovedAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(5));
        (allowance, loan) = (await desks.ReviewedAsync(), await desks.OpenedAsync(interest, known.Applicant));
    }

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [Theory]
    [InlineData("", 3)]
    [InlineData("graduate-allowance", 2)]
    [InlineData("own", 1)]
    [InlineData("nothing-of-the-kind", 3)]
    public async Task Queue_OfOnePolicy_ShowsItsCasesOnly_AndEachRowSaysWhich(string chosen, int rows)
    {
        using var auditor = await host.SignInAsAsync(Domain.Accounts.Role.Auditor);

        var page = await auditor.GetPageAsync($"/work/subsidies?Policy={(chosen is "own" ? interest.PolicyId.ToString() : chosen)}");

        page.TextsOf(".queue tbody td:nth-child(2)").Count.ShouldBe(rows);
        if (chosen is "own") page.TextsOf(".queue tbody td:nth-child(2)").ShouldBe(["创业贷款贴息"]);
        if (chosen is "graduate-allowance") page.TextsOf(".queue tbody td:nth-child(2)").ShouldAllBe(name => name == "高校毕业生生活补贴");
        page.Find("#policy option[selected]")?.TextContent.ShouldBe(chosen is "own" ? "创业贷款贴息" : "高校毕业生生活补贴");
    }

    [Fact]
    public async Task Queue_InEnglish_NamesThePolicyInEnglish_AlsoOnTheFile()
    {
        using var reviewer = await host.SignInAsAsync(desks.Reviewer);
        await (await reviewer.GetPageAsync("/work")).SubmitAsync(new Dictionary<string, string> { ["language"] = "en" }, "form[action='/culture']");

        var page = await reviewer.GetPageAsync($"/work/subsidies?Policy={interest.PolicyId}");

        page.TextsOf(".queue tbody td:nth-child(3)").ShouldBe(["Start-up loan interest"]);
        (await page.FollowAsync(".queue tbody a")).Text.ShouldContain("Start-up loan interest");
    }

    /// <summary>The choice becomes a range of the index, so that no page reads the whole queue.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Queue_OfOnePolicy_IsARangeOfItsIndex(bool own)
    {
        using var reviewer = await host.SignInAsAsync(desks.Reviewer);
        using var asked = new AskedQuestions();
        await reviewer.GetPageAsync($"/work/subsidies?Status=FirstReview&Policy={(own ? interest.PolicyId.ToString() : Policy.GraduateAllowance)}");

        var question = asked.Texts.Single(text => text.Contains("FROM \"SubsidyApplications\"", StringComparison.Ordinal) && text.Contains("LIMIT", StringComparison.Ordinal) && text.Contains("\"PolicyId\" " + (own ? "=" : "IS NULL"), StringComparison.Ordinal));
        (await PlanOfAsync(question)).ShouldContain("IX_SubsidyApplications_PolicyId_Status_SortsOn_CaseNumber (PolicyId=? AND Status=? AND SortsOn>?)");
    }

    [Fact]
    public async Task PublicPages_NameEveryPolicyThatIsOpenToday()
    {
        using var anybody = host.Browse();

        (await anybody.GetPageAsync("/")).TextsOf(".lst .grow").ShouldContain(text => text.Contains("创业贷款贴息", StringComparison.Ordinal));
        var questions = await anybody.GetPageAsync("/precheck");
        questions.TextsOf(".dots li").ShouldBe(["高校毕业生生活补贴", "创业贷款贴息"]);
        var answered = await questions.SubmitAsync(new Dictionary<string, string>
        {
            ["Form.Birth.Year"] = "1999",
            ["Form.Birth.Month"] = "1",
            ["Form.FullTime"] = "true",
            ["Form.Graduation.Year"] = "2025",
            ["Form.Graduation.Month"] = "6",
            ["Form.Work"] = "Enterprise",
            ["Form.Level"] = "Master",
            ["Form.Insured"] = "true",
            ["Form.FirstInsured.Year"] = "2025",
            ["Form.FirstInsured.Month"] = "9",
        });

        answered.TextsOf(".benefit h3").ShouldBe(["创业贷款贴息"]);
        answered.Find(".benefit .benefit-sum")!.TextContent.ShouldBe("以核定的贷款利息为准，最高 ¥5,000.00");
    }

    [Fact]
    public async Task OwnRoom_OffersWhatIsOpen_AndNotWhatIsUnderWay()
    {
        using var one = await host.SignInAsAsync(allowance.Applicant);
        using var other = await host.SignInAsAsync(loan.Applicant);

        (await one.GetPageAsync("/my")).Document.QuerySelectorAll($"a[href='/my/apply?policy={interest.PolicyId}']").Length.ShouldBe(1);
        (await other.GetPageAsync("/my")).Document.QuerySelectorAll($"a[href='/my/apply?policy={interest.PolicyId}']").ShouldBeEmpty();
    }

    [Fact]
    public async Task Approval_OfSeveralPoliciesTogether_ForeseesEachBudget()
    {
        await BudgetDesk.OpenAsync(host, desks.Finance, desks.OtherFinance, 100_000);
        var code = await host.WithDbAsync(db => db.Policies.Where(policy => policy.Id == interest.PolicyId).Select(policy => policy.Code).SingleAsync());
        await BudgetDesk.OpenAsync(host, desks.Finance, desks.OtherFinance, 100, code);
        await desks.FindAsync(loan, new RecordFinding { OfLoan = true, Contract = "JK-1", Evidence = "借款合同", Periods = [new() { Principal = 100_000, RatePercent = 3.6m, From = new(2026, 1, 1), To = new(2026, 2, 1) }] });
        await desks.PassBothReviewsAsync(loan);
        using var office = await host.SignInAsAsync(desks.Office);

        var page = await office.GetPageAsync($"/work/subsidies/together/approve?ids={allowance.Id}&ids={loan.Id}");

        page.TextsOf(".outlook caption").Count.ShouldBe(2);
        page.Document.QuerySelectorAll(".outlook .ok").Length.ShouldBe(1);
        page.Find(".note-wait")!.TextContent.ShouldContain($"{loan.Number}（第 1 位）");
    }

    private Task<string> PlanOfAsync(string question) => host.WithDbAsync(async db =>
    {
        var connection = ((DbContext)db).Database.GetDbConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + question;
        foreach (var name in System.Text.RegularExpressions.Regex.Matches(question, @"@\w+").Select(match => match.Value).Distinct()) command.Parameters.Add(new SqliteParameter(name, DBNull.Value));
        var plan = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) plan.Add(reader.GetString(3));
        return string.Join('\n', plan);
    });
}
