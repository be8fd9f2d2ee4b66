using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using TalentPortal.Browser.Tests.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Testing;

namespace TalentPortal.Browser.Tests.Employers;

/// <summary>
/// An officer photographs a certificate with a phone and asks for a name; the desk accepts the one, two clerks the other, and the officer sees both. And a
/// clerk who enters where somebody works, and takes back a departure. Each page is judged. Seeded defects: see docs/testing.md, "Employers and statistics".
/// </summary>
[Collection(SharedPortal.Name)]
public sealed class FirmJourneyTests(Chromium chromium, LivePortal portal)
{
    private static readonly string[] Portals = ["中文", "高新技术企业"];

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task Certificate_SentFromAPhone_IsAcceptedAtTheDeskAndSeenByTheOfficer(string language)
    {
        var firm = Some.Employer(name: $"南岭装备{Some.Number()}有限公司");
        var kind = new EmployerListEntry(EmployerList.Qualification, $"高新技术企业{Some.Number()}", new DateOnly(2020, 1, 1));
        await AddAsync(firm, kind);
        var (officer, clerk, colleague) = (await portal.AddAccountAsync(Role.EmployerOfficer, wish => wish.Employer = firm.Id), await portal.AddAccountAsync(Role.FirstReviewer), await portal.AddAccountAsync(Role.FirstReviewer));
        var journey = new Journey(chromium, portal, language, [.. Portals, firm.Name, kind.Name, .. new[] { officer, clerk, colleague }.SelectMany(one => new[] { one.DisplayName, one.DisplayName[..1] })]);

        await using (var phone = await journey.SeatAsync(officer))
        {
            await phone.GoAsync("/employer/firm");
            await phone.PressAsync("[aria-labelledby=held] a");
            await phone.Page.SelectOptionAsync("[name='Form.KindId']", kind.Id.ToString());
            await phone.Page.SelectOptionAsync("[name='Form.Level']", "Province");
            await phone.FillAsync(("CertificateNumber", "GR202537000088"), ("ValidFrom.Year", "2025"), ("ValidFrom.Month", "12"), ("ValidFrom.Day", "8"));
            await phone.PressAsync("main form button");
            (await phone.Page.Locator(".err-box li").CountAsync()).ShouldBe(1, "The certificate is missing.");
            await SendAsync(phone);
            await phone.PressAsync("a[href$='/change/Name' i]");
            await phone.FillAsync(("Wanted", firm.Name + "A"), ("Grounds", "2026"));
            await SendAsync(phone);
            (await phone.Page.Locator("[aria-labelledby=asked] li").CountAsync()).ShouldBe(2);
        }

        await using (var desk = await journey.SeatAsync(clerk))
        {
            foreach (var request in await WaitingAsync(firm))
            {
                await desk.GoAsync("/work/employers/requests");
                await desk.PressAsync($"a[href$='{request.Id}']");
                (await desk.Page.EvaluateAsync<bool>("document.querySelector('img.proof').complete && document.querySelector('img.proof').naturalWidth > 0")).ShouldBeTrue();
                await desk.PressAsync("form:has([name='Form.Seen']) button");
                (await desk.Page.Locator(".note-ok").CountAsync()).ShouldBe(1);
            }
        }

        await using var again = await journey.SeatAsync(officer);
        await again.GoAsync("/employer/firm");
        (await again.Page.InnerTextAsync("[aria-labelledby=held]")).ShouldContain("GR202537000088");
        await again.PressAsync("[aria-labelledby=asked] li:has(.st-ok, .st) a");
        (await again.Page.Locator("main .st").CountAsync()).ShouldBeGreaterThan(0);

        var proposed = (await WaitingAsync(firm)).ShouldHaveSingleItem();
        proposed.State.ShouldBe(EmployerRequestState.Proposed);
        await using (var own = await journey.SeatAsync(clerk))
        {
            await own.GoAsync($"/work/employers/requests/{proposed.Id}");
            (await own.Page.Locator("form:has([name='Form.Seen'])").CountAsync()).ShouldBe(0, "Who proposed does not accept.");
        }

        // The register offers kinds and chains of other tests as well: it is judged without counting its Chinese.
        await using (var second = await new Journey(chromium, portal, language).SeatAsync(colleague))
        {
            await second.GoAsync($"/work/employers/requests/{proposed.Id}");
            await second.PressAsync("form:has([name='Form.Seen']) button");
            await second.GoAsync("/work/employers?Q=" + Uri.EscapeDataString(firm.Name + "A"));
            (await second.Page.Locator("tbody tr").CountAsync()).ShouldBe(1);
        }

        await again.GoAsync("/employer/firm");
        (await again.MainTextAsync()).ShouldContain(firm.Name + "A");
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task Employment_EnteredByAClerk_StandsOnTheProfileAndInTheHistory(string language)
    {
        var (firm, person, clerk) = (Some.Employer(name: $"南岭物流{Some.Number()}有限公司"), Some.Person(portal.Vault), await portal.AddAccountAsync(Role.FirstReviewer));
        await AddAsync(firm, person);
        var journey = new Journey(chromium, portal, language, [.. Portals, firm.Name, person.Name, Masks.Name(person.Name), clerk.DisplayName, clerk.DisplayName[..1]]);
        await using var visit = await journey.ArriveAsync(Journey.Desk, also: Journey.Phone);
        await portal.SignInAsync(visit.Page.Context, clerk);

        await visit.GoAsync($"/work/talents/{person.Id}");
        await visit.PressAsync("[aria-labelledby=work] .panel-h a");
        await visit.Page.FillAsync("#q-name", firm.Name);
        await visit.PressAsync("form[role=search] button");
        await visit.PressAsync("[aria-labelledby=found] a");
        await visit.PressAsync("main form[method=post] .btn-primary");
        (await visit.Page.Locator(".err-box li").CountAsync()).ShouldBe(3);
        await visit.Page.SelectOptionAsync("[name='Form.Kind']", "Contract");
        await visit.FillAsync(("StartedOn.Year", "2024"), ("StartedOn.Month", "3"), ("StartedOn.Day", "1"), ("Reason", "HT-2024"));
        await visit.PressAsync("main form[method=post] .btn-primary");
        (await visit.Page.InnerTextAsync("[aria-labelledby=work]")).ShouldContain(firm.Name);

        await visit.PressAsync("[aria-labelledby=work] a[href$=end]");
        await visit.FillAsync(("LeftOn.Year", "2025"), ("LeftOn.Month", "12"), ("LeftOn.Day", "31"), ("LeavingReason", "HT"), ("Reason", "LZ-2025"));
        await visit.PressAsync("main form .btn-primary");
        (await visit.Page.Locator("[aria-labelledby=work] a[href$=end]").CountAsync()).ShouldBe(0);
        await visit.GoAsync($"/work/talents/{person.Id}/history?On={portal.Today:yyyy-MM-dd}");
        (await visit.MainTextAsync()).ShouldContain("LZ-2025");

        await visit.GoAsync($"/work/talents/{person.Id}");
        await visit.PressAsync("[aria-labelledby=work] a[href$=resume]");
        (await visit.MainTextAsync()).ShouldContain("2025");
        await visit.FillAsync(("Reason", "LZ-2025-2"));
        await visit.PressAsync("main form .btn-primary");
        (await visit.Page.Locator("[aria-labelledby=work] a[href$=end]").CountAsync()).ShouldBe(1);
    }

    private static async Task SendAsync(Visit visit)
    {
        var photo = PortalUpload.Photo();
        await visit.Page.SetInputFilesAsync("[name='Form.File']", new FilePayload { Name = photo.Name, MimeType = photo.ContentType, Buffer = photo.Content });
        await visit.PressAsync("main form button");
        (await visit.Page.Locator(".note-ok").CountAsync()).ShouldBe(1);
    }

    private Task<List<EmployerRequest>> WaitingAsync(Employer firm) => portal.WithDbAsync(db =>
        db.EmployerRequests.AsNoTracking().Where(row => row.EmployerId == firm.Id && (row.State == EmployerRequestState.Open || row.State == EmployerRequestState.Proposed)).OrderBy(row => row.Number).ToListAsync());

    private Task AddAsync(params object[] rows) => portal.WithDbAsync(async db =>
    {
        ((DbContext)db).AddRange(rows);
        return await db.SaveChangesAsync(default);
    });
}
