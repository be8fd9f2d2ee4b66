using Microsoft.EntityFrameworkCore;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Testing;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Web.Tests.Subsidies;

/// <summary>What a clerk and a leader see first, with one case at the county.</summary>
public sealed class RoomsTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task FirstPages_WithOneCaseAtIntake_CountIt()
    {
        await using var county = new PortalHost();
        await county.InitializeAsync();
        await (await new SubsidyWorld(county).OpenAsync()).ConfirmedAsync();
        using var clerk = await county.SignInAsAsync(Role.FirstReviewer);
        using var leader = await county.SignInAsAsync(Role.Leader);

        (await clerk.GetPageAsync("/work")).TextsOf(".wb-side .n").ShouldContain("1");
        (await leader.GetPageAsync("/leader")).TextsOf(".figs b").ShouldBe(["1件", "0件", "0件", "0件"]);
    }

    [Theory]
    [InlineData(Role.AuditAdministrator, "/work/logs/accounts")]
    [InlineData(Role.Auditor, "/work/subsidies")]
    [InlineData(Role.TalentOffice, "/work/subsidies")]
    [InlineData(Role.Finance, "/work/accrual")]
    public async Task Bench_OpensWithTheReadersOwnWork(Role role, string home)
    {
        using var reader = await host.SignInAsAsync(role);

        (await reader.GetPageAsync("/work")).Address.ShouldBe(home);
    }

    [Fact]
    public async Task Search_ByNumberNameInitialsAndIdNumber_FindsTheCaseWithinReach()
    {
        var id = await (await new SubsidyWorld(host).OpenAsync()).ConfirmedAsync();
        var (number, name, initials, idNumber) = await SubjectAsync(id);
        using var clerk = await host.SignInAsAsync(Role.SecondReviewer);
        using var outsider = await host.SignInAsAsync(Role.IntakeClerk, account => account.TownshipCode = "371425199000");

        foreach (var text in new[] { number, name, initials.ToUpperInvariant(), idNumber, idNumber.ToLowerInvariant() })
        {
            var found = await SearchAsync(clerk, text);
            found.TextsOf("tbody a").ShouldContain(number, text);
            found.Address.ShouldNotContain(idNumber, Case.Insensitive);
            (await SearchAsync(outsider, text)).TextsOf("tbody a").ShouldBeEmpty(text);
        }
        (await clerk.GetPageAsync("/work/search?q=nosuchcase")).Text.ShouldContain("没有找到");
    }

    private static async Task<PortalPage> SearchAsync(PortalBrowser browser, string text) =>
        await (await browser.GetPageAsync("/work/calendar")).SubmitAsync(new Dictionary<string, string> { ["q"] = text }, "form.gsearch");

    private Task<(string Number, string Name, string Initials, string IdNumber)> SubjectAsync(SubsidyApplicationId id) => host.WithDbAsync(async db =>
    {
        var application = await db.SubsidyApplications.SingleAsync(row => row.Id == id);
        var person = await db.People.SingleAsync(row => row.Id == application.PersonId);
        return (application.CaseNumber!, application.ApplicantName, application.ApplicantInitials, host.Vault.Open(PersonalField.IdNumber, person.Id.Value, person.IdNumber));
    });
}
