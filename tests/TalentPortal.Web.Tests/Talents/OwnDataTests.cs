using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Audit;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;

namespace TalentPortal.Web.Tests.Talents;

/// <summary>Everything held about oneself, as one download. Seeded defects: see docs/testing.md, "The person's own data".</summary>
public sealed class OwnDataTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Package_HoldsTheRecordTheFilesAndWhoLooked_AndNobodyElse()
    {
        var (number, phone) = (Some.IdNumber(), Some.Phone());
        var person = Some.Person(host.Vault, "北门自取", idNumber: number);
        await SaveAsync(db =>
        {
            person.UsePhone(host.Vault.Seal(PersonalField.Phone, person.Id.Value, phone));
            db.People.Add(person);
            db.Credentials.Add(new Credential(person.Id, new CredentialFacts(CredentialKind.ProfessionalTitle, "高级工程师", CredentialGrade.DeputySenior, new DateOnly(2024, 5, 1)), FactSource.Clerk));
            var bystander = Some.Person(host.Vault, "北门旁人");
            db.People.Add(bystander);
            db.Credentials.Add(new Credential(bystander.Id, new CredentialFacts(CredentialKind.ProfessionalTitle, "旁人职称", CredentialGrade.DeputySenior, new DateOnly(2024, 5, 1)), FactSource.Clerk));
            db.PersonalDataAccesses.Add(new PersonalDataAccess(AccountId.New(), "周查看", bystander.Id, PersonalField.Phone, "旁人事由", "t", host.Now));
            db.PersonalDataAccesses.Add(new PersonalDataAccess(AccountId.New(), "周查看", person.Id, PersonalField.Phone, "电话核实材料", "t", host.Now));
        });
        var account = await host.AddAccountAsync(Role.Applicant, wish => (wish.Name, wish.Person) = ("北门自取", person.Id));
        using var owner = await host.SignInAsAsync(account);
        await (await owner.GetPageAsync("/my/record/ask/Team")).UploadAsync(PortalUpload.Photo("Proofs"), ("Form.Choice", "Professional"), ("Form.Grounds", "岗位调整"));

        var package = await TakeAsync(owner);

        var json = JsonNode.Parse(Read(package, "data.json"))!["tables"]!;
        json["Person"]![0]!["IdNumber"]!.GetValue<string>().ShouldBe(number);
        json["Person"]![0]!["Phone"]!.GetValue<string>().ShouldBe(phone);
        json["Credential"]![0]!["Name"]!.GetValue<string>().ShouldBe("高级工程师");
        json["PersonalDataAccess"]!.AsArray().ShouldContain(look => look!["ByName"]!.GetValue<string>() == "周查看" && look["Purpose"]!.GetValue<string>() == "电话核实材料");
        json["RecordCorrection"]![0]!["History"]!.AsArray().Count.ShouldBe(1);
        json["Account"]![0]!.AsObject().ContainsKey("PasswordHash").ShouldBeFalse();
        package.Entries.ShouldContain(entry => entry.FullName.StartsWith("files/", StringComparison.Ordinal) && entry.Length > 0);
        Read(package, "README.txt").ShouldContain("Who looked at it");
        using var sheet = new ZipArchive(new MemoryStream(ReadBytes(package, "data.xlsx")));
        foreach (var text in sheet.Entries.Select(entry => Read(sheet, entry.FullName)).Concat([Read(package, "data.json"), Read(package, "README.txt")]))
            foreach (var others in new[] { "北门旁人", "旁人职称", "旁人事由" }) text.ShouldNotContain(others);
    }

    /// <summary>What the officers wrote about a case on its approval form is theirs; the papers that were meant for the person are in.</summary>
    [Fact]
    public async Task Papers_OfADecidedCase_AreThoseForThePerson()
    {
        var person = Some.Person(host.Vault, "北门文书");
        var subject = new DocumentSubject(SubjectKind.Person, person.Id.Value);
        await SaveAsync(db =>
        {
            db.People.Add(person);
            db.IssuedDocuments.Add(new IssuedDocument(IssuedDocumentId.New(), DocumentKind.ApprovalForm, "SP26-90001", subject, "{\"Opinion\":\"内部意见\"}", "AAAA", AccountId.New(), host.Now));
            db.IssuedDocuments.Add(new IssuedDocument(IssuedDocumentId.New(), DocumentKind.RefusalNotice, "BY26-90001", subject, "{}", "BBBB", AccountId.New(), host.Now));
        });
        using var owner = await host.SignInAsAsync(await host.AddAccountAsync(Role.Applicant, wish => (wish.Name, wish.Person) = ("北门文书", person.Id)));

        var json = Read(await TakeAsync(owner), "data.json");

        json.ShouldContain("BY26-90001");
        json.ShouldNotContain("SP26-90001");
        json.ShouldNotContain("内部意见");
    }

    [Fact]
    public async Task Sheet_HasHeadingsInBothLanguagesAndTheReadersWords()
    {
        using var owner = await host.SignInAsAsync(Role.Applicant, wish => wish.Name = "北门表格");

        using var sheet = new ZipArchive(new MemoryStream(ReadBytes(await TakeAsync(owner), "data.xlsx")));
        var text = string.Concat(sheet.Entries.Where(entry => entry.FullName.StartsWith("xl/", StringComparison.Ordinal)).Select(entry => Read(sheet, entry.FullName)));

        text.ShouldContain("出生日期 Date of birth");
        text.ShouldContain("北门表格");
        text.ShouldContain("居民身份证");
    }

    [Fact]
    public async Task Download_IsOnRecord_NeedsTheFreshPassword_AndIsLimited()
    {
        using var owner = await host.SignInAsAsync(Role.Applicant);
        for (var i = 0; i < 3; i++) await TakeAsync(owner);

        var fourth = await (await owner.GetPageAsync("/my/data")).SubmitAsync();
        fourth.Status.ShouldBe(HttpStatusCode.Conflict);
        fourth.Errors.ShouldBe([host.Texts.Refusal(TalentRefusals.OwnDataTooOften.With(3))]);
        (await host.WithDbAsync(db => db.AccountEvents.CountAsync(happened => happened.Account == owner.Account.AccountId && happened.Kind == AccountEventKind.OwnDataTaken))).ShouldBe(3);

        host.Clock.Advance(TimeSpan.FromMinutes(10));
        (await (await owner.GetPageAsync("/my/data")).SubmitAsync()).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static async Task<ZipArchive> TakeAsync(PortalBrowser owner)
    {
        using var answer = await (await owner.GetPageAsync("/my/data")).FormToSend().SendAsync(owner);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        return new ZipArchive(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()));
    }

    private static string Read(ZipArchive package, string name) => System.Text.Encoding.UTF8.GetString(ReadBytes(package, name));

    private static byte[] ReadBytes(ZipArchive package, string name)
    {
        using var stream = package.GetEntry(name)!.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private Task SaveAsync(Action<IPortalDb> change) => host.WithAsync(async services =>
    {
        var db = services.GetRequiredService<IPortalDb>();
        change(db);
        await db.SaveChangesAsync(default);
    });
}
