using Microsoft.Playwright;
using TalentPortal.Browser.Tests.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;

namespace TalentPortal.Browser.Tests.Recognitions;

/// <summary>
/// Somebody who holds level D applies for an assessment on a phone and becomes C by the vote of an expert panel, by the pages alone: employer
/// and applicant at 390 px, officers at their desks, each page judged. A portal of its own: its days pass. Seeded defects: see docs/testing.md, "Recognition".
/// </summary>
public sealed class PanelJourneyTests(Chromium chromium, LivePortal portal) : IClassFixture<LivePortal>
{
    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task Holder_OfLevelD_BecomesCByTheVoteOfAPanel(string language)
    {
        var people = await PanelPeople.HireAsync(portal, language);
        var words = people.Words;
        var journey = new Journey(chromium, portal, language, PanelWords.ChineseOnPages);
        var number = await ApplyAsync(journey, people);
        await TakeAsync(journey, people.Employer, "/employer/recognitions", $".picks li:has-text('{number}') .btn-primary", words);
        await DecideAsync(journey, people.Window, number, RecognitionAction.Accept, words);
        await ScoreAsync(journey, people, number);
        await VoteAsync(journey, people, number);
        await DecideAsync(journey, people.Office, number, RecognitionAction.Approve, words);
        await PublishAsync(journey, people);
        await portal.LiveAsync(days: 14);
        await LookAsync(journey, people);
    }

    /// <summary>Entry, employer, every proof photographed, the promise; the page behind it has the number of the case.</summary>
    private static async Task<string> ApplyAsync(Journey journey, PanelPeople people)
    {
        await using var visit = await journey.SeatAsync(people.Applicant);
        await visit.GoAsync("/my");
        (await visit.MainTextAsync()).ShouldContain(people.Words.LevelD);
        await visit.PressAsync("main a[href='/my/recognition/apply']");
        await visit.ChooseAsync("entry-C-90");
        await visit.PressAsync("main form[method=post] button");
        await visit.PressAsync(".tasks a.is-next");
        await visit.Page.FillAsync("#q", people.CreditCode);
        await visit.PressAsync("form[role=search] button");
        await visit.PressAsync("main form[method=post] button");
        await PhotographAsync(visit);
        await visit.PressAsync(".tasks a[href$='/check']");
        await visit.Page.CheckAsync("#promise");
        await visit.PressAsync("main form button");
        return (await visit.Page.InnerTextAsync(".case-no")).Trim();
    }

    private static async Task PhotographAsync(Visit visit)
    {
        var photo = PortalUpload.Photo();
        var proofs = await visit.Page.Locator(".tasks a[href*='/proofs/']").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        proofs.Length.ShouldBe(3);
        foreach (var proof in proofs)
        {
            await visit.PressAsync($".tasks a[href='{proof}']");
            await visit.Page.SetInputFilesAsync("#Form_Photo", new FilePayload { Name = photo.Name, MimeType = photo.ContentType, Buffer = photo.Content });
            await visit.PressAsync("form[enctype] button");
            await visit.PressAsync(".foot-act a");
        }
    }

    /// <summary>One step that needs nothing but its words.</summary>
    private static async Task TakeAsync(Journey journey, TalentPortal.Application.Accounts.Account officer, string from, string link, PanelWords words)
    {
        await using var visit = await journey.SeatAsync(officer);
        await visit.GoAsync(from);
        await visit.PressAsync(link);
        await visit.FillAsync(("Opinion", words.Opinion));
        await visit.PressAsync("main form button[type=submit]");
    }

    private static async Task DecideAsync(Journey journey, TalentPortal.Application.Accounts.Account officer, string number, RecognitionAction action, PanelWords words)
    {
        await using var visit = await journey.SeatAsync(officer);
        await OpenCaseAsync(visit, number);
        await visit.PressAsync($".actionbar a[href*='/decide/{action}' i]");
        await visit.FillAsync(("Opinion", words.Opinion));
        await visit.PressAsync("main form button[type=submit]");
    }

    private static async Task OpenCaseAsync(Visit visit, string number)
    {
        await visit.GoAsync("/work/recognition");
        await visit.PressAsync($"tbody a:has-text('{number}')");
    }

