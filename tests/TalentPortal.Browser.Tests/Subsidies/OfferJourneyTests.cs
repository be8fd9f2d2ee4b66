using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using TalentPortal.Browser.Tests.Foundation;
using TalentPortal.Application.Accounts;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Testing;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Browser.Tests.Subsidies;

/// <summary>免申即享 by the screen alone: an officer holds the register against the allowance, keeps one person back and releases the list; a graduate accepts on the phone, the employer confirms, the case goes on.</summary>
public sealed class OfferJourneyTests(Chromium chromium) : IAsyncLifetime
{
    // A database of its own for each language: a round goes through the whole register.
    private readonly LivePortal portal = new();

    public async ValueTask InitializeAsync() => await ((IAsyncLifetime)portal).InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData(1440, "zh-CN", "暂缓推送", "本人已确认", "双方已确认")]
    [InlineData(390, "en", "Held back", "Person confirmed", "Both confirmed")]
    public async Task Register_IsMatched_BothConfirm_TheCaseGoesOn(int width, string language, string heldBack, string accepted, string agreed)
    {
        var course = await OfferCourse.OpenAsync(portal);
        var other = await course.EntitledAsync();
        var person = await course.EntitledAsync(withCard: false);
        await using var first = await chromium.OpenAsync(width);
        await using var second = await chromium.OpenAsync(390);
        await using var third = await chromium.OpenAsync(width);
        var officer = await OpenAsync(first, course.Desks.Reviewer, width, language);

        await officer.GoAsync("/work/offers");
        await officer.PressAsync("main form[method=post] .btn-primary");
        (await officer.Page.Locator(".has-err").CountAsync()).ShouldBe(1);
        await officer.Page.SelectOptionAsync("[name='Form.PolicyId']", new SelectOptionValue { Index = 1 });
        await officer.PressAsync("main form[method=post] .btn-primary");
        await portal.WorkAsync();
        await officer.GoAsync(new Uri(officer.Page.Url).AbsolutePath);
        (await officer.Page.Locator(".grid-wrap tbody tr").CountAsync()).ShouldBe(2);
        var round = new Uri(officer.Page.Url).AbsolutePath;
        await officer.PressAsync($".grid-wrap a[href$='{(await course.OfferOfAsync(other)).Id}']");
        await officer.FillAsync(("Reason", language == "en" ? "The record has to be looked at" : "档案有出入"));
        await officer.PressAsync("form.form-w button[type=submit]");
        (await officer.MainTextAsync()).ShouldContain(heldBack);
        await officer.GoAsync(round);
        await officer.PressAsync(".actionbar .btn-primary");
        await officer.PressAsync(".actionbar .btn-primary");
        await portal.WorkAsync();

        var applicant = await OpenAsync(second, person, 390, language);
        await applicant.GoAsync("/my");
        await applicant.PressAsync(".m-card .btn-primary");
        await applicant.PressAsync("main .btn-primary");
        await applicant.FillAsync(("BankName", "齐河农商银行"), ("Number", Some.BankCard()));
        await applicant.PressAsync("main form .btn-primary");
        await applicant.PressAsync("main form .btn-primary");
        (await applicant.MainTextAsync()).ShouldContain(accepted);

        var employer = await OpenAsync(third, course.Officer, width, language);
        await employer.GoAsync("/employer/offers");
        await employer.PressAsync("main form .btn-primary");
        (await employer.MainTextAsync()).ShouldContain(agreed);

        await officer.GoAsync(round);
        await officer.PressAsync(".actionbar .btn-primary");
        await officer.PressAsync(".actionbar .btn-primary");
        (await portal.WithDbAsync(db => db.SubsidyApplications.Where(row => row.PersonId == person.PersonId).Select(row => row.Status).SingleAsync())).ShouldBe(SubsidyStatus.SecondReview);
    }

    private async Task<Visit> OpenAsync(IBrowserContext context, Account account, int width, string language)
    {
        await portal.SignInAsync(context, account);
        var visit = new Visit(await context.NewPageAsync(), portal.Address, width, language);
        await visit.StartAsync();
        return visit;
    }
}
