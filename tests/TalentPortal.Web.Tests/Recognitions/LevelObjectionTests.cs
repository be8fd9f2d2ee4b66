using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Notices;
using TalentPortal.Application.Recognitions;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Testing;
using TalentPortal.Testing.Recognitions;

namespace TalentPortal.Web.Tests.Recognitions;

/// <summary>Anybody objects to a level on the public list, and what the office makes of it, over HTTP.</summary>
public sealed class LevelObjectionTests(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Statement = "该员所列成果由他人完成，本人未参与。";

    private RecognitionMoves Moves => new(host);

    [Fact]
    public async Task Objection_HoldsTheLevelUntilItIsAnswered()
    {
        var (id, number, _) = await ListedAsync();
        await ObjectAsync(number, signed: true);
        await LiveAsync(id);
        (await StatusAsync(id)).ShouldBe(RecognitionStatus.InPublicity);

        using var office = await host.SignInAsAsync(Role.TalentOffice);
        var page = await OpenAsync(office, id);
        page.Text.ShouldContain(Statement);
        page.Text.ShouldContain("****");
        await TakeAsync(office, page, ObjectionAction.Register);
        (await StatusAsync(id)).ShouldBe(RecognitionStatus.ObjectionReview);
        (await TakeAsync(office, page, ObjectionAction.Dismiss)).Text.ShouldContain(host.Texts["objection.answer"]);
        await LiveAsync(id);
        (await StatusAsync(id)).ShouldBe(RecognitionStatus.Recognised);
    }

    [Fact]
    public async Task Objection_ThatIsUpheld_EndsTheCaseAndTheApplicantIsTold()
    {
        var listed = await ListedAsync();
        var (id, number, _) = listed;
        await ObjectAsync(number, signed: true);
        using var office = await host.SignInAsAsync(Role.TalentOffice);
        var page = await OpenAsync(office, id);
        await TakeAsync(office, page, ObjectionAction.Register);
        await TakeAsync(office, page, ObjectionAction.Uphold);

        (await StatusAsync(id)).ShouldBe(RecognitionStatus.NotRecognised);
        using var applicant = await host.SignInAsAsync(listed.Applicant);
        (await applicant.GetPageAsync($"/my/recognition/{id}/status")).Text.ShouldContain(host.Texts.Of(RecognitionStatus.NotRecognised));
    }

    /// <summary>Two objections to one person: the second still holds after the first was dismissed.</summary>
    [Fact]
    public async Task Level_WithTwoObjections_IsHeldUntilBothAreAnswered()
    {
        var (id, number, _) = await ListedAsync();
        await ObjectAsync(number, signed: true);
        await ObjectAsync(number, signed: true);
        using (var office = await host.SignInAsAsync(Role.TalentOffice))
        {
            var first = await OpenAsync(office, id);
            await TakeAsync(office, first, ObjectionAction.Register);
            await TakeAsync(office, first, ObjectionAction.Dismiss);
        }

        await LiveAsync(id);
        (await StatusAsync(id)).ShouldBe(RecognitionStatus.ObjectionReview);

        using var colleague = await host.SignInAsAsync(Role.TalentOffice);
        await TakeAsync(colleague, await OpenAsync(colleague, id, nth: 1), ObjectionAction.RecordAsLead);
        (await StatusAsync(id)).ShouldBe(RecognitionStatus.InPublicity);
        await LiveAsync(id);
        (await StatusAsync(id)).ShouldBe(RecognitionStatus.Recognised);
    }

    /// <summary>Each of two officers sees the other's objection still open: the second is asked again, or the level would be held by nobody for ever.</summary>
    [Fact]
    public async Task Level_WhoseLastTwoObjectionsAreAnsweredAtOnce_IsNotLeftHeldByNobody()
    {
        var (id, number, _) = await ListedAsync();
        await ObjectAsync(number, signed: true);
        await ObjectAsync(number, signed: true);
        using (var office = await host.SignInAsAsync(Role.TalentOffice)) await TakeAsync(office, await OpenAsync(office, id), ObjectionAction.Register);
        var (one, other) = (await host.AddAccountAsync(Role.TalentOffice), await host.AddAccountAsync(Role.TalentOffice));

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => AnswerAsync(one, id, nth: 1, ObjectionAction.RecordAsLead, () => AnswerAsync(other, id, nth: 0, ObjectionAction.Dismiss, () => Task.CompletedTask)));
        await AnswerAsync(one, id, nth: 1, ObjectionAction.RecordAsLead, () => Task.CompletedTask);
        (await StatusAsync(id)).ShouldBe(RecognitionStatus.InPublicity);
    }

    /// <summary>Decides, lets something happen, and saves.</summary>
    private Task AnswerAsync(Account officer, RecognitionApplicationId id, int nth, ObjectionAction action, Func<Task> meanwhile) => host.ActAsync(officer, async services =>
    {
        var (db, clock) = (services.GetRequiredService<IPortalDb>(), await services.GetRequiredService<CaseClocks>().NowAsync(CancellationToken.None));
        var objection = (await db.Objections.About(id).ToListAsync())[nth];
        objection.Take(action, "核查完毕。", services.GetRequiredService<ICurrentActor>().Actor, null, clock.UtcNow);
        await services.GetRequiredService<ObjectedLists>().Of(objection).FollowAsync(objection, action, "核查完毕。", clock, CancellationToken.None);
        await meanwhile();
        await db.SaveChangesAsync(CancellationToken.None);
    });

    [Fact]
    public async Task Anonymous_IsALead_AndHoldsNothing()
    {
        var (id, number, _) = await ListedAsync();
        var received = await ObjectAsync(number, signed: false);
        received.Text.ShouldContain(host.Texts.Of(LeadReason.Anonymous));
        await LiveAsync(id);
        (await StatusAsync(id)).ShouldBe(RecognitionStatus.Recognised);
    }

    /// <summary>The list can be seen for some days after its last one; what comes then is a lead, also when it is signed.</summary>
    [Fact]
    public async Task Signed_AfterTheLastDay_IsALead()
    {
        var (id, number, _) = await ListedAsync();
        await ToTheDayAfterAsync(id);
        (await ObjectAsync(number, signed: true)).Text.ShouldContain(host.Texts.Of(LeadReason.AfterPeriod));
        await Moves.DaysEndAsync();
        (await StatusAsync(id)).ShouldBe(RecognitionStatus.Recognised);
    }

    /// <summary>A letter is an objection like any other: entered from the case page, with number and answer, and it holds the level.</summary>
    [Fact]
    public async Task Letter_EnteredFromTheCase_HoldsTheLevelUntilItIsAnswered()
    {
        var (id, _, _) = await ListedAsync();
        using (var clerk = await host.SignInAsAsync(Role.TalentOffice))
            await (await (await clerk.GetPageAsync($"/work/recognition/cases/{id}")).FollowAsync("a[href^='/work/objections/enter']")).SubmitAsync(Letter(CountyClock.DayOf(host.Now)));
        await LiveAsync(id);
        (await StatusAsync(id)).ShouldBe(RecognitionStatus.InPublicity);

        using var office = await host.SignInAsAsync(Role.TalentOffice);
        var entered = await (await office.GetPageAsync($"/work/recognition/cases/{id}")).FollowAsync("a[href^='/work/objections/']:not([href*='enter'])");
        entered.Text.ShouldContain(host.Texts.Of(ObjectionChannel.Letter));
        await TakeAsync(office, entered, ObjectionAction.Register);
        (await StatusAsync(id)).ShouldBe(RecognitionStatus.ObjectionReview);
        (await TakeAsync(office, entered, ObjectionAction.Dismiss)).Text.ShouldContain(host.Texts["objection.answer"]);
        await LiveAsync(id);
        (await StatusAsync(id)).ShouldBe(RecognitionStatus.Recognised);
    }

    /// <summary>In time by its day of receipt, but the level was given meanwhile: it is answered, and the page says what remains.</summary>
    [Fact]
    public async Task Letter_EnteredAfterTheLevelWasGiven_ChangesNothingByItself()
    {
        var (id, number, _) = await ListedAsync();
        var received = CountyClock.DayOf(host.Now);
        await LiveAsync(id);
        (await StatusAsync(id)).ShouldBe(RecognitionStatus.Recognised);
        using var office = await host.SignInAsAsync(Role.TalentOffice);
        var entered = await (await office.GetPageAsync($"/work/objections/enter?notice={number}&serial=1")).SubmitAsync(Letter(received));

        await TakeAsync(office, entered, ObjectionAction.Register);
        (await office.GetPageAsync($"{entered.Address}/uphold")).Text.ShouldContain(host.Texts["objection.level.given"]);
        (await TakeAsync(office, entered, ObjectionAction.Uphold)).Text.ShouldContain(host.Texts["objection.answer"]);
        (await host.WithDbAsync(db => db.Objections.About(id).Select(row => row.State).SingleAsync())).ShouldBe(ObjectionState.Upheld);
        (await StatusAsync(id)).ShouldBe(RecognitionStatus.Recognised);
    }

    /// <summary>What is said against a case is decided at the objection, never at the case.</summary>
    [Fact]
    public async Task CasePage_NamesTheObjectionAndDecidesNothingAboutIt()
    {
        var (id, number, _) = await ListedAsync();
        await ObjectAsync(number, signed: true);
        using var office = await host.SignInAsAsync(Role.TalentOffice);
        await TakeAsync(office, await OpenAsync(office, id), ObjectionAction.Register);

        var objection = await host.WithDbAsync(db => db.Objections.About(id).Select(row => row.Number).SingleAsync());
        (await office.GetPageAsync($"/work/recognition/cases/{id}")).TextsOf("a[href^='/work/objections/']").ShouldContain(objection);
        foreach (var step in new[] { RecognitionAction.Object, RecognitionAction.DismissObjection, RecognitionAction.UpholdObjection })
            (await office.GetAsync($"/work/recognition/cases/{id}/decide/{step}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var officer = await host.AddAccountAsync(Role.TalentOffice);
        await Should.ThrowAsync<NotFoundException>(() => Moves.DecideAsync(officer, id, RecognitionAction.DismissObjection));
        (await StatusAsync(id)).ShouldBe(RecognitionStatus.ObjectionReview);
    }

    [Fact]
    public async Task Contact_IsShownOnceForItsOwnReasonThatStays()
    {
        var (id, number, _) = await ListedAsync();
        await ObjectAsync(number, signed: true, phone: "13987654321");
        using var office = await host.SignInAsAsync(Role.TalentOffice);
        var page = await OpenAsync(office, id);
        page.Text.ShouldNotContain("13987654321");

        var form = await page.FollowAsync("a[href$=contact]");
        form.Text.ShouldContain(host.Texts["objection.contact.reason"]);
        (await form.SubmitAsync(("Form.Reason", " "))).Text.ShouldNotContain("13987654321");
        (await (await page.FollowAsync("a[href$=contact]")).SubmitAsync(("Form.Reason", "核实署名"))).Text.ShouldContain("13987654321");
        var again = await OpenAsync(office, id);
        again.Text.ShouldContain("核实署名");
        again.Text.ShouldNotContain("13987654321");
    }

    /// <summary>One register for all lists, the talent office's; a count beside the navigation says how many wait.</summary>
    [Fact]
    public async Task Desk_OfObjections_IsTheOfficesAndIsCounted()
    {
        var (id, number, _) = await ListedAsync();
        using var office = await host.SignInAsAsync(Role.TalentOffice);
        var before = Waiting(await office.GetPageAsync("/work/objections"));
        await ObjectAsync(number, signed: true);
        var objection = await host.WithDbAsync(db => db.Objections.About(id).AsNoTracking().SingleAsync());
        using var reviewer = await host.SignInAsAsync(Role.FirstReviewer);
        (await reviewer.GetAsync("/work/objections")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var list = await office.GetPageAsync("/work/objections");
        list.TextsOf("tbody tr").ShouldContain(row => row.Contains(objection.Number, StringComparison.Ordinal) && row.Contains(host.Texts.Of(ObjectionKind.Level), StringComparison.Ordinal));
        Waiting(list).ShouldBe(before + 1);
    }

    private static int Waiting(PortalPage page) => page.TextsOf("nav a[href='/work/objections'] .n").Select(int.Parse).SingleOrDefault();

    private static (string, string)[] Letter(DateOnly received) =>
    [
        ("Form.Channel", nameof(ObjectionChannel.Letter)), ("Form.ReceivedOn.Year", $"{received.Year}"), ("Form.ReceivedOn.Month", $"{received.Month}"), ("Form.ReceivedOn.Day", $"{received.Day}"),
        ("Form.Name", "来信人乙"), ("Form.Statement", Statement),
    ];

    private static async Task<PortalPage> TakeAsync(PortalBrowser office, PortalPage objection, ObjectionAction action) =>
        await (await office.GetPageAsync($"{objection.Address}/{action}")).SubmitAsync(("Form.Reason", "已核查"));

    private async Task<PortalPage> OpenAsync(PortalBrowser office, RecognitionApplicationId id, int nth = 0)
    {
        var objection = await host.WithDbAsync(db => db.Objections.About(id).Select(row => row.Id).Skip(nth).FirstAsync());
        return await office.GetPageAsync($"/work/objections/{objection.Value}");
    }

    private async Task<PortalPage> ObjectAsync(string number, bool signed, string phone = "13912345678")
    {
        using var anybody = host.Browse();
        var form = await (await anybody.GetPageAsync($"/recognition/notices/{number}")).FollowAsync("tbody a");
        var fields = new Dictionary<string, string> { ["Form.Statement"] = Statement, [signed ? "Form.Name" : "Form.Anonymous"] = signed ? "异议人甲" : "true" };
        if (signed) fields["Form.Phone"] = phone;
        var received = await form.SubmitAsync(fields);
        received.Address.ShouldContain("/received");
        return received;
    }

    private Task<RecognitionStatus> StatusAsync(RecognitionApplicationId id) => host.WithDbAsync(db => db.RecognitionApplications.Where(row => row.Id == id).Select(row => row.Status).SingleAsync());

    /// <summary>The list is over, and the daily work is done.</summary>
    private async Task LiveAsync(RecognitionApplicationId id)
    {
        await ToTheDayAfterAsync(id);
        await Moves.DaysEndAsync();
    }

    /// <summary>To the day after the last day of the list, however many holidays lie between.</summary>
    private async Task ToTheDayAfterAsync(RecognitionApplicationId id)
    {
        var last = await host.WithDbAsync(db => (from list in db.RecognitionNotices from item in list.Items where item.ApplicationId == id select list.LastDay!.Value).SingleAsync());
        host.Clock.Advance(TimeSpan.FromDays(Math.Max(0, last.DayNumber + 1 - CountyClock.DayOf(host.Now).DayNumber)));
    }

    /// <summary>Alone on a list that is public since today.</summary>
    private async Task<(RecognitionApplicationId Id, string Number, Account Applicant)> ListedAsync()
    {
        var (applicant, officer, reviewer) = (await host.AddAccountAsync(Role.Applicant), await host.AddAccountAsync(Role.EmployerOfficer), await host.AddAccountAsync(Role.FirstReviewer));
        var (office, colleague) = (await host.AddAccountAsync(Role.TalentOffice), await host.AddAccountAsync(Role.TalentOffice));
        await Moves.OpenCatalogueAsync(office, colleague);
        var id = await Moves.SubmitAsync(applicant, "D-01", officer.EmployerId!.Value);
        await Moves.RecommendAsync(officer, id);
        await Moves.DecideAsync(reviewer, id, RecognitionAction.Accept);
        await Moves.DecideAsync(reviewer, id, RecognitionAction.PassReview);
        await Moves.DecideAsync(office, id, RecognitionAction.Approve);
        var notice = await Moves.MakeNoticeAsync(colleague);
        await Moves.PublishAsync(office, notice);
        return (id, await host.WithDbAsync(db => db.RecognitionNotices.Where(row => row.Id == notice).Select(row => row.Number!).SingleAsync()), applicant);
    }
}
