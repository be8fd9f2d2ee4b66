using System.Net;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Accounts;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;

namespace TalentPortal.Web.Tests.Talents;

/// <summary>What a person corrects at once: the self-declared fields, and the phone with its code. Seeded defects: see docs/testing.md, "The person's own data".</summary>
public sealed class OwnRecordTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task SelfDeclaredFields_CorrectedByThePerson_StandInTheHistoryAsTheirWord()
    {
        using var owner = await host.SignInAsAsync(Role.Applicant, wish => wish.Name = "西门自报");

        var record = await (await owner.GetPageAsync("/my/record/own")).SubmitAsync(("Form.MaritalStatus", "Married"), ("Form.EthnicityCode", "03"), ("Form.PoliticalStatus", "PartyMember"));
        record.TextsOf(".fact").ShouldContain("民族回族");
        await (await owner.GetPageAsync("/my/record/own")).SubmitAsync(("Form.EthnicityCode", "01"));

        (await PersonAsync(owner)).EthnicityCode.ShouldBe("01");
        var lines = await host.WithDbAsync(async db => await db.RegisterChanges.Where(change => change.SubjectId == owner.Account.PersonId!.Value.Value && change.Field == nameof(Person.EthnicityCode)).ToListAsync());
        lines.Select(line => (line.Source, line.ByName)).ShouldBe([(FactSource.Applicant, "西门自报"), (FactSource.Applicant, "西门自报")]);
    }

    [Fact]
    public async Task FieldThatAnOfficeEntered_IsNotThePersonsToChange()
    {
        using var owner = await host.SignInAsAsync(Role.Applicant);
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        await (await clerk.GetPageAsync($"/work/talents/{owner.Account.PersonId}/describe")).SubmitAsync(("Form.EthnicityCode", "02"), ("Form.Reason", "户口簿"));
        var page = await owner.GetPageAsync("/my/record/own");

        page.Find("[name='Form.EthnicityCode']").ShouldBeNull();
        await page.SubmitAsync(("Form.EthnicityCode", "05"), ("Form.MaritalStatus", "Single"));

        var now = await PersonAsync(owner);
        (now.EthnicityCode, now.MaritalStatus).ShouldBe(("02", MaritalStatus.Single));
    }

    [Fact]
    public async Task Phone_ProvedByItsCode_IsOnRecordAndSignsIn_AndTheOldNumberIsTold()
    {
        var (old, phone) = (Some.Phone(), Some.Phone());
        using var owner = await host.SignInAsAsync(Role.Applicant, wish => wish.Phone = old);

        var code = await (await owner.GetPageAsync("/my/record/phone")).SubmitAsync(("Form.Phone", phone));
        (await code.SubmitAsync(("Form.Code", "000000x"))).Status.ShouldBe(HttpStatusCode.Conflict);
        var record = await (await owner.GetPageAsync(code.Address)).SubmitAsync(("Form.Code", CodeIn((await host.MessagesToAsync(phone))[0].Text)));

        record.Address.ShouldBe("/my/record");
        host.Vault.Open(PersonalField.Phone, owner.Account.PersonId!.Value.Value, (await PersonAsync(owner)).Phone!).ShouldBe(phone);
        (await host.MessagesToAsync(old))[0].Text.ShouldContain(Masks.Phone(phone));
        (await SignInAsync(phone)).Address.ShouldStartWith("/my");
        (await SignInAsync(old)).Address.ShouldStartWith("/signin");
    }

    [Fact]
    public async Task Phone_ThatSignsSomebodyElseIn_LooksLikeAnyOtherAndIsNotTaken()
    {
        var taken = Some.Phone();
        await host.AddAccountAsync(Role.Applicant, wish => wish.Phone = taken);
        using var owner = await host.SignInAsAsync(Role.Applicant);

        var code = await (await owner.GetPageAsync("/my/record/phone")).SubmitAsync(("Form.Phone", taken));

        code.Text.ShouldContain(host.Texts["account.register.sent"]);
        (await host.MessagesToAsync(taken))[0].Text.ShouldBe(host.Texts["account.sms.already_registered"]);
        (await code.SubmitAsync(("Form.Code", "123456"))).Errors.ShouldBe([host.Texts.Refusal(AccountRefusals.WrongCode)]);
        (await PersonAsync(owner)).Phone?.SameTextAs(new ProtectedText([], host.Vault.IndexOf(PersonalField.Phone, taken))).ShouldNotBe(true);
    }

    [Fact]
    public async Task Code_OfAnotherAccount_DoesNotExist()
    {
        var phone = Some.Phone();
        using var owner = await host.SignInAsAsync(Role.Applicant);
        using var other = await host.SignInAsAsync(Role.Applicant);
        var code = await (await owner.GetPageAsync("/my/record/phone")).SubmitAsync(("Form.Phone", phone));

        (await other.GetPageAsync(code.Address)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static string CodeIn(string text) => new([.. text.SkipWhile(sign => !char.IsAsciiDigit(sign)).TakeWhile(char.IsAsciiDigit)]);

    private async Task<PortalPage> SignInAsync(string phone)
    {
        using var browser = host.Browse();
        return await (await browser.GetPageAsync("/signin")).SubmitAsync(("Form.Name", phone), ("Form.Password", NewAccount.DefaultPassword));
    }

    private Task<Person> PersonAsync(PortalBrowser owner) => host.WithDbAsync(db => db.People.AsNoTracking().SingleAsync(row => row.Id == owner.Account.PersonId!.Value));
}
