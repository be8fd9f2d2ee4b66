using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Liaison;
using TalentPortal.Application.Liaison.Portraits;
using TalentPortal.Application.Liaison.Sharing;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Liaison.Sharing;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;
using TalentPortal.Testing.Liaison;

namespace TalentPortal.Web.Tests.Liaison;

/// <summary>Another leader's talent, shared: who reads what on which day, what ends it, what the talent and the office see of it. Today is 12 March 2026.</summary>
public sealed class SharingTests : IAsyncLifetime
{
    private readonly PortalHost host = new();
    private LiaisonTown town = null!;
    private Person talent = null!;
    private LiaisonAssignmentId assignment;
    private Account guest = null!;
    private Account assistant = null!;
    private LeaderPostId post;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        town = await LiaisonTown.OpenAsync(host);
        talent = await town.TalentAsync();
        assignment = await town.AssignAsync(talent);
        (guest, assistant) = (await host.AddAccountAsync(Role.Leader), await host.AddAccountAsync(Role.LiaisonOfficer));
        post = await town.EstablishAsync("副县长", guest, assistant);
    }

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    /// <summary>The day before, the first, the last and the day after, for the leader, whoever assists, and another leader.</summary>
    [Fact]
    public async Task Talent_IsReadFromTheFirstToTheLastDay_ByThatLeaderAndWhoeverAssists_AndByNobodyElse()
    {
        var (stranger, id) = (await host.AddAccountAsync(Role.Leader), await ShareAsync(town.Today.AddDays(1), town.Today.AddDays(3)));
        foreach (var (day, seen) in new[] { (0, false), (1, true), (3, true), (4, false) })
        {
            while (town.Today < new DateOnly(2026, 3, 12).AddDays(day)) host.Clock.Advance(TimeSpan.FromDays(1));
            foreach (var reader in new[] { guest, assistant }) (await ReadsAsync(reader, id)).ShouldBe(seen, $"{reader.DisplayName} on day {day}");
            foreach (var other in new[] { stranger, town.Leader, town.Officer, town.Office }) (await ReadsAsync(other, id)).ShouldBeFalse($"{other.DisplayName} on day {day}");
        }
    }

    [Fact]
    public async Task SharedTalent_CanBeRead_AndNothingElse()
    {
        await town.MeetAsync(assignment, town.Today);
        var id = await ShareAsync();
        using var leader = await host.SignInAsAsync(guest);
        var home = await leader.GetPageAsync("/leader");
        home.TextsOf("h3.tcard-h a").ShouldBe([talent.Name]);
        home.Find(".tcard a.btn").ShouldBeNull();
        home.Text.ShouldContain(host.Texts["liaison.home.empty"]);
        var sheet = await home.FollowAsync("h3.tcard-h a");
        sheet.Text.ShouldContain(host.Texts["sharing.contacts.note"]);
        sheet.Text.ShouldNotContain("看了产线");
        var paper = await leader.Http.GetAsync(new Uri($"/leader/shared/{id}?handler=Pdf", UriKind.Relative), Ct);
        paper.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(await paper.Content.ReadAsByteArrayAsync(Ct));
        var words = string.Concat(pdf.GetPages().Select(printed => printed.Text));
        (words.Contains("联合调研", StringComparison.Ordinal), words.Contains("看了产线", StringComparison.Ordinal)).ShouldBe((true, false));
        foreach (var closed in new[] { $"/leader/talents/{assignment}", $"/leader/talents/{assignment}/contact", $"/leader/talents/{assignment}?handler=Pdf", $"/leader/talents/{assignment}/portrait", $"/leader/shared/{id}/portrait" })
            (await leader.Http.GetAsync(new Uri(closed, UriKind.Relative), Ct)).StatusCode.ShouldBe(HttpStatusCode.NotFound, closed);
        await Should.ThrowAsync<NotFoundException>(() => town.MeetAsync(assignment, town.Today, guest));
        // A leader's own talents, rates and plan are what they were.
        (await host.ActAsync(town.Office, services => services.GetRequiredService<LiaisonFiguresQuery>().YearAsync(2026, Ct)))!.Leaders.Select(row => row.Name).ShouldBe([town.Leader.DisplayName]);
    }

    [Fact]
    public async Task Look_IsAmongTheLooks_AndTheTalentReadsWithWhomAndWhy()
    {
        var own = await host.AddAccountAsync(Role.Applicant, wish => wish.Person = talent.Id);
        var id = await ShareAsync();
        await host.ActAsync(guest, services => services.GetRequiredService<SharedTalentsQuery>().SheetAsync(id, "t", Ct));
        using var mine = await host.SignInAsAsync(own);
        var looks = await mine.GetPageAsync("/my/looks");
        looks.Text.ShouldContain(guest.DisplayName);
        looks.Text.ShouldContain("联合调研");
        looks.Text.ShouldContain(host.Texts["sharing.look"]);
        using var stranger = await host.SignInAsAsync(Role.Applicant);
        (await stranger.GetPageAsync("/my/looks")).Text.ShouldNotContain("联合调研");
    }

    [Fact]
    public async Task Sharing_TakenBack_IsGoneAtOnce_AndStaysOnRecord()
    {
        var id = await ShareAsync();
        using var office = await host.SignInAsAsync(town.Office);
        var (first, second) = (await office.GetPageAsync($"/work/liaison/sharings/{id}/end"), await office.GetPageAsync($"/work/liaison/sharings/{id}/end"));
        (await first.SubmitAsync()).Errors.ShouldBe([host.Texts["liaison.reason.required"]]);
        (await first.SubmitAsync(("Form.Reason", "调研取消"))).Text.ShouldContain(host.Texts["sharing.end.done"]);
        (await second.SubmitAsync(("Form.Reason", "晚了"))).Status.ShouldBe(HttpStatusCode.Conflict);

        (await ReadsAsync(guest, id)).ShouldBeFalse();
        (await office.GetPageAsync("/work/liaison/sharings?state=Ended")).TextsOf("tbody td:first-child").ShouldBe([Masks.Name(talent.Name)]);
        (await office.GetPageAsync("/work/liaison/sharings?state=Running")).Text.ShouldContain(host.Texts["sharing.none"]);
        foreach (var statement in new[] { "UPDATE TalentSharingSteps SET Reason = 'x'", "DELETE FROM TalentSharingSteps" })
            await Should.ThrowAsync<System.Data.Common.DbException>(() => host.WithDbAsync(db => db.Database.ExecuteSqlRawAsync(statement, Ct)));
    }

    /// <summary>It was for the leader who held the post: a successor gets one of his own.</summary>
    [Fact]
    public async Task Sharing_EndsWithThePost_AndTheSuccessorReadsNothing()
    {
        var (successor, id) = (await host.AddAccountAsync(Role.Leader), await ShareAsync());
        await host.ActAsync(town.Office, async services => await services.GetRequiredService<LeaderPostService>().HandOverAsync(post, new HandOverPost { Successor = successor.Id, From = town.Today, Reason = "换届", Version = await town.VersionAsync(post) }, Ct));
        foreach (var reader in new[] { guest, successor, assistant }) (await ReadsAsync(reader, id)).ShouldBeFalse();
        (await EndingAsync(id)).ShouldBe(SharingEnding.PostChanged);
    }

    /// <summary>The talent's own leader hands over: the talent is shared as before.</summary>
    [Fact]
    public async Task Sharing_StaysWhenTheTalentsOwnPostChangesHands()
    {
        var (successor, id) = (await host.AddAccountAsync(Role.Leader), await ShareAsync());
        await host.ActAsync(town.Office, async services => await services.GetRequiredService<LeaderPostService>().HandOverAsync(town.Post, new HandOverPost { Successor = successor.Id, From = town.Today, Reason = "换届", Version = await town.VersionAsync(town.Post) }, Ct));
        (await ReadsAsync(guest, id)).ShouldBeTrue();
        (await HomeAsync(guest)).ShouldHaveSingleItem().Leader.ShouldBe(successor.DisplayName);
    }

    [Fact]
    public async Task Sharing_EndsWithATalentWhoLeaves_AlsoAfterAnAdjustment()
    {
        var id = await ShareAsync();
        await EndAsync(LiaisonEnding.Adjusted);
        (await ReadsAsync(guest, id)).ShouldBeTrue();
        (await HomeAsync(guest)).ShouldHaveSingleItem().Leader.ShouldBeNull();
        await host.WithDbAsync(async db =>
        {
            var person = await db.People.SingleAsync(row => row.Id == talent.Id, Ct);
            person.Describe(person.Traits with { Standing = TalentStanding.LeftCounty });
            return await db.SaveChangesAsync(Ct);
        });
        (await host.WithAsync(services => services.GetRequiredService<LiaisonDaily>().RunAsync(0, LiaisonDaily.AtOnce, Ct))).ShouldBe(1);
        (await host.WithAsync(services => services.GetRequiredService<LiaisonDaily>().RunAsync(0, LiaisonDaily.AtOnce, Ct))).ShouldBe(0);
        (await EndingAsync(id)).ShouldBe(SharingEnding.TalentGone);
        (await ReadsAsync(guest, id)).ShouldBeFalse();
    }

    [Fact]
    public async Task Sharing_EndsAtOnce_WhenTheOfficeEndsTheLiaisonOfWhoeverLeft()
    {
        var id = await ShareAsync();
        await EndAsync(LiaisonEnding.TalentLeft);
        (await EndingAsync(id)).ShouldBe(SharingEnding.TalentGone);
    }

    /// <summary>Whoever looks after the talent now has one card of them, not two.</summary>
    [Fact]
    public async Task SharedTalent_GivenToThatLeader_IsAnOwnOne()
    {
        await ShareAsync();
        await EndAsync(LiaisonEnding.Adjusted);
        await town.AssignAsync(talent, post);
        (await HomeAsync(guest)).ShouldBeEmpty();
        (await host.ActAsync(guest, services => services.GetRequiredService<LeaderTalentsQuery>().HomeAsync(Ct))).Cards.ShouldHaveSingleItem();
    }

    /// <summary>The record that goes was the shared one: it is read of the one that stays, and of its own again after the merge is undone.</summary>
    [Fact]
    public async Task SharingAndPhotograph_GoWithTheRecord_AndComeBackWithIt()
    {
        var (id, twin, second) = (await ShareAsync(), await TwinAsync(), await host.AddAccountAsync(Role.TalentOffice));
        var face = PortalUpload.Portrait();
        await host.ActAsync(town.Office, services => services.GetRequiredService<PortraitOfficeService>().PutAsync(talent.Id, 0, [(face.Name, face.Content)], Ct));
        var merge = await host.ActAsync(town.Office, services => services.GetRequiredService<PersonMergeService>().ProposeAsync(twin.Id, talent.Id, new MergePeople { Reason = "同一人", Version = twin.Version, OtherVersion = talent.Version }, Ct));
        await DecideAsync(second, merge.Id, (merges, form) => merges.ConfirmAsync(merge.Id, form, Ct));
        (await HomeAsync(guest)).ShouldHaveSingleItem().Talent.ShouldSatisfyAllConditions(card => card.Id.ShouldBe(twin.Id), card => card.HasPortrait.ShouldBeTrue());
        (await ReadsAsync(guest, id)).ShouldBeTrue();

        await DecideAsync(town.Office, merge.Id, (merges, form) => merges.ProposeUndoAsync(merge.Id, form, Ct));
        await DecideAsync(second, merge.Id, (merges, form) => merges.ConfirmAsync(merge.Id, form, Ct));
        (await HomeAsync(guest)).ShouldHaveSingleItem().Talent.ShouldSatisfyAllConditions(card => card.Id.ShouldBe(talent.Id), card => card.HasPortrait.ShouldBeTrue());
    }

    [Fact]
    public async Task Office_SharesByThePage_KeepsWhatWasTyped_AndIsToldOfWhatThereIs()
    {
        using var office = await host.SignInAsAsync(town.Office);
        var form = await (await office.GetPageAsync($"/work/liaison/assignments/{assignment}")).FollowAsync("a[href$='/share']");
        (await form.SubmitAsync()).Errors.ShouldBe([host.Texts["sharing.post.required"], host.Texts["sharing.to.required"], host.Texts["liaison.reason.required"]]);
        var backwards = await form.SubmitAsync([.. Fields(2026, 3, 1), ("Form.Reason", "联合调研")]);
        backwards.Errors.ShouldBe([host.Texts.Refusal(SharingRefusals.EndsBeforeItBegins)]);
        backwards.Find("textarea[name='Form.Reason']")!.TextContent.Trim().ShouldBe("联合调研");
        var done = await form.SubmitAsync([.. Fields(2026, 4, 30), ("Form.Reason", "联合调研")]);
        done.Text.ShouldContain(host.Texts["sharing.done"]);
        done.Text.ShouldNotContain(talent.Name);
        var again = await (await office.GetPageAsync($"/work/liaison/assignments/{assignment}/share")).SubmitAsync([.. Fields(2026, 5, 30), ("Form.Reason", "再次")]);
        again.Status.ShouldBe(HttpStatusCode.Conflict);
        (await office.GetPageAsync($"/work/liaison/assignments/{assignment}")).Text.ShouldContain("联合调研");
        using var leader = await host.SignInAsAsync(guest);
        (await leader.GetPageAsync("/messages")).Text.ShouldContain(talent.Name);
    }

    [Fact]
    public async Task Ledger_IsASpreadsheetOfWhatTheFilterShows_ForTheOfficeAndAuditors()
    {
        await ShareAsync();
        using var auditor = await host.SignInAsAsync(Role.Auditor);
        (await auditor.GetPageAsync("/work/liaison/sharings")).TextsOf("tbody td:first-child").ShouldBe([Masks.Name(talent.Name)]);
        foreach (var (state, count) in new[] { ("Running", 1), ("Over", 0) })
        {
            using var bytes = new MemoryStream(await auditor.Http.GetByteArrayAsync(new Uri($"/work/liaison/sharings?handler=Export&state={state}", UriKind.Relative), Ct));
            MiniExcelLibs.MiniExcel.Query(bytes).Cast<IDictionary<string, object>>().SelectMany(row => row.Values).Count(cell => $"{cell}" == Masks.Name(talent.Name)).ShouldBe(count);
        }

        (await auditor.GetPageAsync($"/work/liaison/assignments/{assignment}/share")).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var leader = await host.SignInAsAsync(guest);
        (await leader.GetPageAsync("/work/liaison/sharings")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private Task<Person> TwinAsync() => host.WithDbAsync(async db =>
    {
        var twin = Some.Person(host.Vault, talent.Name);
        db.People.Add(twin);
        await db.SaveChangesAsync(Ct);
        return twin;
    });

    private Task DecideAsync(Account account, Guid merge, Func<PersonMergeService, DecideMerge, Task> step) => host.ActAsync(account, async services =>
    {
        var merges = services.GetRequiredService<PersonMergeService>();
        await step(merges, new DecideMerge { Reason = "已核实", Version = (await merges.GetAsync(merge, Ct)).Version });
    });

    private (string, string)[] Fields(int year, int month, int day) =>
        [("Form.Post", post.Value.ToString()), ("Form.To.Year", $"{year}"), ("Form.To.Month", $"{month}"), ("Form.To.Day", $"{day}")];

    private Task<TalentSharingId> ShareAsync(DateOnly? from = null, DateOnly? to = null) =>
        host.ActAsync(town.Office, services => services.GetRequiredService<SharingService>().ShareAsync(assignment, new ShareTalent { Post = post.Value, From = from ?? town.Today, To = to ?? town.Today.AddDays(30), Reason = "联合调研" }, Ct));

    private Task EndAsync(LiaisonEnding ending) => host.ActAsync(town.Office, async services =>
    {
        var version = await host.WithDbAsync(db => db.LiaisonAssignments.Where(row => row.Id == assignment).Select(row => row.Version).SingleAsync(Ct));
        await services.GetRequiredService<LiaisonAssignmentService>().EndAsync(assignment, new EndAssignment { Ending = ending, LastDay = town.Today, Note = "核实", Version = version }, Ct);
    });

    private Task<SharingEnding?> EndingAsync(TalentSharingId id) => host.WithDbAsync(db => db.TalentSharings.Where(row => row.Id == id).Select(row => row.Ending).SingleAsync(Ct));

    private Task<IReadOnlyList<SharedTalentCard>> HomeAsync(Account account) => host.ActAsync(account, services => services.GetRequiredService<SharedTalentsQuery>().HomeAsync(Ct));

    /// <summary>On the home page and on the sheet, or on neither.</summary>
    private async Task<bool> ReadsAsync(Account account, TalentSharingId id)
    {
        var onHome = (await HomeAsync(account)).Any(card => card.Sharing.Id == id);
        try
        {
            await host.ActAsync(account, services => services.GetRequiredService<SharedTalentsQuery>().SheetAsync(id, "t", Ct));
            return onHome ? true : throw new InvalidOperationException("The sheet opens and the card is not there.");
        }
        catch (NotFoundException)
        {
            return onHome ? throw new InvalidOperationException("The card is there and the sheet does not open.") : false;
        }
    }
}
