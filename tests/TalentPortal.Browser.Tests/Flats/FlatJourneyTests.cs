using TalentPortal.Application.Accounts;
using TalentPortal.Browser.Tests.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Flats;
using TalentPortal.Testing;

namespace TalentPortal.Browser.Tests.Flats;

/// <summary>Flats by the screen alone: an estate opened, a building added, its figures confirmed and the flats opened at once; one flat gets other figures and is repaired. The plan shows each state.</summary>
public sealed class FlatJourneyTests(Chromium chromium) : IAsyncLifetime
{
    private readonly LivePortal portal = new();
    private string language = "";

    public async ValueTask InitializeAsync() => await ((IAsyncLifetime)portal).InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("zh-CN", 1440, 390)]
    [InlineData("en", 390, 1440)]
    public async Task Estate_IsOpenedBuiltAndKept(string language, int width, int also)
    {
        this.language = language;
        var (officer, runs) = (await portal.AddAccountAsync(Role.TalentOffice), await portal.AddAccountAsync(Role.FlatKeeper));
        await using var office = await OpenAsync(officer, width, also);
        await using var keeper = await OpenAsync(runs, width, also);
        await OpenEstateAsync(office);
        await BuildAsync(keeper);

        await EstateAsync(office);
        await office.PressAsync("main a[href$='/many/ConfirmTerms' i]");
        await office.PressAsync(".actionbar .btn-primary");
        await EstateAsync(keeper);
        await keeper.PressAsync("main a[href$='/many/OpenUp' i]");
        await keeper.PressAsync(".actionbar .btn-primary");
        (await keeper.Page.Locator("a.fp-vacant").CountAsync()).ShouldBe(4);

        await keeper.PressAsync("a.fp-vacant");
        await keeper.PressAsync(".actionbar a[href$='/figures']");
        await keeper.FillAsync(("Figures.MarketRent", "abc"));
        await keeper.PressAsync(".actionbar .btn-primary");
        (await keeper.Page.Locator(".has-err").CountAsync()).ShouldBe(1);
        await keeper.FillAsync(("Figures.MarketRent", "16.50"));
        await keeper.PressAsync(".actionbar .btn-primary");
        await EstateAsync(office);
        await office.PressAsync("a.fp-vacant:has(.fp-mark)");
        await office.PressAsync(".actionbar .btn-primary");
        (await office.MainTextAsync()).ShouldContain("¥16.50");

        await keeper.GoAsync(new Uri(office.Page.Url).AbsolutePath);
        await keeper.PressAsync(".actionbar a[href$='/StartRepair' i]");
        await keeper.FillAsync(("Words", "漏水"));
        await keeper.PressAsync(".actionbar .btn-primary");
        await EstateAsync(keeper);
        (await keeper.Page.Locator("a.fp-inrepair").CountAsync()).ShouldBe(1);
    }

    /// <summary>What is missing is said at its field, and what was typed stays.</summary>
    private static async Task OpenEstateAsync(Visit office)
    {
        await office.GoAsync("/work/flats");
        await office.PressAsync(".page-h a.btn-primary");
        await office.FillAsync(("NameZh", "晏城人才公寓"), ("NameEn", "Yancheng Flats"), ("AddressZh", "齐鲁大街1号"), ("AddressEn", "1 Qilu Avenue"));
        await office.PressAsync(".actionbar .btn-primary");
        (await office.Page.Locator(".has-err").CountAsync()).ShouldBe(2);
        await office.Page.SelectOptionAsync("[name='Form.TownshipCode']", Some.TownshipCode);
        await office.ChooseAsync($"land-{FlatLand.StateOwned}");
        await office.PressAsync(".actionbar .btn-primary");
    }

    private static async Task BuildAsync(Visit keeper)
    {
        await EstateAsync(keeper);
        await keeper.PressAsync(".page-h a.btn-sm");
        await keeper.FillAsync(("Name", "3号楼"), ("Floors", "2"), ("OnAFloor", "2"), ("Figures.Area", "60"), ("Figures.Rooms", "2"), ("Figures.MarketRent", "15"), ("Figures.CostPrice", "3200"), ("Figures.MarketPrice", "5200"));
        await keeper.PressAsync(".actionbar .btn-primary");
        (await keeper.Page.Locator("a.fp-closed").CountAsync()).ShouldBe(4);
    }

    private static async Task EstateAsync(Visit visit)
    {
        await visit.GoAsync("/work/flats");
        await visit.PressAsync("main tbody a");
    }

    private Task<Visit> OpenAsync(Account account, int width, int also) => Visit.OpenAsync(chromium, portal, account, language, width, also);
}
