using Microsoft.Playwright;
using TalentPortal.Browser.Tests.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Testing;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Browser.Tests.Subsidies;

/// <summary>Where a case does not go straight on before its decision: correction, refusal, withdrawal. The services bring it to the fork, the pages take it from there.</summary>
[Collection(SharedPortal.Name)]
public sealed class BranchTests(Chromium chromium, LivePortal portal)
{
    private readonly Journey journey = new(chromium, portal, "zh-CN");

    [Fact]
    public async Task Correction_AskedForAtOnce_IsAnsweredOnThePhoneAndAccepted()
    {
        string[] asked = ["合同缺签字页，请补拍。", "身份证背面不清楚，请重拍。", "社保卡照片缺开户行，请补写。"];
        var made = await (await SubsidyDesks.OpenAsync(portal)).ConfirmedAsync();
        await using var window = await journey.SeatAsync(await portal.AddAccountAsync(Role.IntakeClerk));
        await window.GoAsync($"/work/subsidies/{made.Id}");
        await window.PressAsync("a[href$='/correct']");
        // The clerk's own lines stand after the suggested ones.
        string[] about = ["contract", "id_card", "BankAccount"];
        for (var i = 0; i < asked.Length; i++)
        {
            await window.Page.Locator("main form .ask select").Nth(i).SelectOptionAsync(about[i]);
            await window.Page.Locator("main form .ask:has(select) textarea").Nth(i).FillAsync(asked[i]);
        }

        await window.PressAsync("main form .actions button");

        await using var applicant = await journey.SeatAsync(made.Applicant);
        await applicant.GoAsync("/my");
        await applicant.PressAsync(".tasks a.is-next");
        foreach (var words in asked) (await applicant.MainTextAsync()).ShouldContain(words);
        await applicant.PressAsync("a[href$='/correct']");
        await PhotographAsync(applicant, "contract");
        foreach (var reply in await applicant.Page.Locator("input[name$='.Reply']").AllAsync()) await reply.FillAsync("已补。");
        await applicant.PressAsync("main > form button[type=submit]");
        (await applicant.BadgesAsync()).ShouldBe(["待受理"]);

        await window.GoAsync($"/work/subsidies/{made.Id}");
        (await window.MainTextAsync()).ShouldContain("已补。");
        await window.PressAsync("form[action$='/accept'] button");
        (await applicant.BadgesAtAsync($"/my/applications/{made.Id}")).ShouldBe(["已受理"]);
    }

    [Fact]
    public async Task Refusal_AtIntake_TellsTheReasonAndTheRoute()
    {
        var made = await (await SubsidyDesks.OpenAsync(portal)).ConfirmedAsync();
        await using (var window = await journey.SeatAsync(await portal.AddAccountAsync(Role.IntakeClerk)))
        {
            await window.GoAsync($"/work/subsidies/{made.Id}");
            await window.PressAsync("a[href$='/decline']");
            await window.FillAsync(("Opinion", "参保地不在齐河，不属于本补贴范围。"));
            await window.PressAsync("main form .actions button");
        }

        await using var applicant = await journey.SeatAsync(made.Applicant);
        (await applicant.BadgesAtAsync($"/my/applications/{made.Id}")).ShouldContain("不予受理");
        var said = await applicant.Page.InnerTextAsync(".note-no");
        said.ShouldContain("参保地不在齐河，不属于本补贴范围。");
        said.ShouldContain("行政复议");
        await applicant.PressAsync("main a[href^='/documents/']");
        (await applicant.MainTextAsync()).ShouldContain("参保地不在齐河");
    }

    [Fact]
    public async Task Refusal_AtTheDecision_ShowsTheNearestWayIn()
    {
        var desks = await SubsidyDesks.OpenAsync(portal);
        var made = await desks.ReviewedAsync(contractEndsOn: new DateOnly(2026, 2, 28));
        await using (var office = await journey.SeatAsync(desks.Office))
        {
            await office.GoAsync($"/work/subsidies/{made.Id}");
            await office.PressAsync("a[href$='/reject']");
            await office.FillAsync(("Opinion", "劳动合同不满一年。"));
            await office.PressAsync("main form .actions button");
        }

        await using var applicant = await journey.SeatAsync(made.Applicant);
        (await applicant.BadgesAtAsync($"/my/applications/{made.Id}")).ShouldContain("不予通过");
        (await applicant.Page.InnerTextAsync(".note-no")).ShouldContain("劳动合同不满一年。");
        (await applicant.Page.Locator(".nearest").CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Withdrawal_ByTheApplicant_EndsTheCaseForEverybody()
    {
        var made = await (await SubsidyDesks.OpenAsync(portal)).ConfirmedAsync();
        await using var applicant = await journey.SeatAsync(made.Applicant);
        await applicant.GoAsync($"/my/applications/{made.Id}");
        await applicant.PressAsync("a[href$='/withdraw']");
        (await applicant.MainTextAsync()).ShouldContain("结束办理");
        await applicant.FillAsync(("Reason", "到外地工作"));
        await applicant.PressAsync("main form button[type=submit]");
        (await applicant.BadgesAsync()).ShouldBe(["已撤回"]);
        await applicant.GoAsync("/my");
        (await applicant.Page.Locator("a[href='/my/apply']").CountAsync()).ShouldBe(1);

        await using var window = await journey.SeatAsync(await portal.AddAccountAsync(Role.IntakeClerk));
        await window.GoAsync($"/work/subsidies/{made.Id}");
        (await window.Page.Locator(".actionbar form, .actionbar a").CountAsync()).ShouldBe(0);
    }

    private static async Task PhotographAsync(Visit applicant, string code)
    {
        var photo = PortalUpload.Photo();
        await applicant.PressAsync($"main a[href$='/materials/{code}']");
        await applicant.Page.SetInputFilesAsync("#Form_Photo", new FilePayload { Name = photo.Name, MimeType = photo.ContentType, Buffer = photo.Content });
        await applicant.PressAsync("form[enctype] button");
        await applicant.PressAsync(".foot-act a");
    }
}
