using Microsoft.Playwright;
using TalentPortal.Browser.Tests.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Policies;
using TalentPortal.Testing.Policies;

namespace TalentPortal.Browser.Tests.Policies;

/// <summary>The first version and its successor by the screen alone, in an empty database; every page on the way is judged.</summary>
public sealed class PolicyJourneyTests(Chromium chromium) : IAsyncLifetime
{
    // A database of its own for each width: the first version exists once.
    private readonly LivePortal portal = new();

    public async ValueTask InitializeAsync() => await ((IAsyncLifetime)portal).InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData(1440, "zh-CN", "与前一版本的不同")]
    [InlineData(390, "en", "What it changes")]
    public async Task Versions_FromNoneToASuccessor_ByTheScreenAlone(int width, string language, string changes)
    {
        await using var one = await chromium.OpenAsync(width);
        await using var other = await chromium.OpenAsync(width);
        var (author, second) = (await OpenAsync(one, width, language), await OpenAsync(other, width, language));

        await author.GoAsync("/work/policies");
        await author.PressAsync(".page-h .btn-primary");
        await author.PressAsync(".actionbar .btn-primary");
        (await author.Page.Locator(".has-err").CountAsync()).ShouldBeGreaterThan(20);
        await WriteAsync(author, PolicyForm.First(new DateOnly(2026, 1, 1)));
        await PublishAsync(author, second);

        await author.GoAsync("/work/policies");
        await author.PressAsync(".page-h .btn-primary");
        await WriteAsync(author, PolicyForm.Day(new DateOnly(2026, 6, 1)));
        await author.PressAsync("a[href$='/edit']");
        await WriteAsync(author, new() { ["Form.Levels[2].Amount"] = "1200" });
        await second.GoAsync(new Uri(author.Page.Url).AbsolutePath + "/check");
        (await second.Page.InnerTextAsync("main")).ShouldContain(changes);
        await PublishAsync(author, second);
        await second.GoAsync("/work/policies");
        await second.PressAsync("form[action*=compare] button");

        (await second.Page.Locator(".pol > div").CountAsync()).ShouldBe(1);
    }

    [Theory]
    [InlineData(1440, "zh-CN")]
    [InlineData(390, "en")]
    public async Task PolicyNobodyProgrammed_ByTheScreenAlone_IsFoundByWhoeverItIsFor(int width, string language)
    {
        await using var one = await chromium.OpenAsync(width);
        await using var other = await chromium.OpenAsync(width);
        await using var third = await chromium.OpenAsync(width);
        var (author, second) = (await OpenAsync(one, width, language), await OpenAsync(other, width, language));

        await author.GoAsync("/work/policies/make");
        await author.PressAsync(".actionbar .btn-primary");
        (await author.Page.Locator(".has-err").CountAsync()).ShouldBe(4);
        await author.ChooseAsync("layer-County");
        await author.FillAsync(("NameZh", "安家补贴"), ("NameEn", "Settling-in grant"), ("NewGroupZh", "安家"), ("NewGroupEn", "Settling"));
        await author.PressAsync(".actionbar .btn-primary");
        await AddAsync(author, 0, "Age");
        await AddAsync(author, 0, "Employer");
        await AddAsync(author, 1, "Household");
        await AddAsync(author, 1, "Home");
        await author.PressAsync("button[name=remove][value='1-1']");
        await author.Page.Locator("input[value=PrivateEnterprise][name*='Rows[1].Types']").CheckAsync();
        await author.Page.Locator("[name='Form.Amounts.InParts']").First.CheckAsync();
        await WriteAsync(author, GrantFields());
        await author.PressAsync("a[href$='/coverage']");
        await author.GoAsync(new Uri(author.Page.Url).AbsolutePath.Replace("/coverage", "", StringComparison.Ordinal));
        await PublishAsync(author, second);

        var applicant = await OpenAsync(third, width, language, Role.Applicant);
        await applicant.GoAsync("/my/benefits");
        (await applicant.MainTextAsync()).ShouldContain(language == "en" ? "Settling-in grant" : "安家补贴");
    }

    private static Dictionary<string, string> GrantFields()
    {
        var fields = PolicyForm.Day(new DateOnly(2026, 1, 1));
        (fields["Form.DocumentZh"], fields["Form.DocumentEn"], fields["Form.WindowMonths"]) = ("安家补贴办法", "Measures on the grant", "36");
        (fields["Form.Amounts.Flat"], fields["Form.Amounts.Parts[0].Percent"], fields["Form.Amounts.Parts[0].AfterMonths"]) = ("20000", "50", "0");
        (fields["Form.Amounts.Parts[1].Percent"], fields["Form.Amounts.Parts[1].AfterMonths"], fields["Form.Blocks[0].Rows[0].AtMost"]) = ("50", "12", "45");
        fields["Form.Blocks[1].Rows[0].Region"] = "37";
        for (var i = 0; i < AllowanceRuleSets.OfOwn.Count; i++) (fields[$"Form.Clauses[{i}].Zh"], fields[$"Form.Clauses[{i}].En"]) = ("办法第六条", "Measures, Article 6");
        return fields;
    }

    private static async Task AddAsync(Visit author, int block, string kind)
    {
        await author.Page.Locator($"[name='Form.Blocks[{block}].Adding']").SelectOptionAsync(kind);
        await author.PressAsync($"button[name=add][value='{block}']");
    }

    private async Task<Visit> OpenAsync(IBrowserContext context, int width, string language, Role role = Role.TalentOffice)
    {
        await portal.SignInAsync(context, role);
        var visit = new Visit(await context.NewPageAsync(), portal.Address, width, language);
        await visit.StartAsync();
        return visit;
    }

    private static async Task WriteAsync(Visit author, Dictionary<string, string> fields)
    {
        await author.FillAsync([.. fields.Select(field => (field.Key["Form.".Length..], field.Value))]);
        await author.PressAsync(".actionbar .btn-primary");
        (await author.Page.Locator(".err-box").CountAsync()).ShouldBe(0);
    }

    /// <summary>Starts a trial on the register, looks at how far it is, and at what it found.</summary>
    private async Task TryAsync(Visit second)
    {
        await second.PressAsync("form.panel .btn-primary");
        await portal.WorkAsync();
        await second.GoAsync(new Uri(second.Page.Url).AbsolutePath);
        (await second.Page.Locator("svg.cost").CountAsync()).ShouldBe(1);
        await second.PressAsync(".figs a");
        await second.GoAsync(new Uri(second.Page.Url).AbsolutePath.Replace("/people", "", StringComparison.Ordinal));
    }

    /// <summary>The second person checks, tries and publishes what the author's page shows.</summary>
    private async Task PublishAsync(Visit author, Visit second)
    {
        foreach (var step in new[] { "/check", "/effect", "/publish" })
        {
            await second.GoAsync(new Uri(author.Page.Url).AbsolutePath + step);
            if (step is "/effect") await TryAsync(second);
            else await second.PressAsync("form.actionbar .btn-primary");
        }
    }
}
