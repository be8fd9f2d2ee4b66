using Microsoft.EntityFrameworkCore;
using TalentPortal.Browser.Tests.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Testing;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Browser.Tests.Subsidies;

/// <summary>What hands do that no manual foresees: press twice, go back, sit in front of an old page, try a neighbour's address.</summary>
[Collection(SharedPortal.Name)]
public sealed class HastyHandsTests(Chromium chromium, LivePortal portal)
{
    private readonly Journey journey = new(chromium, portal, "zh-CN");

    [Fact]
    public async Task Application_SentTwiceAndOnceMoreAfterGoingBack_IsOne()
    {
        var made = await (await SubsidyDesks.OpenAsync(portal)).DraftedAsync();
        await using var applicant = await journey.SeatAsync(made.Applicant);
        await applicant.GoAsync($"/my/apply/{made.Id}/check");
        // As two taps would send it, the script that stops the second one left out: twice at the same moment, under the same key.
        var answers = await applicant.Page.EvaluateAsync<string[]>("""
            async () => {
              const form = document.getElementById('q'), send = () => fetch(form.action || location.href, { method: 'POST', body: new FormData(form) }).then(answer => answer.url);
              return await Promise.all([send(), send()]);
            }
            """);
        answers.Distinct().ShouldHaveSingleItem().ShouldEndWith($"/my/applications/{made.Id}");
        await applicant.PressAsync(".foot-act button");
        (await applicant.BadgesAsync()).ShouldBe(["待单位确认"]);
        await applicant.Page.GoBackAsync();
        await applicant.JudgeAsync();
        new Uri(applicant.Page.Url).AbsolutePath.ShouldBe($"/my/applications/{made.Id}");
        (await portal.WithDbAsync(db => db.SubsidyApplications.SingleAsync(row => row.Id == made.Id))).History.Count.ShouldBe(1);
    }

    [Fact]
    public async Task SubmitButton_DoubleTapped_SendsOnce()
    {
        var made = await (await SubsidyDesks.OpenAsync(portal)).DraftedAsync();
        await using var applicant = await journey.SeatAsync(made.Applicant);
        await applicant.GoAsync($"/my/apply/{made.Id}/check");
        await applicant.Page.LeaveAsync(() => applicant.Page.Locator(".foot-act button").DblClickAsync());
        await applicant.JudgeAsync();
        (await applicant.BadgesAsync()).ShouldBe(["待单位确认"]);
        (await portal.WithDbAsync(db => db.SubsidyApplications.SingleAsync(row => row.Id == made.Id))).History.Count.ShouldBe(1);
    }

    [Fact]
    public async Task StaleTab_WhenItsFormIsSent_ShowsWhatChangedAndWhatWasTyped()
    {
        var made = await (await SubsidyDesks.OpenAsync(portal)).ConfirmedAsync();
        var colleague = await portal.AddAccountAsync(Role.IntakeClerk, wish => wish.Name = "周敏");
        await using var slow = await journey.SeatAsync(await portal.AddAccountAsync(Role.IntakeClerk));
        await using var quick = await journey.SeatAsync(colleague);
        await slow.GoAsync($"/work/subsidies/{made.Id}/decline");
        await slow.FillAsync(("Opinion", "参保地不在齐河。"));
        await quick.GoAsync($"/work/subsidies/{made.Id}");
        await quick.PressAsync("form[action$='/accept'] button");

        await slow.PressAsync("main form .actions button");

        var said = await slow.MainTextAsync();
        said.ShouldContain("周敏");
        said.ShouldContain("受理");
        said.ShouldContain("参保地不在齐河。");
        await slow.PressAsync("main a.btn-primary");
        (await slow.Page.Locator("main form .actions").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task NeighboursNumberInTheAddress_DoesNotExist()
    {
        var desks = await SubsidyDesks.OpenAsync(portal);
        var made = await desks.ConfirmedAsync();
        await using var applicant = await journey.SeatAsync((await desks.DraftedAsync()).Applicant);
        foreach (var address in new[] { $"/my/applications/{made.Id}", $"/my/applications/{made.Id}/withdraw", $"/my/apply/{made.Id}", $"/work/subsidies/{made.Id}" })
        {
            await applicant.GoAsync(address);
            (await applicant.MainTextAsync()).ShouldNotContain(made.Number);
        }

        await using var employer = await journey.SeatAsync(await portal.AddAccountAsync(Role.EmployerOfficer));
        await employer.GoAsync($"/employer/applications/{made.Id}/refuse");
        (await employer.MainTextAsync()).ShouldNotContain(made.Number);
    }
}
