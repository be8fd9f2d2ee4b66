using System.Net;
using System.Text.RegularExpressions;
using TalentPortal.Domain.Accounts;
using TalentPortal.Testing;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Tests.Foundation;

public sealed partial class PartsTests(SamplePortal portal) : IClassFixture<SamplePortal>
{
    [Fact]
    public async Task LightsBadgesAndAmounts_InTheGallery_SayInWordsWhatTheyShowInColour()
    {
        var page = await GalleryAsync();

        page.Document.QuerySelectorAll(".due").Select(light => (light.ClassName, light.TextContent)).ShouldBe(
            [("due due-y", "余 2 日"), ("due due-r", "逾期 2 日"), ("due due-y", "今日到期"), ("due due-p", "暂停计时"), ("due due-g", "余 9 日暂定")]);
        page.TextsOf(".st").ShouldBe(["初审中", "申报人", "待补正", "拨付失败"]);
        page.TextsOf("td .num").ShouldBe(["990.00", "−1,234.00", "—", "1,234.00"]);
    }

    /// <summary>Razor hands a null expression over as an empty text.</summary>
    [Fact]
    public async Task Parts_GivenANullExpression_TakeItForNothing()
    {
        var page = await GalleryAsync();

        page.Find(".pager a[aria-disabled=true]").ShouldNotBeNull().HasAttribute("href").ShouldBeFalse();
        page.TextsOf(".src-self").ShouldBe(["本人填报"]);
        page.Document.QuerySelectorAll("a[href='']").ShouldBeEmpty();
    }

    [Fact]
    public async Task ImpossibleAction_InTheBar_KeepsItsPlaceAndSaysWhy()
    {
        var page = await GalleryAsync();

        var blocked = page.Find(".actionbar [aria-disabled=true]")!;
        blocked.HasAttribute("href").ShouldBeFalse();
        page.TextsOf("#" + blocked.GetAttribute("aria-describedby")).ShouldBe(["审计人员只查看，不能兼任其他角色。"]);
    }

    [Fact]
    public async Task Navigation_OnOneOfItsPages_MarksIt()
    {
        using var browser = await portal.SignInAsAsync(Role.FirstReviewer);

        (await browser.GetPageAsync("/work/calendar")).TextsOf(".wb-side [aria-current=page]").ShouldBe(["工作日历"]);
    }

    /// <summary>Planted: nothing but the exact address marked.</summary>
    [Fact]
    public async Task Navigation_OnAPageBehindOne_MarksTheOneItBelongsTo()
    {
        using var browser = await portal.SignInAsAsync(Role.FirstReviewer);
        var page = await browser.GetPageAsync("/work/employers/new");

        page.TextsOf(".wb-side [aria-current=true]").ShouldBe(["用人单位"]);
        page.TextsOf(".wb-side [aria-current=page]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Navigation_OfEveryRole_LeadsOnlyToPagesItMayOpen()
    {
        foreach (var role in Enum.GetValues<Role>().Where(role => PortalRooms.Workbench.Any(capability => AccessTable.Allows(role, capability))))
        {
            using var browser = await portal.SignInAsAsync(role);
            var links = (await browser.GetPageAsync("/work")).Document.QuerySelectorAll(".wb-side a");
            links.ShouldNotBeEmpty();
            foreach (var link in links)
                (await browser.GetPageAsync(link.GetAttribute("href")!)).Status.ShouldBe(HttpStatusCode.OK, $"{role} → {link.TextContent}");
        }
    }

    [Fact]
    public async Task Icons_ThatPagesName_AreInTheSprite()
    {
        using var browser = portal.Browse();
        var sprite = (await browser.GetPageAsync("/icons.svg")).Content;
        var named = SourceTree.Files("src/TalentPortal.Web", "*.cshtml").SelectMany(file => IconNames().Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value))
            .Concat(Navigation.Groups.SelectMany(group => group.Entries).Select(entry => entry.Icon)).ToHashSet();

        named.ShouldNotBeEmpty();
        named.Where(name => !sprite.Contains($"id=\"{name}\"", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task FirstVisit_OfAnApplicant_TransfersAtMost200Kilobytes()
    {
        using var browser = portal.Browse();
        var page = await browser.GetPageAsync("/");
        browser.Http.DefaultRequestHeaders.Add("Accept-Encoding", "gzip");
        var files = page.Document.QuerySelectorAll("link[href], script[src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!)
            .Append(page.Find("use")!.GetAttribute("href")!.Split('#')[0]);

        var bytes = page.Content.Length;
        foreach (var file in files) bytes += (await browser.Http.GetByteArrayAsync(new Uri(file, UriKind.Relative))).Length;

        bytes.ShouldBeInRange(50_000, 200_000);
    }

    private async Task<PortalPage> GalleryAsync()
    {
        using var browser = await portal.SignInAsAsync(Role.FirstReviewer);
        return await browser.GetPageAsync("/samples/gallery");
    }

    [GeneratedRegex("<i-con name=\"(?<name>[a-z0-9-]+)\"")]
    private static partial Regex IconNames();
}
