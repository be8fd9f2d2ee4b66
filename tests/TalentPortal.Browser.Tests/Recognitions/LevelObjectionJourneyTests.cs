using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Accounts;
using TalentPortal.Browser.Tests.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Notices;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Testing.Recognitions;

namespace TalentPortal.Browser.Tests.Recognitions;

/// <summary>
/// A neighbour objects to a level on the public list with a phone, the talent office registers and dismisses it, and the applicant reads what became of it. A
/// portal of its own: whatever is listed there is public.
/// </summary>
public sealed class LevelObjectionJourneyTests(Chromium chromium, LivePortal portal) : IClassFixture<LivePortal>
{
    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task Objection_SentFromAPhone_IsAnsweredAtTheDesk(string language)
    {
        var journey = new Journey(chromium, portal, language);
        var (office, colleague) = (await portal.AddAccountAsync(Role.TalentOffice), await portal.AddAccountAsync(Role.TalentOffice));
        var (id, number, applicant) = await ListedAsync(office, colleague);

        await using (var neighbour = await journey.ArriveAsync(Journey.Phone))
        {
            await neighbour.GoAsync($"/recognition/notices/{number}");
            await neighbour.PressAsync("tbody a");
            await neighbour.PressAsync("main form[enctype] button");
            (await neighbour.Page.Locator(".err-box li").CountAsync()).ShouldBeGreaterThan(0);
            await neighbour.FillAsync(("Name", "Objector 1"), ("Phone", "13912345678"), ("Statement", "The title was awarded to somebody else of the same name, as the list of 2024 shows."));
            await neighbour.PressAsync("main form[enctype] button");
            neighbour.Page.Url.ShouldContain("/received");
        }

        await using (var desk = await journey.SeatAsync(office))
        {
            await desk.GoAsync("/work/objections");
            await desk.PressAsync($"tbody a[href$='{await ObjectionAsync(id)}']");
            (await desk.MainTextAsync()).ShouldNotContain("13912345678");
            foreach (var step in new[] { ObjectionAction.Register, ObjectionAction.Dismiss })
            {
                await desk.PressAsync($".actionbar a[href$='/{step}' i]");
                await desk.FillAsync(("Reason", "The certificate was compared with the register of titles."));
                await desk.PressAsync("main form[method=post] .btn-primary");
                await desk.GoAsync($"/work/objections/{await ObjectionAsync(id)}");
            }

            (await desk.Page.Locator("main a[href*='/documents/']").CountAsync()).ShouldBe(1, "The answer for the objector.");
        }

        await using var reader = await journey.SeatAsync(applicant);
        await reader.GoAsync($"/my/recognition/{id}/status");
        await portal.LiveAsync(days: 14);
        (await portal.WithDbAsync(db => db.RecognitionApplications.Where(row => row.Id == id).Select(row => row.Status).SingleAsync())).ShouldBe(RecognitionStatus.Recognised);
    }

    private Task<ObjectionId> ObjectionAsync(RecognitionApplicationId id) =>
        portal.WithDbAsync(async db => (await db.Objections.OfType<LevelObjection>().AsNoTracking().SingleAsync(row => row.ApplicationId == id)).Id);

    /// <summary>Alone on a list that is public since today.</summary>
    private async Task<(RecognitionApplicationId Id, string Number, Account Applicant)> ListedAsync(Account office, Account colleague)
    {
        var moves = new RecognitionMoves(portal);
        var (applicant, officer, reviewer) = (await portal.AddAccountAsync(Role.Applicant), await portal.AddAccountAsync(Role.EmployerOfficer), await portal.AddAccountAsync(Role.FirstReviewer));
        await moves.OpenCatalogueAsync(office, colleague);
        var id = await moves.SubmitAsync(applicant, "D-01", officer.EmployerId!.Value);
        await moves.RecommendAsync(officer, id);
        await moves.DecideAsync(reviewer, id, RecognitionAction.Accept);
        await moves.DecideAsync(reviewer, id, RecognitionAction.PassReview);
        await moves.DecideAsync(office, id, RecognitionAction.Approve);
        var notice = await moves.MakeNoticeAsync(colleague);
        await moves.PublishAsync(office, notice);
        return (id, await portal.WithDbAsync(db => db.RecognitionNotices.Where(row => row.Id == notice).Select(row => row.Number!).SingleAsync()), applicant);
    }
}
