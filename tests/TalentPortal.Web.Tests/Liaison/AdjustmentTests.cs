using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison;
using TalentPortal.Application.Liaison.Rounds;
using TalentPortal.Application.Liaison.Sharing;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Liaison.Rounds;
using TalentPortal.Domain.Liaison.Sharing;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;
using TalentPortal.Testing.Liaison;

namespace TalentPortal.Web.Tests.Liaison;

/// <summary>A yearly round from its opening to the day it holds: what the office decides, what a second person confirms, what leaders and talents see of it. Today is 12 March 2026.</summary>
public sealed class AdjustmentTests : IAsyncLifetime
{
    private readonly PortalHost host = new();
    private LiaisonTown town = null!;
    private Person talent = null!;
    private LiaisonAssignmentId assignment;
    private Account second = null!;
    private Account other = null!;
    private LeaderPostId post;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        town = await LiaisonTown.OpenAsync(host);
        talent = await town.TalentAsync();
        assignment = await town.AssignAsync(talent);
        (second, other) = (await host.AddAccountAsync(Role.TalentOffice), await host.AddAccountAsync(Role.Leader));
        post = await town.EstablishAsync("副县长", other, await host.AddAccountAsync(Role.LiaisonOfficer));
    }

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    /// <summary>By the pages alone: open, decide one with a reason, follow the rest, hand over; a second person confirms for today.</summary>
    [Fact]
    public async Task Office_MakesTheList_ASecondPersonConfirms_AndTheTalentHasAnotherLeader()
    {
        using var office = await host.SignInAsAsync(town.Office);
        var round = await (await office.GetPageAsync("/work/liaison/rounds")).SubmitAsync();
        round.Text.ShouldContain(host.Texts["adjust.open.done", 1]);
        round.Text.ShouldNotContain(talent.Name);
        // Also when nobody's lines are out of date: a limit may be, or a proposal.
        round.Find("form[action*='handler=Look'] button").ShouldNotBeNull();
        var line = await round.FollowAsync(".grid-wrap tbody a");
        (await line.SubmitAsync(("Form.Choice", "Move"))).Errors.ShouldBe([host.Texts["liaison.post.required"]]);
        var unexplained = await line.SubmitAsync(("Form.Choice", "Move"), ("Form.Post", post.Value.ToString()));
        unexplained.Errors.ShouldBe([host.Texts["adjust.reason.required"]]);
        unexplained.Find($"input[value='{post.Value}'][checked]").ShouldNotBeNull();
        round = await unexplained.SubmitAsync(("Form.Choice", "Move"), ("Form.Post", post.Value.ToString()), ("Form.Reason", "分管领域调整"));
        round.Text.ShouldContain(host.Texts["adjust.decide.all_done"]);
        var handed = await (await round.FollowAsync("a[href$='/hand-over']")).SubmitAsync();
        handed.Text.ShouldContain(host.Texts["adjust.hand_over.done"]);
        handed.Text.ShouldContain(host.Texts.Refusal(AdjustmentRefusals.FourEyes));
        (await RunningAsync()).PostId.ShouldBe(town.Post);

        using var confirming = await host.SignInAsAsync(second);
        var done = await (await (await confirming.GetPageAsync(Path(await IdAsync()))).FollowAsync("a[href$='/confirm']")).SubmitAsync();
        done.Text.ShouldContain(host.Texts["adjust.confirm.in_force"]);
        (await RunningAsync()).ShouldSatisfyAllConditions(row => row.PostId.ShouldBe(post), row => row.From.ShouldBe(town.Today), row => row.AssignedByName.ShouldBe(second.DisplayName), row => row.Reason.ShouldContain("分管领域调整"));
        (await host.WithDbAsync(db => db.LiaisonAssignments.AsNoTracking().SingleAsync(row => row.Id == assignment, Ct))).ShouldSatisfyAllConditions(row => row.Ending.ShouldBe(LiaisonEnding.Adjusted), row => row.To.ShouldBe(town.Today.AddDays(-1)));
    }

    /// <summary>Whoever handed over is refused by the address too, in both steps.</summary>
    [Fact]
    public async Task WhoeverHandedOver_DoesNotConfirm_NorSendBack()
    {
        var id = await HandedOverAsync(AdjustmentChoice.Move);
        using var office = await host.SignInAsAsync(town.Office);
        foreach (var step in new[] { "confirm", "send-back" })
            (await (await office.GetPageAsync($"{Path(id)}/{step}")).SubmitAsync(("Form.Reason", "x"))).Status.ShouldBe(HttpStatusCode.Conflict);
        using var auditor = await host.SignInAsAsync(Role.Auditor);
        foreach (var open in new[] { "", "/print", "?handler=Export", "?handler=Loads" }) (await auditor.Http.GetAsync(new Uri(Path(id) + open, UriKind.Relative), Ct)).StatusCode.ShouldBe(HttpStatusCode.OK, open);
        foreach (var closed in new[] { "/confirm", "/hand-over", "/drop", $"/lines/{(await RoundAsync(id)).Lines[0].Id}" }) (await auditor.GetPageAsync(Path(id) + closed)).Status.ShouldBe(HttpStatusCode.Forbidden, closed);
        using var leader = await host.SignInAsAsync(town.Leader);
        (await leader.GetPageAsync(Path(id))).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    /// <summary>What the old leader promised and what is open go along; the sharing stays; leaders, the liaison officer and the talent are told, and nobody before.</summary>
    [Fact]
    public async Task PromisesIssuesAndSharings_GoAlong_AndWhomItConcernsIsTold()
    {
        var (own, guest) = (await host.AddAccountAsync(Role.Applicant, wish => wish.Person = talent.Id), await host.AddAccountAsync(Role.Leader));
        var third = await town.EstablishAsync("人大副主任", guest);
        await host.ActAsync(town.Leader, services => services.GetRequiredService<ContactService>().RecordAsync(assignment, new RecordContact { Kind = ContactKind.Visit, On = town.Today, Need = NeedKind.Housing, Promise = "协调住房", PromiseBy = town.Today.AddDays(20) }, [], Ct));
        await host.ActAsync(town.Office, services => services.GetRequiredService<SharingService>().ShareAsync(assignment, new ShareTalent { Post = third.Value, From = town.Today, To = town.Today.AddDays(30), Reason = "调研" }, Ct));
        var id = await HandedOverAsync(AdjustmentChoice.Move);
        (await ToldAsync()).ShouldNotContain(text => text.Text.Key.StartsWith("adjust.", StringComparison.Ordinal));
        await ConfirmAsync(id, town.Today);
        (await HomeAsync(other)).Cards.ShouldHaveSingleItem().ShouldSatisfyAllConditions(card => card.OpenPromises.ShouldBe(1), card => card.OpenIssues.ShouldBe(1));
        (await HomeAsync(town.Leader)).Cards.ShouldBeEmpty();
        (await host.ActAsync(guest, services => services.GetRequiredService<SharedTalentsQuery>().HomeAsync(Ct))).ShouldHaveSingleItem().Leader.ShouldBe(other.DisplayName);
        (await ToldAsync()).Where(text => text.Text.Key.StartsWith("adjust.", StringComparison.Ordinal)).GroupBy(text => text.Text.Key).ToDictionary(text => text.Key, text => text.Count()).ShouldBe(new Dictionary<string, int> { ["adjust.news.leader"] = 4, ["adjust.news.talent"] = 1 }, ignoreOrder: true);
        using var mine = await host.SignInAsAsync(own);
        (await mine.GetPageAsync("/messages")).Text.ShouldContain(other.DisplayName);
    }

    [Fact]
    public async Task RoundForADayToCome_ChangesNothingBefore_AndHoldsOnIt()
    {
        var id = await HandedOverAsync(AdjustmentChoice.Move, town.Today.AddDays(3));
        (await ConfirmAsync(id, town.Today.AddDays(3))).ShouldBe(AdjustmentState.Confirmed);
        (await DailyAsync()).ShouldBe(0);
        (await HomeAsync(town.Leader)).Cards.ShouldHaveSingleItem();
        host.Clock.Advance(TimeSpan.FromDays(3));
        (await DailyAsync()).ShouldBe(1);
        (await DailyAsync()).ShouldBe(0);
        (await RunningAsync()).ShouldSatisfyAllConditions(row => row.PostId.ShouldBe(post), row => row.From.ShouldBe(town.Today));
        (await RoundAsync(id)).State.ShouldBe(AdjustmentState.InForce);
    }

    /// <summary>The talent leaves and another is recognised while the list waits: named, not confirmed; sent back, looked at again, what else was decided stays.</summary>
    [Fact]
    public async Task WhatChangedMeanwhile_IsNamed_AndBroughtUpToDate()
    {
        var kept = await town.TalentAsync();
        await town.AssignAsync(kept);
        var id = await HandedOverAsync(AdjustmentChoice.Move);
        await LeaveAsync(talent);
        var fresh = await town.TalentAsync();
        using var confirming = await host.SignInAsAsync(second);
        var page = await confirming.GetPageAsync(Path(id) + "/confirm");
        page.Text.ShouldContain(Masks.Name(talent.Name));
        page.Text.ShouldContain(host.Texts["adjust.look.not_on_list", 1]);
        (await page.SubmitAsync()).Status.ShouldBe(HttpStatusCode.Conflict);
        (await host.WithDbAsync(db => db.LiaisonAssignments.CountAsync(row => row.To == null, Ct))).ShouldBe(2);
        await (await confirming.GetPageAsync(Path(id) + "/send-back")).SubmitAsync(("Form.Reason", "名单有变化"));

        using var office = await host.SignInAsAsync(town.Office);
        var round = await office.GetPageAsync(Path(id));
        round.Text.ShouldContain(host.Texts["adjust.look.overtaken", 1]);
        round.Text.ShouldContain(host.Texts["adjust.look.not_on_list", 1]);
        (await host.ActAsync(town.Office, async services => await services.GetRequiredService<AdjustmentRoundService>().LookAgainAsync(id, new MoveAdjustment { Version = (await RoundAsync(id)).Version }, Ct))).ShouldBe(new AdjustmentCounts(1, 1, 0));
        var lines = (await RoundAsync(id)).Lines.ToDictionary(line => line.PersonId);
        lines[kept.Id].Choice.ShouldBe(AdjustmentChoice.Keep);
        lines[talent.Id].ShouldSatisfyAllConditions(line => line.IsUndecided.ShouldBeTrue(), line => line.Grounds.ShouldBe(AdjustmentGrounds.TalentLeft));
        lines[fresh.Id].Proposed.ShouldBe(AdjustmentChoice.Assign);
    }

    /// <summary>The list is open, and the post that one of its talents was to go to is closed.</summary>
    [Fact]
    public async Task ChosenPostThatWasClosed_LeavesEveryLineReadable()
    {
        var kept = await town.TalentAsync();
        await town.AssignAsync(kept);
        var id = await OpenAsync();
        var lines = (await RoundAsync(id)).Lines.ToDictionary(line => line.PersonId);
        await host.ActAsync(town.Office, services => services.GetRequiredService<AdjustmentRoundService>().DecideAsync(id, lines[talent.Id].Id, new DecideLine { Choice = AdjustmentChoice.Move, Post = post.Value, Reason = "分管领域调整", Version = lines[talent.Id].Version }, Ct));
        await ClosePostAsync();
        using var office = await host.SignInAsAsync(town.Office);
        foreach (var person in new[] { talent, kept }) (await office.GetPageAsync($"{Path(id)}/lines/{lines[person.Id].Id}")).Status.ShouldBe(HttpStatusCode.OK, person.Name);
        (await office.GetPageAsync(Path(id))).Text.ShouldContain(host.Texts.Refusal(AdjustmentRefusals.PostChanged));
    }

    /// <summary>The chosen post is closed between the confirmation and the day: the list, its numbers and its print say what really came of it.</summary>
    [Fact]
    public async Task LineWithoutEffect_CountsAsItReallyIs()
    {
        var id = await HandedOverAsync(AdjustmentChoice.Move, town.Today.AddDays(3));
        await ConfirmAsync(id, town.Today.AddDays(3));
        await ClosePostAsync();
        using var office = await host.SignInAsAsync(town.Office);
        var waiting = await office.GetPageAsync(Path(id));
        waiting.Text.ShouldContain(host.Texts["adjust.look.overtaken.confirmed", 1]);
        waiting.Text.ShouldNotContain(host.Texts["adjust.look.overtaken", 1]);
        (await office.GetPageAsync(Path(id) + "/print")).Text.ShouldContain(host.Texts.Refusal(AdjustmentRefusals.PostChanged));
        host.Clock.Advance(TimeSpan.FromDays(3));
        await DailyAsync();
        var shown = await DeskAsync(id);
        shown.Rows.ShouldHaveSingleItem().ShouldSatisfyAllConditions(row => row.After.ShouldBe(town.Post), row => row.LeaderAfter.ShouldBe(town.Leader.DisplayName));
        shown.Loads.ShouldHaveSingleItem().Load.ShouldBe(new PostLoad(town.Post, 1, 1, false));
        shown.Count(AdjustmentFilter.Changing).ShouldBe(0);
        (await host.ActAsync(town.Office, services => services.GetRequiredService<AdjustmentDeskQuery>().LedgerAsync(Ct))).Rows.ShouldHaveSingleItem().ShouldSatisfyAllConditions(row => row.Lines.ShouldBe(1), row => row.Moved.ShouldBe(0));
        using var reader = await host.SignInAsAsync(town.Office);
        (await reader.GetPageAsync(Path(id) + "/print")).Text.ShouldContain(host.Texts["adjust.without_effect", host.Texts.Refusal(AdjustmentRefusals.PostChanged)]);
    }

    /// <summary>A round that ends somebody's liaison ends what another leader could read of them; one that gives another leader does not (see above).</summary>
    [Fact]
    public async Task EndOfTheLiaison_EndsSharings()
    {
        var guest = await host.AddAccountAsync(Role.Leader);
        var third = await town.EstablishAsync("人大副主任", guest);
        await host.ActAsync(town.Office, services => services.GetRequiredService<SharingService>().ShareAsync(assignment, new ShareTalent { Post = third.Value, From = town.Today, To = town.Today.AddDays(30), Reason = "调研" }, Ct));
        var id = await HandedOverAsync(AdjustmentChoice.End);
        (await SharedAsync()).Ending.ShouldBeNull();
        await ConfirmAsync(id, town.Today);
        (await SharedAsync()).ShouldSatisfyAllConditions(row => row.Ending.ShouldBe(SharingEnding.TalentGone), row => row.EndNote.ShouldNotBeNull().ShouldContain("分管领域调整"));
        (await host.ActAsync(guest, services => services.GetRequiredService<SharedTalentsQuery>().HomeAsync(Ct))).ShouldBeEmpty();
    }

    /// <summary>Four who had no leader: they are not told of another one, and their leader reads three names and how many more.</summary>
    [Fact]
    public async Task Talents_WhoHadNoLeader_AreToldOfTheirs_AndTheLeaderReadsThreeNames()
    {
        var fresh = new List<Person>();
        for (var i = 0; i < 4; i++) fresh.Add(await town.TalentAsync());
        foreach (var person in fresh) await host.AddAccountAsync(Role.Applicant, wish => wish.Person = person.Id);
        await ConfirmAsync(await HandedOverAsync(AdjustmentChoice.Keep), town.Today);
        var told = (await ToldAsync()).Select(message => message.Text).Where(text => text.Key.StartsWith("adjust.", StringComparison.Ordinal)).ToLookup(text => text.Key);
        told["adjust.news.talent.first"].Count().ShouldBe(4);
        told["adjust.news.talent"].ShouldBeEmpty();
        // The leader and the liaison officer of the post that knows their employer.
        foreach (var text in told["adjust.news.leader"])
            text.Arguments().ShouldSatisfyAllConditions(values => values[1].ShouldBe(4L), values => values[2].ShouldBeOfType<TwoWordings>().ShouldSatisfyAllConditions(names => names.Zh.ShouldEndWith("，另有 1 位）"), names => names.En.ShouldEndWith(" and 1 more)"), names => names.Zh.Count(sign => sign == '、').ShouldBe(2)));
        told["adjust.news.leader"].Count().ShouldBe(2);
    }

    /// <summary>The post changed hands while the list is made: whoever keeps the talent is the successor.</summary>
    [Fact]
    public async Task KeptTalent_IsTheSuccessors_OnTheList()
    {
        var (id, successor) = (await HandedOverAsync(AdjustmentChoice.Keep), await host.AddAccountAsync(Role.Leader));
        await host.ActAsync(town.Office, async services => await services.GetRequiredService<LeaderPostService>().HandOverAsync(town.Post, new HandOverPost { Successor = successor.Id, From = town.Today, Reason = "换届", Version = await town.VersionAsync(town.Post) }, Ct));
        (await DeskAsync(id)).Rows.ShouldHaveSingleItem().ShouldSatisfyAllConditions(row => row.LeaderAfter.ShouldBe(successor.DisplayName), row => row.LeaderNow.ShouldBe(successor.DisplayName), row => row.Line.FromLeader.ShouldBe(town.Leader.DisplayName));
    }

    [Fact]
    public async Task Round_OfAYearThatIsOver_SaysSo()
    {
        var id = await HandedOverAsync(AdjustmentChoice.Keep);
        host.Clock.Advance(TimeSpan.FromDays(300));
        using var confirming = await host.SignInAsAsync(second);
        var page = await confirming.GetPageAsync(Path(id) + "/confirm");
        page.Text.ShouldContain(host.Texts.Refusal(AdjustmentRefusals.YearOver.With(2026)));
        (await page.SubmitAsync()).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    /// <summary>The page was read before somebody else confirmed.</summary>
    [Fact]
    public async Task Confirmation_OfAListThatIsInForce_IsRefused()
    {
        var (id, third) = (await HandedOverAsync(AdjustmentChoice.Move), await host.AddAccountAsync(Role.TalentOffice));
        using var one = await host.SignInAsAsync(second);
        using var two = await host.SignInAsAsync(third);
        var (first, late) = (await one.GetPageAsync(Path(id) + "/confirm"), await two.GetPageAsync(Path(id) + "/confirm"));
        (await first.SubmitAsync()).Text.ShouldContain(host.Texts["adjust.confirm.in_force"]);
        (await late.SubmitAsync()).Status.ShouldBe(HttpStatusCode.Conflict);
        (await host.WithDbAsync(db => db.LiaisonAssignments.CountAsync(Ct))).ShouldBe(2);
    }

    /// <summary>Both have read round and county and decided before either saves.</summary>
    [Fact]
    public async Task TwoConfirmations_AtOneMoment_AreOne()
    {
        var (id, third) = (await HandedOverAsync(AdjustmentChoice.Move), await host.AddAccountAsync(Role.TalentOffice));
        await ConfirmingAsync(second, id, slower => ConfirmingAsync(third, id, async faster =>
        {
            await faster();
            await Should.ThrowAsync<DbUpdateConcurrencyException>(slower);
        }));
        (await RoundAsync(id)).ConfirmedByName.ShouldBe(third.DisplayName);
        (await host.WithDbAsync(db => db.LiaisonAssignments.CountAsync(Ct))).ShouldBe(2);
        (await ToldAsync()).Count(message => message.Text.Key == "adjust.news.leader").ShouldBe(4);
    }

    /// <summary>Past every form and every rule: a step is kept as it was, one round runs at a time, a year is confirmed once.</summary>
    [Fact]
    public async Task Database_KeepsSteps_OneRunningRound_AndOneOfAYear()
    {
        var id = await HandedOverAsync(AdjustmentChoice.Move);
        foreach (var statement in new[] { "UPDATE AdjustmentSteps SET Reason = 'x'", "DELETE FROM AdjustmentSteps" })
            await Should.ThrowAsync<System.Data.Common.DbException>(() => host.WithDbAsync(db => db.Database.ExecuteSqlRawAsync(statement, Ct)));
        (await Should.ThrowAsync<RefusedException>(OpenAsync)).Refusal.ShouldBe(AdjustmentRefusals.AnotherRuns);
        await Should.ThrowAsync<DbUpdateException>(() => AddStraightAsync(confirmed: false));
        await ConfirmAsync(id, town.Today);
        (await Should.ThrowAsync<RefusedException>(OpenAsync)).Refusal.ShouldBe(AdjustmentRefusals.YearConfirmed);
        await Should.ThrowAsync<DbUpdateException>(() => AddStraightAsync(confirmed: true));
        // Nothing else was in the way: without that year it is taken.
        await AddStraightAsync(confirmed: false);
        (await host.WithDbAsync(db => db.AdjustmentRounds.CountAsync(Ct))).ShouldBe(2);
    }

    [Fact]
    public async Task List_IsASpreadsheet_OfWhatTheFilterShows_AndPrintsWithoutNames()
    {
        await town.AssignAsync(await town.TalentAsync());
        var id = await HandedOverAsync(AdjustmentChoice.Move);
        using var auditor = await host.SignInAsAsync(Role.Auditor);
        foreach (var (filter, count) in new[] { ("All", 2), ("Changing", 1), ("Undecided", 0) })
        {
            using var bytes = new MemoryStream(await auditor.Http.GetByteArrayAsync(new Uri($"{Path(id)}?handler=Export&show={filter}", UriKind.Relative), Ct));
            MiniExcelLibs.MiniExcel.Query(bytes).Skip(1).Count().ShouldBe(count, filter);
            (await auditor.GetPageAsync($"{Path(id)}?show={filter}")).TextsOf(".grid-wrap tbody tr").Count.ShouldBe(count, filter);
        }

        var printed = await auditor.GetPageAsync(Path(id) + "/print");
        printed.Text.ShouldContain(host.Texts["adjust.print.draft"]);
        printed.Text.ShouldNotContain(talent.Name);
    }

    /// <summary>The record that goes has the line: it is the other's, and comes back with it.</summary>
    [Fact]
    public async Task Line_GoesWithTheRecord_AndComesBackWithIt()
    {
        var (id, twin) = (await HandedOverAsync(AdjustmentChoice.Move), await TwinAsync());
        var merge = await host.ActAsync(town.Office, services => services.GetRequiredService<PersonMergeService>().ProposeAsync(twin.Id, talent.Id, new MergePeople { Reason = "同一人", Version = twin.Version, OtherVersion = talent.Version }, Ct));
        await DecideAsync(second, merge.Id, (merges, form) => merges.ConfirmAsync(merge.Id, form, Ct));
        (await RoundAsync(id)).Lines.ShouldHaveSingleItem().PersonId.ShouldBe(twin.Id);
        await ConfirmAsync(id, town.Today);
        (await host.WithDbAsync(db => db.LiaisonAssignments.AsNoTracking().SingleAsync(row => row.To == null, Ct))).PersonId.ShouldBe(twin.Id);
        await DecideAsync(town.Office, merge.Id, (merges, form) => merges.ProposeUndoAsync(merge.Id, form, Ct));
        await DecideAsync(second, merge.Id, (merges, form) => merges.ConfirmAsync(merge.Id, form, Ct));
        (await RoundAsync(id)).Lines.ShouldHaveSingleItem().PersonId.ShouldBe(talent.Id);
    }

    /// <summary>Two records without a leader, each with a line, become one: not confirmed until it is one line.</summary>
    [Fact]
    public async Task TwoRecordsThatBecomeOne_AreOneLineAfterTheNextLook()
    {
        var (first, twin) = (await town.TalentAsync(), await town.TalentAsync());
        var id = await HandedOverAsync(AdjustmentChoice.Keep);
        var merge = await host.ActAsync(town.Office, services => services.GetRequiredService<PersonMergeService>().ProposeAsync(first.Id, twin.Id, new MergePeople { Reason = "同一人", Version = first.Version, OtherVersion = twin.Version }, Ct));
        await DecideAsync(second, merge.Id, (merges, form) => merges.ConfirmAsync(merge.Id, form, Ct));
        (await Should.ThrowAsync<RefusedException>(() => ConfirmAsync(id, town.Today))).Refusal.ShouldBe(AdjustmentRefusals.ChangedMeanwhile);
        await host.ActAsync(second, async services => await services.GetRequiredService<AdjustmentDecisionService>().SendBackAsync(id, new RefuseAdjustment { Reason = "重复", Version = (await RoundAsync(id)).Version }, Ct));
        (await host.ActAsync(town.Office, async services => await services.GetRequiredService<AdjustmentRoundService>().LookAgainAsync(id, new MoveAdjustment { Version = (await RoundAsync(id)).Version }, Ct))).ShouldBe(new AdjustmentCounts(0, 0, 1));
    }

    private Task<AdjustmentRoundId> OpenAsync() => host.ActAsync(town.Office, services => services.GetRequiredService<AdjustmentRoundService>().OpenAsync(new OpenAdjustment { Year = 2026 }, Ct));

    /// <summary>The talent as chosen, everybody else as proposed.</summary>
    private async Task<AdjustmentRoundId> HandedOverAsync(AdjustmentChoice choice, DateOnly? from = null)
    {
        var id = await OpenAsync();
        var line = (await RoundAsync(id)).Lines.Single(row => row.PersonId == talent.Id);
        await host.ActAsync(town.Office, services => services.GetRequiredService<AdjustmentRoundService>().DecideAsync(id, line.Id, new DecideLine { Choice = choice, Post = choice.NamesPost() ? post.Value : null, Reason = "分管领域调整", Version = line.Version }, Ct));
        await host.ActAsync(town.Office, async services => await services.GetRequiredService<AdjustmentRoundService>().FollowAsync(id, new FollowProposals { Version = (await RoundAsync(id)).Version }, Ct));
        await host.ActAsync(town.Office, async services => await services.GetRequiredService<AdjustmentRoundService>().HandOverAsync(id, new HandOverAdjustment { From = from ?? town.Today, Note = "请确认", Version = (await RoundAsync(id)).Version }, Ct));
        return id;
    }

    private Task<AdjustmentState> ConfirmAsync(AdjustmentRoundId id, DateOnly from) =>
        host.ActAsync(second, async services => await services.GetRequiredService<AdjustmentDecisionService>().ConfirmAsync(id, new ConfirmAdjustment { From = from, Version = (await RoundAsync(id)).Version }, Ct));

    /// <summary>A round that nobody was asked about.</summary>
    private Task AddStraightAsync(bool confirmed) => host.ActAsync(town.Office, async services =>
    {
        var (db, county, actor) = (services.GetRequiredService<IPortalDb>(), await services.GetRequiredService<AdjustmentFacts>().NowAsync(Ct), services.GetRequiredService<ICurrentActor>().Actor);
        var round = AdjustmentRound.Open(2026, county, [], actor, host.Now);
        if (confirmed)
        {
            round.Follow(false, county, actor, host.Now);
            round.HandOver(town.Today, county, null, actor, host.Now);
            round.Confirm(town.Today, county, actor with { Person = PersonId.New() }, host.Now);
        }

        db.AdjustmentRounds.Add(round);
        await db.SaveChangesAsync(Ct);
    });

    /// <summary>Whoever confirms has read and decided; what they are given saves it.</summary>
    private Task ConfirmingAsync(Account account, AdjustmentRoundId id, Func<Func<Task>, Task> then) => host.ActAsync(account, async services =>
    {
        var round = await services.GetRequiredService<IPortalDb>().AdjustmentRounds.Include(row => row.Lines).SingleAsync(row => row.Id == id, Ct);
        var county = await services.GetRequiredService<AdjustmentFacts>().NowAsync(Ct);
        round.Confirm(town.Today, county, services.GetRequiredService<ICurrentActor>().Actor, host.Now);
        await then(() => services.GetRequiredService<AdjustmentEffect>().SaveAsync(round, county, Ct));
    });

    private Task ClosePostAsync() => host.ActAsync(town.Office, async services => await services.GetRequiredService<LeaderPostService>().CloseAsync(post, new ClosePost { Reason = "机构改革", Version = await town.VersionAsync(post) }, Ct));

    private Task<RoundForDesk> DeskAsync(AdjustmentRoundId id) => host.ActAsync(town.Office, services => services.GetRequiredService<AdjustmentDeskQuery>().GetAsync(id, Ct));

    private Task<TalentSharing> SharedAsync() => host.WithDbAsync(db => db.TalentSharings.AsNoTracking().SingleAsync(row => row.PersonId == talent.Id, Ct));

    private Task<int> DailyAsync() => host.WithAsync(services => services.GetRequiredService<AdjustmentDaily>().RunAsync(0, AdjustmentDaily.AtOnce, Ct));

    private Task<AdjustmentRound> RoundAsync(AdjustmentRoundId id) => host.WithDbAsync(db => db.AdjustmentRounds.AsNoTracking().Include(row => row.Lines).SingleAsync(row => row.Id == id, Ct));

    private Task<AdjustmentRoundId> IdAsync() => host.WithDbAsync(db => db.AdjustmentRounds.Select(row => row.Id).SingleAsync(Ct));

    private Task<LiaisonAssignment> RunningAsync() => host.WithDbAsync(db => db.LiaisonAssignments.AsNoTracking().SingleAsync(row => row.PersonId == talent.Id && row.To == null, Ct));

    private Task<LeaderHome> HomeAsync(Account account) => host.ActAsync(account, services => services.GetRequiredService<LeaderTalentsQuery>().HomeAsync(Ct));

    private Task<List<Domain.Messages.PortalMessage>> ToldAsync() => host.WithDbAsync(db => db.PortalMessages.AsNoTracking().ToListAsync(Ct));

    private Task LeaveAsync(Person person) => host.WithDbAsync(async db =>
    {
        var left = await db.People.SingleAsync(row => row.Id == person.Id, Ct);
        left.Describe(left.Traits with { Standing = TalentStanding.LeftCounty });
        return await db.SaveChangesAsync(Ct);
    });

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

    private static string Path(AdjustmentRoundId id) => $"/work/liaison/rounds/{id}";
}
