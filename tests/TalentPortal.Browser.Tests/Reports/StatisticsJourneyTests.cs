using System.Globalization;
using TalentPortal.Browser.Tests.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;

namespace TalentPortal.Browser.Tests.Reports;

/// <summary>Whoever presses a figure sees that many people; a leader sees the figures alone. Each page judged. Seeded defects: see docs/testing.md, "Employers and statistics".</summary>
[Collection(SharedPortal.Name)]
public sealed class StatisticsJourneyTests(Chromium chromium, LivePortal portal)
{
    /// <summary>What fits on one page of the list.</summary>
    private const int Most = 50;

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task Figure_OpensAsManyPeople(string language)
    {
        await FillAsync();
        await using var office = await ArriveAsync(language, Role.TalentOffice);
        await office.GoAsync("/work/statistics?year=2026");
        var figures = await office.Page.Locator("main a.figure").EvaluateAllAsync<Figure[]>("links => links.map(link => ({ address: link.getAttribute('href'), shown: link.textContent, said: link.getAttribute('aria-label') }))");
        var (total, some) = (figures[0], figures.Skip(1).Where(figure => figure.Count is > 0 and <= Most).ToList());
        total.Count.ShouldBeGreaterThanOrEqualTo(4);
        some.Count.ShouldBeGreaterThan(5);

        foreach (var figure in new[] { some[0], some[^1] })
        {
            figure.Said.ShouldEndWith(figure.Shown, customMessage: "Heard with what it counts.");
            await office.GoAsync("/work/statistics?year=2026");
            await office.PressAsync($"main a.figure[href='{figure.Address}']");
            (await office.Page.Locator("tbody tr").CountAsync()).ShouldBe(figure.Count, figure.Address);
        }

        await using var leader = await ArriveAsync(language, Role.Leader);
        await leader.GoAsync("/leader/statistics?year=2026");
        (await leader.Page.Locator("main a.figure").CountAsync()).ShouldBe(0);
        (await leader.Page.Locator("main .figure").First.InnerTextAsync()).ShouldBe(total.Shown);
    }

    private async Task<Visit> ArriveAsync(string language, Role role)
    {
        var visit = await new Journey(chromium, portal, language).ArriveAsync(Journey.Desk, also: Journey.Phone);
        await portal.SignInAsync(visit.Page.Context, await portal.AddAccountAsync(role));
        return visit;
    }

    private Task FillAsync() => portal.WithDbAsync(db =>
    {
        var employer = Some.Employer();
        db.Employers.Add(employer);
        foreach (var (level, born) in new[] { (EducationLevel.Doctor, 1988), (EducationLevel.Master, 1996), (EducationLevel.Bachelor, 2000), (EducationLevel.College, 2001) })
        {
            var person = Some.Person(portal.Vault, born: new DateOnly(born, 5, 5));
            person.StateEducation(new Education(level, true, "山东大学", "法学", new DateOnly(2023, 6, 30), false));
            db.People.Add(person);
            db.InsuranceMonths.Add(new InsuranceMonth(person.Id, YearMonth.Of(portal.Today).AddMonths(-1), employer.Id, true, null, false));
        }

        return db.SaveChangesAsync(CancellationToken.None);
    });

    private sealed class Figure
    {
        public string Address { get; set; } = "";
        public string Shown { get; set; } = "";
        public string Said { get; set; } = "";
        public int Count => int.Parse(Shown, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
    }
}
