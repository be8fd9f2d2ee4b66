using TalentPortal.Browser.Tests.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;

namespace TalentPortal.Browser.Tests.Talents;

/// <summary>
/// The register is searched, two records are laid side by side, a second clerk confirms because an account hangs on one, and the merge is
/// undone again; each page is judged at the desk and on a phone.
/// </summary>
[Collection(SharedPortal.Name)]
public sealed class MergeJourneyTests(Chromium chromium, LivePortal portal)
{
    private static readonly DateOnly Born = new(1987, 11, 5);

    [Theory]
    [InlineData("zh-CN", "端木听雨")]
    [InlineData("en", "Tingyu Duanmu")]
    public async Task Records_OfOnePerson_AreFoundMergedByTwoAndTakenApartAgain(string language, string name)
    {
        // The record with the account is offered as the one that stays.
        var (one, other) = (await EnterAsync(name), await EnterAsync(name));
        await portal.AddAccountAsync(Role.Applicant, wish => (wish.Person, wish.Name) = (one, name));
        var journey = new Journey(chromium, portal, language);
        await using var clerk = await ArriveAsync(journey, Role.FirstReviewer);
        await using var colleague = await ArriveAsync(journey, Role.TalentOffice);

        await clerk.GoAsync("/work/talents/duplicates");
        await clerk.PressAsync("#search-state form button");
        await portal.WorkAsync();
        await clerk.GoAsync("/work/talents/duplicates?Origin=Search&Ground=SameNameAndBirthDate");
        await clerk.PressAsync($"tbody a[href*='{one}']");
        await clerk.FillAsync(("Reason", "11"));
        await clerk.PressAsync("main form .btn-primary");
        var merge = new Uri(clerk.Page.Url).AbsolutePath;
        await ConfirmAsync(colleague, merge);
        await clerk.GoAsync($"/work/talents/{other}");
        clerk.Page.Url.ShouldEndWith("/merged");
        await clerk.GoAsync(merge);
        await clerk.FillAsync(("Reason", "22"));
        await clerk.PressAsync("main form button[formaction*='Undo' i]");
        await ConfirmAsync(colleague, merge);
        await clerk.GoAsync($"/work/talents/{other}");
        clerk.Page.Url.ShouldEndWith($"/{other}");
        await clerk.GoAsync("/work/talents/duplicates");
        (await clerk.Page.Locator($"tbody a[href*='{one}']").CountAsync()).ShouldBe(1);
    }

    private async Task<Visit> ArriveAsync(Journey journey, Role role)
    {
        var visit = await journey.ArriveAsync(Journey.Desk, also: Journey.Phone);
        await portal.SignInAsync(visit.Page.Context, await portal.AddAccountAsync(role));
        return visit;
    }

    private static async Task ConfirmAsync(Visit colleague, string merge)
    {
        await colleague.GoAsync(merge);
        await colleague.PressAsync("main form .btn-primary");
    }

    private async Task<PersonId> EnterAsync(string name)
    {
        var person = Some.Person(portal.Vault, name, Born);
        await portal.WithDbAsync(db =>
        {
            db.People.Add(person);
            return db.SaveChangesAsync(CancellationToken.None);
        });
        return person.Id;
    }
}
