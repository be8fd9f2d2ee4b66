using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using TalentPortal.Application.Foundation;
using TalentPortal.Browser.Tests.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;

namespace TalentPortal.Browser.Tests.Talents;

/// <summary>
/// Somebody changes the own phone, asks for the correction of a degree with its proof, a clerk accepts it, the person sees it and takes
/// out everything that is held. Seeded defects: see docs/testing.md, "The person's own data".
/// </summary>
[Collection(SharedPortal.Name)]
public sealed class RecordCorrectionJourneyTests(Chromium chromium, LivePortal portal)
{
    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task Degree_AskedForOnThePhone_IsCorrectedAtTheDesk_AndSeen(string language)
    {
        var (phone, account) = (Some.Phone(), await portal.AddAccountAsync(Role.Applicant, wish => wish.Name = "东门更正"));
        var education = await StateAsync(account.PersonId!.Value);
        var clerk = await portal.AddAccountAsync(Role.FirstReviewer);
        var journey = new Journey(chromium, portal, language, ["山东大学", "东门更正", "东**正", "东", "德州学院", "土木工程", "中文", clerk.DisplayName, clerk.DisplayName[..1], "证书.png", "录错"]);
        await using var owner = await journey.SeatAsync(account);

        await owner.GoAsync("/my");
        await owner.PressAsync("a[href='/my/record']");
        await owner.PressAsync("a[href='/my/record/phone']");
        await owner.FillAsync(("Phone", phone));
        await owner.PressAsync("main form button");
        await owner.FillAsync(("Code", CodeIn((await portal.MessagesToAsync(phone))[0].Text)));
        await owner.PressAsync("main form button");
        (await owner.MainTextAsync()).ShouldContain(Masks.Phone(phone));

        await owner.PressAsync("a[href='/my/record/ask']");
        await owner.PressAsync($"a[href$='/education/{education}']");
        await owner.FillAsync(("School", "山东大学"), ("Reason", "录错"));
        await owner.Page.SelectOptionAsync("[name='Form.Degree']", "Master");
        await owner.Page.SetInputFilesAsync("#Proofs", new FilePayload { Name = "证书.png", MimeType = "image/png", Buffer = PortalUpload.Photo().Content });
        await owner.PressAsync("main form button");
        var request = new Uri(owner.Page.Url).AbsolutePath;

        await using var desk = await journey.SeatAsync(clerk);
        await desk.GoAsync("/work/talents/corrections");
        var number = await portal.WithDbAsync(db => db.RecordCorrections.Where(row => row.PersonId == account.PersonId).Select(row => row.Number).SingleAsync());
        await desk.PressAsync($"tbody a:text-is('{number}')");
        await desk.Page.Locator("figure img").First.WaitForAsync();
        await desk.PressAsync(".actionbar button");
        (await desk.BadgesAsync()).ShouldContain(portal.Texts.In(language, "enum.RecordCorrectionState.Accepted"));

        await owner.GoAsync(request);
        (await owner.BadgesAsync()).ShouldContain(portal.Texts.In(language, "enum.RecordCorrectionState.Accepted"));
        await owner.GoAsync("/my/record");
        (await owner.MainTextAsync()).ShouldContain("山东大学");
        await owner.GoAsync("/my/data");
        var download = await owner.Page.RunAndWaitForDownloadAsync(() => owner.Page.ClickAsync("main form button"));
        download.SuggestedFilename.ShouldBe("my-data.zip");
    }

    private static string CodeIn(string text) => new([.. text.SkipWhile(sign => !char.IsAsciiDigit(sign)).TakeWhile(char.IsAsciiDigit)]);

    private Task<Guid> StateAsync(PersonId id) => portal.WithAsync(async services =>
    {
        var db = services.GetRequiredService<IPortalDb>();
        var person = await db.People.SingleAsync(row => row.Id == id);
        person.StateEducation(new Education(EducationLevel.Bachelor, true, "德州学院", "土木工程", new DateOnly(2022, 6, 30), false));
        await db.SaveChangesAsync(default);
        return person.Educations[0].Id;
    });
}
