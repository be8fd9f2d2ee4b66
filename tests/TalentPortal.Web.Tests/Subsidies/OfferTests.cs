using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Application.Subsidies.Offers;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Subsidies.Offers;
using TalentPortal.Domain.Talents;
using TalentPortal.Testing;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Web.Tests.Subsidies;

/// <summary>免申即享 from the register to second review, through the services. Time stands at Thursday 12 March 2026; ten working days later is 26 March.</summary>
public sealed class OfferTests : IAsyncLifetime
{
    private readonly PortalHost host = new();
    private OfferCourse course = null!;

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        course = await OfferCourse.OpenAsync(host);
    }

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Round_FindsWhoeverFulfilsEverything_WithTheEvidence_AndCountsTheOthers()
    {
        var entitled = await course.EntitledAsync();
        await course.EntitledAsync(EducationVerification.None);
        await course.Desks.World.ConfirmedAsync();

        var id = await course.MatchedAsync();

        var offer = await course.OfferOfAsync(entitled);
        (offer.RoundId, offer.FirstMonth, offer.Months, offer.Monthly, offer.Total, offer.State).ShouldBe((id, new YearMonth(2025, 9), 6, Money.FromYuan(550), Money.FromYuan(3_300), OfferState.Listed));
        PortalJson.Read<IReadOnlyList<AllowanceCondition>>(offer.Evidence).ShouldAllBe(condition => condition.Outcome == ConditionOutcome.Met);
        (await CountsAsync(id)).Where(row => row.Value > 0 && row.Key is not OfferOutcome.NotWorking).ShouldBe([new(OfferOutcome.Entitled, 1), new(OfferOutcome.HasApplied, 1), new(OfferOutcome.Open, 1)], ignoreOrder: true);
        (await host.WithDbAsync(db => db.BenefitOffers.CountAsync(row => row.RoundId == id))).ShouldBe(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task BothConfirm_InEitherOrder_TheCaseGoesToSecondReviewAndIsPaidFor(bool employerFirst)
    {
        var person = await course.EntitledAsync();
        var id = await course.ReleasedAsync();

        if (employerFirst) await course.VouchAsync(person);
        await course.AcceptAsync(person);
        if (!employerFirst) await course.VouchAsync(person);
        (await course.AdmitAsync(id)).ShouldBe((1, 0));

        var application = await ApplicationOfAsync(person);
        application.Status.ShouldBe(SubsidyStatus.SecondReview);
        application.Amount.ShouldBe(Money.FromYuan(3_300));
        application.History.OrderBy(step => step.Sequence).Select(step => step.Action).ShouldBe(employerFirst
            ? [SubsidyAction.SubmitVouched, SubsidyAction.AdmitOffered]
            : [SubsidyAction.Submit, SubsidyAction.ConfirmEmployment, SubsidyAction.AdmitOffered]);
        (await course.OfferOfAsync(person)).State.ShouldBe(OfferState.Admitted);
    }

    [Fact]
    public async Task WhoeverPassedItOn_IsItsFirstReviewer_AndMayNotReviewItAgain()
    {
        var person = await course.EntitledAsync();
        var id = await course.ReleasedAsync();
        await course.AcceptAsync(person);
        await course.VouchAsync(person);
        await course.AdmitAsync(id);
        var application = await ApplicationOfAsync(person);

        var officer = new Actor(AccountId.New(), "同一人", AccessTable.CapabilitiesOf([Role.SecondReviewer, Role.TalentOffice])) { Person = course.Desks.Reviewer.PersonId };
        application.WhyNot(SubsidyAction.PassSecondReview, officer).ShouldBe(SubsidyRefusals.FourEyes);
    }

    [Fact]
    public async Task NobodyAnswersInTime_NothingIsPaid_AndItIsKeptAsUnconfirmed()
    {
        var (silent, alone) = (await course.EntitledAsync(), await course.EntitledAsync());
        var id = await course.ReleasedAsync();
        await course.AcceptAsync(alone);

        await course.PassDaysAsync(14);
        (await course.OfferOfAsync(silent)).State.ShouldBe(OfferState.Sent, "26 March is the last day for an answer");
        await course.PassDaysAsync(1);

        (await course.OfferOfAsync(silent)).State.ShouldBe(OfferState.Unconfirmed);
        (await course.OfferOfAsync(alone)).State.ShouldBe(OfferState.Unconfirmed);
        (await ApplicationOfAsync(alone)).Status.ShouldBe(SubsidyStatus.Lapsed);
        (await course.RoundAsync(id)).State.ShouldBe(OfferRoundState.Closed);
        (await Should.ThrowAsync<RefusedException>(() => course.AcceptAsync(silent))).Refusal.Code.ShouldBe(OfferRefusals.NotInThisState.Code);
    }

    [Fact]
    public async Task NextRound_AsksTheSilentAgain_ButNotWhoeverDeclined()
    {
        var (silent, declined) = (await course.EntitledAsync(), await course.EntitledAsync());
        await course.ReleasedAsync();
        await DeclineAsync(declined);
        await course.PassDaysAsync(15);

        var next = await course.MatchedAsync();

        (await host.WithDbAsync(db => db.BenefitOffers.Where(row => row.RoundId == next).Select(row => row.PersonId).ToListAsync())).ShouldBe([silent.PersonId!.Value]);
    }

    [Fact]
    public async Task EmployerRefuses_TheApplicationComesBackToThePerson()
    {
        var person = await course.EntitledAsync();
        await course.ReleasedAsync();
        await course.AcceptAsync(person);

        var offer = await course.OfferOfAsync(person);
        await host.ActAsync(course.Officer, services => services.GetRequiredService<OfferEmployerService>().RefuseAsync(offer.Id, new DecideOnOffer { Reason = "已离职", Version = offer.Version }, CancellationToken.None));

        (await course.OfferOfAsync(person)).State.ShouldBe(OfferState.Refused);
        (await ApplicationOfAsync(person)).Status.ShouldBe(SubsidyStatus.ReturnedByEmployer);
    }

    [Fact]
    public async Task ConfirmedOnTheUsualPageOfApplications_CountsForTheOfferToo()
    {
        var person = await course.EntitledAsync();
        await course.ReleasedAsync();
        await course.AcceptAsync(person);
        var application = await ApplicationOfAsync(person);

        await host.ActAsync(course.Officer, services => services.GetRequiredService<SubsidyEmployerService>().ConfirmAsync(new ConfirmEmployments { Items = [new() { Id = application.Id.Value, Version = application.Version }] }, CancellationToken.None));

        (await course.OfferOfAsync(person)).State.ShouldBe(OfferState.Agreed);
    }

    [Fact]
    public async Task ADoubtMetOnTheWay_TakesTheNormalWay_WithItsChecks()
    {
        var person = await course.EntitledAsync();
        var id = await course.ReleasedAsync();
        await course.AcceptAsync(person);
        await course.VouchAsync(person);
        await host.WithDbAsync(db => db.Employers.Where(row => row.Id == course.Officer.EmployerId).ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, EmployerStatus.Deregistered)));

        (await course.AdmitAsync(id)).ShouldBe((0, 1));

        var application = await ApplicationOfAsync(person);
        application.Status.ShouldBe(SubsidyStatus.AwaitingIntake);
        application.Checks.ShouldContain(check => check.Kind == SubsidyCheckKind.EmployerStanding && check.Outcome == CheckOutcome.Doubt);
        (await course.OfferOfAsync(person)).State.ShouldBe(OfferState.Diverted);
    }

    [Fact]
    public async Task HeldBack_NobodyIsTold_AndTheOtherIs()
    {
        var (kept, told) = (await course.EntitledAsync(), await course.EntitledAsync(shape: wish => wish.Phone = Some.Phone()));
        var id = await course.MatchedAsync();
        var offer = await course.OfferOfAsync(kept);
        await host.ActAsync(course.Desks.Reviewer, services => services.GetRequiredService<OfferRoundService>().HoldAsync(offer.Id, back: false, new DecideOnOffer { Reason = "档案有出入", Version = offer.Version }, CancellationToken.None));

        await course.ReleaseAsync(id);

        (await course.OfferOfAsync(kept)).State.ShouldBe(OfferState.HeldBack);
        (await course.OfferOfAsync(told)).State.ShouldBe(OfferState.Sent);
        (await host.ActAsync(kept, services => services.GetRequiredService<OwnOffersQuery>().MineAsync(CancellationToken.None))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Released_PersonEmployerAndStrangerAreToldOnce_WithoutASum()
    {
        var (phone, strange, officersPhone) = (Some.Phone(), Some.Phone(), Some.Phone());
        await course.EntitledAsync(shape: wish => wish.Phone = phone);
        await course.StrangerAsync(strange);
        await host.AddAccountAsync(Role.EmployerOfficer, wish => (wish.Employer, wish.Phone) = (course.Officer.EmployerId, officersPhone));

        await course.ReleasedAsync();

        (await host.MessagesToAsync(phone)).ShouldHaveSingleItem().Text.ShouldBe("经比对，您可能符合“高校毕业生生活补贴”条件，无需申报。请在 2026年3月26日 前登录人才工作平台确认，逾期不发放。");
        (await host.MessagesToAsync(strange)).ShouldHaveSingleItem().Text.ShouldContain("注册人才工作平台");
        (await host.MessagesToAsync(officersPhone)).ShouldHaveSingleItem().Text.ShouldContain("有 2 名职工");
    }

    [Fact]
    public async Task Quarter_BeginsByItself_OnceTheRosterIsIn_AndOnlyOnce()
    {
        await course.EntitledAsync();
        await course.PassDaysAsync(0);
        (await host.WithDbAsync(db => db.OfferRounds.CountAsync())).ShouldBe(0, "no roster of February came in yet");

        await ImportRosterAsync(new YearMonth(2026, 2));
        await course.PassDaysAsync(0);
        await course.WorkAsync();

        var round = await host.WithDbAsync(db => db.OfferRounds.AsNoTracking().SingleAsync());
        (round.State, round.Quarter, round.LastMonth, round.StartedByName).ShouldBe((OfferRoundState.Matched, 20261, new YearMonth(2026, 2), "系统"));
    }

    [Fact]
    public async Task Township_SeesNoRound_AndForeignersSeeNoOffer()
    {
        var person = await course.EntitledAsync();
        var id = await course.ReleasedAsync();
        var offer = await course.OfferOfAsync(person);
        var (other, township) = (await host.AddAccountAsync(Role.Applicant), await host.AddAccountAsync(Role.IntakeClerk, wish => wish.TownshipCode = "371425001000"));

        await Should.ThrowAsync<NotFoundException>(() => host.ActAsync(other, services => services.GetRequiredService<OwnOffersQuery>().GetAsync(offer.Id, CancellationToken.None)));
        await Should.ThrowAsync<NotFoundException>(() => host.ActAsync(township, services => services.GetRequiredService<OfferQueries>().RoundAsync(id, CancellationToken.None)));
    }

    private Task DeclineAsync(Account account) => host.ActAsync(account, async services =>
    {
        var offer = await course.OfferOfAsync(account);
        await services.GetRequiredService<OwnOfferService>().DeclineAsync(offer.Id, new DeclineOffer { Version = offer.Version }, CancellationToken.None);
    });

    private Task ImportRosterAsync(YearMonth month) => host.WithDbAsync(async db =>
    {
        var clerk = new Actor(AccountId.New(), "社保导入", AccessTable.CapabilitiesOf([Role.FirstReviewer])) { Person = PersonId.New() };
        var import = new RosterImport(RosterImportId.New(), StoredFileId.New(), "roster.xlsx", [1], clerk, JobId.New(), host.Now);
        import.Check(RosterCounts.Of([RosterOutcome.New], 0, 0), null);
        import.Confirm(clerk, JobId.New(), host.Now);
        import.RecordBlock(2, RosterCounts.Of([RosterOutcome.New], 0, 0), [new RosterMonth(month, 1, 0, 0)]);
        import.Finish(host.Now);
        db.RosterImports.Add(import);
        return await db.SaveChangesAsync(CancellationToken.None);
    });

    private Task<SubsidyApplication> ApplicationOfAsync(Account account) => host.WithDbAsync(db => db.SubsidyApplications.AsNoTracking().SingleAsync(row => row.PersonId == account.PersonId));

    private async Task<IReadOnlyDictionary<OfferOutcome, int>> CountsAsync(OfferRoundId id) => PortalJson.Read<OfferCounts>((await course.RoundAsync(id)).Result!).Outcomes;
}
