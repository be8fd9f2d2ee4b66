using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Recognitions;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;
using TalentPortal.Testing.Recognitions;

namespace TalentPortal.Web.Tests.Recognitions;

/// <summary>A panel of experts recognises at level C who was D: the certificates, what anybody can check, and the level on each day.</summary>
public sealed class PanelRecognitionTests(PortalHost host) : IClassFixture<PortalHost>
{
    private RecognitionMoves Moves => new(host);

    [Fact]
    public async Task Holder_OfLevelD_RecognisedAtCByAPanel_HoldsCFromThatDayAndDBefore()
    {
        var people = await PeopleAsync();
        var first = await ReviewedAsync(people, "D-01");
        await Moves.DecideAsync(people.Reviewer, first, RecognitionAction.PassReview);
        var lower = await RecogniseAsync(people, first);

        var second = await ReviewedAsync(people, "C-90");
        await Moves.ScoreAsync(people.Reviewer, second, 18, 22, 15, 12);
        (await Moves.VoteAsync(people.Second, await Moves.ConveneAsync(people.Second), second, TalentLevel.C, TalentLevel.C, null)).ShouldBe(TalentLevel.C);
        var higher = await RecogniseAsync(people, second);

        (lower.Level, higher.Level).ShouldBe((TalentLevel.D, TalentLevel.C));
        foreach (var (day, level) in new[] { (lower.ValidFrom.AddDays(-1), (TalentLevel?)null), (lower.ValidFrom, TalentLevel.D), (higher.ValidFrom.AddDays(-1), TalentLevel.D), (higher.ValidFrom, TalentLevel.C), (higher.ValidTo, TalentLevel.C), (higher.ValidTo.AddDays(1), null) })
            (await host.WithAsync(services => services.GetRequiredService<RecognitionLevelQuery>().LevelOnAsync(people.Applicant.PersonId!.Value, day, default))).ShouldBe(level, $"on {day}");

        using var owner = await host.SignInAsAsync(people.Applicant);
        var room = await owner.GetPageAsync("/my");
        foreach (var held in new[] { lower, higher }) room.Text.ShouldContain(held.CertificateNumber);
        await CertificateAsync(owner, higher, people.Applicant.DisplayName);
        await RegisterAsync(people, lower, higher);
        await MessagesAsync(people, lower, higher);
    }

    /// <summary>Each reader in the own language; neither message names anybody.</summary>
    private async Task MessagesAsync(People people, Recognition lower, Recognition higher)
    {
        var numbers = await host.WithDbAsync(db => db.RecognitionApplications.Where(row => row.StartedBy == people.Applicant.AccountId).OrderBy(row => row.CaseNumber).Select(row => row.CaseNumber!).ToListAsync());
        (await ToldAsync(people.Applicant)).ShouldBe([
            .. Said(numbers[0], lower.Level, "Accept", "Approve", "Publish", "Recognise"), .. Said(numbers[1], higher.Level, "Accept", "PassScore", "Approve", "Publish", "Recognise")]);
        (await ToldAsync(people.Officer)).ShouldBe(numbers.Select(number => host.Texts.In("en", "recognition.news.employer", number)));
    }

    private IEnumerable<string> Said(string number, TalentLevel level, params string[] steps) => steps.Select(step => host.Texts[$"recognition.news.{step}", number, null, level]);

    private async Task<IEnumerable<string>> ToldAsync(Account account)
    {
        var phone = await host.WithAsync(services => Task.FromResult(services.GetRequiredService<Application.Foundation.PersonalDataVault>().Open(PersonalField.Phone, account.Id, account.Phone!)));
        return (await host.MessagesToAsync(phone)).Reverse().Select(message => message.Text);
    }

