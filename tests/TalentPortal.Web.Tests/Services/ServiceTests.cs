using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Messages;
using TalentPortal.Application.Services;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Services;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;
using TalentPortal.Testing.Liaison;

namespace TalentPortal.Web.Tests.Services;

/// <summary>Services over HTTP on a real database: what each side sees, that a child stays with education and the talent office, what a wrong input says and keeps, what two presses come to.</summary>
public sealed class ServiceTests : IAsyncLifetime
{
    private readonly PortalHost host = new();
    private ServiceTown town = null!;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        town = await ServiceTown.OpenAsync(host);
    }

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Talent_AsksHandsInAndGrades_AndTheOfficeIsToldWhatIsMissing()
    {
        using var phone = await host.SignInAsAsync(town.Own);
        var form = await phone.GetPageAsync($"/my/services/new/{await town.ItemAsync("household")}");
        (await form.SubmitAsync()).Errors.ShouldBe([host.Texts["service.words.required"]]);
        var draft = await form.SubmitAsync(("Form.Words", "本人和配偶落户"));
        (await draft.SubmitAsync()).Text.ShouldContain("户口簿");
        var id = await host.WithDbAsync(db => db.ServiceRequests.Select(row => row.Id).SingleAsync());
        await (await phone.GetPageAsync($"/my/services/{id}/materials/m1")).UploadAsync(PortalUpload.Photo("Form.Photo"));
        (await (await phone.GetPageAsync($"/my/services/{id}")).SubmitAsync()).Text.ShouldContain(host.Texts["service.submitted.done"]);

        using var office = await host.SignInAsAsync(town.Office);
        var returned = await (await office.GetPageAsync($"/work/services/{id}/return")).SubmitAsync(("Form.Words", "缺配偶身份证"));
        returned.Text.ShouldContain(host.Texts["service.return.done"]);
        (await phone.GetPageAsync($"/my/services/{id}")).Text.ShouldContain("缺配偶身份证");
        (await phone.GetPageAsync("/my")).Text.ShouldContain(host.Texts["service.my.waiting", 1]);
        (await town.RequestAsync(id)).Number.ShouldBe("FW26-00001");
    }

    [Fact]
    public async Task Child_IsOpenedWithAReason_ByEducationAndTheOfficeAlone()
    {
        var (education, police, auditor) = (await town.DepartmentAsync(Department.Education), await town.DepartmentAsync(Department.PublicSecurity), await host.AddAccountAsync(Role.Auditor));
        var id = await town.AskSchoolAsync();
        await town.AssignAsync(id, Department.Education, Department.PublicSecurity);
        foreach (var account in new[] { police, auditor })
        {
            using var reader = await host.SignInAsAsync(account);
            var page = await reader.GetPageAsync($"/work/services/{id}");
            page.Text.ShouldNotContain("实验小学");
            page.Text.ShouldNotContain("陈小满");
            page.Find("a[href*='/files/']").ShouldBeNull();
            (await reader.GetPageAsync("/work/services")).Text.ShouldNotContain("实验小学");
            (await reader.Http.GetAsync(new Uri($"/work/services/{id}/files/{(await town.RequestAsync(id)).Files[0].FileId}", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        using var officer = await host.SignInAsAsync(education);
        (await officer.GetPageAsync($"/work/services/{id}")).Text.ShouldNotContain("陈小满");
        var form = await officer.GetPageAsync($"/work/services/{id}/child");
        (await form.SubmitAsync()).Errors.ShouldBe([host.Texts["subsidy.reveal.purpose.required"]]);
        var opened = await form.SubmitAsync(("Form.Purpose", "核对学籍"));
        opened.Text.ShouldContain("陈小满");
        opened.Text.ShouldContain("实验小学");
        (await officer.Http.GetAsync(new Uri(opened.Find("a[href*='/files/']")!.GetAttribute("href")!, UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var parent = await host.SignInAsAsync(town.Own);
        var looks = await parent.GetPageAsync("/my/looks");
        looks.Text.ShouldContain("核对学籍");
        looks.Text.ShouldContain("查看服务申请FW26-00001的材料");
    }

    [Fact]
    public async Task Police_MayNotOpenTheChild_EvenByTheAddress()
    {
        var police = await town.DepartmentAsync(Department.PublicSecurity);
        var id = await town.AskSchoolAsync();
        await town.AssignAsync(id, Department.PublicSecurity);
        using var reader = await host.SignInAsAsync(police);
        (await (await reader.GetPageAsync($"/work/services/{id}/child")).SubmitAsync(("Form.Purpose", "看看"))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await host.WithDbAsync(db => db.PersonalDataAccesses.CountAsync(row => row.Field == PersonalField.Child))).ShouldBe(0);
    }

    [Fact]
    public async Task CheckUp_GivesAVoucher_OnceAYear_ThatIsGoodNoMoreWhenUsed()
    {
        var health = await town.DepartmentAsync(Department.Health);
        var id = await town.AskAsync("check-up");
        await town.AssignAsync(id, Department.Health);
        await town.FeedAsync(health, id, Department.Health);
        using var phone = await host.SignInAsAsync(town.Own);
        (await phone.GetPageAsync($"/my/services/{id}")).Text.ShouldContain(host.Texts["service.voucher.valid", new DateOnly(2026, 12, 31)]);
        var again = await (await phone.GetPageAsync($"/my/services/new/{await town.ItemAsync("check-up")}")).SubmitAsync(("Form.EmployerPays", "false"), ("Form.Words", "再来一次"));
        again.Text.ShouldContain(host.Texts["refusal.service.had_this_year", 2026]);

        using var officer = await host.SignInAsAsync(health);
        (await (await officer.GetPageAsync($"/work/services/{id}/voucher")).SubmitAsync()).Text.ShouldContain(host.Texts["service.voucher.use.done"]);
        var paper = await host.WithDbAsync(db => db.IssuedDocuments.AsNoTracking().SingleAsync());
        (paper.Withdrawal!.Cause, (await town.RequestAsync(id)).Voucher!.UsedOn).ShouldBe((Domain.Documents.WithdrawalCause.Used, CountyClock.DayOf(host.Now)));
    }

    [Fact]
    public async Task Level_ThatIsTooLow_IsToldSo_AndCannotAskByTheAddress()
    {
        var account = await host.AddAccountAsync(Role.Applicant, wish => wish.WithoutPerson = true);
        var person = await town.SomebodyAsync(TalentLevel.F);
        var own = await host.AddAccountAsync(Role.Applicant, wish => wish.Person = person.Id);
        using var phone = await host.SignInAsAsync(own);
        (await phone.GetPageAsync("/my/services")).Find($"a[href$='{await town.ItemAsync("check-up")}']").ShouldBeNull();
        var form = await phone.GetPageAsync($"/my/services/new/{await town.ItemAsync("check-up")}");
        (await form.SubmitAsync(("Form.EmployerPays", "false"), ("Form.Words", "体检"))).Text.ShouldContain(host.Texts["refusal.service.level_missing", TalentLevel.D]);
        using var stranger = await host.SignInAsAsync(account);
        (await stranger.GetPageAsync("/my/services")).Text.ShouldContain(host.Texts["service.my.unknown"]);
    }

    [Fact]
    public async Task TwoPresses_AskOnce_AndOthersSeeNothing()
    {
        using var phone = await host.SignInAsAsync(town.Own);
        var form = await phone.GetPageAsync($"/my/services/new/{await town.ItemAsync("law")}");
        await form.SubmitAsync(("Form.Words", "劳动合同"));
        await form.SubmitAsync(("Form.Words", "劳动合同"));
        var fresh = await phone.GetPageAsync($"/my/services/new/{await town.ItemAsync("law")}");
        (await fresh.SubmitAsync(("Form.Words", "又一件"))).Text.ShouldContain(host.Texts["refusal.service.running"]);
        var id = await host.WithDbAsync(db => db.ServiceRequests.Select(row => row.Id).SingleAsync());
        using var stranger = await host.SignInAsAsync(Role.Applicant);
        (await stranger.GetPageAsync($"/my/services/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        using var justice = await host.SignInAsAsync(await town.DepartmentAsync(Department.Justice));
        (await justice.GetPageAsync($"/work/services/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task StaleForm_IsTold_AndLosesNothing()
    {
        await town.DepartmentAsync(Department.Justice);
        var id = await town.AskAsync("law");
        using var office = await host.SignInAsAsync(town.Office);
        var form = await office.GetPageAsync($"/work/services/{id}/decline");
        await town.AssignAsync(id, Department.Justice);
        var stale = await form.SubmitAsync(("Form.Words", "不属于本事项"));
        stale.Status.ShouldBe(HttpStatusCode.Conflict);
        (await town.RequestAsync(id)).Status.ShouldBe(ServiceStatus.InHand);
    }

    [Fact]
    public async Task Catalogue_IsAmendedFromADayOn_AndARequestKeepsToItsVersion()
    {
        var id = await town.AskAsync("law");
        using var office = await host.SignInAsAsync(town.Office);
        var form = await office.GetPageAsync($"/work/services/catalogue/{await town.ItemAsync("law")}");
        (await form.SubmitAsync(("Form.Basis", "新目录"), ("Form.EffectiveFrom.Year", "2026"), ("Form.EffectiveFrom.Month", "3"), ("Form.EffectiveFrom.Day", "12"), ("Form.WorkDays", "3"))).Text.ShouldContain(host.Texts["refusal.service.starts_too_early"]);
        await form.SubmitAsync(("Form.Basis", "新目录"), ("Form.EffectiveFrom.Year", "2026"), ("Form.EffectiveFrom.Month", "3"), ("Form.EffectiveFrom.Day", "13"), ("Form.WorkDays", "3"));
        await host.WithAsync(async services =>
        {
            var catalogue = services.GetRequiredService<ServiceCatalogue>();
            (await catalogue.OfferedOnAsync(new DateOnly(2026, 3, 12), Ct)).Single(item => item.Code == "law").Terms.WorkDays.ShouldBe(5);
            (await catalogue.OfferedOnAsync(new DateOnly(2026, 3, 13), Ct)).Single(item => item.Code == "law").Terms.WorkDays.ShouldBe(3);
            (await catalogue.TermsAsync((await town.RequestAsync(id)).ItemId, Ct)).WorkDays.ShouldBe(5);
        });
    }

    [Fact]
    public async Task Messages_TellTheDepartmentAndTheTalent_InNumbersOnly()
    {
        var justice = await town.DepartmentAsync(Department.Justice);
        var id = await town.AskAsync("law");
        await town.AssignAsync(id, Department.Justice);
        await town.FeedAsync(justice, id, Department.Justice);
        var told = await host.WithDbAsync(db => db.PortalMessages.AsNoTracking().Where(row => row.SubjectId == id.Value).Select(row => new { row.To, row.Text.Key }).ToListAsync());
        told.Select(row => (row.To.Value, row.Key)).ShouldBe([(justice.Id, "service.news.Assign"), (town.Own.Id, "service.news.Answer")], ignoreOrder: true);
    }

    [Fact]
    public async Task Employer_AsksForItsStaff_WhoFinishIt_AndReadsNoOffersGradesOrCalls()
    {
        var (officer, labour) = (await host.AddAccountAsync(Role.EmployerOfficer, wish => wish.Employer = town.EmployerId), await town.DepartmentAsync(Department.HumanResources));
        using var firm = await host.SignInAsAsync(officer);
        (await firm.GetPageAsync("/employer/services")).Find($"a[href$='{await town.ItemAsync("school")}']").ShouldBeNull();
        var form = await firm.GetPageAsync($"/employer/services/new/{await town.ItemAsync("spouse-job")}");
        (await form.SubmitAsync(("Form.Words", "配偶求职"))).Errors.ShouldBe([host.Texts["service.staff.required"]]);
        var employment = await host.WithDbAsync(db => db.Employments.Where(row => row.PersonId == town.Talent.Id).Select(row => row.Id).SingleAsync());
        await form.SubmitAsync(("Form.Employment", employment.ToString()), ("Form.Words", "配偶求职"));
        var id = await host.WithDbAsync(db => db.ServiceRequests.Select(row => row.Id).SingleAsync());

        // The officer goes no further: the talent sees what was begun and hands it in.
        using var phone = await host.SignInAsAsync(town.Own);
        foreach (var code in new[] { "m1", "m2" }) await (await phone.GetPageAsync($"/my/services/{id}/materials/{code}")).UploadAsync(PortalUpload.Photo("Form.Photo"));
        (await (await phone.GetPageAsync($"/my/services/{id}")).SubmitAsync()).Text.ShouldContain(host.Texts["service.submitted.done"]);
        await town.AssignAsync(id, Department.HumanResources);
        using var bench = await host.SignInAsAsync(labour);
        await (await bench.GetPageAsync($"/work/services/{id}/offer")).SubmitAsync(("Form.Employer", "县医院"), ("Form.Post", "护士"), ("Form.Terms", "每月6000元"));
        (await phone.GetPageAsync($"/my/services/{id}")).Text.ShouldContain("每月6000元");
        (await firm.GetPageAsync($"/employer/services/{id}")).Text.ShouldNotContain("6000");
    }

    [Fact]
    public async Task Department_IsRemindedOnce_ThatItsPartIsDue()
    {
        await host.ActAsync(await host.AddAccountAsync(Role.SystemAdministrator), services => services.GetRequiredService<MessageRuleService>()
            .EnterAsync(new EnterMessageRule { EffectiveFrom = new DateOnly(2026, 1, 1), QuietFrom = 21, QuietUntil = 8, RemindDays = 3, KeepDays = 180, Basis = "县委办通知" }, Ct));
        var (justice, _) = (await town.DepartmentAsync(Department.Justice), await town.DepartmentAsync(Department.Education));
        var id = await town.AskAsync("law");
        await town.AssignAsync(id, Department.Justice);
        (await RemindAsync()).ShouldBe(0, "five working days are left");
        host.Clock.Advance(TimeSpan.FromDays(5));
        (await RemindAsync()).ShouldBe(1);
        (await RemindAsync()).ShouldBe(0);
        (await host.WithDbAsync(db => db.PortalMessages.AsNoTracking().Where(row => row.Text.Key == "service.remind").Select(row => row.To.Value).ToListAsync())).ShouldBe([justice.Id]);
    }

    private Task<int> RemindAsync() => host.WithAsync(services => services.GetRequiredService<ReminderDaily>().RunAsync(ReminderStep.ServiceTasks, 0, ReminderDaily.AtOnce, Ct));

    [Fact]
    public async Task Card_TellsACounterValidOrNot_AndNothingMore_AndIsWorthNothingTheDayAfterTomorrow()
    {
        using var phone = await host.SignInAsAsync(town.Own);
        var card = await phone.GetPageAsync("/my/card");
        card.Text.ShouldContain(town.Talent.Name);
        card.Text.ShouldContain(host.Texts["service.days", 20]);
        var address = await host.WithAsync(async services =>
        {
            var held = await services.GetRequiredService<IPortalDb>().Recognitions.AsNoTracking().FirstAsync(row => row.PersonId == town.Talent.Id, Ct);
            var code = services.GetRequiredService<CheckCodes>().For($"card {held.CertificateNumber}", "2026-03-12");
            return $"/card?number={held.CertificateNumber}&code={code}";
        });
        using var counter = host.Browse();
        var good = await counter.GetPageAsync(address);
        good.Text.ShouldContain(host.Texts["card.good"]);
        good.Text.ShouldNotContain(town.Talent.Name);
        (await counter.GetPageAsync(address + "X")).Text.ShouldContain(host.Texts["card.bad"]);
        host.Clock.Advance(TimeSpan.FromDays(1));
        (await counter.GetPageAsync(address)).Text.ShouldContain(host.Texts["card.good"]);
        host.Clock.Advance(TimeSpan.FromDays(1));
        (await counter.GetPageAsync(address)).Text.ShouldContain(host.Texts["card.bad"]);
    }

    [Fact]
    public async Task Card_OfWhoeverLeftOrLostTheLevel_IsNotValid()
    {
        var number = await host.WithDbAsync(db => db.Recognitions.Where(row => row.PersonId == town.Talent.Id).Select(row => row.CertificateNumber).SingleAsync());
        async Task<bool> GoodAsync() => await host.WithAsync(services => services.GetRequiredService<TalentCards>()
            .IsGoodAsync(number, services.GetRequiredService<CheckCodes>().For($"card {number}", "2026-03-12"), Ct));
        (await GoodAsync()).ShouldBeTrue();
        await host.WithDbAsync(async db =>
        {
            var person = await db.People.SingleAsync(row => row.Id == town.Talent.Id);
            person.Describe(person.Traits with { Standing = TalentStanding.LeftCounty });
            return await db.SaveChangesAsync(Ct);
        });
        (await GoodAsync()).ShouldBeFalse();
    }

    private static CancellationToken Ct => CancellationToken.None;
}
