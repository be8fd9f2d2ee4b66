using System.Net;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;

namespace TalentPortal.Web.Tests.Talents;

/// <summary>A clerk enters people and keeps their records. Seeded defects: see docs/testing.md, "The talent register".</summary>
public sealed class TalentRecordTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Person_Entered_IsFoundByNumberAndHasAHistory()
    {
        var number = Some.IdNumber();
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);

        var profile = await (await clerk.GetPageAsync("/work/talents/enter")).SubmitAsync(("Form.Name", "南宫新月"), ("Form.Number", number), ("Form.Source", "Returned"), ("Form.Team", "Professional"));

        profile.Heading.ShouldBe("南**月");
        profile.Text.ShouldContain("回流");
        (await clerk.GetPageAsync("/work/talents?Q=南宫新月&Source=Returned")).TextsOf("tbody tr").ShouldHaveSingleItem();
        (await clerk.GetPageAsync("/work/talents?Q=南宫新月&Source=Local")).TextsOf("tbody tr").ShouldBeEmpty();
        var history = await clerk.GetPageAsync($"{profile.Address}/history");
        history.TextsOf("tbody tr").ShouldHaveSingleItem().ShouldContain("登记");
    }

    [Fact]
    public async Task Number_InTheRegisterAlready_IsNotEnteredAgain()
    {
        var number = Some.IdNumber();
        await EnterAsync("南宫一梦", number);
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);

        var page = await (await clerk.GetPageAsync("/work/talents/enter")).SubmitAsync(("Form.Name", "南宫一梦"), ("Form.Number", number));

        page.Errors.ShouldBe([host.Texts.Refusal(TalentRefusals.AlreadyInRegister)]);
        page.Find("#Form_Name")!.GetAttribute("value").ShouldBe("南宫一梦");
    }

    [Fact]
    public async Task SameNameAndBirthDate_UnderAnotherNumber_IsShownBeforeItIsEntered()
    {
        var born = new DateOnly(1996, 2, 29);
        var known = await EnterAsync("南宫双生", Some.IdNumber(born));
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        var form = await clerk.GetPageAsync("/work/talents/enter");
        var other = Some.IdNumber(born);

        var asked = await form.SubmitAsync(("Form.Name", "南宫双生"), ("Form.Number", other));
        asked.Errors.ShouldBe([host.Texts.Refusal(TalentRefusals.LooksLikeAnother)]);
        asked.Find("[aria-labelledby=same] a")!.GetAttribute("href").ShouldBe($"/work/talents/{known}");

        var entered = await asked.SubmitAsync(("Form.Name", "南宫双生"), ("Form.Number", other), ("Form.IsAnother", "true"));
        entered.Status.ShouldBe(HttpStatusCode.OK);
        entered.Address.ShouldNotContain("enter");
        var suspicion = await host.WithDbAsync(db => db.PersonSuspicions.SingleAsync(pair => pair.First == known || pair.Second == known));
        (suspicion.Grounds & SuspicionGrounds.SameNameAndBirthDate, suspicion.Origin).ShouldBe((SuspicionGrounds.SameNameAndBirthDate, SuspicionOrigin.Entry));
    }

    [Fact]
    public async Task Particulars_Corrected_StandInTheHistoryWithTheReason_AndTheRecordOfYesterdayIsAsItWas()
    {
        var id = await EnterAsync("南宫昨日", Some.IdNumber());
        host.Clock.Advance(TimeSpan.FromDays(1));
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        var form = await clerk.GetPageAsync($"/work/talents/{id}/describe");

        (await form.SubmitAsync(("Form.Reason", " "))).Errors.ShouldBe([host.Texts["record.reason.required"]]);
        await form.SubmitAsync(("Form.Name", "南宫今日"), ("Form.EthnicityCode", "03"), ("Form.Standing", "LeftCounty"), ("Form.Reason", "本人出示户口簿"));

        var history = await clerk.GetPageAsync($"/work/talents/{id}/history?On=2026-03-12");
        history.TextsOf("[aria-labelledby=changes] tbody tr").ShouldContain(line => line.Contains("南宫昨日") && line.Contains("南宫今日") && line.Contains("本人出示户口簿"));
        history.TextsOf("[aria-labelledby=changes] tbody tr").ShouldContain(line => line.Contains("民族") && line.Contains("回族"));
        var then = history.TextsOf("[aria-labelledby=then] .fact");
        then.ShouldContain("姓名南宫昨日");
        then.ShouldContain("状态在职");
        then.ShouldNotContain(line => line.Contains("回族"));
        (await clerk.GetPageAsync($"/work/talents/{id}/history?On=2020-01-01")).Text.ShouldContain(host.Texts["record.then.none"]);
    }

    [Fact]
    public async Task Record_OfOneself_ShowsWhatIsKnownAndWhyItWasChanged()
    {
        var account = await host.AddAccountAsync(Role.Applicant, wish => wish.Name = "南宫自知");
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        await (await clerk.GetPageAsync($"/work/talents/{account.PersonId}/describe")).SubmitAsync(("Form.Source", "Recruited"), ("Form.Reason", "本人来电说明"));
        using var owner = await host.SignInAsAsync(account);

        var record = await (await owner.GetPageAsync("/my")).FollowAsync("a[href='/my/record']");

        record.TextsOf(".fact").ShouldContain("来源引进");
        record.TextsOf(".tasks li").ShouldContain(line => line.Contains("来源") && line.Contains("引进") && line.Contains("本人来电说明"));
        (await PersonAsync(account.PersonId!.Value)).Name.ShouldBe("南宫自知");
    }

    [Fact]
    public async Task Name_OnTheFormThatCorrectsIt_IsMasked()
    {
        var id = await EnterAsync("南宫隐者", Some.IdNumber());
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);

        foreach (var page in new[] { "describe", "education", "credentials", "documents", "history" }) (await clerk.GetPageAsync($"/work/talents/{id}/{page}")).Content.ShouldNotContain("南宫隐者");
    }

    [Fact]
    public async Task Form_ThatIsStale_ChangesNothing()
    {
        var id = await EnterAsync("南宫迟来", Some.IdNumber());
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        var first = await clerk.GetPageAsync($"/work/talents/{id}/describe");
        var second = await clerk.GetPageAsync($"/work/talents/{id}/describe");
        await first.SubmitAsync(("Form.Team", "RuralPractical"), ("Form.Reason", "本人说明"));

        (await second.SubmitAsync(("Form.Team", "SocialWork"), ("Form.Reason", "本人说明"))).Status.ShouldBe(HttpStatusCode.Conflict);

        (await PersonAsync(id)).Team.ShouldBe(TalentTeam.RuralPractical);
    }

    [Fact]
    public async Task Education_Stated_IsTakenAwayAgainUnlessVerified()
    {
        var id = await EnterAsync("南宫书院", Some.IdNumber());
        using var clerk = await host.SignInAsAsync(Role.TalentOffice);
        await StateEducationAsync(clerk, id, "Vocational", "None");
        await StateEducationAsync(clerk, id, "Bachelor", "Chsi");

        var profile = await clerk.GetPageAsync($"/work/talents/{id}");
        profile.TextsOf("[aria-labelledby=education] .fact").Count.ShouldBe(2);
        var withdrawal = await profile.FollowAsync("[aria-labelledby=education] a[href*=withdraw]");
        withdrawal.Text.ShouldContain("中职");
        await withdrawal.SubmitAsync(("Form.Reason", "登记有误"));

        (await PersonAsync(id)).Educations.ShouldHaveSingleItem().Level.ShouldBe(EducationLevel.Bachelor);
        (await clerk.GetPageAsync($"/work/talents/{id}")).Find("[aria-labelledby=education] a[href*=withdraw]").ShouldBeNull();
    }

    [Fact]
    public async Task Education_StatedAgainWithoutItsDegree_KeepsIt_UnlessTheClerkSaysThatThereIsNone()
    {
        var id = await EnterAsync("南宫学位", Some.IdNumber());
        using var clerk = await host.SignInAsAsync(Role.TalentOffice);
        await StateEducationAsync(clerk, id, "Bachelor", "None", ("Form.Degree", "Bachelor"), ("Form.CertificateNumber", "104221201605001234"));

        await StateEducationAsync(clerk, id, "Bachelor", "None");
        (await PersonAsync(id)).Educations.Select(known => (known.Degree, known.CertificateNumber)).ShouldBe([(Degree.Bachelor, "104221201605001234")]);

        var form = await clerk.GetPageAsync($"/work/talents/{id}/education");
        (await form.SubmitAsync([.. Said("Bachelor", "None"), ("Form.Degree", "Bachelor"), ("Form.HasNoDegree", "true")])).Errors.ShouldBe([host.Texts["record.degree.both"]]);
        await StateEducationAsync(clerk, id, "Bachelor", "None", ("Form.HasNoDegree", "true"));
        (await PersonAsync(id)).Educations.Select(known => known.Degree).ShouldBe([null]);
    }

    [Fact]
    public async Task Credential_EnteredCorrectedAndTakenAway_LeavesThreeLines()
    {
        var id = await EnterAsync("南宫匠心", Some.IdNumber());
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        var form = await clerk.GetPageAsync($"/work/talents/{id}/credentials");
        var said = new Dictionary<string, string> { ["Form.Kind"] = "SkillCertificate", ["Form.Grade"] = "Senior", ["Form.Name"] = "焊工", ["Form.AwardedOn.Year"] = "2020", ["Form.AwardedOn.Month"] = "5", ["Form.AwardedOn.Day"] = "1", ["Form.Reason"] = "证书原件" };

        (await form.SubmitAsync(said)).Errors.ShouldBe([host.Texts.Refusal(TalentRefusals.GradeOfAnotherKind)]);
        said["Form.Grade"] = "SkillOne";
        var profile = await form.SubmitAsync(said);
        profile.TextsOf("[aria-labelledby=credentials] .fact").ShouldHaveSingleItem().ShouldContain("焊工");
        (await (await clerk.GetPageAsync($"/work/talents/{id}/credentials")).SubmitAsync(said)).Errors.ShouldBe([host.Texts.Refusal(TalentRefusals.AlreadyOnRecord)]);
        await (await profile.FollowAsync("[aria-labelledby=credentials] .fact a[href*=credentials]")).SubmitAsync(("Form.Name", "电焊工"), ("Form.Reason", "名称写错"));
        await (await (await clerk.GetPageAsync($"/work/talents/{id}")).FollowAsync("[aria-labelledby=credentials] a[href*=withdraw]")).SubmitAsync(("Form.Reason", "不是本人的"));

        (await clerk.GetPageAsync($"/work/talents/{id}/history")).TextsOf("tbody tr").Count(line => line.Contains("焊工")).ShouldBe(3);
        (await host.WithDbAsync(db => db.Credentials.AnyAsync(row => row.PersonId == id))).ShouldBeFalse();
    }

    [Fact]
    public async Task Passport_OnRecordBesideTheId_FindsThePersonAndNobodyElseCanHaveIt()
    {
        var (id, other) = (await EnterAsync("南宫远洋", Some.IdNumber()), await EnterAsync("南宫近海", Some.IdNumber()));
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        var said = new[] { ("Form.Kind", "Passport"), ("Form.Number", "e 1234 5678"), ("Form.Reason", "护照原件") };

        var profile = await (await clerk.GetPageAsync($"/work/talents/{id}/documents")).SubmitAsync(said);
        profile.Content.ShouldNotContain("E12345678");
        (await clerk.GetPageAsync("/work/talents")).Status.ShouldBe(HttpStatusCode.OK);
        var found = await (await clerk.GetPageAsync("/work/talents")).SubmitAsync(new Dictionary<string, string> { ["Q"] = "E12345678" }, "form.finder");
        found.TextsOf("tbody a").ShouldBe(["南**洋"]);
        (await (await clerk.GetPageAsync($"/work/talents/{other}/documents")).SubmitAsync(said)).Errors.ShouldBe([host.Texts.Refusal(TalentRefusals.IdNumberBelongsToAnother)]);

        var shown = await (await profile.FollowAsync("dl a[href*='document=']")).SubmitAsync(("Form.Purpose", "核对护照"));
        shown.Text.ShouldContain("E12345678");
    }

    [Fact]
    public async Task Record_OfSomebodyOutOfReach_CannotBeKept()
    {
        var id = await EnterAsync("南宫天涯", Some.IdNumber());
        using var elsewhere = await host.SignInAsAsync(Role.IntakeClerk, wish => wish.TownshipCode = Some.TownshipCode);
        using var auditor = await host.SignInAsAsync(Role.Auditor);

        foreach (var page in new[] { "describe", "education", "credentials", "documents", "history" }) (await elsewhere.GetAsync($"/work/talents/{id}/{page}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await auditor.GetAsync($"/work/talents/{id}/history")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await auditor.GetAsync($"/work/talents/{id}/describe")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task StateEducationAsync(PortalBrowser clerk, PersonId id, string level, string verification, params (string Field, string Value)[] more) =>
        (await (await clerk.GetPageAsync($"/work/talents/{id}/education")).SubmitAsync([.. Said(level, verification), .. more])).Errors.ShouldBeEmpty();

    private static (string Field, string Value)[] Said(string level, string verification) =>
    [
        ("Form.Level", level), ("Form.IsFullTime", "true"), ("Form.School", "山东大学"), ("Form.Major", "机械"), ("Form.Verification", verification),
        ("Form.GraduatedOn.Year", "2016"), ("Form.GraduatedOn.Month", "6"), ("Form.GraduatedOn.Day", "30"), ("Form.Reason", "证书原件"),
    ];

    private Task<Person> PersonAsync(PersonId id) => host.WithDbAsync(db => db.People.AsNoTracking().SingleAsync(person => person.Id == id));

    private async Task<PersonId> EnterAsync(string name, string number)
    {
        var person = Some.Person(host.Vault, name, idNumber: number);
        await host.WithDbAsync(async db =>
        {
            db.People.Add(person);
            return await db.SaveChangesAsync(default);
        });
        return person.Id;
    }
}
