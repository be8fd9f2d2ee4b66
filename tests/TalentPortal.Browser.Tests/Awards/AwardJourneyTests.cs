using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Awards;
using TalentPortal.Browser.Tests.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Testing;
using TalentPortal.Testing.Awards;

namespace TalentPortal.Browser.Tests.Awards;

/// <summary>
/// A leader award by the browser, each page judged: the employer applies on a phone, officers work at their desks, an expert scores, a leader signs on a
/// phone, finance pays, the mid-term review fails and money is asked back. Steps between are taken through the services. A portal of its own: its days pass.
/// </summary>
public sealed class AwardJourneyTests(Chromium chromium, LivePortal portal) : IClassFixture<LivePortal>
{
    /// <summary>Data that stands where no mark of language can be put: options, names of files, names in the bar.</summary>
    private static readonly string[] Data = ["中文", "智能农机", "装备制造", "领军人才", "申报书", "齐河示例", "有限公司"];

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task Award_FromApplicationToRecovery(string language)
    {
        var people = await AwardPeople.GatherAsync(portal, experts: 5, language == "en" ? "Li Wei" : null);
        var call = await people.Moves.OpenCallAsync(people.Office, people.Second);
        var journey = new Journey(chromium, portal, language, Data);
        var id = await ApplyAsync(journey, people, call);
        await ReviewAsync(journey, people, id);
        await DecideAsync(journey, people, id);
        await PublishAsync(journey, people, id);
        await PayAsync(journey, people, id, number: 1);
        await LookAsync(journey, people, id);
        await RecoverAsync(journey, people, id);
        await RetireExpertsAsync(people);
    }

    /// <summary>The one whose mid-term review passes: its second instalment falls due and is paid (domain 6, example 1).</summary>
    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task Award_WhoseMidTermPassed_IsPaidItsSecondInstalment(string language)
    {
        var people = await AwardPeople.GatherAsync(portal, experts: 5, language == "en" ? "Li Wei" : null);
        var journey = new Journey(chromium, portal, language, Data);
        var id = await people.RunningAsync();
        await PayAsync(journey, people, id, number: 1);
        await people.Moves.ReportAsync(people.Officer, id, 1_150_000);
        await using (var reviewer = await journey.SeatAsync(people.Reviewer))
        {
            await reviewer.GoAsync($"/work/awards/cases/{id}/verdict");
            await reviewer.Page.CheckAsync("#grade-Qualified");
            await reviewer.FillAsync(("ProperlySpent", "1150000"), ("Grounds", "OK"));
            await reviewer.PressAsync("main form button");
        }

        await WordsAsync(journey, people.Office, $"/work/awards/cases/{id}/decide/ConfirmQualified");
        await PayAsync(journey, people, id, number: 2);
        await using (var office = await journey.SeatAsync(people.Office))
        {
            await office.GoAsync($"/work/awards/cases/{id}");
            (await office.MainTextAsync()).ShouldContain("2,100,000.00");
        }

        await LookAsync(journey, people, id);
        await RetireExpertsAsync(people);
    }

    /// <summary>What the person sees on the phone: the money, and what would go back today.</summary>
    private static async Task LookAsync(Journey journey, AwardPeople people, AwardCaseId id)
    {
        await using var talent = await journey.ArriveAsync(Journey.Phone, Journey.Desk);
        await journey.Portal.SignInAsync(talent.Page.Context, people.Talent);
        await talent.GoAsync("/my");
        await talent.PressAsync($"main a[href$='/my/awards/{id}']");
        var paid = (await people.Moves.GetAsync(id)).Paid;
        (await talent.MainTextAsync()).ShouldContain(paid.Yuan.ToString("N2", System.Globalization.CultureInfo.InvariantCulture));
        await talent.PressAsync("main ul.papers a[href^='/documents/']");
    }

