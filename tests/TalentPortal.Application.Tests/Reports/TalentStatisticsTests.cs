using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Reports;
using TalentPortal.Application.Talents;
using TalentPortal.Application.Tests.Talents;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Reports;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;

namespace TalentPortal.Application.Tests.Reports;

/// <summary>A figure is the number of the people behind it. It is 23 November 2026. Seeded defects, seen red: see docs/testing.md.</summary>
public sealed class TalentStatisticsTests
{
    [Fact]
    public async Task Figures_OfEveryTableAndYear_AreTheNumberOfRowsBehindThem()
    {
        await using var register = await FilledAsync();
        foreach (var township in new[] { null, Some.TownshipCode })
        {
            register.ReadAs(township is null ? Role.TalentOffice : Role.IntakeClerk, township);
            foreach (var year in new[] { 2024, 2025, 2026 })
            {
                var shown = await ShowAsync(register, year);
                shown.Tables.SelectMany(table => table.Figures).Sum(figure => figure.Count).ShouldBeGreaterThan(0, customMessage: $"{year} {township}");
                foreach (var figure in shown.Figures)
                    (await register.PageAsync(figure.Filter)).Rows.Count.ShouldBe(figure.Count, customMessage: $"{year} {township} {figure.Name}");
                foreach (var table in shown.Tables.Where(table => !table.MayOverlap)) table.Figures.Sum(figure => figure.Count).ShouldBe(shown.Total.Count, customMessage: $"{year} {table.Subject}");
            }
        }
    }

    /// <summary>Figures of the whole county, and nobody behind them.</summary>
    [Fact]
    public async Task Leader_SeesTheFiguresOfTheCounty_AndNoList()
    {
        await using var register = await FilledAsync();
        register.ReadAs(Role.TalentOffice);
        var office = await ShowAsync(register, 2025);
        register.ReadAs(Role.Leader);

        var shown = await ShowAsync(register, 2025);

        shown.Figures.Select(figure => (figure.Name, figure.Count)).ShouldBe(office.Figures.Select(figure => (figure.Name, figure.Count)));
        shown.Total.Count.ShouldBeGreaterThan(3);
        (await register.PageAsync(shown.Total.Filter)).Rows.ShouldBeEmpty();
        register.ReadAs(Role.Finance);
        await Should.ThrowAsync<NotFoundException>(() => ShowAsync(register, 2025));
    }

    /// <summary>An upgrade in between, one withdrawn before the end of the year, one whose term was over.</summary>
    [Fact]
    public async Task Recognised_IsTheLevelAtTheEndOfEachYear()
    {
        await using var register = await FilledAsync();

        foreach (var (year, levels) in new[] { (2024, "D1"), (2025, "C1 E1"), (2026, "C1") })
            string.Join(' ', (await ShowAsync(register, year)).Tables.Single(table => table.Subject == StatisticsSubject.Recognised).Figures.SkipLast(1).Where(figure => figure.Count > 0).Select(figure => figure.Name[..1] + figure.Count)).ShouldBe(levels, $"{year}");
    }

    /// <summary>More months, posts and employers than persons: persons are counted, each in the first year alone.</summary>
    [Fact]
    public async Task Returned_CountsPersonsInTheirFirstYearWithCollegeOrHigher()
    {
        await using var register = await FilledAsync();

        var shown = await ShowAsync(register, 2026);

        shown.Inflow.Select(year => (year.Year, year.Returned.Count)).Take(3).ShouldBe([(2026, 2), (2025, 3), (2024, 1)]);
    }

    [Fact]
    public async Task Inflow_OfAYearStatedTwice_IsThatOfTheLaterStatement()
    {
        await using var register = await FilledAsync();
        var office = new Actor(AccountId.New(), "王磊", AccessTable.CapabilitiesOf([Role.TalentOffice]));
        await register.AddAsync(new AdmissionFigure(2025, 9, "错报", office, new DateTime(2026, 1, 5, 1, 0, 0, DateTimeKind.Utc)));
        await register.AddAsync(new AdmissionFigure(2025, 2, "县教体局", office, new DateTime(2026, 1, 6, 1, 0, 0, DateTimeKind.Utc)));

        var year = (await ShowAsync(register, 2026)).Inflow.Single(inflow => inflow.Year == 2025);

        (year.Net!.Balance, year.Net.Ratio, year.Admitted!.Source).ShouldBe((1, 150m, "县教体局"));
    }

