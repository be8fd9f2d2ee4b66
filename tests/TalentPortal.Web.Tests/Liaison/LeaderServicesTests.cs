using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Documents.Papers;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison;
using TalentPortal.Application.Liaison.Sharing;
using TalentPortal.Application.Services;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Liaison;
using TalentPortal.Testing;
using TalentPortal.Testing.Liaison;

namespace TalentPortal.Web.Tests.Liaison;

/// <summary>What a leader reads of the services of the own talents: name, state, limit, grade; of a child nothing, of others' talents nothing. Seen red with the name of a school place shown.</summary>
public sealed class LeaderServicesTests : IAsyncLifetime
{
    private readonly PortalHost host = new();
    private ServiceTown town = null!;
    private LiaisonAssignmentId assignment;

    private static CancellationToken Ct => CancellationToken.None;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        town = await ServiceTown.OpenAsync(host);
        assignment = await town.Liaison.AssignAsync(town.Talent);
    }

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Leader_ReadsStateLimitAndGrade_NotWhatWasWrittenOrAnswered()
    {
        var justice = await town.DepartmentAsync(Department.Justice);
        var (law, checkUp) = (await town.AskAsync("law", new AskService { Words = "咨询股权纠纷" }), await town.AskAsync("check-up"));
        await town.AssignAsync(law, Department.Justice);
        await town.FeedAsync(justice, law, Department.Justice);
        await host.ActAsync(town.Own, async services => await services.GetRequiredService<OwnServiceService>().RateAsync(law, new RateService { Grade = 4, Words = "律师很专业", Version = (await town.RequestAsync(law)).Version }, Ct));
        foreach (var account in new[] { town.Liaison.Leader, town.Liaison.Officer })
        {
            using var leader = await host.SignInAsAsync(account);
            (await leader.GetPageAsync("/leader")).Text.ShouldContain(host.Texts["liaison.services.open", 1]);
            var sheet = await leader.GetPageAsync($"/leader/talents/{assignment}");
            foreach (var shown in new[] { "法律服务", host.Texts["service.grade.is", 4], "健康体检", host.Texts["issue.until", new DateOnly(2026, 3, 13)], (await town.RequestAsync(checkUp)).Number! }) sheet.Text.ShouldContain(shown);
            foreach (var hidden in new[] { "咨询股权纠纷", "县人民医院", "律师很专业", "请出具居住证明" }) sheet.Text.ShouldNotContain(hidden);
        }
    }

    [Fact]
    public async Task SchoolPlace_IsAServiceForTheFamily_OnTheSheetAndOnPaper()
    {
        await town.AskSchoolAsync();
        using var leader = await host.SignInAsAsync(town.Liaison.Leader);
        var sheet = await leader.GetPageAsync($"/leader/talents/{assignment}");
        sheet.Text.ShouldContain(host.Texts["liaison.service.family"]);
        foreach (var hidden in new[] { "子女入学", "陈小满", "实验小学" }) sheet.Text.ShouldNotContain(hidden);
        var read = await host.ActAsync(town.Liaison.Leader, services => services.GetRequiredService<LeaderTalentsQuery>().SheetAsync(assignment, "t", Ct));
        var paper = await host.WithAsync(services => Task.FromResult(TalentSheetPrinter.Compose(read, new PaperWords(services.GetRequiredService<PortalTexts>(), services.GetRequiredService<PortalFormat>(), PaperWords.Chinese))));
        var cells = paper.Blocks.OfType<PaperGrid>().SelectMany(grid => grid.Rows).SelectMany(row => row).ToList();
        cells.ShouldContain(host.Texts["liaison.service.family"]);
        cells.ShouldNotContain("子女入学");
    }

    [Fact]
    public async Task Draft_IsTheTalentsAlone_AndOthersTalentsAreNotReached()
    {
        await town.AskAsync("household");
        var (guest, stranger) = (await host.AddAccountAsync(Role.Leader), await town.SomebodyAsync(Domain.Talents.TalentLevel.C));
        var post = await town.Liaison.EstablishAsync("副县长", guest);
        await town.Liaison.AssignAsync(stranger, post);
        (await HomeAsync(town.Liaison.Leader)).ShouldBe([0], "not handed in");
        await town.AskAsync("law");
        (await HomeAsync(town.Liaison.Leader)).ShouldBe([1]);
        (await HomeAsync(guest)).ShouldBe([0]);
    }

    [Fact]
    public async Task SharedTalent_ShowsNoServices_AsItShowsNoNeeds()
    {
        await town.AskAsync("law");
        var guest = await host.AddAccountAsync(Role.Leader);
        var post = await town.Liaison.EstablishAsync("副县长", guest);
        var id = await host.ActAsync(town.Office, services => services.GetRequiredService<SharingService>().ShareAsync(assignment, new ShareTalent { Post = post.Value, From = town.Liaison.Today, To = town.Liaison.Today, Reason = "调研" }, Ct));
        using var leader = await host.SignInAsAsync(guest);
        foreach (var address in new[] { "/leader", $"/leader/shared/{id}" }) (await leader.GetPageAsync(address)).Text.ShouldNotContain(host.Texts["liaison.services"]);
        (await leader.GetPageAsync($"/leader/shared/{id}")).Text.ShouldNotContain("法律服务");
    }

    private async Task<List<int>> HomeAsync(Account leader) => [.. (await host.ActAsync(leader, services => services.GetRequiredService<LeaderTalentsQuery>().HomeAsync(Ct))).Cards.Select(card => card.OpenServices)];
}
