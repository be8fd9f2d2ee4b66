using System.Net;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Accounts;
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
        await LiveAsync();
        (await StatusAsync(id)).ShouldBe(RecognitionStatus.InPublicity);

        using var office = await host.SignInAsAsync(Role.TalentOffice);
        var page = await OpenAsync(office, id);
        page.Text.ShouldContain(Statement);
        page.Text.ShouldContain("****");
        page = await TakeAsync(page, ObjectionAction.Register);
        (await StatusAsync(id)).ShouldBe(RecognitionStatus.ObjectionReview);
        page = await TakeAsync(page, ObjectionAction.Dismiss);
        page.Text.ShouldContain(host.Texts["objection.answer"]);
        await LiveAsync();
        (await StatusAsync(id)).ShouldBe(RecognitionStatus.Recognised);
    }

    [Fact]
    public async Task Objection_ThatIsUpheld_EndsTheCaseAndTheApplicantIsTold()
    {
        var listed = await ListedAsync();
        var (id, number, _) = listed;
        await ObjectAsync(number, signed: true);
        using var office = await host.SignInAsAsync(Role.TalentOffice);
        await TakeAsync(await TakeAsync(await OpenAsync(office, id), ObjectionAction.Register), ObjectionAction.Uphold);

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
            await TakeAsync(await TakeAsync(await OpenAsync(office, id), ObjectionAction.Register), ObjectionAction.Dismiss);
        await LiveAsync();
        (await StatusAsync(id)).ShouldBe(RecognitionStatus.ObjectionReview);

        using var colleague = await host.SignInAsAsync(Role.TalentOffice);
        await TakeAsync(await OpenAsync(colleague, id), ObjectionAction.RecordAsLead);
        await LiveAsync();
        (await StatusAsync(id)).ShouldBe(RecognitionStatus.Recognised);
    }

    [Fact]
    public async Task Anonymous_IsALead_AndHoldsNothing()
    {
        var (id, number, _) = await ListedAsync();
        var received = await ObjectAsync(number, signed: false);
        received.Text.ShouldContain(host.Texts.Of(LeadReason.Anonymous));
        await LiveAsync();
        (await StatusAsync(id)).ShouldBe(RecognitionStatus.Recognised);

        using var late = host.Browse();
        (await late.GetPageAsync($"/recognition/notices/{number}")).Text.ShouldNotContain("异议人");
    }

    /// <summary>What came through the public page is answered at its own page; the case page says where.</summary>
    [Fact]
    public async Task CasePage_DoesNotDecideWhatHasItsOwnPage()
    {
        var (id, number, _) = await ListedAsync();
        await ObjectAsync(number, signed: true);
        using var office = await host.SignInAsAsync(Role.TalentOffice);
        await TakeAsync(await OpenAsync(office, id), ObjectionAction.Register);

        var objection = await host.WithDbAsync(db => db.RecognitionObjections.Where(row => row.ApplicationId == id).Select(row => row.Number).SingleAsync());
        var decide = await office.GetPageAsync($"/work/recognition/cases/{id}/decide/DismissObjection");
        decide.Text.ShouldContain(host.Texts.Refusal(RecognitionRefusals.DecidedAtTheObjection.With(objection)));
        decide.Find("main form").ShouldBeNull();
        var officer = await host.AddAccountAsync(Role.TalentOffice);
        (await Should.ThrowAsync<RefusedException>(() => Moves.DecideAsync(officer, id, RecognitionAction.DismissObjection))).Refusal.Code.ShouldBe(RecognitionRefusals.DecidedAtTheObjection.Code);
        (await StatusAsync(id)).ShouldBe(RecognitionStatus.ObjectionReview);
    }

    [Fact]
    public async Task Contact_IsShownOnceForAReasonThatStays()
    {
        var (id, number, _) = await ListedAsync();
        await ObjectAsync(number, signed: true, phone: "13987654321");
        using var office = await host.SignInAsAsync(Role.TalentOffice);
        var page = await OpenAsync(office, id);
        page.Text.ShouldNotContain("13987654321");

        var shown = await page.SubmitAsync(new Dictionary<string, string> { ["Form.Reason"] = "核实署名" }, button: "button[formaction*=Contact]");
        shown.Text.ShouldContain("13987654321");
        var again = await OpenAsync(office, id);
        again.Text.ShouldContain("核实署名");
        again.Text.ShouldNotContain("13987654321");
    }

    /// <summary>The list and its page are the talent office's; a count beside the navigation says that one waits.</summary>
    [Fact]
    public async Task Desk_OfObjections_IsTheOfficesAndIsCounted()
    {
        var (id, number, _) = await ListedAsync();
        await ObjectAsync(number, signed: true);
        var objection = await host.WithDbAsync(db => db.RecognitionObjections.AsNoTracking().SingleAsync(row => row.ApplicationId == id));
        using var reviewer = await host.SignInAsAsync(Role.FirstReviewer);
        (await reviewer.GetAsync("/work/recognition/objections")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var office = await host.SignInAsAsync(Role.TalentOffice);
        var list = await office.GetPageAsync("/work/recognition/objections");
        list.TextsOf("tbody tr").ShouldContain(row => row.Contains(objection.Number, StringComparison.Ordinal));
        list.TextsOf("nav a[href='/work/recognition/objections'] .n").ShouldHaveSingleItem();
    }

    private static Task<PortalPage> TakeAsync(PortalPage page, ObjectionAction action) => page.SubmitAsync(("step", action.ToString()), ("Form.Reason", "已核查"));

    private async Task<PortalPage> OpenAsync(PortalBrowser office, RecognitionApplicationId id)
    {
        var objection = await host.WithDbAsync(db => db.RecognitionObjections.AsNoTracking().Where(row => row.ApplicationId == id).OrderBy(row => row.SortsOn).ThenBy(row => row.Number).Select(row => row.Id).FirstAsync());
        return await office.GetPageAsync($"/work/recognition/objections/{objection.Value}");
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

    private async Task LiveAsync()
    {
        host.Clock.Advance(TimeSpan.FromDays(8));
        await Moves.DaysEndAsync();
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
