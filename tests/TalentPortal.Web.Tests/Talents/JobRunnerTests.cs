using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Accounts;
using TalentPortal.Testing;

namespace TalentPortal.Web.Tests.Talents;

public sealed class JobRunnerTests
{
    [Fact]
    public async Task Jobs_OfEveryKind_HaveANameForTheirOwner()
    {
        await using var host = new PortalHost();
        await host.InitializeAsync();

        var kinds = await host.WithAsync(services => Task.FromResult(services.GetServices<IJobHandler>().Select(handler => handler.Kind).ToList()));

        kinds.Count.ShouldBeGreaterThan(2);
        kinds.ShouldBeUnique();
        kinds.ShouldAllBe(kind => host.Texts.Has($"job.kind.{kind}"));
    }

    [Fact]
    public async Task Jobs_InARunningPortal_AreDoneWithoutAnybodysHelp()
    {
        await using var host = new PortalHost { Settings = { ["Jobs:Worker"] = "true" } };
        await host.InitializeAsync();
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        using var file = new StreamContent(Sheets.Xlsx([.. RosterColumns.Headings], ["", "x", "", "", "", "", "", ""]));

        var page = await (await clerk.GetPageAsync("/work/insurance")).UploadAsync("Roster", "后台.xlsx", file);
        for (var wait = 0; wait < 100 && page.Find("[hx-get]") is not null; wait++)
        {
            await Task.Delay(200);
            page = await clerk.GetPageAsync(page.Address);
        }

        page.Text.ShouldContain("待确认");
        page.Find("[hx-get]").ShouldBeNull("a finished page no longer asks for itself");
    }
}
