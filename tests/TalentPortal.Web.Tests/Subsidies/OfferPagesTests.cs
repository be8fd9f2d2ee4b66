using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Subsidies.Offers;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies.Offers;
using TalentPortal.Testing;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Web.Tests.Subsidies;

/// <summary>The pages of 免申即享 over HTTP: what each reader sees, and what a wrong press leaves.</summary>
public sealed class OfferPagesTests : IAsyncLifetime
{
    private readonly PortalHost host = new();
    private OfferCourse course = null!;
    private Account person = null!;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        course = await OfferCourse.OpenAsync(host);
        person = await course.EntitledAsync();
    }

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Round_ShowsTheListMasked_AndIsKeptFromWhoeverOnlyAudits()
    {
        var id = await course.MatchedAsync();
        using var auditor = await host.SignInAsAsync(Role.Auditor);

        var page = await auditor.GetPageAsync($"/work/offers/{id}");

        page.TextsOf(".grid-wrap tbody td:first-child").ShouldBe([Masked(person.DisplayName)]);
        page.Text.ShouldNotContain(person.DisplayName);
        page.Find("a[href$='/release']").ShouldBeNull();
        (await auditor.GetPageAsync($"/work/offers/{id}/release")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await auditor.GetPageAsync("/work/offers")).Find("main form[method=post]").ShouldBeNull();
    }

    [Fact]
    public async Task Receipt_SaysLineByLineWhatIsOffered_ToWhoeverItIsOfferedToAndToReadersOfRounds()
    {
        await course.ReleasedAsync();
        var offer = await course.OfferOfAsync(person);
        using var applicant = await host.SignInAsAsync(person);
        using var auditor = await host.SignInAsAsync(Role.Auditor);
        using var stranger = await host.SignInAsAsync(await host.AddAccountAsync(Role.Applicant));

        var own = await applicant.GetPageAsync($"/my/offers/{offer.Id}/receipt");
        own.Heading.ShouldBe(host.Texts["receipt.title.offer"]);
        own.Text.ShouldContain(host.Texts["receipt.offer.sum"]);
        own.Text.ShouldNotContain(person.DisplayName);
        var json = JsonNode.Parse(await auditor.Http.GetStringAsync(new Uri($"/work/offers/people/{offer.Id}/receipt/json", UriKind.Relative), CancellationToken.None))!;
        (json["kind"]!.GetValue<string>(), json["total"]!["amount"]!["fen"]!.GetValue<long>()).ShouldBe(("offer", offer.Total.Fen));
        Notes(json).ShouldNotContain(note => note.Contains("has moved"));
        (await applicant.Http.GetByteArrayAsync(new Uri($"/my/offers/{offer.Id}/receipt/pdf", UriKind.Relative), CancellationToken.None))[..5].ShouldBe("%PDF-"u8.ToArray());
        (await stranger.GetPageAsync($"/my/offers/{offer.Id}/receipt")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>The right that came of the offer was not there when the round looked: it is no benefit paid before.</summary>
    [Fact]
    public async Task Receipt_OfAnOfferThatWasGranted_StaysWhatWasOffered()
    {
        var round = await course.ReleasedAsync();
        await course.AcceptAsync(person);
        await course.VouchAsync(person);
        await course.AdmitAsync(round);
        var offer = await course.OfferOfAsync(person);
        await course.Desks.ApproveAdmittedAsync(offer.ApplicationId!.Value);
        (await host.WithDbAsync(db => db.Entitlements.CountAsync(right => right.PersonId == offer.PersonId))).ShouldBe(1);
        using var applicant = await host.SignInAsAsync(person);

        var json = JsonNode.Parse(await applicant.Http.GetStringAsync(new Uri($"/my/offers/{offer.Id}/receipt/json", UriKind.Relative), CancellationToken.None))!;

        json["total"]!["amount"]!["fen"]!.GetValue<long>().ShouldBe(offer.Total.Fen);
        Notes(json).ShouldNotContain(note => note.Contains("has moved"));
    }

    [Fact]
    public async Task Receipt_OfARegisterThatMoved_SaysSo()
    {
        await course.ReleasedAsync();
        var offer = await course.OfferOfAsync(person);
        await host.WithDbAsync(db => db.InsuranceMonths.Where(month => month.PersonId == offer.PersonId).OrderBy(month => month.Month).Take(1).ExecuteDeleteAsync());
        using var auditor = await host.SignInAsAsync(Role.Auditor);

        var json = JsonNode.Parse(await auditor.Http.GetStringAsync(new Uri($"/work/offers/people/{offer.Id}/receipt/json", UriKind.Relative), CancellationToken.None))!;

        json["total"]!["amount"]!["fen"]!.GetValue<long>().ShouldBeLessThan(offer.Total.Fen);
        Notes(json).ShouldContain(note => note.Contains("has moved"));
    }

    [Fact]
    public async Task Accepting_IsOnePress_WithPromiseAndConsent_AndTwoPresses_MakeOneApplication()
    {
        await course.ReleasedAsync();
        var offer = await course.OfferOfAsync(person);
        using var applicant = await host.SignInAsAsync(person);

        var page = await applicant.GetPageAsync($"/my/offers/{offer.Id}");
        page.Text.ShouldContain("2026年3月26日");
        page.Text.ShouldContain(host.Texts["apply.consent.text"]);
        (await page.SubmitAsync(("Form.Promise", "false"), ("Form.Consent", "false"))).Errors.Count.ShouldBe(2);
        var first = await page.SubmitAsync();
        first.Text.ShouldContain(host.Texts["offer.my.accepted"]);
        await page.SubmitAsync();

        (await host.WithDbAsync(db => db.SubsidyApplications.CountAsync(row => row.PersonId == person.PersonId))).ShouldBe(1);
    }

    [Fact]
    public async Task SomebodyElsesOffer_IsNotThere_ForAnybody()
    {
        await course.ReleasedAsync();
        var offer = await course.OfferOfAsync(person);
        using var stranger = await host.SignInAsAsync(Role.Applicant);
        using var otherEmployer = await host.SignInAsAsync(Role.EmployerOfficer);

        foreach (var address in new[] { "", "/decline", "/account" }) (await stranger.GetPageAsync($"/my/offers/{offer.Id}{address}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await otherEmployer.GetPageAsync($"/employer/offers/{offer.Id}/refuse")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Should.ThrowAsync<NotFoundException>(() => host.ActAsync(otherEmployer.Account, services => services.GetRequiredService<OfferEmployerService>().VouchAsync(new VouchForOffers { Picks = [VouchForOffers.PickOf(offer)] }, CancellationToken.None)))).ShouldNotBeNull();
    }

    [Fact]
    public async Task Employer_SeesNoSum_AndConfirmsAllWithOnePress()
    {
        await course.EntitledAsync();
        await course.ReleasedAsync();
        using var officer = await host.SignInAsAsync(course.Officer);

        var page = await officer.GetPageAsync("/employer/offers");
        page.TextsOf(".picks li").Count.ShouldBe(2);
        page.Text.ShouldNotContain("3,300");
        var done = await page.SubmitAsync();

        done.TextsOf(".note-ok").ShouldBe(["已确认 2 人"]);
    }

    [Fact]
    public async Task AMatchingThatWasStopped_CanBeDiscarded_AndAnotherBegun()
    {
        using var reviewer = await host.SignInAsAsync(course.Desks.Reviewer);
        var begun = await (await reviewer.GetPageAsync("/work/offers")).SubmitAsync(("Form.PolicyId", course.Desks.World.Version.PolicyId.Value.ToString()));
        await host.WithDbAsync(db => db.Jobs.ExecuteUpdateAsync(set => set.SetProperty(job => job.State, JobState.Cancelled)));

        var stopped = await reviewer.GetPageAsync(begun.Address);
        stopped.Text.ShouldContain(host.Texts["offer.stopped"]);
        (await (await reviewer.GetPageAsync(begun.Address + "/discard")).SubmitAsync(("Form.Reason", "停止了"))).Text.ShouldContain(host.Texts["offer.discard.done"]);

        (await course.RoundAsync(await course.MatchedAsync())).State.ShouldBe(OfferRoundState.Matched);
    }

    [Fact]
    public async Task Export_HoldsTheListOfTheTab()
    {
        var id = await course.MatchedAsync();
        using var reviewer = await host.SignInAsAsync(course.Desks.Reviewer);

        var answer = await reviewer.GetAsync($"/work/offers/{id}?handler=Export&State=Listed");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    private static IEnumerable<string> Notes(JsonNode receipt) => receipt["notes"]!.AsArray().Select(note => note!["en"]!.GetValue<string>());

    private static string Masked(string name) => Masks.Name(name);
}