    /// <summary>The register shows the level of today, its filter finds the holder, and the profile has both levels; a township's officer opens no holder.</summary>
    private async Task RegisterAsync(People people, Recognition lower, Recognition higher)
    {
        using var clerk = await host.SignInAsAsync(Role.IntakeClerk, wish => wish.TownshipCode = Some.TownshipCode);
        foreach (var browser in new[] { await host.SignInAsAsync(people.Reviewer), clerk })
        {
            var list = await browser.GetPageAsync("/work/talents?Recognised=C");
            list.TextsOf("tbody tr").ShouldHaveSingleItem().ShouldContain("C类");
            var profile = await list.FollowAsync("tbody a");
            profile.TextsOf("[aria-labelledby=levels] .fact").Count.ShouldBe(4);
            foreach (var held in new[] { lower, higher }) profile.Text.ShouldContain(held.CertificateNumber);
            profile.Document.QuerySelectorAll("[aria-labelledby=levels] a[href*='/recognition/holders/']").Length.ShouldBe(browser == clerk ? 0 : 2);
            profile.Document.QuerySelectorAll("[aria-labelledby=levels] a[href^='/documents/']").Length.ShouldBe(browser == clerk ? 0 : 2);
        }

        using var office = await host.SignInAsAsync(people.Office);
        (await office.GetPageAsync("/work/talents?Recognised=D")).TextsOf("tbody tr").ShouldBeEmpty();
    }

    /// <summary>Read and printed by its holder; anybody with number and code sees the level and a masked name.</summary>
    private async Task CertificateAsync(PortalBrowser owner, Recognition held, string name)
    {
        var paper = await host.WithDbAsync(db => db.IssuedDocuments.AsNoTracking().SingleAsync(row => row.SubjectId == held.Id.Value));
        (await owner.GetPageAsync($"/documents/{paper.Id}")).Find("svg.qr").ShouldNotBeNull();
        (await owner.GetAsync($"/documents/{paper.Id}/pdf")).Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        using var anybody = host.Browse();
        var page = await (await anybody.GetPageAsync($"/check?number={paper.Number}&code={paper.CheckCode}")).SubmitAsync();
        page.Text.ShouldContain(host.Texts.Of(held.Level));
        page.Text.ShouldNotContain(name);
        (await anybody.GetAsync($"/documents/{paper.Id}")).StatusCode.ShouldNotBe(HttpStatusCode.OK);
    }

    /// <summary>Recommended and accepted.</summary>
    private async Task<RecognitionApplicationId> ReviewedAsync(People people, string entry)
    {
        var id = await Moves.SubmitAsync(people.Applicant, entry, people.Officer.EmployerId!.Value);
        await Moves.RecommendAsync(people.Officer, id);
        await Moves.DecideAsync(people.Reviewer, id, RecognitionAction.Accept);
        return id;
    }

    /// <summary>Approved, published by a second person, and two weeks later on record.</summary>
    private async Task<Recognition> RecogniseAsync(People people, RecognitionApplicationId id)
    {
        await Moves.DecideAsync(people.Office, id, RecognitionAction.Approve);
        await Moves.PublishAsync(people.Office, await Moves.MakeNoticeAsync(people.Colleague));
        host.Clock.Advance(TimeSpan.FromDays(14));
        await Moves.DaysEndAsync();
        return await host.WithDbAsync(db => db.Recognitions.AsNoTracking().SingleAsync(row => row.ApplicationId == id));
    }

    private async Task<People> PeopleAsync()
    {
        var people = new People(await host.AddAccountAsync(Role.Applicant, wish => wish.Name = "尉迟长风"), await host.AddAccountAsync(Role.EmployerOfficer), await host.AddAccountAsync(Role.FirstReviewer),
            await host.AddAccountAsync(Role.SecondReviewer), await host.AddAccountAsync(Role.TalentOffice), await host.AddAccountAsync(Role.TalentOffice));
        await host.WithDbAsync(async db =>
        {
            (await db.Accounts.SingleAsync(row => row.Id == people.Officer.Id)).Speak("en");
            return await db.SaveChangesAsync(default);
        });
        await Moves.OpenCatalogueAsync(people.Office, people.Colleague);
        return people;
    }

    private sealed record People(Account Applicant, Account Officer, Account Reviewer, Account Second, Account Office, Account Colleague);
}
