using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Testing;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Web.Tests.Subsidies;

/// <summary>A stored material is never a document of this site: an attachment under a sandbox policy, and to look at a smaller copy.</summary>
public sealed class MaterialFileTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Material_AtTheDesk_IsAnAttachmentInASandbox_WithASmallerCopy()
    {
        var applicant = await host.AddAccountAsync(Role.Applicant);
        var id = await (await new SubsidyWorld(host).OpenAsync()).ConfirmedAsync(applicant: applicant);
        var version = await host.WithDbAsync(db => db.SubsidyApplications.Where(row => row.Id == id).Select(row => row.Version).SingleAsync());
        await host.ActAsync(await host.AddAccountAsync(Role.FirstReviewer), services => services.GetRequiredService<SubsidyCorrectionService>().RequestAsync(
            id, new RequestCorrections { Version = version, Items = [new() { Subject = "contract", WhatToDo = "请补传合同。" }] }, default));
        await host.ActAsync(applicant, services => services.GetRequiredService<SubsidyDraftService>().AddMaterialAsync(id, "contract", "合同.png", Picture(2400, 3200), default));
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        var page = await clerk.GetPageAsync($"/work/subsidies/{id}");

        var preview = await AttachmentAsync(clerk, page.Find(".sheets img")!.GetAttribute("src")!);
        using var small = SKBitmap.Decode(preview);
        (small.Width, small.Height).ShouldBe((ImagePreview.LongestSide * 3 / 4, ImagePreview.LongestSide));
        using var whole = SKBitmap.Decode(await AttachmentAsync(clerk, page.Find(".material a.btn")!.GetAttribute("href")!));
        whole.Width.ShouldBe(2400);
    }

    private static async Task<byte[]> AttachmentAsync(PortalBrowser browser, string address)
    {
        using var answer = await browser.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldEndWith("; sandbox");
        answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private static byte[] Picture(int width, int height)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(SKColors.Beige);
        using var encoded = bitmap.Encode(SKEncodedImageFormat.Png, 90);
        return encoded.ToArray();
    }
}
