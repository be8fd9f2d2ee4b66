using System.Net;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Testing;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Web.Tests.Subsidies;

/// <summary>One decision for many files: a summary first, then all of them or none.</summary>
public sealed class TogetherTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Chosen_AcrossTheDesks_GoOnTogether()
    {
        var world = await new SubsidyWorld(host).OpenAsync();
        SubsidyApplicationId[] ids = [await world.ConfirmedAsync(), await world.ConfirmedAsync(), await world.ConfirmedAsync()];
        var reviewer = await host.SignInAsAsync(Role.FirstReviewer);
        (await DecideAsync(reviewer, "accept", ids)).Text.ShouldContain("受理：已办 3 件");
        await DecideAsync(reviewer, "start", ids);
        await DecideAsync(reviewer, "pass", ids, [("Form.Opinion", "同意"), .. AskingNobody]);
        await DecideAsync(await host.SignInAsAsync(Role.SecondReviewer), "pass-second", ids, ("Form.Opinion", "核算无误"));
        await DecideAsync(await host.SignInAsAsync(Role.TalentOffice), "approve", ids, ("Form.Opinion", "同意"));

        foreach (var id in ids) (await StatusOfAsync(id)).ShouldBe(SubsidyStatus.AwaitingPublicity);
        (await host.WithDbAsync(db => db.Entitlements.CountAsync(row => ids.Contains(row.ApplicationId)))).ShouldBe(3);
    }

    [Fact]
    public async Task Summary_OfFilesInDifferentStates_NamesThoseThatStayAndWhy()
    {
        var world = await new SubsidyWorld(host).OpenAsync();
        var (waiting, accepted) = (await world.ConfirmedAsync(), await world.ConfirmedAsync());
        var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        await DecideAsync(clerk, "accept", [accepted]);
        var summary = await clerk.GetPageAsync(AddressOf("accept", waiting, accepted));

        summary.Heading.ShouldBe("受理：1 件");
        summary.Text.ShouldContain("不办理 1 件");
        summary.Text.ShouldContain(host.Texts.Refusal(SubsidyRefusals.NotInThisStatus));
    }

    [Fact]
    public async Task OneChangedMeanwhile_StopsTheWhole()
    {
        var world = await new SubsidyWorld(host).OpenAsync();
        var (first, second) = (await world.ConfirmedAsync(), await world.ConfirmedAsync());
        var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        var summary = await clerk.GetPageAsync(AddressOf("accept", first, second));
        await DecideAsync(await host.SignInAsAsync(Role.FirstReviewer), "accept", [second]);

        (await summary.SubmitAsync()).Status.ShouldBe(HttpStatusCode.Conflict);

        (await StatusOfAsync(first)).ShouldBe(SubsidyStatus.AwaitingIntake);
    }

    [Fact]
    public async Task Approval_WithoutOpinion_SaysSoAndKeepsTheSummary()
    {
        var world = await new SubsidyWorld(host).OpenAsync();
        var id = await world.ConfirmedAsync();
        var reviewer = await host.SignInAsAsync(Role.FirstReviewer);
        foreach (var step in new[] { "accept", "start" }) await DecideAsync(reviewer, step, [id]);
        var answer = await (await reviewer.GetPageAsync(AddressOf("pass", id))).SubmitAsync(("Form.Opinion", " "));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Errors.ShouldBe([host.Texts["subsidy.opinion.required"]]);
        answer.Text.ShouldContain("将办理 1 件");
        (await StatusOfAsync(id)).ShouldBe(SubsidyStatus.FirstReview);
    }

    [Fact]
    public async Task FilesOfAnotherTownship_AreNotInTheSummary()
    {
        var id = await (await new SubsidyWorld(host).OpenAsync()).ConfirmedAsync();
        var elsewhere = await host.SignInAsAsync(Role.IntakeClerk, account => account.TownshipCode = "371425999000");
        (await elsewhere.GetPageAsync(AddressOf("accept", id))).Text.ShouldContain(host.Texts["subsidy.together.none"]);
    }

    private static readonly (string, string)[] AskingNobody = [.. Enumerable.Range(0, Enum.GetValues<Department>().Length).Select(i => ($"Form.Questions[{i}].IsAsked", "false"))];

    private static string AddressOf(string step, params SubsidyApplicationId[] ids) => $"/work/subsidies/together/{step}?{string.Join('&', ids.Select(id => $"ids={id}"))}";

    private static async Task<PortalPage> DecideAsync(PortalBrowser browser, string step, SubsidyApplicationId[] ids, params (string, string)[] values)
    {
        var answer = await (await browser.GetPageAsync(AddressOf(step, ids))).SubmitAsync(values);
        answer.Status.ShouldBe(HttpStatusCode.OK, string.Join("; ", answer.Errors));
        answer.Address.ShouldBe("/work/subsidies");
        return answer;
    }

    private Task<SubsidyStatus> StatusOfAsync(SubsidyApplicationId id) =>
        host.WithDbAsync(db => db.SubsidyApplications.Where(row => row.Id == id).Select(row => row.Status).SingleAsync());
}
