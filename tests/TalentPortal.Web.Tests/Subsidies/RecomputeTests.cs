using System.Net;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Web.Tests.Subsidies;

/// <summary>A case calculated again: as it was, with what is known now, under another version.</summary>
public sealed class RecomputeTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Case_AsItWasDecided_ComesToTheSameAndSaysSo()
    {
        var (desks, file) = await ReviewedAsync();
        using var clerk = await host.SignInAsAsync(desks.Reviewer);

        var page = await (await clerk.GetPageAsync($"/work/subsidies/{file}")).FollowAsync("a[href*='/recompute']");

        page.Text.ShouldContain(host.Texts["subsidy.recompute.same"]);
        page.Document.QuerySelectorAll(".rc").Length.ShouldBe(2);
        page.Document.QuerySelectorAll("table").ShouldBeEmpty();
    }

    [Fact]
    public async Task Case_WithAContributionTakenInSince_GivesThatMonthOnlyWithWhatIsKnownNow()
    {
        var (desks, file) = await ReviewedAsync();
        host.Clock.Advance(TimeSpan.FromDays(30));
        await PayAsync(file, new YearMonth(2026, 3));
        using var clerk = await host.SignInAsAsync(desks.Reviewer);

        (await clerk.GetPageAsync($"/work/subsidies/{file}/recompute?Known=Then")).Text.ShouldContain(host.Texts["subsidy.recompute.same"]);
        var page = await clerk.GetPageAsync($"/work/subsidies/{file}/recompute?Known=Now");

        page.TextsOf("table tbody tr").ShouldHaveSingleItem().ShouldBe("2026-03—550.00");
        page.Find(".money-strip")!.TextContent.ShouldContain("+550.00");
    }

    [Fact]
    public async Task Case_UnderAnotherVersion_ShowsEveryMonthThatChanges()
    {
        var (desks, file) = await ReviewedAsync();
        var draft = await DraftAsync(Money.FromYuan(900));
        using var office = await host.SignInAsAsync(desks.Office);
        using var clerk = await host.SignInAsAsync(desks.Reviewer);

        var page = await office.GetPageAsync($"/work/subsidies/{file}/recompute?Under={draft}");

        page.TextsOf("table tbody tr").Count.ShouldBe(6);
        page.Find(".money-strip")!.TextContent.ShouldContain("+2,640.00", customMessage: "six times 990.00 − 550.00");
        (await clerk.GetPageAsync($"/work/subsidies/{file}/recompute?Under={draft}")).Status.ShouldBe(HttpStatusCode.NotFound, "a draft is not for the desks");
    }

    private async Task<(SubsidyDesks Desks, SubsidyApplicationId File)> ReviewedAsync()
    {
        var desks = await SubsidyDesks.OpenAsync(host);
        return (desks, (await desks.ReviewedAsync()).Id);
    }

    private Task PayAsync(SubsidyApplicationId file, YearMonth month) => host.WithDbAsync(async db =>
    {
        var application = await db.SubsidyApplications.AsNoTracking().SingleAsync(row => row.Id == file);
        db.InsuranceMonths.Add(new(application.PersonId!.Value, month, application.EmployerId!.Value, true, month.LastDay, false));
        return await db.SaveChangesAsync(CancellationToken.None);
    });

    private Task<PolicyVersionId> DraftAsync(Money bachelor) => host.WithDbAsync(async db =>
    {
        var policy = await db.Policies.SingleAsync(row => row.Code == Policy.GraduateAllowance);
        var terms = AllowanceTerms.CountyDraft2026();
        var version = new PolicyVersion(policy.Id, 2, new DateOnly(2026, 7, 1), terms with { Levels = [.. terms.Levels.Select(row => row.Level is EducationLevel.Bachelor ? row with { MonthlyAmount = bachelor } : row)] },
            Writer(), host.Now);
        db.PolicyVersions.Add(version);
        await db.SaveChangesAsync(CancellationToken.None);
        return version.Id;
    });

    private static Actor Writer() => new(AccountId.New(), "人才办", AccessTable.CapabilitiesOf([Role.TalentOffice])) { Person = PersonId.New() };
}
