using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;

namespace TalentPortal.Web.Tests.Accounts;

public sealed class ConflictTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Relative_Recorded_IsKnownToTheActorAtOnce_AndForgottenWhenEnded()
    {
        var reviewer = await host.AddAccountAsync(Role.FirstReviewer);
        var relative = await AddPersonAsync("周海燕");
        using var security = await host.SignInAsAsync(Role.SecurityAdministrator);
        var page = await RecordAsync(security, reviewer, ("Form.RelativeIdNumber", IdOf(relative)), ("Form.RelativeName", "周海燕"));
        page.Address.ShouldBe("/work/conflicts");
        page.Text.ShouldContain("周*燕");
        (await HasConflictAsync(reviewer, relative.Id)).ShouldBeTrue();
        var recorded = await host.WithDbAsync(db => db.Conflicts.Where(conflict => conflict.Relative == relative.Id).Select(conflict => conflict.Id).SingleAsync());
        await page.PressAsync($"form:has(input[value='{recorded}'])");
        (await HasConflictAsync(reviewer, relative.Id)).ShouldBeFalse();
    }

    [Fact]
    public async Task Conflict_OfAPerson_HoldsForTheirSecondAccountToo()
    {
        var first = await host.AddAccountAsync(Role.FirstReviewer);
        var second = await host.AddAccountAsync(Role.TalentOffice, wish => wish.Person = first.PersonId);
        var relative = await AddPersonAsync("吴志强");
        using var security = await host.SignInAsAsync(Role.SecurityAdministrator);
        await RecordAsync(security, first, ("Form.RelativeIdNumber", IdOf(relative)), ("Form.RelativeName", "吴志强"));
        (await HasConflictAsync(second, relative.Id)).ShouldBeTrue();
    }

    [Fact]
    public async Task Relative_WithAnEmployerBeside_IsSaidAtItsField()
    {
        var reviewer = await host.AddAccountAsync(Role.FirstReviewer);
        using var security = await host.SignInAsAsync(Role.SecurityAdministrator);
        var page = await RecordAsync(security, reviewer, ("Form.RelativeIdNumber", Some.IdNumber()), ("Form.RelativeName", "某某"), ("Form.CreditCode", Some.CreditCode()));
        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Errors.ShouldBe([host.Texts["account.conflict.one_of_two"]]);
    }

    [Fact]
    public async Task Conflict_WithOneself_IsRefused()
    {
        var person = await AddPersonAsync("郑一凡");
        var reviewer = await host.AddAccountAsync(Role.FirstReviewer, wish => wish.Person = person.Id);
        using var security = await host.SignInAsAsync(Role.SecurityAdministrator);
        var page = await RecordAsync(security, reviewer, ("Form.RelativeIdNumber", IdOf(person)), ("Form.RelativeName", "郑一凡"));
        page.Errors.ShouldBe([host.Texts.Refusal(AccountRefusals.ConflictWithOneself)]);
    }

    private static async Task<PortalPage> RecordAsync(PortalBrowser security, Account staff, params (string Name, string Value)[] more) =>
        await (await security.GetPageAsync("/work/conflicts/new")).SubmitAsync([("Form.Staff", staff.Id.ToString()), ("Form.Relation", "配偶"), .. more]);

    private async Task<Person> AddPersonAsync(string name)
    {
        var person = Some.Person(host.Vault, name);
        await host.WithDbAsync(db => { db.People.Add(person); return db.SaveChangesAsync(default); });
        return person;
    }

    private string IdOf(Person person) => host.Vault.Open(PersonalField.IdNumber, person.Id.Value, person.IdNumber);

    private Task<bool> HasConflictAsync(Account account, PersonId with) =>
        host.ActAsync(account, services => Task.FromResult(services.GetRequiredService<ICurrentActor>().Actor.HasConflictWith(with, null)));
}
