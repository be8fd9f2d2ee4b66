using System.Net;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;

namespace TalentPortal.Web.Tests.Reports;

public sealed class StatisticsPagesTests(PortalHost host) : IClassFixture<PortalHost>
{
    /// <summary>Through the pages alone: whoever follows a figure finds that many people.</summary>
    [Fact]
    public async Task Figures_OnThePage_OpenAsManyRows()
    {
        await FillAsync();
        using var office = await host.SignInAsAsync(Role.TalentOffice);
        var page = await office.GetPageAsync("/work/statistics?year=2026");

        var figures = page.Document.QuerySelectorAll("main a.figure").Select(link => (Address: link.GetAttribute("href")!, Shown: int.Parse(link.TextContent, System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture))).ToList();
        figures.Count.ShouldBeGreaterThan(15);
        figures.Count(figure => figure.Shown > 0).ShouldBeGreaterThan(5);
        foreach (var (address, shown) in figures) (await office.GetPageAsync(address)).TextsOf("tbody tr").Count.ShouldBe(shown, customMessage: address);
    }

    [Fact]
    public async Task Admissions_StatedWithTheirSource_GiveTheInflowItsDefinition()
    {
        using var office = await host.SignInAsAsync(Role.TalentOffice);
        var admissions = await (await office.GetPageAsync("/work/statistics")).FollowAsync("a[href$='/admissions']");

        (await admissions.SubmitAsync(("Form.Year", "2025"), ("Form.Admitted", "3146"))).Errors.ShouldNotBeEmpty();
        await admissions.SubmitAsync(("Form.Year", "2025"), ("Form.Admitted", "3146"), ("Form.Source", "县教体局统计表"));

        var page = await office.GetPageAsync("/work/statistics?year=2025");
        page.TextsOf("section[aria-labelledby=inflow] tbody tr:first-child > *").ShouldContain("3,146");
        page.Text.ShouldContain("县教体局统计表");
        page.Text.ShouldContain("录取与回流不是同一批人");
    }

    [Theory]
    [InlineData(Role.Finance)]
    [InlineData(Role.EmployerOfficer)]
    public async Task Statistics_ForOtherRoles_AreClosed(Role role)
    {
        using var other = await host.SignInAsAsync(role);

        (await other.GetAsync("/work/statistics")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    /// <summary>A leader's figures lead nowhere, because the lists are the bench's.</summary>
    [Fact]
    public async Task Statistics_ForALeader_AreTheSameFiguresWithoutLists()
    {
        await FillAsync();
        using var office = await host.SignInAsAsync(Role.TalentOffice);
        using var leader = await host.SignInAsAsync(Role.Leader);
        var figures = (await office.GetPageAsync("/work/statistics?year=2026")).TextsOf("main .figure");

        var page = await (await leader.GetPageAsync("/leader")).FollowAsync("a[href='/leader/statistics']");

        page.TextsOf("main .figure").ShouldBe(figures);
        page.Document.QuerySelectorAll("main a.figure").ShouldBeEmpty();
        page.Text.ShouldContain(host.Texts["statistics.county"]);
        using var file = await page.FormToSend("form[action*='handler=Export']").SendAsync(leader);
        file.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await leader.GetAsync("/work/statistics")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await leader.GetAsync("/work/talents")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    /// <summary>Reads everything, states nothing.</summary>
    [Fact]
    public async Task Statistics_ForTheAuditor_AreOpenAndAdmissionsAreNot()
    {
        using var auditor = await host.SignInAsAsync(Role.Auditor);

        (await auditor.GetPageAsync("/work/statistics")).Heading.ShouldBe("2026年人才统计");
        (await auditor.GetAsync("/work/statistics/admissions")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Statistics_Exported_HaveTheFiguresOfThePage()
    {
        await FillAsync();
        using var office = await host.SignInAsAsync(Role.TalentOffice);
        var page = await office.GetPageAsync("/work/statistics?year=2026");

        using var answer = await page.FormToSend("form[action*='handler=Export']").SendAsync(office);

        var rows = MiniExcelLibs.MiniExcel.Query(await answer.Content.ReadAsStreamAsync()).Cast<IDictionary<string, object>>().ToList();
        Convert.ToInt32(rows[1]["C"], System.Globalization.CultureInfo.InvariantCulture).ShouldBe(int.Parse(page.Find("section[aria-labelledby=total] a.figure")!.TextContent, System.Globalization.CultureInfo.InvariantCulture));
    }

    private Task FillAsync() => host.WithAsync(async services =>
    {
        var (db, vault) = ((Application.Foundation.IPortalDb)services.GetService(typeof(Application.Foundation.IPortalDb))!, (Application.Foundation.PersonalDataVault)services.GetService(typeof(Application.Foundation.PersonalDataVault))!);
        var employer = Some.Employer();
        db.Employers.Add(employer);
        foreach (var (level, born) in new[] { (EducationLevel.Doctor, 1988), (EducationLevel.Master, 1996), (EducationLevel.Bachelor, 2000), (EducationLevel.College, 2001) })
        {
            var person = Some.Person(vault, born: new DateOnly(born, 5, 5));
            person.StateEducation(new Education(level, true, "山东大学", "法学", new DateOnly(2023, 6, 30), false));
            db.People.Add(person);
            db.InsuranceMonths.Add(new InsuranceMonth(person.Id, new YearMonth(2026, born % 3 + 1), employer.Id, true, null, false));
        }

        await db.SaveChangesAsync(default);
        return 0;
    });
}
