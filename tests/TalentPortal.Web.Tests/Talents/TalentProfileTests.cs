using System.Net;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Accounts;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Web.Tests.Talents;

/// <summary>
/// Seeded defects: see docs/testing.md, "The talent register".
/// </summary>
public sealed class TalentProfileTests(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Elsewhere = "371425103000";

    [Fact]
    public async Task Profile_OpenedFromTheList_ShowsWhatIsKnownMasked_AndThePersonSeesTheLook()
    {
        var (applicant, number) = await ApplicantAsync("东方栖云");
        using var reviewer = await host.SignInAsAsync(Role.FirstReviewer);

        var page = await (await reviewer.GetPageAsync("/work/talents?Q=东方栖云")).FollowAsync("tbody a");

        page.Address.ShouldBe($"/work/talents/{applicant.PersonId}");
        page.Heading.ShouldBe("东**云");
        page.TextsOf(".panel-h h2").ShouldBe(["基本信息", "学历", "职称、技能证书、荣誉", "工作经历", "参保月份", "申请", "分类认定", "文书", "经过"]);
        page.Text.ShouldContain(number);
        page.TextsOf(".months .paid").Count.ShouldBe(6);
        page.Content.ShouldNotContain("东方栖云");
        (await host.WithDbAsync(db => db.People.AsNoTracking().Where(person => person.Id == applicant.PersonId).SingleAsync())).IdNumber.ShouldNotBeNull();

        using var owner = await host.SignInAsAsync(applicant);
        var looks = await owner.GetPageAsync("/my/looks");
        looks.TextsOf(".tasks li").ShouldHaveSingleItem().ShouldContain($"{reviewer.Account.DisplayName} 查看了人才档案");
        (await LooksAtAsync(applicant)).ShouldBe([PersonalField.Profile]);
    }

    [Fact]
    public async Task Case_OnTheProfile_LeadsToItsFile()
    {
        var (applicant, number) = await ApplicantAsync("东方若水");
        using var office = await host.SignInAsAsync(Role.TalentOffice);

        var file = await (await office.GetPageAsync($"/work/talents/{applicant.PersonId}")).FollowAsync("[aria-labelledby=cases] a");

        file.Text.ShouldContain(number);
    }

    [Theory]
    [InlineData(Role.TalentOffice, true)]
    [InlineData(Role.Auditor, true)]
    [InlineData(Role.FirstReviewer, false)]
    public async Task Money_IsABlockForWhoeverReadsPayments(Role role, bool isShown)
    {
        var (applicant, _) = await ApplicantAsync("东方见山");
        using var officer = await host.SignInAsAsync(role);

        var page = await officer.GetPageAsync($"/work/talents/{applicant.PersonId}");

        page.TextsOf(".panel-h h2").Contains(host.Texts["talent.profile.money"]).ShouldBe(isShown);
        if (isShown) page.Text.ShouldContain(host.Texts["talent.profile.money.none"]);
    }

    [Fact]
    public async Task Profile_OfSomebodyOutOfReachOrOfNobody_IsNotFoundAndLeavesNoLook()
    {
        var (applicant, _) = await ApplicantAsync("东方远行");
        using var here = await host.SignInAsAsync(Role.IntakeClerk, wish => wish.TownshipCode = Some.TownshipCode);
        using var elsewhere = await host.SignInAsAsync(Role.IntakeClerk, wish => wish.TownshipCode = Elsewhere);

        foreach (var address in new[] { $"/work/talents/{applicant.PersonId}", $"/work/talents/{applicant.PersonId}/reveal" })
        {
            (await elsewhere.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await elsewhere.GetAsync(address.Replace(applicant.PersonId.ToString()!, PersonId.New().ToString(), StringComparison.Ordinal))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        (await LooksAtAsync(applicant)).ShouldBeEmpty();
        (await here.GetAsync($"/work/talents/{applicant.PersonId}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(Role.Finance)]
    [InlineData(Role.EmployerOfficer)]
    [InlineData(Role.Leader)]
    [InlineData(Role.Applicant)]
    public async Task Profile_ForOtherRoles_IsClosed(Role role)
    {
        var (applicant, _) = await ApplicantAsync("东方不语");
        using var other = await host.SignInAsAsync(role);

        (await other.GetAsync($"/work/talents/{applicant.PersonId}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await LooksAtAsync(applicant)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Number_Revealed_AsksForAReasonAndIsOnRecord()
    {
        var number = Some.IdNumber();
        var person = await EnterAsync("东方知非", number);
        using var clerk = await host.SignInAsAsync(Role.SecondReviewer);
        var form = await (await clerk.GetPageAsync($"/work/talents/{person}")).FollowAsync("dl a[href*='IdNumber']");

        (await form.SubmitAsync(("Form.Purpose", " "))).Errors.ShouldBe([host.Texts["subsidy.reveal.purpose.required"]]);
        var shown = await form.SubmitAsync(("Form.Purpose", "与身份证原件核对"));

        shown.Text.ShouldContain(number);
        var looks = await host.WithDbAsync(db => db.PersonalDataAccesses.Where(row => row.Subject == person).OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync());
        looks.Select(look => (look.Field, look.Purpose)).ShouldBe([(PersonalField.Profile, host.Texts["talent.profile.look"]), (PersonalField.IdNumber, "与身份证原件核对")]);
    }

    [Fact]
    public async Task Number_ForAnAuditor_CannotBeRevealed()
    {
        var person = await EnterAsync("东方既白", Some.IdNumber());
        using var auditor = await host.SignInAsAsync(Role.Auditor);

        var page = await auditor.GetPageAsync($"/work/talents/{person}");

        page.Document.QuerySelectorAll("a[href*='reveal']").ShouldBeEmpty();
        (await auditor.GetAsync($"/work/talents/{person}/reveal")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Profile_OfSomebodyOnlyEntered_SaysInEachBlockThatThereIsNothing()
    {
        var person = await EnterAsync("东方未明", Some.IdNumber());
        using var office = await host.SignInAsAsync(Role.TalentOffice);

        var page = await office.GetPageAsync($"/work/talents/{person}");

        foreach (var block in new[] { "education", "work", "insurance", "cases", "money", "papers", "events" }) page.Text.ShouldContain(host.Texts[$"talent.profile.{block}.none"]);
    }

    /// <summary>Somebody whose case the employer confirmed, insured for six months.</summary>
    private async Task<(Account Account, string CaseNumber)> ApplicantAsync(string name)
    {
        var account = await host.AddAccountAsync(Role.Applicant, wish => wish.Name = name);
        var id = await (await new SubsidyWorld(host).OpenAsync()).ConfirmedAsync(applicant: account);
        return (account, (await host.WithDbAsync(db => db.SubsidyApplications.Where(row => row.Id == id).Select(row => row.CaseNumber).SingleAsync()))!);
    }

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

    private Task<List<PersonalField>> LooksAtAsync(Account account) =>
        host.WithDbAsync(db => db.PersonalDataAccesses.Where(row => row.Subject == account.PersonId!.Value).Select(row => row.Field).ToListAsync());
}
