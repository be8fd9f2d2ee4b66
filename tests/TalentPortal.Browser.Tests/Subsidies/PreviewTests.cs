using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Subsidies;
using TalentPortal.Browser.Tests.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Testing;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Browser.Tests.Subsidies;

/// <summary>Materials are looked at where the facts are: pictures and PDF pages, without a download, under the portal's own policy.</summary>
public sealed class PreviewTests(Chromium chromium, LivePortal portal) : IClassFixture<LivePortal>
{
    private const string FirstSheet = "canvas[data-drawn='1']";
    private static readonly PageWaitForSelectorOptions Patient = new() { Timeout = 90_000 };

    [Fact]
    public async Task Materials_OnTheCasePage_AreDrawnBesideTheFacts()
    {
        await using var context = await chromium.OpenAsync(1440);
        var page = await context.NewPageAsync();
        var troubles = new List<string>();
        page.Console += (_, message) => { if (message.Type == "error") troubles.Add(message.Text); };
        page.PageError += (_, error) => troubles.Add(error);
        await OpenCaseAsync(context, page);

        await page.WaitForSelectorAsync(FirstSheet, Patient);
        (await page.GetAttributeAsync(FirstSheet, "aria-label")).ShouldBe("劳动合同，第 1 页，共 2 页");
        (await InkAsync(page)).ShouldBeGreaterThan(500);
        await UntilAsync(page, "document.querySelector('.sheets img').naturalWidth > 0");
        await ByKeyboardAsync(page);
        (await page.AxeFindingsAsync()).ShouldBeEmpty();
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(1440);
        await page.KeepPictureAsync("preview-1440");
        troubles.ShouldBeEmpty();
    }

    [Fact]
    public async Task Materials_WithoutScript_CanStillBeDownloaded()
    {
        await using var plain = await chromium.OpenAsync(1440, script: false);
        var page = await plain.NewPageAsync();
        await OpenCaseAsync(plain, page);

        (await page.Locator(".viewer-tools").First.IsVisibleAsync()).ShouldBeFalse();
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator(".material a.btn").First.ClickAsync());
        download.SuggestedFilename.ShouldBe("合同.pdf");
    }

    private static async Task ByKeyboardAsync(IPage page)
    {
        var before = (await page.Locator(FirstSheet).BoundingBoxAsync())!.Width;
        await page.Locator(".material:has(canvas) [data-view=larger]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await UntilAsync(page, $"document.querySelector(\"{FirstSheet}\").getBoundingClientRect().width > {before + 50:0}");
        await page.Locator(".material:has(canvas) .sheets").FocusAsync();
        await page.Keyboard.PressAsync("End");
        await UntilAsync(page, "document.querySelector('.sheets:has(canvas)').scrollTop > 100");
        await page.WaitForSelectorAsync("canvas[data-drawn='2']", Patient);
    }

    /// <summary>Asked from here again and again: polling inside the page would need the policy to allow eval.</summary>
    private static async Task UntilAsync(IPage page, string expression)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            if (await page.EvaluateAsync<bool>(expression)) return;
            await Task.Delay(200);
        }

        throw new TimeoutException(expression);
    }

    /// <summary>How many dark points the first page has.</summary>
    private static Task<int> InkAsync(IPage page) => page.EvaluateAsync<int>($$"""
        () => {
          const canvas = document.querySelector("{{FirstSheet}}");
          const points = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
          let dark = 0;
          for (let i = 0; i < points.length; i += 4) if (points[i] < 128) dark++;
          return dark;
        }
        """);

    private async Task OpenCaseAsync(IBrowserContext context, IPage page)
    {
        await portal.SignInAsync(context, Role.FirstReviewer);
        await page.GotoAsync(new Uri(portal.Address, $"/work/subsidies/{await CaseAsync(await PdfAsync())}").ToString());
    }

    /// <summary>Two pages of Chinese text, printed by the browser itself.</summary>
    private async Task<byte[]> PdfAsync()
    {
        await using var context = await chromium.OpenAsync(800);
        var page = await context.NewPageAsync();
        await page.SetContentAsync("<p>劳动合同书，甲方：齐河示例有限公司，乙方：本人。合同期限自 2025 年 9 月 1 日起。</p><p style='break-before:page'>第二页，签字页。</p>");
        return await page.PdfAsync(new() { Format = "A4" });
    }

    /// <summary>A case in correction, to which its applicant has added a PDF and a photo.</summary>
    private async Task<SubsidyApplicationId> CaseAsync(byte[] pdf)
    {
        var (applicant, clerk) = (await portal.AddAccountAsync(Role.Applicant), await portal.AddAccountAsync(Role.FirstReviewer));
        var id = await (await new SubsidyWorld(portal).OpenAsync()).ConfirmedAsync(applicant: applicant);
        var version = await portal.WithDbAsync(db => db.SubsidyApplications.Where(row => row.Id == id).Select(row => row.Version).SingleAsync());
        await portal.ActAsync(clerk, services => services.GetRequiredService<SubsidyCorrectionService>().RequestAsync(
            id, new RequestCorrections { Version = version, Items = [new() { Subject = "contract", WhatToDo = "请补传合同。" }] }, CancellationToken.None));
        await AddAsync(applicant, id, "合同.pdf", pdf);
        await AddAsync(applicant, id, "合同照片.png", PortalUpload.Photo().Content);
        return id;
    }

    private Task AddAsync(Account applicant, SubsidyApplicationId id, string name, byte[] content) =>
        portal.ActAsync(applicant, services => services.GetRequiredService<SubsidyDraftService>().AddMaterialAsync(id, "contract", name, content, CancellationToken.None));
}
