using System.Net;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Accounts;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Testing;

namespace TalentPortal.Web.Tests.Accounts;

public sealed class AdministrationTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task NewAccount_WithoutPhone_ShowsItsPasswordOnce_AndMustChangeIt()
    {
        using var administrator = await host.SignInAsAsync(Role.SystemAdministrator);
        var page = await CreateAsync(administrator, "new.clerk", Some.IdNumber(), Role.FirstReviewer);
        var password = page.Find("[data-one-time-password]")!.TextContent;
        (await administrator.GetPageAsync(page.Address)).Find("[data-one-time-password]").ShouldBeNull();
        using var clerk = host.Browse();
        (await (await clerk.GetPageAsync("/signin")).SubmitAsync(("Form.Name", "new.clerk"), ("Form.Password", password))).Address.ShouldBe("/account/password");
    }

    [Fact]
    public async Task NewAccount_WithPhone_GetsItsPasswordByMessage()
    {
        using var administrator = await host.SignInAsAsync(Role.SystemAdministrator);
        var phone = Some.Phone();
        var page = await CreateAsync(administrator, "phone.clerk", Some.IdNumber(), Role.FirstReviewer, ("Form.Phone", phone));
        page.Find("[data-one-time-password]").ShouldBeNull();
        (await host.MessagesToAsync(phone)).Single().Text.ShouldContain("phone.clerk");
    }

    [Fact]
    public async Task NewOfficer_OfARegisteredEmployer_ActsForIt()
    {
        var employer = Some.Employer();
        await host.WithDbAsync(db => { db.Employers.Add(employer); return db.SaveChangesAsync(default); });
        using var administrator = await host.SignInAsAsync(Role.SystemAdministrator);
        (await CreateAsync(administrator, "hr.officer", Some.IdNumber(), Role.EmployerOfficer, ("Form.CreditCode", employer.CreditCode))).Status.ShouldBe(HttpStatusCode.OK);
        (await FindAsync("hr.officer")).EmployerId.ShouldBe(employer.Id);
    }

    [Fact]
    public async Task NewOfficer_OfAnUnknownEmployer_IsRefused()
    {
        using var administrator = await host.SignInAsAsync(Role.SystemAdministrator);
        var page = await CreateAsync(administrator, "hr.nobody", Some.IdNumber(), Role.EmployerOfficer, ("Form.CreditCode", Some.CreditCode()));
        page.Errors.ShouldBe([host.Texts.Refusal(AccountRefusals.NoSuchEmployer)]);
    }

    [Fact]
    public async Task TwoAccountsOfOnePerson_WithRolesThatExcludeEachOther_AreRefused()
    {
        var idNumber = Some.IdNumber();
        using var administrator = await host.SignInAsAsync(Role.SystemAdministrator);
        await CreateAsync(administrator, "first.account", idNumber, Role.SecurityAdministrator);
        var page = await CreateAsync(administrator, "second.account", idNumber, Role.AuditAdministrator);
        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.Errors.ShouldBe([host.Texts.Refusal(AccountRefusals.AdministratorsAreSplit)]);
    }

    [Fact]
    public async Task TwoAccountsOfOnePerson_ShareThePerson()
    {
        var idNumber = Some.IdNumber();
        using var administrator = await host.SignInAsAsync(Role.SystemAdministrator);
        await CreateAsync(administrator, "one.half", idNumber, Role.FirstReviewer);
        await CreateAsync(administrator, "other.half", idNumber.ToLowerInvariant(), Role.Finance);
        (await FindAsync("one.half")).PersonId.ShouldBe((await FindAsync("other.half")).PersonId);
    }

    [Fact]
    public async Task DisabledAccount_WhoseSlotWasTaken_CannotBeEnabledBack()
    {
        var idNumber = Some.IdNumber();
        using var administrator = await host.SignInAsAsync(Role.SystemAdministrator);
        await CreateAsync(administrator, "was.security", idNumber, Role.SecurityAdministrator);
        var old = await FindAsync("was.security");
        await ToggleAsync(administrator, old);
        await CreateAsync(administrator, "is.audit", idNumber, Role.AuditAdministrator);
        (await ToggleAsync(administrator, old)).Errors.ShouldBe([host.Texts.Refusal(AccountRefusals.AdministratorsAreSplit)]);
    }

    [Fact]
    public async Task NameThatDiffersFromTheRegister_IsRefused()
    {
        var person = Some.Person(host.Vault, "孙文静");
        var idNumber = host.Vault.Open(PersonalField.IdNumber, person.Id.Value, person.IdNumber);
        await host.WithDbAsync(db => { db.People.Add(person); return db.SaveChangesAsync(default); });
        using var administrator = await host.SignInAsAsync(Role.SystemAdministrator);
        (await CreateAsync(administrator, "misnamed", idNumber, Role.Finance)).Errors.ShouldBe([host.Texts.Refusal(AccountRefusals.NameDiffersFromRegister)]);
    }

    [Fact]
    public async Task UserName_ThatIsTaken_IsRefused()
    {
        using var administrator = await host.SignInAsAsync(Role.SystemAdministrator);
        await CreateAsync(administrator, "taken.name", Some.IdNumber(), Role.Finance);
        (await CreateAsync(administrator, "Taken.Name", Some.IdNumber(), Role.Finance)).Errors.ShouldBe([host.Texts.Refusal(AccountRefusals.UserNameTaken)]);
    }

    [Fact]
    public async Task Administrator_OnTheOwnAccount_IsRefused()
    {
        using var administrator = await host.SignInAsAsync(Role.SystemAdministrator);
        (await ToggleAsync(administrator, administrator.Account)).Errors.ShouldBe([host.Texts.Refusal(AccountRefusals.NotYourOwnAccount)]);
    }

    [Fact]
    public async Task RolesForm_FromBeforeAnotherChange_IsStale()
    {
        var clerk = await host.AddAccountAsync(Role.FirstReviewer);
        using var administrator = await host.SignInAsAsync(Role.SystemAdministrator);
        var stale = await administrator.GetPageAsync($"/work/accounts/{clerk.AccountId}/roles");
        await (await administrator.GetPageAsync($"/work/accounts/{clerk.AccountId}/roles")).SubmitAsync();
        var page = await stale.SubmitAsync();
        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.Text.ShouldContain(host.Texts.Of(AccountEventKind.RolesChanged));
    }

    [Fact]
    public async Task ApplicantRole_FromAForgedForm_IsRefused()
    {
        using var administrator = await host.SignInAsAsync(Role.SystemAdministrator);
        (await CreateAsync(administrator, "forged.one", Some.IdNumber(), Role.Applicant)).Errors.ShouldBe([host.Texts.Refusal(AccountRefusals.ApplicantsRegisterThemselves)]);
    }

    [Fact]
    public async Task ResetPassword_EndsTheOldSessionAndPassword()
    {
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer, wish => wish.UserName = "lost.password");
        using var administrator = await host.SignInAsAsync(Role.SystemAdministrator);
        await (await administrator.GetPageAsync($"/work/accounts/{clerk.Account.AccountId}/password")).SubmitAsync();
        (await clerk.GetPageAsync("/work")).Address.ShouldStartWith("/signin");
        using var browser = host.Browse();
        (await (await browser.GetPageAsync("/signin")).SubmitAsync(("Form.Name", "lost.password"), ("Form.Password", NewAccount.DefaultPassword))).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task List_OverManyAccounts_ShowsEachOnceForwardAndBack()
    {
        await using var own = new PortalHost();
        await own.InitializeAsync();
        for (var made = 0; made < 119; made++) await own.AddAccountAsync(Role.Finance, wish => wish.Name = "同名");
        using var administrator = await own.SignInAsAsync(Role.SystemAdministrator);
        var (first, second) = (await administrator.GetPageAsync("/work/accounts"), (PortalPage?)null);
        second = await first.FollowAsync(".pager a:last-child");
        var third = await second.FollowAsync(".pager a:last-child");
        var rows = new[] { first, second, third }.SelectMany(page => page.Document.QuerySelectorAll("tbody a").Select(link => link.GetAttribute("href"))).ToList();
        rows.Count.ShouldBe(120);
        rows.Distinct().Count().ShouldBe(120);
        (await third.FollowAsync(".pager a:nth-last-child(2)")).TextsOf("tbody a").ShouldBe(second.TextsOf("tbody a"));
    }

    [Fact]
    public async Task Search_ByNameUserNameOrPhone_FindsTheAccount()
    {
        var phone = Some.Phone();
        await host.AddAccountAsync(Role.Applicant, wish => (wish.Name, wish.Phone) = ("独一无二", phone));
        using var administrator = await host.SignInAsAsync(Role.SystemAdministrator);
        (await administrator.GetPageAsync("/work/accounts?q=" + Uri.EscapeDataString("独一"))).TextsOf("tbody a").ShouldBe(["独**二"]);
        (await administrator.GetPageAsync("/work/accounts?q=" + phone)).TextsOf("tbody a").ShouldBe(["独**二"]);
    }

    private static async Task<PortalPage> CreateAsync(PortalBrowser administrator, string userName, string idNumber, Role role, params (string Name, string Value)[] more) =>
        await (await administrator.GetPageAsync("/work/accounts/new")).SubmitAsync(
            [("Form.Name", "王思远"), ("Form.IdNumber", idNumber), ("Form.UserName", userName), ("Form.Roles", role.ToString()), .. more]);

    private static async Task<PortalPage> ToggleAsync(PortalBrowser administrator, Account account) =>
        await (await administrator.GetPageAsync($"/work/accounts/{account.AccountId}/state")).SubmitAsync();

    private Task<Account> FindAsync(string userName) => host.WithDbAsync(db => db.Accounts.SingleAsync(account => account.NormalizedUserName == userName.ToUpperInvariant()));
}