    /// <summary>18 + 22 + 15 + 12 = 67 of 100; 60 lead to the panel.</summary>
    private static async Task ScoreAsync(Journey journey, PanelPeople people, string number)
    {
        await using var visit = await journey.SeatAsync(people.Reviewer);
        await OpenCaseAsync(visit, number);
        await visit.PressAsync(".actionbar a[href$='/score']");
        foreach (var (line, points) in new[] { "18", "22", "15", "12" }.Index()) await visit.FillAsync(($"Lines[{line}].Points", points), ($"Lines[{line}].Evidence", people.Words.Opinion));
        await visit.FillAsync(("Opinion", people.Words.Opinion));
        await visit.PressAsync("main form button[type=submit]");
        (await visit.MainTextAsync()).ShouldContain("67");
    }

    /// <summary>Three experts from elsewhere, two for level C and one for D: C has two thirds.</summary>
    private static async Task VoteAsync(Journey journey, PanelPeople people, string number)
    {
        await using var visit = await journey.SeatAsync(people.Second);
        await visit.GoAsync("/work/recognition/panels");
        await visit.PressAsync("main a[href$='/panels/new']");
        await visit.FillAsync(("HeldOn.Year", $"{journey.Portal.Today.Year}"), ("HeldOn.Month", $"{journey.Portal.Today.Month}"), ("HeldOn.Day", $"{journey.Portal.Today.Day}"), ("Place", people.Words.Place));
        foreach (var (row, expert) in people.Words.Experts.Index()) await visit.FillAsync(($"Experts[{row}].Name", expert), ($"Experts[{row}].Affiliation", people.Words.Academy));
        await visit.PressAsync("main form button[type=submit]");
        await visit.PressAsync($"main li:has-text('{number}') a");
        foreach (var (row, level) in new[] { TalentLevel.C, TalentLevel.C, TalentLevel.D }.Index())
        {
            await visit.Page.SelectOptionAsync($"[name='Form.Votes[{row}].Kind']", nameof(VoteKind.For));
            await visit.Page.SelectOptionAsync($"[name='Form.Votes[{row}].Level']", level.ToString());
        }

        await visit.FillAsync(("Opinion", people.Words.Opinion));
        await visit.PressAsync("main form button[type=submit]");
        (await visit.MainTextAsync()).ShouldContain(people.Words.LevelC);
        await visit.PressAsync(".actionbar a");
        await visit.FillAsync(("Minutes", people.Words.Opinion));
        await visit.PressAsync("main form button");
    }

    /// <summary>One officer makes the list, another publishes it, and anybody reads it on a phone.</summary>
    private static async Task PublishAsync(Journey journey, PanelPeople people)
    {
        await using var maker = await journey.SeatAsync(people.Colleague);
        await maker.GoAsync("/work/recognition/notices");
        await maker.PressAsync("main form button");
        await using var publisher = await journey.SeatAsync(people.Office);
        await publisher.GoAsync(new Uri(maker.Page.Url).AbsolutePath);
        await publisher.PressAsync("form.actionbar button");
        await using var neighbour = await journey.ArriveAsync(Journey.Phone);
        await neighbour.GoAsync("/recognition");
        await neighbour.PressAsync("main a[href*='/recognition/notices/']");
        var list = await neighbour.MainTextAsync();
        list.ShouldContain(people.Words.LevelC);
        list.ShouldNotContain(people.Words.Applicant);
    }

    /// <summary>The holder's certificate, its public check behind the code, and the register of holders.</summary>
    private static async Task LookAsync(Journey journey, PanelPeople people)
    {
        await using var owner = await journey.SeatAsync(people.Applicant);
        await owner.GoAsync("/my");
        await owner.PressAsync($"main li:has-text('{people.Words.LevelC}') a[href^='/documents/']");
        (await owner.Page.Locator("svg.qr").CountAsync()).ShouldBe(1);
        var (number, code) = (await owner.Page.InnerTextAsync(".paper-h p:nth-of-type(1) .num"), await owner.Page.InnerTextAsync(".paper-h p:nth-of-type(2) .num"));
        await using var anybody = await journey.ArriveAsync(Journey.Phone);
        await anybody.GoAsync($"/check?number={number}&code={code}");
        await anybody.PressAsync("main form button");
        var answer = await anybody.MainTextAsync();
        answer.ShouldContain(people.Words.LevelC);
        answer.ShouldNotContain(people.Words.Applicant);
        await using var office = await journey.SeatAsync(people.Office);
        await office.GoAsync("/work/recognition/holders?Level=C");
        await office.PressAsync($"tbody a:has-text('{number}')");
        (await office.MainTextAsync()).ShouldContain("67");
    }
}
