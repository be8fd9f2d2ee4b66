using System.Net;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Domain.Accounts;
using TalentPortal.Testing;

namespace TalentPortal.Web.Tests.Talents;

/// <summary>An officer's own views of the register. Seeded defects: see docs/testing.md, "The talent register".</summary>
public sealed class SavedViewTests(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Filtered = "/work/talents?Level=Master&School=%E5%B1%B1%E4%B8%9C&Insured=true";

    [Fact]
    public async Task View_KeptRenamedAndDeleted_IsAChipOverTheList()
    {
        using var officer = await host.SignInAsAsync(Role.TalentOffice);

        var list = await KeepAsync(officer, Filtered, "山东硕士");
        list.Address.ShouldBe(Filtered);
        list.TextsOf(".views .chip-on").ShouldBe(["山东硕士"]);
        list = await (await officer.GetPageAsync("/work/talents")).FollowAsync(".views a.chip");
        list.Address.ShouldBe(Filtered);
        list.Find("select[name=Level] option[selected]")!.GetAttribute("value").ShouldBe("Master");
        list.TextsOf(".views a").ShouldNotContain(host.Texts["view.keep"]);

        list = await (await list.FollowAsync(".views a[href^='/work/views/']")).SubmitAsync(new Dictionary<string, string> { ["Form.Name"] = "山东的硕士" }, "#rename");
        list.TextsOf(".views .chip-on").ShouldBe(["山东的硕士"]);
        list = await (await list.FollowAsync(".views a[href^='/work/views/']")).PressAsync("#discard");
        list.Address.ShouldBe("/work/talents");
        list.TextsOf(".views .chip").ShouldBeEmpty();
    }

    [Fact]
    public async Task View_OfAColleague_IsNeitherShownNorFoundNorChanged()
    {
        using var officer = await host.SignInAsAsync(Role.TalentOffice);
        using var colleague = await host.SignInAsAsync(Role.TalentOffice);
        var list = await KeepAsync(officer, Filtered, "我的");
        var change = list.Find(".views a[href^='/work/views/']")!.GetAttribute("href")!;

        (await colleague.GetPageAsync(Filtered)).TextsOf(".views .chip").ShouldBeEmpty();
        (await colleague.GetAsync(change)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await KeepAsync(colleague, Filtered, "我的")).TextsOf(".views .chip-on").ShouldBe(["我的"]);
    }

    [Theory]
    [InlineData("", "view.name.required")]
    [InlineData("张三 13800001234", "view.name.number")]
    public async Task Name_ThatCannotBe_IsSaidBesideTheFieldAndNothingIsKept(string name, string said)
    {
        using var officer = await host.SignInAsAsync(Role.TalentOffice);

        var page = await KeepAsync(officer, Filtered, name);

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Errors.ShouldBe([host.Texts[said]]);
        (await CountAsync(officer)).ShouldBe(0);
    }

    [Fact]
    public async Task View_WithoutAFilterOrOfATakenNameOrBeyondTwenty_IsRefused()
    {
        using var officer = await host.SignInAsAsync(Role.TalentOffice);

        (await officer.GetPageAsync("/work/talents")).TextsOf(".views a").ShouldBeEmpty();
        (await KeepPageAsync(officer, "/work/talents/keep?Q=371425199001010011", "号码")).Errors.ShouldBe([host.Texts.Refusal(AccountRefusals.ViewWithoutFilter)]);
        await KeepAsync(officer, Filtered, "一");
        (await KeepAsync(officer, "/work/talents?Sex=Female", "一")).Errors.ShouldBe([host.Texts.Refusal(AccountRefusals.ViewNameTaken)]);
        await host.WithDbAsync(async db =>
        {
            db.SavedViews.AddRange(Enumerable.Range(2, SavedView.Most - 1).Select(number => new SavedView(officer.Account.AccountId, ViewedList.Talents, $"视图{number}", $"BornFrom={1900 + number}", host.Now)));
            return await db.SaveChangesAsync(default);
        });
        (await KeepPageAsync(officer, "/work/talents/keep?Sex=Female", "多")).Errors.ShouldBe([host.Texts.Refusal(AccountRefusals.TooManyViews.With(SavedView.Most))]);
        (await officer.GetPageAsync("/work/talents?Sex=Female")).TextsOf(".views a").ShouldNotContain(host.Texts["view.keep"]);
        (await CountAsync(officer)).ShouldBe(SavedView.Most);
    }

    private static async Task<PortalPage> KeepAsync(PortalBrowser officer, string address, string name) =>
        await (await (await officer.GetPageAsync(address)).FollowAsync(".views a[href*='/keep']")).SubmitAsync(("Form.Name", name));

    private static async Task<PortalPage> KeepPageAsync(PortalBrowser officer, string address, string name) => await (await officer.GetPageAsync(address)).SubmitAsync(("Form.Name", name));

    private Task<int> CountAsync(PortalBrowser officer) => host.WithDbAsync(db => db.SavedViews.CountAsync(view => view.Owner == officer.Account.AccountId));
}
