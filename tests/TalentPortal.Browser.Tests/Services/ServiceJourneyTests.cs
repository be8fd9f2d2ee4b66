using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using TalentPortal.Application.Accounts;
using TalentPortal.Browser.Tests.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Services;
using TalentPortal.Testing;
using TalentPortal.Testing.Liaison;

namespace TalentPortal.Browser.Tests.Services;

/// <summary>Services by the screen alone: a school place asked for on a phone, assigned to two departments of which one gives its part back and gets it again, the other asks for more time, answered, graded low and called back; a job for the spouse at the second offer.</summary>
public sealed class ServiceJourneyTests(Chromium chromium) : IAsyncLifetime
{
    private readonly LivePortal portal = new();
    private string language = "";

    public async ValueTask InitializeAsync() => await ((IAsyncLifetime)portal).InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("zh-CN", 1440, 390)]
    [InlineData("en", 390, 1440)]
    public async Task SchoolPlace_IsAskedForOnAPhone_AnsweredByTwoDepartments_GradedLowAndCalledBack(string language, int width, int also)
    {
        this.language = language;
        var town = await ServiceTown.OpenAsync(portal);
        var (education, police) = (await town.DepartmentAsync(Department.Education), await town.DepartmentAsync(Department.PublicSecurity));
        await using (var talent = await OpenAsync(town.Own, 390))
        {
            await talent.GoAsync("/my/services");
            await talent.PressAsync($"a[href$='{await town.ItemAsync("school")}']");
            await talent.PressAsync("main form .btn-primary");
            (await talent.Page.Locator(".has-err").CountAsync()).ShouldBe(4);
            await talent.FillAsync(("ChildName", "陈小满"), ("ChildBornIn", "2019-08"), ("Words", "想就近读实验小学"));
            await talent.ChooseAsync("stage-Primary");
            await talent.PressAsync("main form .btn-primary");
            foreach (var code in new[] { "m1", "m3" })
            {
                await talent.PressAsync($"main a[href$='/materials/{code}']");
                var photo = PortalUpload.Photo();
                await talent.Page.SetInputFilesAsync("[name='Form.File']", new FilePayload { Name = photo.Name, MimeType = "image/jpeg", Buffer = photo.Content });
                await talent.PressAsync("main form .btn-outline");
                await talent.PressAsync("main p .btn-block");
            }

            await talent.PressAsync("main form .btn-primary");
        }

        var id = await portal.WithDbAsync(db => db.ServiceRequests.Select(row => row.Id).SingleAsync());
        var (bench, own) = ($"/work/services/{id}", $"/my/services/{id}");
        await using (var office = await OpenAsync(town.Office, width, also))
        {
            await office.GoAsync("/work/services");
            await office.PressAsync("tbody a");
            await office.PressAsync(".actionbar .btn-primary");
            await office.Page.CheckAsync("#department-PublicSecurity");
            await office.FillAsync(("Words", "公安：出具居住证明"));
            await office.PressAsync(".actionbar .btn-primary");
        }

        await using (var officer = await OpenAsync(police, width, also))
        {
            await officer.GoAsync(bench);
            await officer.PressAsync(".actionbar a[href$='/give-back']");
            await officer.PressAsync(".actionbar .btn-danger, .actionbar .btn-danger-quiet");
            (await officer.Page.Locator(".has-err").CountAsync()).ShouldBe(1);
            await officer.FillAsync(("Words", "居住证明由街道出具"));
            await officer.PressAsync(".actionbar .btn-danger, .actionbar .btn-danger-quiet");
        }

        await using (var officer = await OpenAsync(education, width, also))
        {
            await officer.GoAsync(bench);
            await officer.PressAsync(".actionbar a[href$='/ask-extension']");
            await officer.FillAsync(("Until.Year", "2026"), ("Until.Month", "4"), ("Until.Day", "3"), ("Words", "学位核定下旬完成"));
            await officer.PressAsync(".actionbar .btn-primary");
        }

        await using (var talent = await OpenAsync(town.Own, 390)) await talent.GoAsync(own);
        await using (var office = await OpenAsync(town.Office, width, also))
        {
            await office.GoAsync("/work/services");
            await office.GoAsync(bench);
            await office.PressAsync(".actionbar .btn-primary");
            await office.Page.CheckAsync("#needed-yes");
            await office.Page.SelectOptionAsync("[name='Form.Department']", new SelectOptionValue { Value = "PublicSecurity" });
            await office.FillAsync(("Words", "公安：仍请出具居住证明"));
            await office.PressAsync(".actionbar .btn-primary");
            await office.PressAsync(".actionbar .btn-primary");
            await office.Page.CheckAsync("#grant-yes");
            await office.FillAsync(("Words", "同意"));
            await office.PressAsync(".actionbar .btn-primary");
        }

        await using (var talent = await OpenAsync(town.Own, 390)) await talent.GoAsync(own);
        await AnswerAsync(police, bench, width, also, "居住证明已出具", null);
        await AnswerAsync(education, bench, width, also, "安排到实验小学", ("7", "5"));
        await using (var talent = await OpenAsync(town.Own, 390))
        {
            await talent.GoAsync(own);
            await talent.PressAsync($"main a[href$='{own}/rate']");
            await talent.ChooseAsync("grade-2");
            await talent.FillAsync(("Words", "离家太远"));
            await talent.PressAsync("main form .btn-primary");
        }

        await using (var office = await OpenAsync(town.Office, width, also))
        {
            await office.GoAsync(bench);
            await office.PressAsync(".actionbar .btn-primary");
            await office.FillAsync(("Words", "电话说明学区划分，本人理解"));
            await office.Page.CheckAsync("#again-no");
            await office.PressAsync(".actionbar .btn-primary");
            foreach (var page in new[] { "/work/services/figures", "/work/services/catalogue", "/work/services/catalogue/new", $"/work/services/catalogue/{await town.ItemAsync("school")}" }) await office.GoAsync(page);
        }

        (await town.RequestAsync(id)).Status.ShouldBe(ServiceStatus.Closed);
    }

    [Theory]
    [InlineData("zh-CN", 390, 1440)]
    [InlineData("en", 1440, 390)]
    public async Task SpouseJob_IsFoundAtTheSecondOffer(string language, int width, int also)
    {
        this.language = language;
        var town = await ServiceTown.OpenAsync(portal);
        var labour = await town.DepartmentAsync(Department.HumanResources);
        var id = await town.AskAsync("spouse-job");
        await using (var talent = await OpenAsync(town.Own, 390))
        {
            foreach (var code in new[] { "m1", "m2" })
            {
                await talent.GoAsync($"/my/services/{id}/materials/{code}");
                var photo = PortalUpload.Photo();
                await talent.Page.SetInputFilesAsync("[name='Form.File']", new FilePayload { Name = photo.Name, MimeType = "image/jpeg", Buffer = photo.Content });
                await talent.PressAsync("main form .btn-outline");
            }

            await talent.GoAsync($"/my/services/{id}");
            await talent.PressAsync("main form .btn-primary");
        }

        await town.AssignAsync(id, Department.HumanResources);
        foreach (var fits in new[] { false, true })
        {
            await using (var officer = await OpenAsync(labour, width, also))
            {
                await officer.GoAsync($"/work/services/{id}");
                await officer.PressAsync(".actionbar .btn-primary");
                await officer.FillAsync(("Employer", "齐河县人民医院"), ("Post", "护士"), ("Terms", "每月6000元，8月报到"));
                await officer.PressAsync(".actionbar .btn-primary");
            }

            await using var talent = await OpenAsync(town.Own, 390);
            await talent.GoAsync($"/my/services/{id}");
            await talent.PressAsync($"main a[href$='/{id}/offer']");
            await talent.ChooseAsync(fits ? "taken-yes" : "taken-no");
            if (!fits) await talent.FillAsync(("Words", "离家远"));
            await talent.PressAsync("main form .btn-primary");
        }

        await AnswerAsync(labour, $"/work/services/{id}", width, also, "已签约", null);
        (await town.RequestAsync(id)).Offers.Select(offer => offer.Taken).ShouldBe([false, true]);
    }

    private async Task AnswerAsync(Account account, string bench, int width, int also, string words, (string Month, string Day)? intake)
    {
        await using var officer = await OpenAsync(account, width, also);
        await officer.GoAsync(bench);
        await officer.PressAsync(".actionbar a[href$='/answer']");
        await officer.Page.CheckAsync("#done-yes");
        await officer.FillAsync(("Words", words));
        if (intake is var (month, day)) await officer.FillAsync(("IntakeOn.Year", "2027"), ("IntakeOn.Month", month), ("IntakeOn.Day", day));
        await officer.PressAsync(".actionbar .btn-primary");
    }

    private Task<Visit> OpenAsync(Account account, int width, int? also = null) => Visit.OpenAsync(chromium, portal, account, language, width, also);
}
