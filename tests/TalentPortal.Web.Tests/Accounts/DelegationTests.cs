using System.Globalization;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Testing;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Web.Tests.Accounts;

public sealed class DelegationTests : IAsyncLifetime
{
    private readonly PortalHost host = new();
    private Account finance = null!;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        finance = await host.AddAccountAsync(Role.Finance);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Duty_HandedOn_CountsOnItsDaysOnly()
    {
        using var reviewer = await host.SignInAsAsync(Role.FirstReviewer);
        (await DelegateAsync(reviewer, Capability.ImportInsurance, finance, 1, 2)).Address.ShouldBe("/work/delegations");
        var seen = new List<bool>();
        for (var day = 0; day < 4; day++)
        {
            seen.Add(await MayAsync(finance, Capability.ImportInsurance));
            host.Clock.Advance(TimeSpan.FromDays(1));
        }
        seen.ShouldBe([false, true, true, false]);
    }

    [Fact]
    public async Task Duty_HandedOn_NamesWhoseItIs()
    {
        using var reviewer = await host.SignInAsAsync(Role.FirstReviewer);
        await DelegateAsync(reviewer, Capability.ImportInsurance, finance, 0, 0);
        var onBehalf = await host.ActAsync(finance, services => Task.FromResult(services.GetRequiredService<ICurrentActor>().Actor.OnBehalfOf(Capability.ImportInsurance)));
        onBehalf.ShouldBe(reviewer.Account.PersonId);
    }

    [Fact]
    public async Task Duty_TakenBack_EndsAtOnce()
    {
        using var reviewer = await host.SignInAsAsync(Role.FirstReviewer);
        var page = await DelegateAsync(reviewer, Capability.ImportInsurance, finance, 0, 5);
        await page.PressAsync("main form[method=post]");
        (await MayAsync(finance, Capability.ImportInsurance)).ShouldBeFalse();
    }

