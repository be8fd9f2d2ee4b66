using System.Net;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Accounts;
using TalentPortal.Domain.Accounts;
using TalentPortal.Testing;

namespace TalentPortal.Web.Tests.Accounts;

/// <summary>The page of role changes stands for every page with <c>[FreshSignIn]</c>.</summary>
public sealed class FreshSignInTests : IAsyncLifetime
{
    private readonly PortalHost host = new();
    private Account clerk = null!;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        clerk = await host.AddAccountAsync(Role.FirstReviewer);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Post_WithinFiveMinutesOfThePassword_GoesThrough()
    {
        using var administrator = await host.SignInAsAsync(Role.SystemAdministrator);
        await PostAsync(administrator);
        (await RolesAsync()).ShouldBe([Role.Finance]);
    }

    [Fact]
    public async Task Post_WithAnOldPassword_IsHeldAndGoesThroughOnceItIsGiven()
    {
        using var administrator = await host.SignInAsAsync(Role.SystemAdministrator);
        host.Clock.Advance(TimeSpan.FromMinutes(6));
        var held = await PostAsync(administrator);
        held.Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await RolesAsync()).ShouldBe([Role.FirstReviewer]);
        var page = await held.SubmitAsync(("__password", NewAccount.DefaultPassword));
        page.Status.ShouldBe(HttpStatusCode.OK);
        (await RolesAsync()).ShouldBe([Role.Finance]);
    }

    [Fact]
    public async Task Post_WithAWrongPassword_StaysHeld()
    {
        using var administrator = await host.SignInAsAsync(Role.SystemAdministrator);
        host.Clock.Advance(TimeSpan.FromMinutes(6));
        var held = await (await PostAsync(administrator)).SubmitAsync(("__password", "Wrong-Horse-7"));
        held.Errors.ShouldBe([host.Texts.Refusal(AccountRefusals.WrongPassword)]);
        (await RolesAsync()).ShouldBe([Role.FirstReviewer]);
    }

    /// <summary>Seeded defect: the filter within the once-only one, whose transaction takes the renewed session back.</summary>
    [Fact]
    public async Task GivenPassword_ForAFormThatIsRefused_KeepsTheReaderSignedIn()
    {
        using var administrator = await host.SignInAsAsync(Role.SystemAdministrator);
        host.Clock.Advance(TimeSpan.FromMinutes(6));
        var held = await PostAsync(administrator, role: null);
        var answer = await held.SubmitAsync(("__password", NewAccount.DefaultPassword));
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        (await administrator.GetPageAsync("/work/accounts")).Address.ShouldBe("/work/accounts");
    }

    [Fact]
    public async Task GivenPassword_ChangesTheSessionsId()
    {
        using var administrator = await host.SignInAsAsync(Role.SystemAdministrator);
        var before = administrator.Cookies.GetAllCookies();
        host.Clock.Advance(TimeSpan.FromMinutes(6));
        await (await PostAsync(administrator)).SubmitAsync(("__password", NewAccount.DefaultPassword));
        using var thief = host.Browse();
        thief.Cookies.Add(before);
        (await thief.GetPageAsync("/work/accounts")).Address.ShouldStartWith("/signin");
    }

    private async Task<PortalPage> PostAsync(PortalBrowser administrator, Role? role = Role.Finance)
    {
        var page = await administrator.GetPageAsync($"/work/accounts/{clerk.AccountId}/roles");
        foreach (var box in page.Document.QuerySelectorAll("input[name='Form.Roles']")) box.RemoveAttribute("checked");
        return role is { } wanted ? await page.SubmitAsync(("Form.Roles", wanted.ToString())) : await page.SubmitAsync();
    }

    private async Task<Role[]> RolesAsync() =>
        [.. (await host.WithDbAsync(db => db.Accounts.SingleAsync(account => account.Id == clerk.Id))).Roles.Select(held => held.Role)];
}
