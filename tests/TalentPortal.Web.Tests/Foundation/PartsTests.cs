using System.Text.RegularExpressions;
using TalentPortal.Domain.Accounts;
using TalentPortal.Testing.Foundation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Tests.Foundation;

public sealed partial class PartsTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Lights_badges_and_amounts_say_in_words_what_they_show_in_colour()
    {
        using var browser = portal.Host.BrowserOf(SomeActor.With(Role.FirstReviewer));

        var page = await browser.GetAsync("/samples/gallery");

        page.Document.QuerySelectorAll(".due").Select(light => (light.ClassName, light.TextContent)).ShouldBe(
            [("due due-y", "余 2 日"), ("due due-r", "逾期 2 日"), ("due due-y", "今日到期"), ("due due-p", "暂停计时"), ("due due-g", "余 9 日暂定")]);
        page.Document.QuerySelectorAll(".st").Select(badge => badge.TextContent).ShouldBe(["初审中", "申报人", "待补正", "拨付失败"]);
        page.Document.QuerySelectorAll("td .num").Select(amount => amount.TextContent).ShouldBe(["990.00", "−1,234.00", "—", "1,234.00"]);
    }

    [Fact]
    public async Task An_impossible_action_keeps_its_place_and_says_why()
    {
        using var browser = portal.Host.BrowserOf(SomeActor.With(Role.FirstReviewer));

        var page = await browser.GetAsync("/samples/gallery");

        var blocked = page.Document.QuerySelector(".actionbar [aria-disabled=true]")!;
        blocked.HasAttribute("href").ShouldBeFalse();
        page.TextOf("#" + blocked.GetAttribute("aria-describedby")).ShouldBe("审计人员只查看，不能兼任其他角色。");
    }

    [Fact]
    public async Task The_navigation_marks_the_page_one_is_on()
    {
        using var browser = portal.Host.BrowserOf(SomeActor.With(Role.FirstReviewer));

        (await browser.GetAsync("/work")).TextOf(".wb-side [aria-current=page]").ShouldBe("我的待办");
    }

    [Fact]
    public async Task Every_entry_of_the_navigation_leads_to_a_page_its_reader_may_open()
    {
        foreach (var entry in Navigation.Groups.SelectMany(group => group.Entries))
            foreach (var role in Enum.GetValues<Role>().Where(role => entry.AnyOf.Any(capability => AccessTable.Allows(role, capability))))
            {
                using var browser = portal.Host.BrowserOf(SomeActor.With(role));
                var page = await browser.GetAsync("/work");
                foreach (var link in page.Document.QuerySelectorAll(".wb-side a"))
                    (await browser.GetAsync(link.GetAttribute("href")!)).Status.ShouldBe(200, $"{role} → {link.TextContent}");
            }
    }

    [Fact]
    public async Task Every_icon_that_a_page_names_is_in_the_sprite()
    {
        using var browser = portal.Host.Browser();
        var sprite = (await browser.GetAsync("/icons.svg")).Text;
        var named = Sources().SelectMany(file => IconNames().Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value))
            .Concat(Navigation.Groups.SelectMany(group => group.Entries).Select(entry => entry.Icon)).ToHashSet();

        named.ShouldNotBeEmpty();
        named.Where(name => !sprite.Contains($"id=\"{name}\"", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static IEnumerable<string> Sources() => Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "src/TalentPortal.Web/Pages"), "*.cshtml", SearchOption.AllDirectories);

    [GeneratedRegex("<i-con name=\"(?<name>[a-z0-9-]+)\"")]
    private static partial Regex IconNames();
}
