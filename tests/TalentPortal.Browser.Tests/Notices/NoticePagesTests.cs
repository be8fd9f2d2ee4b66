using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using TalentPortal.Browser.Tests.Foundation;
using TalentPortal.Domain.Notices;
using TalentPortal.Testing.Notices;

namespace TalentPortal.Browser.Tests.Notices;

/// <summary>Every page of notices, objections and papers in a real browser: whole, nothing blocked, nothing that axe objects to.</summary>
public sealed class NoticePagesTests(Chromium chromium, LivePortal portal) : IClassFixture<LivePortal>
{
    [Theory]
    [InlineData(390, "zh-CN")]
    [InlineData(1440, "en")]
    [InlineData(320, "en")]
    public async Task Pages_InThisWidthAndLanguage_AreWholeAndAccessible(int width, string language)
    {
        var addresses = await AddressesAsync();
        await using var context = await chromium.OpenAsync(width);
        await portal.SignInAsync(context, world!.Checker);
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => { if (message.Type is "error" or "warning") complaints.Add(message.Text); };
        await page.OpenInAsync(portal.Address, language);
        foreach (var address in addresses)
        {
            (await page.GotoAsync(new Uri(portal.Address, address).ToString()))!.Status.ShouldBe(200, address);
            await page.KeepPictureAsync($"{address} {width} {language}");
            if (!address.EndsWith("/print", StringComparison.Ordinal) && !address.StartsWith("/documents", StringComparison.Ordinal))
                if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") > width) complaints.Add($"{address} scrolls sideways");
            complaints.AddRange(await page.AxeFindingsAsync());
        }

        complaints.ShouldBeEmpty();
    }

    private NoticeWorld? world;

    private async Task<IReadOnlyList<string>> AddressesAsync()
    {
        world = await NoticeWorld.OnAsync(portal, new DateOnly(2026, 9, 24));
        await world.ApprovedAsync("张建明", "齐河县晏城街道示例智能装备制造有限公司");
        await world.ApprovedAsync("王伟", "齐河二号有限公司");
        await world.ApprovedAsync("王伟", "齐河二号有限公司");
        var number = await world.PublishedAsync();
        var received = await world.ObjectAsync(number, 1);
        await world.DecideAsync(received.Number, ObjectionAction.Register);
        await world.ApprovedAsync("李晓华");
        var draft = await world.DraftAsync();
        var (published, objection, paper) = await portal.WithDbAsync(async db => (
            await db.Notices.Where(row => row.Number == number).Select(row => row.Id).SingleAsync(),
            await db.Objections.Where(row => row.Number == received.Number).Select(row => row.Id).SingleAsync(),
            await db.IssuedDocuments.Where(row => row.Number == number).Select(row => row.Id).SingleAsync()));
        var item = await portal.WithDbAsync(db => db.NoticeItems.Where(row => row.NoticeId == draft).Select(row => row.Id).FirstAsync());
        return
        [
            "/notices", $"/notices/{number}", $"/notices/{number}/print", $"/notices/{number}/object/1", "/check", $"/documents/{paper}",
            "/work/notices", "/work/notices/make", $"/work/notices/{draft}", $"/work/notices/{draft}/edit", $"/work/notices/{draft}/check", $"/work/notices/{draft}/preview",
            $"/work/notices/{draft}/publish", $"/work/notices/{draft}/reopen", $"/work/notices/{draft}/cancel", $"/work/notices/{draft}/leave-out/{item:N}",
            $"/work/notices/{published}", $"/work/notices/{published}/archive",
            "/work/objections", $"/work/objections/{objection}", $"/work/objections/{objection}/dismiss", $"/work/objections/{objection}/contact",
        ];
    }
}
