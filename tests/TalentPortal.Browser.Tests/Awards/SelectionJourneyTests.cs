using Microsoft.Playwright;
using TalentPortal.Application.Accounts;
using TalentPortal.Browser.Tests.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Foundation;
using TalentPortal.Testing;
using TalentPortal.Testing.Awards;

namespace TalentPortal.Browser.Tests.Awards;

/// <summary>
/// A selection of outstanding talent by the browser, each page judged: the office writes the call, nominates and sends, experts vote, two others decide, the
/// title is given, stands on the public list at both widths, is reviewed and taken away. A portal of its own: its days pass.
/// </summary>
public sealed class SelectionJourneyTests(Chromium chromium, LivePortal portal) : IClassFixture<LivePortal>
{
    private static readonly string[] Data = ["中文", "优秀人才", "农技推广", "智能农机", "装备制造", "齐河示例", "有限公司"];

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task Selection_FromTheCallToTheRemoval(string language)
    {
        var people = await AwardPeople.GatherAsync(portal, experts: 5, language == "en" ? "Li Wei" : null);
        var third = await portal.AddAccountAsync(Role.TalentOffice, wish => wish.Name = language == "en" ? "Li Wei" : null);
        var journey = new Journey(chromium, portal, language, Data);
        var number = await CallAsync(journey, people);
        var id = await NominateAsync(journey, people, number);
        await VoteAsync(journey, people, id);
        await NameAsync(journey, people, third, id);
        await ReviewAsync(journey, people, id);
        await RemoveAsync(journey, people, third, id);
        await portal.WithDbAsync(async db =>
        {
            foreach (var expert in db.AwardExperts.Where(row => row.LeftAt == null).ToList()) db.AwardExperts.Remove(expert);
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
    }

    private static async Task<string> CallAsync(Journey journey, AwardPeople people)
    {
        await using var office = await journey.SeatAsync(people.Office);
        await office.GoAsync("/work/awards/calls");
        await office.PressAsync("main a[href*='kind=Selection']");
        var (today, later) = (journey.Portal.Today, journey.Portal.Today.AddDays(40));
        await office.FillAsync(("TitleZh", "优秀人才"), ("TitleEn", "Selection"), ("BodyZh", "中文"), ("BodyEn", "Please nominate"));
        await office.FillAsync(Day("OpensOn", today));
        await office.FillAsync(Day("ClosesOn", later));
        await office.PressAsync(".actionbar button");
        var address = new Uri(office.Page.Url).AbsolutePath;
        await using (var second = await journey.SeatAsync(people.Second))
        {
            await second.GoAsync(address);
            await second.PressAsync("form.actionbar button");
            await second.PressAsync("form.actionbar button");
        }

        return await journey.Portal.WithDbAsync(db => Task.FromResult(db.AwardCalls.Where(row => row.Kind == AwardKind.Selection).OrderByDescending(row => row.WrittenAt).Select(row => row.Number!).First()));
    }

    private static async Task<AwardCaseId> NominateAsync(Journey journey, AwardPeople people, string number)
    {
        await using (var anybody = await journey.ArriveAsync(Journey.Phone, Journey.Desk))
        {
            await anybody.GoAsync($"/awards/calls/{number}");
            await anybody.GoAsync("/awards");
        }

        await using (var officer = await journey.SeatAsync(people.Officer)) await officer.GoAsync($"/employer/awards/start/{number}");
        await using var office = await journey.SeatAsync(people.Office);
        await office.GoAsync("/work/awards/nominations");
        await office.PressAsync($"main a[href$='/{number.ToLowerInvariant()}']");
        await office.Page.FillAsync("#search", people.Talent.DisplayName);
        await office.PressAsync("main form[method='get'] button");
        await office.Page.CheckAsync($"#e-{people.Employment}");
        await office.Page.SelectOptionAsync("[name='Form.Class']", "E");
        await office.FillAsync(("Project", "农技推广"), ("Field", "装备制造"), ("Summary", "OK"));
        await office.PressAsync("main form[method='post'] button");
        var photo = PortalUpload.Photo();
        foreach (var material in AwardTerms.CountySelectionDraft().Materials)
        {
            await office.Page.SetInputFilesAsync($"#file-{material.Code}", new FilePayload { Name = photo.Name, MimeType = photo.ContentType, Buffer = photo.Content });
            await office.PressAsync($"form[action*='code={material.Code}'] button");
        }

        await office.Page.CheckAsync("#promise");
        await office.PressAsync("form[action*='handler=Submit'] button");
        return AwardCaseId.Parse(new Uri(office.Page.Url).AbsolutePath.Split('/')[^1], null);
    }

    /// <summary>One expert votes by the page, three by the service; the last one is not waited for when the call says four are enough.</summary>
    private static async Task VoteAsync(Journey journey, AwardPeople people, AwardCaseId id)
    {
        await people.Moves.CheckAsync(people.Checker, id);
        await people.Moves.DrawAsync(people.Reviewer, people.OtherReviewer, id);
        var award = await people.Moves.GetAsync(id);
        await using (var expert = await journey.SeatAsync(AccountOf(people, award.Seated.First())))
        {
            await expert.GoAsync("/work/awards/scores");
            await expert.PressAsync($"main a[href$='/{id}']");
            await expert.PressAsync("main form .btn-primary");
            await expert.Page.CheckAsync("#choice-For");
            await expert.PressAsync("main form .btn-primary");
            await expert.GoAsync($"/work/awards/scores/{id}");
        }

        await using (var reviewer = await journey.SeatAsync(people.Reviewer))
        {
            await reviewer.GoAsync($"/work/awards/cases/{id}");
            await reviewer.GoAsync($"/work/awards/cases/{id}/decide/CloseVote");
        }

        foreach (var seat in award.Seated.Skip(1)) await people.Moves.VoteAsync(AccountOf(people, seat), id, VoteChoice.For);
        await using (var reviewer = await journey.SeatAsync(people.Reviewer)) await reviewer.GoAsync($"/work/awards/cases/{id}");
        await people.Moves.InspectAsync(people.Reviewer, people.OtherReviewer, id);
    }

    private static async Task NameAsync(Journey journey, AwardPeople people, Account third, AwardCaseId id)
    {
        await using (var second = await journey.SeatAsync(people.Second)) await second.GoAsync($"/work/awards/cases/{id}/decision");
        await people.Moves.DraftDecisionAsync(people.Second, id);
        await people.Moves.DecideAsync(people.Second, id, AwardAction.Sign);
        await people.Moves.DecideAsync(third, id, AwardAction.Sign);
        var list = await people.Moves.PublishAsync(people.Second, third);
        await using (var anybody = await journey.ArriveAsync(Journey.Phone, Journey.Desk))
        {
            await anybody.GoAsync("/awards");
            await anybody.PressAsync("main a[href*='/awards/lists/']");
        }

        await using (var office = await journey.SeatAsync(people.Second)) await office.GoAsync($"/work/awards/lists/{list}");
        await journey.Portal.LiveAsync(days: 14);
        await people.Moves.DaysEndAsync();
        await using (var second = await journey.SeatAsync(people.Second))
        {
            await second.GoAsync($"/work/awards/cases/{id}/name");
            await second.FillAsync(Day("NamedOn", journey.Portal.Today));
            await second.FillAsync(("Opinion", "OK"));
            await second.PressAsync("main form button");
        }

        var certificate = (await people.Moves.GetAsync(id)).Naming!.CertificateNumber;
        await using var neighbour = await journey.ArriveAsync(Journey.Phone, Journey.Desk);
        await neighbour.GoAsync("/awards");
        await neighbour.PressAsync("main a[href$='/awards/named']");
        (await neighbour.MainTextAsync()).ShouldContain(certificate);
    }

    private static async Task ReviewAsync(Journey journey, AwardPeople people, AwardCaseId id)
    {
        await using (var officer = await journey.SeatAsync(people.Officer))
        {
            await officer.GoAsync($"/employer/awards/{id}");
            await officer.PressAsync("main a[href$='/report']");
            await officer.FillAsync(("Progress", "OK"));
            var photo = PortalUpload.Photo();
            await officer.Page.SetInputFilesAsync("#Form_Files", new FilePayload { Name = photo.Name, MimeType = photo.ContentType, Buffer = photo.Content });
            await officer.PressAsync("main form button");
        }

        await using (var reviewer = await journey.SeatAsync(people.Reviewer))
        {
            await reviewer.GoAsync($"/work/awards/cases/{id}/verdict");
            await reviewer.Page.CheckAsync("#grade-Qualified");
            await reviewer.FillAsync(("Grounds", "OK"));
            await reviewer.PressAsync("main form button");
        }

        await using (var office = await journey.SeatAsync(people.Second))
        {
            await office.GoAsync($"/work/awards/cases/{id}/decide/ConfirmQualified");
            await office.FillAsync(("Opinion", "OK"));
            await office.PressAsync("main form button");
        }

        await using var talent = await journey.ArriveAsync(Journey.Phone, Journey.Desk);
        await journey.Portal.SignInAsync(talent.Page.Context, people.Talent);
        await talent.GoAsync($"/my/awards/{id}");
        (await talent.MainTextAsync()).ShouldContain((await people.Moves.GetAsync(id)).Naming!.CertificateNumber);
    }

    private static async Task RemoveAsync(Journey journey, AwardPeople people, Account third, AwardCaseId id)
    {
        await using (var office = await journey.SeatAsync(people.Second))
        {
            await office.GoAsync($"/work/awards/cases/{id}/removal");
            await office.Page.CheckAsync("#cause-LeftCounty");
            await office.FillAsync(("Grounds", "OK"));
            await office.PressAsync("main form button");
        }

        await using var other = await journey.SeatAsync(third);
        await other.GoAsync($"/work/awards/cases/{id}/decide/ConfirmRemoval");
        await other.FillAsync(("Opinion", "OK"));
        await other.PressAsync("main form button");
        await using var neighbour = await journey.ArriveAsync(Journey.Phone, Journey.Desk);
        await neighbour.GoAsync("/awards/named");
        (await neighbour.MainTextAsync()).ShouldNotContain((await people.Moves.GetAsync(id)).Naming!.CertificateNumber);
    }

    private static Account AccountOf(AwardPeople people, DrawnExpert seat) => people.Experts.Single(account => account.Id == seat.AccountId.Value);

    private static (string, string)[] Day(string field, DateOnly day) => [($"{field}.Year", $"{day.Year}"), ($"{field}.Month", $"{day.Month}"), ($"{field}.Day", $"{day.Day}")];
}
