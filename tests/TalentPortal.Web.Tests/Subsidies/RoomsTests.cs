using TalentPortal.Domain.Accounts;
using TalentPortal.Testing;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Web.Tests.Subsidies;

/// <summary>What a clerk and a leader see first, with one case at the county.</summary>
public sealed class RoomsTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task FirstPages_WithOneCaseAtIntake_CountIt()
    {
        await (await new SubsidyWorld(host).OpenAsync()).ConfirmedAsync();
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        using var leader = await host.SignInAsAsync(Role.Leader);

        (await clerk.GetPageAsync("/work")).TextsOf("main .t-st b").ShouldContain("1 件");
        (await leader.GetPageAsync("/leader")).TextsOf(".figs b").ShouldBe(["1件", "0件", "0件", "0件"]);
    }
}
