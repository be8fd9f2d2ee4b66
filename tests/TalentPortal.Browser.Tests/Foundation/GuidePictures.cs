using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using TalentPortal.Browser.Tests.Subsidies;

namespace TalentPortal.Browser.Tests.Foundation;

/// <summary>
/// The pictures of docs/user-guide.zh-CN.md, taken of the demo county when TALENTPORTAL_GUIDE names the folder they go to. What the guide
/// walks through, this walks through, so a step that is gone stops here.
/// </summary>
public sealed class GuidePictures(Chromium chromium) : IAsyncLifetime
{
    private const string Password = "Qihe-Demo-2026";

    private readonly string? folder = Environment.GetEnvironmentVariable("TALENTPORTAL_GUIDE") is { Length: > 0 } named ? named : null;
    private readonly LivePortal portal = new() { RealTime = true };

    public async ValueTask InitializeAsync()
    {
        portal.Settings["Demo:Fill"] = "true";
        if (folder is null) return;
        Directory.CreateDirectory(folder);
        await portal.InitializeAsync();
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Pictures_OfTheUserGuide_AreTakenOfTheDemoCounty()
    {
        Assert.SkipWhen(folder is null, "Set TALENTPORTAL_GUIDE to the folder for the pictures, as docs/testing.md says.");
        await TakeApplicationAsync();
        await TakeEmployerAsync();
        await TakeDesksAsync();
        await TakeNoticesAsync();
        await TakePaymentsAsync();
        await TakeAdministrationAsync();
        await TakeStatusAsync();
    }

    private async Task TakeApplicationAsync()
    {
        var employer = await portal.WithDbAsync(db => db.Employers.OrderBy(row => row.Name).FirstAsync());
        var words = JobWords.Chinese with { Employer = employer.Name, CreditCode = employer.CreditCode };
        var journey = new Journey(chromium, portal, words.Language);
        await using var visit = await journey.ArriveAsync(Journey.Phone);
        await ShootAsync(visit.Page, "home");
        await JobAtThePhone.EstimateAsync(visit);
        await ShootAsync(visit.Page, "precheck");
        await new JobAtThePhone(journey, words).RegisterAsync(visit, () => ShootAsync(visit.Page, "register"));
        await new JobAtThePhone(journey, words).ApplyAsync(visit, name => ShootAsync(visit.Page, name));
        await ShootAsync(visit.Page, "status");
    }

    private async Task TakeEmployerAsync()
    {
        var page = await SignInAsync("company1");
        await OpenAsync(page, "/employer", "employer");
        foreach (var box in await page.Locator("input[name=ids]").AllAsync()) await box.CheckAsync();
        await PressAsync(page, "main form button[type=submit]", "employer-confirm");
        await OpenAsync(page, "/employer/staff");
        await PressAsync(page, "a[href$='/departure']", "employer-departure");
        await page.Context.CloseAsync();
    }

    private async Task TakeDesksAsync()
    {
        var page = await SignInAsync("first");
        await OpenAsync(page, "/work/subsidies", "queue");
        await OpenCaseAsync(page, "AwaitingIntake");
        await PressAsync(page, "a[href*='/correct']", "correct");
        await OpenCaseAsync(page, "FirstReview");
        await ShootCaseAsync(page, "case");
        await page.Context.CloseAsync();
        page = await SignInAsync("police");
        await OpenAsync(page, "/work/joint-review");
        await PressAsync(page, "tbody a", "joint-answer");
        await page.Context.CloseAsync();
        page = await SignInAsync("second");
        await OpenCaseAsync(page, "SecondReview");
        await page.FillAsync("#opinion", "核算无误，同意。");
        await ShootCaseAsync(page, "second-review");
        await page.Context.CloseAsync();
        page = await SignInAsync("office");
        await OpenCaseAsync(page, "AwaitingApproval");
        await page.FillAsync("#opinion", "同意纳入拟发放名单。");
        await ShootCaseAsync(page, "approve");
        await page.Context.CloseAsync();
    }

    private async Task TakeNoticesAsync()
    {
        var (maker, checker) = (await SignInAsync("office"), await SignInAsync("office2"));
        await OpenAsync(maker, "/work/notices/make", "notice-make");
        await PressAsync(maker, "main form button");
        var draft = new Uri(maker.Url).AbsolutePath;
        await OpenAsync(checker, draft + "/check", "notice-check");
        await PressAsync(checker, ".actionbar button");
        await OpenAsync(maker, draft + "/publish", "notice-publish");
        await PressAsync(maker, ".actionbar button");
        await maker.SetViewportSizeAsync(Journey.Phone, 844);
        await OpenAsync(maker, "/notices");
        await PressAsync(maker, "main a[href^='/notices/']", "notice-public");
        await PressAsync(maker, "a[href*='/object/']", "objection");
        await maker.Context.CloseAsync();
        await checker.Context.CloseAsync();
    }

    private async Task TakePaymentsAsync()
    {
        var (maker, checker) = (await SignInAsync("finance"), await SignInAsync("finance2"));
        await OpenAsync(maker, "/work/payments/make", "payment-make");
        await maker.FillAsync("[name='Form.Period']", portal.Today.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture));
        await PressAsync(maker, ".actionbar button");
        var batch = new Uri(maker.Url).AbsolutePath;
        foreach (var (page, step) in new[] { (checker, "check"), (maker, "send") })
        {
            await OpenAsync(page, $"{batch}/{step}");
            await page.FillAsync("[name='Form.Reason']", "名单与公示一致。");
            if (step == "check") await ShootAsync(page, "payment-check");
            await PressAsync(page, ".actionbar button");
        }

        await OpenAsync(maker, batch + "/result", "payment-result");
        var lines = await portal.WithDbAsync(db => db.PaymentLines.AsNoTracking().OrderBy(row => row.Number).ToListAsync());
        var answer = lines.Select(line => FormattableString.Invariant($"{line.Number},{line.LastFour},{line.Amount.Yuan:0.00},{(line.Number == 2 ? "失败,户名不符" : "成功,")}")).Prepend("序号,账号后四位,金额,结果,原因");
        await maker.SetInputFilesAsync("#Upload", new FilePayload { Name = "result.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(string.Join("\r\n", answer)) });
        await PressAsync(maker, ".actionbar button", "payment-batch");
        await OpenAsync(maker, "/work/ledger", "ledger");
        await maker.Context.CloseAsync();
        await checker.Context.CloseAsync();
    }

    private async Task TakeAdministrationAsync()
    {
        foreach (var (user, path, name) in new[] { ("sysadmin", "/work/accounts/new", "account-new"), ("second", "/work/accrual", "accrual"), ("office", "/work/calendar", "calendar") })
        {
            var page = await SignInAsync(user);
            await OpenAsync(page, path, name);
            await page.Context.CloseAsync();
        }
    }

    /// <summary>On the phones of people of the demo county: one to correct something, one paid, one whose payment failed.</summary>
    private async Task TakeStatusAsync()
    {
        foreach (var (phone, name) in new[] { ("13800000008", "status-correction"), ("13800000034", "status-paid"), ("13800000035", "status-failed") })
        {
            var page = await SignInAsync(phone, Journey.Phone);
            await OpenAsync(page, "/my");
            await PressAsync(page, "main .tasks a[href*='/applications/']", name);
            await page.Context.CloseAsync();
        }
    }

    private async Task<IPage> SignInAsync(string user, int width = 1280)
    {
        var context = await chromium.OpenAsync(width, width == Journey.Phone ? 844 : 800);
        var page = await context.NewPageAsync();
        await OpenAsync(page, "/signin");
        await page.FillAsync("[name='Form.Name']", user);
        await page.FillAsync("[name='Form.Password']", Password);
        await PressAsync(page, "main form button");
        return page;
    }

    private async Task OpenCaseAsync(IPage page, string status)
    {
        await OpenAsync(page, "/work/subsidies?Status=" + status);
        await PressAsync(page, "tbody a");
    }

    /// <summary>With its first sheet drawn and its name there: both come by script after the page.</summary>
    private async Task ShootCaseAsync(IPage page, string name)
    {
        await page.Locator(".sheets canvas[data-drawn], .sheets img[data-drawn]").First.WaitForAsync();
        await page.Locator("h1[data-name]").WaitForAsync();
        await ShootAsync(page, name);
    }

    private async Task OpenAsync(IPage page, string path, string? name = null)
    {
        await page.GotoAsync(new Uri(portal.Address, path).ToString());
        if (name is not null) await ShootAsync(page, name);
    }

    private async Task PressAsync(IPage page, string selector, string? name = null)
    {
        await page.PressAsync(selector);
        if (name is not null) await ShootAsync(page, name);
    }

    /// <summary>What the reader sees without scrolling at a desk; on a phone up to twice that, on a longer screen, so that what sticks to its foot stays there.</summary>
    private async Task ShootAsync(IPage page, string name)
    {
        var size = page.ViewportSize!;
        var whole = await page.EvaluateAsync<int>("document.documentElement.scrollHeight");
        if (size.Width == Journey.Phone) await page.SetViewportSizeAsync(size.Width, Math.Min(whole, 1600));
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder!, name + ".png") });
        await page.SetViewportSizeAsync(size.Width, size.Height);
    }
}
