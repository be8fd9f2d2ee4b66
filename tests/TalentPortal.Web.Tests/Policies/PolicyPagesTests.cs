using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Testing;
using TalentPortal.Testing.Policies;

namespace TalentPortal.Web.Tests.Policies;

/// <summary>Versions by the pages alone, from a database in which nothing was ever entered. Time stands at 12 March 2026.</summary>
public sealed class PolicyPagesTests : IAsyncLifetime
{
    private readonly PortalHost host = new();
    private PortalBrowser author = null!, second = null!;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        (author, second) = (await host.SignInAsAsync(Role.TalentOffice), await host.SignInAsAsync(Role.TalentOffice));
    }

    public async ValueTask DisposeAsync()
    {
        author.Dispose();
        second.Dispose();
        await host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task FirstVersion_FromAnEmptyDatabase_IsWrittenCheckedPublishedAndInForce()
    {
        (await author.GetPageAsync("/work/policies")).Text.ShouldContain("还没有政策版本");
        (await InForceAsync()).ShouldBeNull();

        var view = await PublishFirstAsync();

        view.TextsOf(".page-h .st").ShouldBe(["已发布", "现行"]);
        view.TextsOf(".pol > div").ShouldContain("本科月标准机关事业 ¥500.00，企业 ¥550.00办法第六条，附表一");
        view.TextsOf(".pol > div").ShouldContain("公示5 个工作日");
        (await InForceAsync()).ShouldNotBeNull().Terms.Document.ShouldBe(new SourceDocument("本县办法", "County measures", null));
    }

    [Fact]
    public async Task FirstVersion_AsTheFormComes_HasNoSampleFigureInIt()
    {
        var form = await author.GetPageAsync("/work/policies/new");

        form = await form.SubmitAsync();

        form.Status.ShouldBe(HttpStatusCode.BadRequest);
        form.TextsOf(".has-err .q-label").ShouldContain("本科月标准（元）");
        form.TextsOf(".has-err .q-label").ShouldContain("企业上浮（%）");
        form.TextsOf(".has-err .q-label").ShouldContain("月标准（中文）");
        form.TextsOf(".has-err .q-label").ShouldNotContain("公示");
    }

    [Theory]
    [InlineData("Form.Levels[1].Amount", "-1", "本科：请填写 0 至 1,000,000 元的金额，最多两位小数")]
    [InlineData("Form.Levels[1].Amount", "500.005", "本科：请填写 0 至 1,000,000 元的金额，最多两位小数")]
    [InlineData("Form.WindowMonths", "35", "期限不能短于最多发放的月数")]
    [InlineData("Form.Limits[6].Days", "0", "请填写 1 至 250 的整数")]
    [InlineData("Form.Materials[1].Code", "id_card", "同一种材料写了两次")]
    [InlineData("Form.Clauses[8].En", " ", "请写明“财政供养人员”依据的条款，不超过 100 字")]
    public async Task Value_OutOfShape_IsNamedBesideItsFieldAndKept(string field, string typed, string said)
    {
        var fields = PolicyForm.First(new DateOnly(2026, 1, 1));
        fields[field] = typed;

        var form = await (await author.GetPageAsync("/work/policies/new")).SubmitAsync(fields);

        form.Status.ShouldBe(HttpStatusCode.BadRequest);
        form.Errors.ShouldBe([said]);
        var input = form.Find($"[name='{field}']")!;
        input.GetAttribute("value").ShouldBe(typed);
        form.Find("#" + input.Id + "-error")!.TextContent.ShouldContain(said);
    }

    [Theory]
    [InlineData("Form.Limits[6].Name", "publicly")]
    [InlineData("Form.Limits[6].Name", "")]
    [InlineData("Form.Levels[1].Level", "Genius")]
    [InlineData("Form.Clauses[8].Rule", "99")]
    public async Task Name_OfNoLimitLevelOrRule_IsRefused(string field, string mangled)
    {
        var fields = PolicyForm.First(new DateOnly(2026, 1, 1));
        fields[field] = mangled;

        var form = await (await author.GetPageAsync("/work/policies/new")).SubmitAsync(fields);

        form.Status.ShouldBe(HttpStatusCode.BadRequest);
        form.Errors.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Author_ChecksOrPublishes_IsRefusedEvenThroughTheForm()
    {
        var draft = await WriteFirstAsync();
        var check = await author.GetPageAsync(draft.Address + "/check");
        check.Text.ShouldContain("起草人不能校核自己的版本");
        (await check.PressAsync("form.actionbar")).Status.ShouldBe(HttpStatusCode.Conflict);

        await (await second.GetPageAsync(draft.Address + "/check")).PressAsync("form.actionbar");
        var publish = await (await author.GetPageAsync(draft.Address + "/publish")).PressAsync("form.actionbar");

        publish.Status.ShouldBe(HttpStatusCode.Conflict);
        publish.Errors.ShouldBe(["起草人不能发布自己的版本"]);
        (await InForceAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task Published_ChangedThroughAFormOpenedEarlier_StaysAsItIs()
    {
        var draft = await WriteFirstAsync();
        var edit = await author.GetPageAsync(draft.Address + "/edit");
        await PublishAsync(draft.Address);

        var late = await edit.SubmitAsync(("Form.Levels[1].Amount", "9999"));
        var fresh = await (await author.GetPageAsync(draft.Address + "/edit")).SubmitAsync(("Form.Levels[1].Amount", "9999"));

        (late.Status, fresh.Status).ShouldBe((HttpStatusCode.Conflict, HttpStatusCode.Conflict));
        (await InForceAsync()).ShouldNotBeNull().Terms.Levels[1].MonthlyAmount.ShouldBe(Money.FromYuan(500));
    }

    [Theory]
    [InlineData(2026, 1, 1, "新版本的生效日期要晚于现行版本")]
    [InlineData(2026, 3, 12, "新版本要从明天或更晚开始")]
    public async Task Successor_OfADayThatIsTaken_IsRefusedBesideTheDate(int year, int month, int day, string said)
    {
        await PublishFirstAsync();

        var form = await (await NewFromNewestAsync()).SubmitAsync(PolicyForm.Day(new DateOnly(year, month, day)));

        form.Status.ShouldBe(HttpStatusCode.BadRequest);
        form.Errors.ShouldBe([said]);
        form.Find("#Form_EffectiveFrom-error").ShouldNotBeNull();
    }

    [Fact]
    public async Task Successor_Published_EndsTheFirstTheDayBefore_AndOnlyTheChangeIsShown()
    {
        await PublishFirstAsync();
        var second = await PublishSuccessorAsync(new DateOnly(2026, 4, 1), ("Form.Levels[1].Amount", "600.5"));

        var list = await author.GetPageAsync("/work/policies");
        var rows = list.TextsOf("tbody tr");
        rows.Count.ShouldBe(2);
        rows[0].ShouldStartWith("2026 年第 2 版 2026年4月1日 — 已发布，待生效");
        rows[1].ShouldStartWith("2026 年第 1 版 2026年1月1日 2026年3月31日 现行");
        var difference = await second.FollowAsync(".actionbar a[href*=compare]");
        difference.TextsOf(".pol > div").ShouldHaveSingleItem().ShouldBe("本科月标准补贴标准 原 机关事业 ¥500.00，企业 ¥550.00 新 机关事业 ¥600.50，企业 ¥660.55");
    }

    [Fact]
    public async Task DraftWhoseDayHasPassed_IsNotPublishedAnyMore()
    {
        await PublishFirstAsync();
        var draft = await (await NewFromNewestAsync()).SubmitAsync(PolicyForm.Day(new DateOnly(2026, 3, 14)));
        await (await second.GetPageAsync(draft.Address + "/check")).PressAsync("form.actionbar");
        await TryAsync(draft.Address);
        host.Clock.Advance(TimeSpan.FromDays(2));
        using var later = await host.SignInAsAsync(second.Account);

        var answer = await (await later.GetPageAsync(draft.Address + "/publish")).PressAsync("form.actionbar");

        answer.Errors.ShouldBe(["新版本要从明天或更晚开始"]);
    }

    [Fact]
    public async Task Draft_DiscardedByASecondPerson_StaysOnRecordAndIsNoModelForTheNext()
    {
        var kept = await WriteFirstAsync();
        var draft = await WriteFirstAsync();
        var own = await (await author.GetPageAsync(draft.Address + "/discard")).SubmitAsync(("Form.Reason", "重复录入。"));
        (own.Status, own.Errors.Single()).ShouldBe((HttpStatusCode.Conflict, "起草人不能作废自己的版本"));
        var form = await second.GetPageAsync(draft.Address + "/discard");
        (await form.SubmitAsync(("Form.Reason", " "))).Errors.ShouldBe(["请填写作废原因"]);

        var view = await form.SubmitAsync(("Form.Reason", "与第 1 版重复。"));

        view.TextsOf(".page-h .st").ShouldBe(["已作废"]);
        view.Text.ShouldContain("与第 1 版重复。");
        view.Text.ShouldContain(second.Account!.DisplayName);
        view.TextsOf(".actionbar .btn").ShouldBeEmpty();
        (await second.GetPageAsync("/work/policies")).Find(".page-h .btn-primary")!.GetAttribute("href")!.ShouldEndWith(kept.Address[^32..]);
        (await second.GetPageAsync(draft.Address + "/check")).Text.ShouldContain("这个版本现在不能这样操作");
        (await WriteFirstAsync()).Heading.ShouldEndWith("2026 年第 3 版");
    }

    [Fact]
    public async Task Published_CannotBeDiscarded()
    {
        var view = await PublishFirstAsync();

        view.Find("a[href$='/discard']").ShouldBeNull();
        // By somebody who might discard a draft of this author.
        var answer = await (await second.GetPageAsync(view.Address + "/discard")).SubmitAsync(("Form.Reason", "重复录入。"));

        (answer.Status, answer.Errors.Single()).ShouldBe((HttpStatusCode.Conflict, "这个版本现在不能这样操作"));
        (await InForceAsync()).ShouldNotBeNull();
    }

    [Fact]
    public async Task TwoVersions_PublishedAtOnce_NeverBothStand()
    {
        var drafts = new List<string>();
        for (var i = 0; i < 4; i++) drafts.Add((await WriteFirstAsync()).Address);
        var forms = new List<PortalPage>();
        foreach (var address in drafts)
        {
            await (await second.GetPageAsync(address + "/check")).PressAsync("form.actionbar");
            await TryAsync(address);
            forms.Add(await second.GetPageAsync(address + "/publish"));
        }

        await Task.WhenAll(forms.Select(form => form.PressAsync("form.actionbar")));

        (await host.WithDbAsync(db => db.PolicyVersions.CountAsync(row => row.State == PolicyVersionState.Published))).ShouldBe(1);
    }

    [Fact]
    public async Task Desk_SeesWhatIsInForce_AndNoDraft()
    {
        var published = await PublishFirstAsync();
        var draft = await (await NewFromNewestAsync()).SubmitAsync(PolicyForm.Day(new DateOnly(2026, 5, 1)));
        using var reviewer = await host.SignInAsAsync(Role.FirstReviewer);

        var list = await reviewer.GetPageAsync("/work/policies");

        list.TextsOf("tbody tr").Count.ShouldBe(1);
        list.Find("a[href*='/new']").ShouldBeNull();
        (await reviewer.GetPageAsync(published.Address)).Status.ShouldBe(HttpStatusCode.OK);
        (await reviewer.GetPageAsync(draft.Address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await reviewer.GetPageAsync("/work/policies/new")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<PortalPage> WriteFirstAsync()
    {
        var view = await (await author.GetPageAsync("/work/policies/new")).SubmitAsync(PolicyForm.First(new DateOnly(2026, 1, 1)));
        view.Errors.ShouldBeEmpty();
        view.TextsOf(".page-h .st").ShouldBe(["起草"]);
        return view;
    }

    private async Task<PortalPage> PublishFirstAsync() => await PublishAsync((await WriteFirstAsync()).Address);

    /// <summary>What a version needs before it is published: a trial on the register, and the job behind it done.</summary>
    private async Task<PortalPage> TryAsync(string address)
    {
        await (await second.GetPageAsync(address + "/effect")).PressAsync("main form.panel");
        await host.Services.GetRequiredService<JobWorker>().RunNextAsync(CancellationToken.None);
        return await second.GetPageAsync(address + "/effect");
    }

    private async Task<PortalPage> PublishAsync(string address)
    {
        await (await second.GetPageAsync(address + "/check")).PressAsync("form.actionbar");
        await TryAsync(address);
        return await (await second.GetPageAsync(address + "/publish")).PressAsync("form.actionbar");
    }

    private async Task<PortalPage> PublishSuccessorAsync(DateOnly from, params (string Name, string Value)[] changes)
    {
        var fields = PolicyForm.Day(from);
        foreach (var (name, value) in changes) fields[name] = value;
        return await PublishAsync((await (await NewFromNewestAsync()).SubmitAsync(fields)).Address);
    }

    private async Task<PortalPage> NewFromNewestAsync() => await (await author.GetPageAsync("/work/policies")).FollowAsync(".page-h .btn-primary");

    private Task<AllowanceVersion?> InForceAsync() => host.WithAsync(services => services.GetRequiredService<AllowanceInForce>().FindAsync(CancellationToken.None));
}