    private static Task<TalentStatistics> ShowAsync(TalentRegister register, int year) =>
        register.Database.InScopeAsync<TalentStatisticsQuery, TalentStatistics>(statistics => statistics.GetAsync(year, default));

    private static async Task<TalentRegister> FilledAsync()
    {
        var register = await TalentRegister.OpenAsync();
        register.ReadAs(Role.TalentOffice);
        var (one, other) = (await register.EmployAsync("齐河甲单位"), await register.EmployAsync("齐河乙单位", township: "371425104000"));
        // Back in 2024, with a month at each of two employers and a better degree since.
        var ana = await register.EnterAsync("安一", person => Schooled(person, (EducationLevel.Bachelor, 2023), (EducationLevel.Master, 2026)), new DateOnly(2001, 3, 1));
        await InsureAsync(ana, one, (2024, 11), (2024, 12), (2025, 11), (2025, 12), (2026, 10));
        await InsureAsync(ana, other, (2024, 12), (2025, 12));
        var better = await register.RecogniseAsync(ana, TalentLevel.C, new DateOnly(2025, 7, 1));
        await register.RecogniseAsync(ana, TalentLevel.D, new DateOnly(2024, 12, 31), held => held.GivenUpFor(better));
        // 2025: one by contributions, one by an established post, one by an own business and a contribution in the year after.
        await InsureAsync(await register.EnterAsync("包二", person => Schooled(person, (EducationLevel.College, 2024)), new DateOnly(1999, 12, 31)), one, (2025, 1), (2025, 10), (2026, 8));
        await WorkAsync(await register.EnterAsync("程三", person => Schooled(person, (EducationLevel.Doctor, 2020)), new DateOnly(1990, 1, 1)), other, EmploymentKind.EstablishedPost, 2025, left: null);
        var dong = await register.EnterAsync("董四", person =>
        {
            Schooled(person, [(EducationLevel.Bachelor, 2022)]);
            person.Describe(new PersonTraits { Source = TalentSource.Returned, Team = TalentTeam.HighlySkilled });
        }, new DateOnly(1995, 6, 6));
        await register.RecogniseAsync(dong, TalentLevel.E, new DateOnly(2025, 2, 1), held => held.WithdrawnOn(new DateOnly(2026, 3, 1)));
        await WorkAsync(dong, one, EmploymentKind.OwnBusiness, 2025, left: new DateOnly(2025, 12, 31));
        await InsureAsync(dong, one, (2026, 2), (2026, 9));
        // 2026, the second by an unconfirmed post that tells nothing and a contribution that does.
        await InsureAsync(await register.EnterAsync("方五", person => Schooled(person, (EducationLevel.Master, 2026)), new DateOnly(2000, 1, 1)), other, (2026, 9), (2026, 10));
        var geng = await register.EnterAsync("耿六", person => Schooled(person, (EducationLevel.Bachelor, 2025)), new DateOnly(1976, 12, 31));
        await WorkAsync(geng, one, EmploymentKind.EstablishedPost, 2020, left: null, isConfirmed: false);
        await InsureAsync(geng, one, (2026, 3), (2026, 11));
        // No graduate, and one whose contributions were never paid.
        await InsureAsync(await register.EnterAsync("何七", born: new DateOnly(1970, 1, 1)), one, (2025, 12), (2026, 10));
        await register.AddAsync(new InsuranceMonth((await register.EnterAsync("姬八", person => Schooled(person, (EducationLevel.Bachelor, 2025)))).Id, new YearMonth(2026, 5), one.Id, false, null, false));
        return register;

        async Task InsureAsync(Person person, Employer employer, params (int Year, int Month)[] months)
        {
            foreach (var (year, month) in months) await register.AddAsync(new InsuranceMonth(person.Id, new YearMonth(year, month), employer.Id, true, null, false));
        }

        async Task WorkAsync(Person person, Employer employer, EmploymentKind kind, int since, DateOnly? left, bool isConfirmed = true)
        {
            var spell = new Employment(person.Id, employer.Id, new DateOnly(since, 7, 1), null, kind, false);
            if (isConfirmed) spell.Confirm(DateTime.UtcNow);
            if (left is { } day) spell.ReportDeparture(day, "个人原因", DateTime.UtcNow);
            await register.AddAsync(spell);
        }
    }

    private static void Schooled(Person person, params (EducationLevel Level, int Year)[] degrees)
    {
        foreach (var (level, year) in degrees) person.StateEducation(new Education(level, true, "山东大学", "机械工程", new DateOnly(year, 6, 30), false));
    }
}