    private static async Task<AwardCaseId> ApplyAsync(Journey journey, AwardPeople people, AwardCall call)
    {
        await using (var anybody = await journey.ArriveAsync(Journey.Phone, Journey.Desk))
        {
            await anybody.GoAsync("/awards");
            await anybody.PressAsync($"main a[href$='/awards/calls/{call.Number!.ToLowerInvariant()}']");
        }

        await using var officer = await journey.SeatAsync(people.Officer);
        await officer.GoAsync("/employer/awards");
        await officer.PressAsync("main a.btn-primary");
        await officer.PressAsync("main form button");
        await officer.Page.SelectOptionAsync("[name='Form.Employment']", people.Employment.ToString());
        await officer.Page.SelectOptionAsync("[name='Form.Class']", "B");
        await officer.FillAsync(("Project", "智能农机"), ("Field", "装备制造"), ("Summary", "三年内投产"));
        await officer.PressAsync("main form button");
        var photo = PortalUpload.Photo();
        foreach (var material in call.Terms.Materials)
        {
            await officer.PressAsync($"main a[href$='/materials/{material.Code}']");
            await officer.Page.SetInputFilesAsync("#Form_File", new FilePayload { Name = photo.Name, MimeType = photo.ContentType, Buffer = photo.Content });
            await officer.PressAsync("form[enctype] button");
            await officer.PressAsync("main a.back");
        }

        await officer.PressAsync("main a[href$='/submit']");
        await officer.Page.CheckAsync("#promise");
        await officer.PressAsync("main form button");
        return AwardCaseId.Parse(new Uri(officer.Page.Url).AbsolutePath.Split('/')[^1], null);
    }

    private static async Task ReviewAsync(Journey journey, AwardPeople people, AwardCaseId id)
    {
        await using (var checker = await journey.SeatAsync(people.Checker))
        {
            await checker.GoAsync("/work/awards");
            await checker.PressAsync($"tbody a[href$='/{id}']");
            await checker.GoAsync($"/work/awards/cases/{id}/correct");
        }

        await WordsAsync(journey, people.Checker, $"/work/awards/cases/{id}/decide/PassForm");
        await PressAsync(journey, people.Reviewer, $"/work/awards/cases/{id}/draw");
        await using (var other = await journey.SeatAsync(people.OtherReviewer))
        {
            await other.GoAsync($"/work/awards/cases/{id}/draw");
            await other.FillAsync(("Witness", "0931"));
            await other.PressAsync("main form button");
            await other.PressAsync("main a[href*='/awards/draws/']");
        }

        var award = await people.Moves.GetAsync(id);
        var expert = people.Experts.Single(account => account.Id == award.Seated.First().AccountId.Value);
        await using (var seat = await journey.SeatAsync(expert))
        {
            await seat.GoAsync("/work/awards/scores");
            await seat.PressAsync($"main a[href$='/{id}']");
            await seat.PressAsync("main form button");
            for (var i = 0; i < 4; i++) await seat.FillAsync(($"Lines[{i}].Points", "18"));
            await seat.FillAsync(("Opinion", "OK"));
            await seat.PressAsync("main form button");
            await seat.GoAsync($"/work/awards/scores/{id}");
        }

        foreach (var seated in award.Seated.Skip(1)) await people.Moves.ScoreAsync(people.Experts.Single(account => account.Id == seated.AccountId.Value), id);
        await using (var reviewer = await journey.SeatAsync(people.Reviewer)) await reviewer.GoAsync($"/work/awards/cases/{id}/inspect");
        await people.Moves.InspectAsync(people.Reviewer, people.OtherReviewer, id);
    }

    private static async Task DecideAsync(Journey journey, AwardPeople people, AwardCaseId id)
    {
        var call = (await people.Moves.GetAsync(id)).CallId;
        await using (var office = await journey.SeatAsync(people.Office))
        {
            foreach (var page in new[] { "/work/awards/calls", "/work/awards/calls/new", $"/work/awards/calls/{call}", "/work/awards/experts", $"/work/awards/cases/{id}/decision" }) await office.GoAsync(page);
        }

        await people.Moves.DraftDecisionAsync(people.Office, id);
        await WordsAsync(journey, people.Office, $"/work/awards/cases/{id}/decide/Sign");
        await people.Moves.DecideAsync(people.Second, id, AwardAction.Sign);
        await using var leader = await journey.ArriveAsync(Journey.Phone, Journey.Desk);
        await journey.Portal.SignInAsync(leader.Page.Context, people.Leader);
        await leader.GoAsync("/leader/awards");
        await leader.PressAsync($"main a[href$='/{id}']");
        await leader.FillAsync(("Opinion", "OK"));
        await leader.PressAsync("main form .btn-primary");
        await leader.GoAsync($"/leader/awards/{id}");
    }

