using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Liaison;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;
using TalentPortal.Testing.Liaison;

namespace TalentPortal.Web.Tests.Liaison;

/// <summary>Leaders and their talents on a real database: who looks after whom, what moves with a post, what the register ends.</summary>
public sealed class LiaisonTests : IAsyncLifetime
{
    private readonly PortalHost host = new();
    private LiaisonTown town = null!;

    private static CancellationToken Ct => CancellationToken.None;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        town = await LiaisonTown.OpenAsync(host);
    }

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task HandOver_MovesFiveTalents_AndTheSuccessorReadsWhatThePredecessorWrote()
    {
        var (successor, talents) = (await host.AddAccountAsync(Role.Leader), new List<Person>());
        for (var i = 0; i < 5; i++) talents.Add(await town.TalentAsync());
        var assignments = new List<LiaisonAssignmentId>();
        foreach (var talent in talents) assignments.Add(await town.AssignAsync(talent));
        await town.MeetAsync(assignments[0], town.Today);
        host.Clock.Advance(TimeSpan.FromDays(5));

        var moved = await host.ActAsync(town.Office, async services => await services.GetRequiredService<LeaderPostService>().HandOverAsync(town.Post, new HandOverPost { Successor = successor.Id, From = town.Today, Reason = "换届", Version = await town.VersionAsync(town.Post) }, Ct));

        moved.ShouldBe(5);
        (await HomeAsync(town.Leader)).Cards.ShouldBeEmpty();
        var home = await HomeAsync(successor);
        home.Cards.Select(card => card.Talent.Id).ShouldBe(talents.Select(talent => talent.Id), ignoreOrder: true);
        var met = home.Cards.Single(card => card.Talent.Id == talents[0].Id);
        (met.LastOn, met.Standing).ShouldBe((town.Today.AddDays(-5), ContactStanding.Kept));
        var sheet = await host.ActAsync(successor, services => services.GetRequiredService<LeaderTalentsQuery>().SheetAsync(met.Assignment.Id, "t", Ct));
        (sheet.Contacts.Count, sheet.Own.Count).ShouldBe((1, 0));
    }

    [Fact]
    public async Task Talent_IsGivenOneLeader_AlsoWhenTwoOfficersDecideAtOnce()
    {
        var talent = await town.TalentAsync();
        var other = await town.EstablishAsync("副县长", await host.AddAccountAsync(Role.Leader));
        // Both have looked before either saves: the database has the last word.
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => host.WithAsync(async services =>
        {
            var db = services.GetRequiredService<Application.Foundation.IPortalDb>();
            var (first, second) = (await db.LeaderPosts.SingleAsync(row => row.Id == town.Post), await db.LeaderPosts.SingleAsync(row => row.Id == other));
            var candidate = new LiaisonCandidate(talent.Id, TalentLevel.C, true, false, false);
            var actor = new Actor(town.Office.AccountId, "办", AccessTable.CapabilitiesOf([Role.TalentOffice]));
            await town.AssignAsync(talent, first.Id);
            db.LiaisonAssignments.Add(LiaisonAssignment.Assign(second, candidate, 0, LiaisonRules.CountyDraft(), "同时", actor, host.Now));
            await db.SaveChangesAsync(Ct);
        }));
        (await host.WithDbAsync(db => db.LiaisonAssignments.CountAsync(row => row.PersonId == talent.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task Proposal_PutsWhoeverKnowsTheEmployerFirst_AndSaysWhyNotForAFullPost()
    {
        var other = await town.EstablishAsync("副县长", await host.AddAccountAsync(Role.Leader));
        await town.AssignAsync(await town.TalentAsync());
        var asked = await town.TalentAsync();
        var first = await ProposeAsync(asked);
        first.Matches.Select(match => (match.Post.Id, match.SameEmployer, match.WhyNot)).ShouldBe([(town.Post, 1, null), (other, 0, null)]);
        for (var i = 0; i < 4; i++) await town.AssignAsync(await town.TalentAsync());
        var full = await ProposeAsync(asked);
        full.Matches.Select(match => (match.Post.Id, match.WhyNot?.Code)).ShouldBe([(other, null), (town.Post, LiaisonRefusals.PostIsFull.Code)]);
        (await Should.ThrowAsync<RefusedException>(() => town.AssignAsync(asked))).Refusal.Code.ShouldBe(LiaisonRefusals.PostIsFull.Code);
    }

    [Fact]
    public async Task Talent_WhoLeaves_HasNoLeaderTheNextDay_AndThePlanFalls()
    {
        var (left, stays) = (await town.TalentAsync(), await town.TalentAsync());
        await town.AssignAsync(left);
        await town.AssignAsync(stays);
        await host.WithDbAsync(async db =>
        {
            var person = await db.People.SingleAsync(row => row.Id == left.Id);
            person.Describe(person.Traits with { Standing = TalentStanding.LeftCounty });
            return await db.SaveChangesAsync(Ct);
        });

        (await host.WithAsync(services => services.GetRequiredService<LiaisonDaily>().RunAsync(0, LiaisonDaily.AtOnce, Ct))).ShouldBe(1);
        (await host.WithAsync(services => services.GetRequiredService<LiaisonDaily>().RunAsync(0, LiaisonDaily.AtOnce, Ct))).ShouldBe(0);

        var ended = await host.WithDbAsync(db => db.LiaisonAssignments.AsNoTracking().SingleAsync(row => row.PersonId == left.Id));
        (ended.Ending, ended.To).ShouldBe((LiaisonEnding.TalentLeft, town.Today));
        host.Clock.Advance(TimeSpan.FromDays(1));
        (await HomeAsync(town.Leader)).Cards.Select(card => card.Talent.Id).ShouldBe([stays.Id]);
        (await FiguresAsync(town.Office)).Contacts.ShouldBe(new LiaisonRate(0, 1));
    }

    [Fact]
    public async Task Figures_OfAWithdrawnContact_FallBack_AndALeaderSeesNobodyElsesRates()
    {
        var assignment = await town.AssignAsync(await town.TalentAsync());
        var contact = await town.MeetAsync(assignment, town.Today, town.Officer);
        (await FiguresAsync(town.Office)).Contacts.ShouldBe(new LiaisonRate(1, 1));
        (await FiguresAsync(town.Office)).Leaders.Select(leader => leader.Name).ShouldBe([town.Leader.DisplayName]);
        (await FiguresAsync(town.Leader)).Leaders.ShouldBeEmpty();

        await host.ActAsync(town.Leader, services => services.GetRequiredService<ContactService>().WithdrawAsync(contact, new WithdrawContact { Reason = "记错了人", Version = 1 }, Ct));

        (await FiguresAsync(town.Office)).Contacts.ShouldBe(new LiaisonRate(0, 1));
        (await HomeAsync(town.Leader)).Cards[0].LastOn.ShouldBeNull();
    }

    [Fact]
    public async Task LastContact_HoweverOld_IsTold()
    {
        var met = town.Today;
        await town.MeetAsync(await town.AssignAsync(await town.TalentAsync()), met);
        host.Clock.Advance(TimeSpan.FromDays(800));

        var card = (await HomeAsync(town.Leader)).Cards.ShouldHaveSingleItem();
        (card.LastOn, card.Standing).ShouldBe((met, ContactStanding.Overdue));
    }

    [Fact]
    public async Task SomebodyElsesTalent_IsNotThere_ForALeaderAndAnOfficerOfAnotherPost()
    {
        var assignment = await town.AssignAsync(await town.TalentAsync());
        var contact = await town.MeetAsync(assignment, town.Today);
        foreach (var stranger in new[] { await host.AddAccountAsync(Role.Leader), await host.AddAccountAsync(Role.LiaisonOfficer), town.Office })
        {
            await Should.ThrowAsync<NotFoundException>(() => host.ActAsync(stranger, services => services.GetRequiredService<LeaderTalentsQuery>().SheetAsync(assignment, "t", Ct)));
            await Should.ThrowAsync<NotFoundException>(() => town.MeetAsync(assignment, town.Today, stranger));
            await Should.ThrowAsync<NotFoundException>(() => host.ActAsync(stranger, services => services.GetRequiredService<ContactService>().WithdrawAsync(contact, new WithdrawContact { Reason = "x" }, Ct)));
        }

        (await host.ActAsync(town.Officer, services => services.GetRequiredService<LeaderTalentsQuery>().SheetAsync(assignment, "t", Ct))).Own.ShouldBe([contact]);
    }

    [Fact]
    public async Task Sheet_IsAmongTheLooks_AndRulesAndStepsAreKeptByTheDatabase()
    {
        var talent = await town.TalentAsync();
        var assignment = await town.AssignAsync(talent);
        await host.ActAsync(town.Leader, services => services.GetRequiredService<LeaderTalentsQuery>().SheetAsync(assignment, "t", Ct));
        (await host.WithDbAsync(db => db.PersonalDataAccesses.Where(row => row.Subject == talent.Id).Select(row => row.ByName).SingleAsync())).ShouldBe(town.Leader.DisplayName);
        foreach (var statement in new[] { "UPDATE LiaisonRules SET MostTalents = 50", "DELETE FROM LiaisonRules", "UPDATE LeaderPostSteps SET HolderName = 'x'", "DELETE FROM LeaderPostSteps" })
            await Should.ThrowAsync<System.Data.Common.DbException>(() => host.WithDbAsync(db => db.Database.ExecuteSqlRawAsync(statement)));
    }

    private Task<LeaderHome> HomeAsync(Application.Accounts.Account account) => host.ActAsync(account, services => services.GetRequiredService<LeaderTalentsQuery>().HomeAsync(Ct));

    private Task<LiaisonProposal> ProposeAsync(Person talent) => host.ActAsync(town.Office, services => services.GetRequiredService<LiaisonAssignmentService>().ProposeAsync(talent.Id, Ct));

    private async Task<LiaisonFigures> FiguresAsync(Application.Accounts.Account account) => (await host.ActAsync(account, services => services.GetRequiredService<LiaisonFiguresQuery>().YearAsync(2026, Ct))).ShouldNotBeNull();
}
