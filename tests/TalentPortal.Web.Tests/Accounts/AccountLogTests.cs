using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Domain.Accounts;
using TalentPortal.Testing;

namespace TalentPortal.Web.Tests.Accounts;

public sealed class AccountLogTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task EachChangeOfAnAccount_LeavesOneLineWithItsAuthor()
    {
        var clerk = await host.AddAccountAsync(Role.FirstReviewer);
        var administrator = await host.AddAccountAsync(Role.SystemAdministrator);
        await AdministerAsync(administrator, service => service.DisableAsync(clerk.AccountId, default));
        await AdministerAsync(administrator, service => service.EnableAsync(clerk.AccountId, default));
        await AdministerAsync(administrator, service => service.ResetPasswordAsync(clerk.AccountId, default));
        var version = await host.WithDbAsync(db => db.Accounts.Where(row => row.Id == clerk.Id).Select(row => row.Version).SingleAsync());
        await AdministerAsync(administrator, service => service.ChangeRolesAsync(clerk.AccountId, new ChangeRoles { Roles = [Role.Finance], Version = version }, default));
        var lines = await host.WithDbAsync(db => db.AccountEvents.Where(row => row.Account == clerk.AccountId).ToListAsync());
        lines.Select(line => line.Kind).ShouldBe([AccountEventKind.Disabled, AccountEventKind.Enabled, AccountEventKind.PasswordReset, AccountEventKind.RolesChanged], ignoreOrder: true);
        lines.ShouldAllBe(line => line.By == administrator.AccountId);
    }

    [Fact]
    public async Task Log_ForAnAuditAdministrator_ShowsRolesInWords()
    {
        var clerk = await host.AddAccountAsync(Role.FirstReviewer, wish => wish.Name = "被变更的人");
        var administrator = await host.AddAccountAsync(Role.SystemAdministrator);
        await AdministerAsync(administrator, service => service.ChangeRolesAsync(clerk.AccountId, new ChangeRoles { Roles = [Role.Finance], Version = clerk.Version }, default));
        using var auditor = await host.SignInAsAsync(Role.AuditAdministrator);
        var page = await auditor.GetPageAsync("/work/logs/accounts?kind=RolesChanged");
        page.TextsOf("tbody tr").ShouldContain(row => row.Contains("被变更的人", StringComparison.Ordinal) && row.Contains(host.Texts.Of(Role.Finance), StringComparison.Ordinal));
    }

    /// <summary>Planted: every name as it was written.</summary>
    [Fact]
    public async Task Log_OfAnApplicant_MasksTheNameAndKeepsTheSystems()
    {
        var applicant = await host.AddAccountAsync(Role.Applicant, wish => wish.Name = "夏侯登记");
        await host.WithDbAsync(async db =>
        {
            db.AccountEvents.Add(new AccountEvent(AccountEventKind.Registered, applicant.AccountId, applicant.DisplayName, applicant.AccountId, applicant.DisplayName, "", host.Now));
            db.AccountEvents.Add(new AccountEvent(AccountEventKind.LockedOut, applicant.AccountId, applicant.DisplayName, Actor.System.Id, Actor.System.Name, "", host.Now));
            return await db.SaveChangesAsync(default);
        });
        using var auditor = await host.SignInAsAsync(Role.AuditAdministrator);

        var page = await auditor.GetPageAsync("/work/logs/accounts");

        page.Content.ShouldNotContain("夏侯登记");
        page.TextsOf("tbody tr").ShouldContain(row => row.Contains("夏**记") && row.Contains(Actor.System.Name));
    }

    [Fact]
    public async Task Lockout_LeavesALine()
    {
        var clerk = await host.AddAccountAsync(Role.FirstReviewer, wish => wish.UserName = "locked.out");
        using var browser = host.Browse();
        for (var attempt = 0; attempt < 5; attempt++)
            await (await browser.GetPageAsync("/signin")).SubmitAsync(("Form.Name", "locked.out"), ("Form.Password", "Wrong-Horse-7"));
        (await host.WithDbAsync(db => db.AccountEvents.CountAsync(row => row.Account == clerk.AccountId && row.Kind == AccountEventKind.LockedOut))).ShouldBe(1);
    }

    private Task AdministerAsync(Account administrator, Func<AccountAdministrationService, Task> work) =>
        host.ActAsync(administrator, services => work(services.GetRequiredService<AccountAdministrationService>()));
}
