using System.Net;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Testing;
using TalentPortal.Testing.Policies;

namespace TalentPortal.Web.Tests.Policies;

/// <summary>A policy nobody programmed, made by the pages alone. Time stands at 12 March 2026.</summary>
public sealed class OwnPolicyPagesTests : IAsyncLifetime
{
    private readonly PortalHost host = new();
    private PortalBrowser author = null!;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        author = await host.SignInAsAsync(Role.TalentOffice);
    }

    public async ValueTask DisposeAsync()
    {
        author.Dispose();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task Policy_ByThePagesAlone_HoldsWhatWasTyped()
    {
        var form = await MakeAsync();
        form = await AddAsync(form, "0", "TalentLevel");
        form = await AddAsync(form, "0", "Insurance");
        form = await AddAsync(form, "2", "Household");

        var view = await form.SubmitAsync(Typed());

        view.Heading.ShouldBe("优秀人才津贴 2026 年第 1 版");
        view.TextsOf(".pol > div").ShouldContain("同时满足E类 高级人才以上（申请之日）办法第四条");
        view.TextsOf(".pol > div").ShouldContain("均不得存在户籍在行政区划 11");
        view.TextsOf(".pol > div").ShouldContain("D类 市级领军人才月标准¥1,500.00办法第六条");
        var terms = (await host.WithDbAsync(db => db.PolicyVersions.AsNoTracking().SingleAsync())).Terms;
        terms.Conditions!.Singles.Count().ShouldBe(3);
        terms.Amounts!.Levels.Select(level => level.Amount).ShouldBe([Money.FromYuan(1_500), Money.FromYuan(800)]);
        (await author.GetPageAsync("/work/policies")).TextsOf("table:first-of-type tbody tr").ShouldContain(row => row.Contains("优秀人才津贴"));
    }

    /// <summary>适用范围: a policy for a part of the county.</summary>
    [Fact]
    public async Task Scope_IsTheTownshipsOfTheEmployer_AndNoneIsNamedBesideTheField()
    {
        var form = await AddAsync(await AddAsync(await AddAsync(await AddAsync(await MakeAsync(), "0", "TalentLevel"), "0", "Insurance"), "2", "Household"), "1", "Workplace");
        var fields = Typed();

        var refused = await form.SubmitAsync(fields);
        refused.Errors.ShouldHaveSingleItem().ShouldContain(host.Texts["policy.condition.choose"]);
        fields["Form.Blocks[1].Rows[0].Townships"] = "371425100000";
        var view = await refused.SubmitAsync(fields);

        view.TextsOf(".pol > div").ShouldContain(line => line.Contains("适用范围：表白寺镇的单位"));
        (await host.WithDbAsync(db => db.PolicyVersions.AsNoTracking().SingleAsync())).Terms.Conditions!.Singles.OfType<WorkplaceCondition>().ShouldHaveSingleItem().Townships.ShouldBe(["371425100000"]);
    }

    [Fact]
    public async Task AddingAndTakingAway_KeepsEverythingTyped_EvenWhatCannotBeRead()
    {
        var form = await AddAsync(await MakeAsync(), "0", "Age");

        form = await AddAsync(form, "0", "Degree", ("Form.Blocks[0].Rows[0].AtMost", "三十五"), ("Form.DocumentZh", "本县办法"), ("Form.WindowMonths", "60"));
        form.Find("[name='Form.Blocks[0].Rows[0].AtMost']")!.GetAttribute("value").ShouldBe("三十五");
        (form.Find("[name='Form.DocumentZh']")!.GetAttribute("value"), form.Find("[name='Form.WindowMonths']")!.GetAttribute("value")).ShouldBe(("本县办法", "60"));
        form = await form.SubmitAsync(new Dictionary<string, string> { ["remove"] = "0-0" }, "main form[method=post]", "button[name=remove][value='0-0']");

        form.TextsOf(".pol-cond > legend").ShouldBe(["学位"]);
        form.Find("[name='Form.DocumentZh']")!.GetAttribute("value").ShouldBe("本县办法");
    }

    [Theory]
    [InlineData("Form.Blocks[0].Rows[1].AtLeast", "0", "请填写 1 至 600 的整数")]
    [InlineData("Form.Blocks[2].Rows[0].Region", "371", "行政区划代码为 2、4 或 6 位数字")]
    [InlineData("Form.Blocks[0].Rows[0].ClauseEn", "", "条款的中英文要都填或都不填")]
    [InlineData("Form.Amounts.Levels[4].Amount", "-800", "请填写大于 0 的金额，最多两位小数")]
    [InlineData("Form.Amounts.CountsFrom", "2026年1月", "月份写成 2027-01")]
    [InlineData("Form.Amounts.InParts", "true", "每期要有大于 0 的比例和月数，至少一期")]
    public async Task Value_OutOfShape_IsNamedBesideItsFieldAndKept(string field, string typed, string said)
    {
        var form = await AddAsync(await AddAsync(await AddAsync(await MakeAsync(), "0", "TalentLevel"), "0", "Insurance"), "2", "Household");
        var fields = Typed();
        fields[field] = typed;

        form = await form.SubmitAsync(fields);

        form.Errors.ShouldBe([said]);
        form.Status.ShouldBe(HttpStatusCode.BadRequest);
        if (typed != "true") form.Find($"[name='{field}']")!.GetAttribute("value").ShouldBe(typed);
    }

    [Fact]
    public async Task InterestOnALoan_ByThePages_IsKeptAndShownLineByLine_AndComesBackInTheForm()
    {
        var form = await (await AddAsync(await AddAsync(await AddAsync(await MakeAsync(), "0", "TalentLevel"), "0", "Insurance"), "2", "Household")).SubmitAsync(Interest());
        form.Errors.ShouldBe(["贴息是一次性或分期发放的：请勾选并填写各期比例"], ignoreOrder: true);

        var view = await form.SubmitAsync(("Form.Amounts.InParts", "true"), ("Form.Amounts.Parts[0].Percent", "100"), ("Form.Amounts.Parts[0].AfterMonths", "0"));

        view.TextsOf(".pol > div").ShouldContain("贴息方式利息的 50%办法第六条");
        view.TextsOf(".pol > div").ShouldContain("利率上限2026年3月20日 公布的 LPR 3% 加 50 个基点办法第六条");
        view.TextsOf(".pol > div").ShouldContain("计息本金上限¥300,000.00办法第六条");
        var again = await view.FollowAsync("a[href$='/edit']");
        again.Find("[name='Form.Amounts.Interest.SharePercent']")!.GetAttribute("value").ShouldBe("50");
        again.Find("[name='Form.Amounts.Interest.ReferenceOn.Day']")!.GetAttribute("value").ShouldBe("20");
    }

    [Theory]
    [InlineData("Form.Amounts.Interest.SharePercent", "", "比例要大于 0，不超过 100")]
    [InlineData("Form.Amounts.Interest.ReferencePercent", "3.12345", "年利率要大于 0、小于 100，最多四位小数")]
    [InlineData("Form.Amounts.Interest.Points", "-400", "基准加点后的利率要大于 0、小于 100%")]
    [InlineData("Form.Amounts.Interest.DayCap", "0", "请填写 1 至 3,660 的整数")]
    [InlineData("Form.Amounts.Interest.DaysOfYear", "366", "计息基数为 360 或 365 天")]
    [InlineData("Form.Amounts.Cap", "", "贴息要填封顶金额")]
    public async Task Interest_OutOfShape_IsNamedBesideItsField(string field, string typed, string said)
    {
        var fields = Interest();
        (fields["Form.Amounts.InParts"], fields["Form.Amounts.Parts[0].Percent"], fields["Form.Amounts.Parts[0].AfterMonths"], fields[field]) = ("true", "100", "0", typed);

        (await (await AddAsync(await AddAsync(await AddAsync(await MakeAsync(), "0", "TalentLevel"), "0", "Insurance"), "2", "Household")).SubmitAsync(fields)).Errors.ShouldBe([said]);
    }

    [Fact]
    public async Task WhoReviews_ByThePages_IsKeptShownAndComesBack()
    {
        var fields = Typed();
        (fields["Form.Review.SecondReviewAbove"], fields["Form.Review.EmployerConfirms"], fields["Form.Review.Departments[5].IsAsked"], fields["Form.Review.Departments[5].QuestionZh"]) = ("20000", "false", "true", "是否欠税？");
        var form = await (await AddAsync(await AddAsync(await AddAsync(await MakeAsync(), "0", "TalentLevel"), "0", "Insurance"), "2", "Household")).SubmitAsync(fields);
        form.Errors.ShouldBe(["请用中英文写明要问的问题，各不超过 300 字"]);

        var view = await form.SubmitAsync(("Form.Review.Departments[5].QuestionEn", "Is any tax owed?"));

        view.TextsOf(".pol > div").ShouldContain("联审：税务局是否欠税？");
        view.TextsOf(".pol > div").ShouldContain("复核可能发放的总额超过 ¥20,000.00 的，以及有任何疑点的");
        view.TextsOf(".pol > div").ShouldContain("单位确认否");
        (await view.FollowAsync("a[href$='/edit']")).Find("[name='Form.Review.Departments[5].QuestionEn']")!.GetAttribute("value").ShouldBe("Is any tax owed?");
    }

    [Fact]
    public async Task NoCondition_IsRefused_AndNothingOfAnAllowanceIsAskedFor()
    {
        var form = await (await MakeAsync()).SubmitAsync();

        form.Errors.ShouldContain("至少要有一个条件");
        form.TextsOf(".has-err .q-label").ShouldNotContain(label => label.Contains("毕业年限"));
    }

    [Fact]
    public async Task Name_Taken_OrWithoutLatinLetters_IsSaidBesideItsField()
    {
        await MakeAsync();

        var twice = await (await author.GetPageAsync("/work/policies/make")).SubmitAsync(("Form.NameZh", "优秀人才津贴"), ("Form.NameEn", "人才"), ("Form.Layer", "County"), ("Form.Group", "living"));
        twice.Errors.ShouldBe(["请填写英文名称，要有拉丁字母或数字，不超过 200 个字符"]);
        (await twice.SubmitAsync(("Form.NameEn", "Talent allowance"))).Errors.ShouldBe(["已有同名政策"]);
    }

    [Fact]
    public async Task Coverage_NamesClausesWithoutRulesAndRulesWithoutClauses()
    {
        var form = await AddAsync(await AddAsync(await AddAsync(await MakeAsync(), "0", "TalentLevel"), "0", "Insurance"), "2", "Household");
        var fields = Typed();
        foreach (var (row, number, text) in new[] { (0, "第四条", "享受对象"), (1, "第六条", "标准和程序"), (2, "第十五条", "监督检查") })
            (fields[$"Form.DocumentClauses[{row}].Zh"], fields[$"Form.DocumentClauses[{row}].En"], fields[$"Form.DocumentClauses[{row}].TextZh"], fields[$"Form.DocumentClauses[{row}].TextEn"]) = ("办法" + number, "Article", text, "Says something");

        var coverage = await (await form.SubmitAsync(fields)).FollowAsync("a[href$='/coverage']");

        coverage.TextsOf("section:nth-of-type(1) .pol > div").ShouldBe(["办法第十五条监督检查"]);
        coverage.TextsOf("section:nth-of-type(2) .pol > div").ShouldBe(["在县内参保满 6 个月写的是“办法第五条”，文件条款清单里没有", "户籍在行政区划 11没有写明条款"]);
    }

    private async Task<PortalPage> MakeAsync() =>
        await (await author.GetPageAsync("/work/policies/make")).SubmitAsync(("Form.NameZh", "优秀人才津贴"), ("Form.NameEn", "Outstanding talent allowance"), ("Form.Layer", "County"), ("Form.NewGroupZh", "生活补贴"), ("Form.NewGroupEn", "Living"));

    private static Task<PortalPage> AddAsync(PortalPage form, string block, string kind, params (string Name, string Value)[] typed) =>
        form.SubmitAsync(typed.Append(($"Form.Blocks[{block}].Adding", kind)).Append(("add", block)).ToDictionary(pair => pair.Item1, pair => pair.Item2), "main form[method=post]", $"button[name=add][value='{block}']");

    private static Dictionary<string, string> Interest()
    {
        var fields = Typed();
        (fields["Form.Amounts.Basis"], fields["Form.Amounts.Cap"], fields["Form.Amounts.Interest.SharePercent"], fields["Form.Amounts.Interest.PrincipalCap"]) = ("Interest", "10000", "50", "300000");
        (fields["Form.Amounts.Interest.ReferencePercent"], fields["Form.Amounts.Interest.Points"]) = ("3.00", "50");
        (fields["Form.Amounts.Interest.ReferenceOn.Year"], fields["Form.Amounts.Interest.ReferenceOn.Month"], fields["Form.Amounts.Interest.ReferenceOn.Day"]) = ("2026", "3", "20");
        return fields;
    }

    private static Dictionary<string, string> Typed()
    {
        var fields = PolicyForm.Day(new DateOnly(2026, 1, 1));
        (fields["Form.DocumentZh"], fields["Form.DocumentEn"], fields["Form.MonthLimit"], fields["Form.WindowMonths"]) = ("本县办法", "County measures", "36", "60");
        (fields["Form.Amounts.Basis"], fields["Form.Amounts.Levels[3].Amount"], fields["Form.Amounts.Levels[4].Amount"]) = ("TalentLevel", "1500", "800");
        (fields["Form.Blocks[0].Rows[0].Level"], fields["Form.Blocks[0].Rows[0].ClauseZh"], fields["Form.Blocks[0].Rows[0].ClauseEn"]) = ("E", "办法第四条", "Measures, Article 4");
        (fields["Form.Blocks[0].Rows[1].AtLeast"], fields["Form.Blocks[0].Rows[1].ClauseZh"], fields["Form.Blocks[0].Rows[1].ClauseEn"]) = ("6", "办法第五条", "Measures, Article 5");
        fields["Form.Blocks[2].Rows[0].Region"] = "11";
        for (var i = 0; i < AllowanceRuleSets.OfOwn.Count; i++) (fields[$"Form.Clauses[{i}].Zh"], fields[$"Form.Clauses[{i}].En"]) = ("办法第六条", "Measures, Article 6");
        return fields;
    }
}