    private static async Task PublishAsync(Journey journey, AwardPeople people, AwardCaseId id)
    {
        await using (var maker = await journey.SeatAsync(people.Second))
        {
            await maker.GoAsync("/work/awards/lists");
            await maker.PressAsync("main form button");
            await using var publisher = await journey.SeatAsync(people.Office);
            await publisher.GoAsync(new Uri(maker.Page.Url).AbsolutePath);
            await publisher.PressAsync("form.actionbar button");
        }

        await using (var neighbour = await journey.ArriveAsync(Journey.Phone))
        {
            await neighbour.GoAsync("/awards");
            await neighbour.PressAsync("main a[href*='/awards/lists/']");
            (await neighbour.MainTextAsync()).ShouldContain("3,000,000.00");
        }

        await journey.Portal.LiveAsync(days: 14);
        await people.Moves.DaysEndAsync();
        await using (var office = await journey.SeatAsync(people.Office)) await office.GoAsync($"/work/awards/cases/{id}/contract");
        await people.Moves.SignContractAsync(people.Office, id);
    }

    private static async Task PayAsync(Journey journey, AwardPeople people, AwardCaseId id, int number)
    {
        var part = (await people.Moves.GetAsync(id)).Instalments.Single(row => row.Number == number).Id;
        await using (var payer = await journey.SeatAsync(people.Payer))
        {
            await payer.GoAsync("/work/awards/payments");
            await payer.PressAsync($"tbody a[href$='/{part}']");
            await payer.PressAsync("form.actionbar button");
        }

        await PressAsync(journey, people.PayChecker, $"/work/awards/payments/{id}/{part}");
        await using var settles = await journey.SeatAsync(people.Payer);
        await settles.GoAsync($"/work/awards/payments/{id}/{part}/return");
        await settles.GoAsync($"/work/awards/payments/{id}/{part}/settle");
        var today = journey.Portal.Today;
        await settles.FillAsync(("PaidOn.Year", $"{today.Year}"), ("PaidOn.Month", $"{today.Month}"), ("PaidOn.Day", $"{today.Day}"), ("Voucher", $"V{Some.Number()}"));
        await settles.PressAsync("main form button");
    }

    private static async Task RecoverAsync(Journey journey, AwardPeople people, AwardCaseId id)
    {
        await using (var officer = await journey.SeatAsync(people.Officer))
        {
            await officer.GoAsync($"/employer/awards/{id}");
            (await officer.MainTextAsync()).ShouldContain("1,200,000.00");
            await officer.PressAsync("main a[href$='/report']");
            await officer.FillAsync(("Progress", "OK"), ("Spent", "850000"));
            await officer.PressAsync("main form button");
        }

        await using (var reviewer = await journey.SeatAsync(people.Reviewer))
        {
            await reviewer.GoAsync($"/work/awards/cases/{id}/verdict");
            await reviewer.Page.CheckAsync("#grade-Unqualified");
            await reviewer.FillAsync(("ProperlySpent", "850000"), ("Grounds", "OK"));
            await reviewer.PressAsync("main form button");
        }

        await WordsAsync(journey, people.Office, $"/work/awards/cases/{id}/decide/ConfirmUnqualified");
        await WordsAsync(journey, people.Reviewer, $"/work/awards/recoveries/{id}");
        await using var owed = await journey.SeatAsync(people.OtherReviewer);
        foreach (var page in new[] { "/work/awards/recoveries", $"/work/awards/recoveries/{id}", $"/work/awards/recoveries/{id}/Notify", $"/work/awards/cases/{id}" }) await owed.GoAsync(page);
        (await owed.MainTextAsync()).ShouldContain("350,000.00");
    }

    private static async Task WordsAsync(Journey journey, Account account, string address)
    {
        await using var visit = await journey.SeatAsync(account);
        await visit.GoAsync(address);
        await visit.FillAsync(("Opinion", "OK"));
        await visit.PressAsync("main form button");
    }

    private static async Task PressAsync(Journey journey, Account account, string address)
    {
        await using var visit = await journey.SeatAsync(account);
        await visit.GoAsync(address);
        await visit.PressAsync("main form button");
    }

    private async Task RetireExpertsAsync(AwardPeople people)
    {
        foreach (var expert in await portal.WithDbAsync(db => Task.FromResult(db.AwardExperts.Where(row => row.LeftAt == null).Select(row => row.Id).ToList()))) await LeaveAsync(people, expert);
    }

    /// <summary>The next run draws among its own experts.</summary>
    private Task LeaveAsync(AwardPeople people, AwardExpertId expert) => portal.ActAsync(people.Office, async services =>
    {
        var register = services.GetRequiredService<AwardExpertRegister>();
        var known = await register.GetAsync(expert, TestContext.Current.CancellationToken);
        await register.LeaveAsync(expert, new DecideAward { Opinion = "OK", Version = known.Version }, TestContext.Current.CancellationToken);
    });
}