    [Fact]
    public async Task Duty_OfSomebodyWhoLosesIt_EndsWithTheRole()
    {
        using var reviewer = await host.SignInAsAsync(Role.FirstReviewer);
        await DelegateAsync(reviewer, Capability.ImportInsurance, finance, 0, 5);
        var administrator = await host.AddAccountAsync(Role.SystemAdministrator);
        await host.ActAsync(administrator, services => services.GetRequiredService<AccountAdministrationService>().ChangeRolesAsync(
            reviewer.Account.AccountId, new ChangeRoles { Roles = [Role.IntakeClerk], Version = reviewer.Account.Version }, default));
        (await MayAsync(finance, Capability.ImportInsurance)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(Role.Auditor, "account.auditor_only_reads")]
    [InlineData(Role.SecurityAdministrator, "account.administrator_does_no_business")]
    [InlineData(Role.FirstReviewer, "account.colleague_has_duty")]
    public async Task Duty_ForAColleagueTheTableExcludes_IsRefused(Role role, string code)
    {
        using var reviewer = await host.SignInAsAsync(Role.FirstReviewer);
        var page = await DelegateAsync(reviewer, Capability.ImportInsurance, await host.AddAccountAsync(role), 0, 0);
        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.Errors.ShouldBe([host.Texts["refusal." + code]]);
    }

    [Fact]
    public async Task Duty_ForOnesOwnSecondAccount_IsRefused()
    {
        using var reviewer = await host.SignInAsAsync(Role.FirstReviewer);
        var second = await host.AddAccountAsync(Role.Finance, wish => wish.Person = reviewer.Account.PersonId);
        (await DelegateAsync(reviewer, Capability.ImportInsurance, second, 0, 0)).Errors.ShouldBe([host.Texts.Refusal(AccountRefusals.CannotDelegateToYourself)]);
    }

    [Theory]
    [InlineData(Capability.CheckPayments, "account.not_your_duty")]
    [InlineData(Capability.DelegateDuties, "account.duty_may_not_be_delegated")]
    public async Task Duty_FromAForgedForm_IsRefused(Capability duty, string code)
    {
        using var reviewer = await host.SignInAsAsync(Role.FirstReviewer);
        (await DelegateAsync(reviewer, duty, finance, 0, 0)).Errors.ShouldBe([host.Texts["refusal." + code]]);
    }

    [Fact]
    public async Task Duty_ReceivedFromAColleague_CannotBeHandedOn()
    {
        using var reviewer = await host.SignInAsAsync(Role.FirstReviewer);
        await DelegateAsync(reviewer, Capability.ImportInsurance, finance, 0, 5);
        using var middle = await host.SignInAsAsync(finance);
        (await DelegateAsync(middle, Capability.ImportInsurance, await host.AddAccountAsync(Role.TalentOffice), 0, 0)).Errors.ShouldBe([host.Texts.Refusal(AccountRefusals.NotYourDuty)]);
    }

    [Theory]
    [InlineData(-1, 0, "account.delegation.in_the_past")]
    [InlineData(2, 1, "account.delegation.ends_before_start")]
    public async Task Days_OutOfOrder_AreSaidAtTheirField(int first, int last, string key)
    {
        using var reviewer = await host.SignInAsAsync(Role.FirstReviewer);
        var page = await DelegateAsync(reviewer, Capability.ImportInsurance, finance, first, last);
        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Errors.ShouldBe([host.Texts[key]]);
    }

    [Fact]
    public async Task Delegation_OfSomebodyElse_CannotBeTakenBack()
    {
        using var reviewer = await host.SignInAsAsync(Role.FirstReviewer);
        var page = await DelegateAsync(reviewer, Capability.ImportInsurance, finance, 0, 5);
        var id = Guid.Parse(page.Find("main form input[name=id]")!.GetAttribute("value")!);
        await host.ActAsync(finance, async services =>
            await Should.ThrowAsync<NotFoundException>(() => services.GetRequiredService<DelegationService>().RevokeAsync(id, default)));
        (await MayAsync(finance, Capability.ImportInsurance)).ShouldBeTrue();
    }

    [Fact]
    public async Task Duty_OfATownshipsClerk_ReachesNoFartherThanTheTownship()
    {
        var id = await (await new SubsidyWorld(host).OpenAsync()).ConfirmedAsync();
        using var near = await host.SignInAsAsync(Role.IntakeClerk);
        using var far = await host.SignInAsAsync(Role.IntakeClerk, wish => wish.TownshipCode = "371425199000");
        using var deputy = await host.SignInAsAsync(finance);

        await DelegateAsync(far, Capability.ReadSubsidies, finance, 0, 5);
        (await deputy.GetPageAsync($"/work/subsidies/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await deputy.GetPageAsync("/work/subsidies")).Text.ShouldNotContain("BT26-");

        await DelegateAsync(near, Capability.ReadSubsidies, finance, 0, 5);
        (await deputy.GetPageAsync($"/work/subsidies/{id}")).Status.ShouldBe(HttpStatusCode.OK);
        (await deputy.GetPageAsync("/work/subsidies")).Text.ShouldContain("BT26-");
    }

    private async Task<PortalPage> DelegateAsync(PortalBrowser browser, Capability duty, Account to, int first, int last)
    {
        var today = DateOnly.FromDateTime(host.Now.AddHours(8));
        string Day(int offset) => today.AddDays(offset).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return await (await browser.GetPageAsync("/work/delegations/new")).SubmitAsync(
            ("Form.Duty", duty.ToString()), ("Form.Colleague", to.Id.ToString()), ("Form.FirstDay", Day(first)), ("Form.LastDay", Day(last)), ("Form.Reason", "外出培训"));
    }

    private Task<bool> MayAsync(Account account, Capability duty) =>
        host.ActAsync(account, services => Task.FromResult(services.GetRequiredService<ICurrentActor>().Actor.May(duty)));
}
