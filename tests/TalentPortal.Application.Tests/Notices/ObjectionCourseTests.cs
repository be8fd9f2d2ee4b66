using Microsoft.EntityFrameworkCore;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Testing;
using TalentPortal.Testing.Notices;

namespace TalentPortal.Application.Tests.Notices;

public sealed class ObjectionCourseTests : IAsyncLifetime
{
    private static readonly DateOnly Published = new(2026, 9, 24), InTime = new(2026, 9, 29), DayAfter = new(2026, 10, 10);

    private readonly PortalHost host = new();
    private NoticeWorld world = null!;
    private ListedCase accused = null!, neighbour = null!;
    private string number = "";

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        world = await NoticeWorld.OnAsync(host, Published);
        accused = await world.ApprovedAsync("张建明", "齐河一号有限公司");
        neighbour = await world.ApprovedAsync("李晓华", "齐河二号有限公司");
        number = await world.PublishedAsync();
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Objection_InTime_HoldsOnlyItsPerson()
    {
        await ObjectOnAsync(InTime);
        await EndAsync();

        (await world.PayableAsync(accused)).ShouldBe(0);
        (await world.StatusAsync(accused)).ShouldBe(SubsidyStatus.InPublicity);
        (await world.PayableAsync(neighbour)).ShouldBe(3);
        (await world.StatusAsync(neighbour)).ShouldBe(SubsidyStatus.AwaitingPayment);
    }

    [Fact]
    public async Task Objection_RegisteredAndNotUpheld_IsPayableAfterThePeriod()
    {
        var objection = await ObjectOnAsync(InTime);
        await world.DecideAsync(objection, ObjectionAction.Register);
        (await world.StatusAsync(accused)).ShouldBe(SubsidyStatus.ObjectionReview);
        await world.DecideAsync(objection, ObjectionAction.Dismiss);
        (await world.PayableAsync(accused)).ShouldBe(0, "the period still runs");
        await EndAsync();

        (await world.PayableAsync(accused)).ShouldBe(3);
        (await world.RightAsync(accused)).ShouldBe(EntitlementState.Running);
    }

    [Fact]
    public async Task Objection_NotUpheldAfterThePeriod_LetsThePersonGoOnAtOnce()
    {
        var objection = await ObjectOnAsync(InTime);
        await EndAsync();
        await world.DecideAsync(objection, ObjectionAction.Register);
        await world.DecideAsync(objection, ObjectionAction.Dismiss);

        (await world.StatusAsync(accused)).ShouldBe(SubsidyStatus.AwaitingPayment);
        (await world.PayableAsync(accused)).ShouldBe(3);
        (await world.RightAsync(accused)).ShouldBe(EntitlementState.Running);
    }

    [Fact]
    public async Task Objection_Upheld_RejectsAndEndsTheRight()
    {
        var objection = await ObjectOnAsync(InTime);
        await world.DecideAsync(objection, ObjectionAction.Register);
        await world.DecideAsync(objection, ObjectionAction.Uphold);
        await EndAsync();

        (await world.StatusAsync(accused)).ShouldBe(SubsidyStatus.Rejected);
        (await world.RightAsync(accused)).ShouldBe(EntitlementState.Ended);
        (await world.PayableAsync(accused)).ShouldBe(0);
    }

    [Fact]
    public async Task TwoObjections_OneDismissed_StillHold()
    {
        var (first, second) = (await ObjectOnAsync(InTime), await ObjectOnAsync(InTime));
        await world.DecideAsync(first, ObjectionAction.Register);
        await world.DecideAsync(first, ObjectionAction.Dismiss);
        await EndAsync();
        (await world.PayableAsync(accused)).ShouldBe(0);

        await world.DecideAsync(second, ObjectionAction.RecordAsLead);
        (await world.PayableAsync(accused)).ShouldBe(3);
        (await world.StatusAsync(accused)).ShouldBe(SubsidyStatus.AwaitingPayment);
    }

    [Fact]
    public async Task Anonymous_InTime_IsALeadAndHoldsNobody()
    {
        NoticeWorld.GoTo(host, InTime);
        (await world.ObjectAsync(number, 1, anonymous: true)).LeadReason.ShouldBe(LeadReason.Anonymous);
        await EndAsync();

        (await world.PayableAsync(accused)).ShouldBe(3);
    }

    [Fact]
    public async Task LateObjection_IsALead_AndOnlyADecisionSuspendsPayment()
    {
        await EndAsync();
        var late = await world.ObjectAsync(number, 1);
        late.LeadReason.ShouldBe(LeadReason.AfterPeriod);
        (await world.PayableAsync(accused)).ShouldBe(3);

        await world.DecideAsync(late.Number, ObjectionAction.SuspendPayment);
        (await world.PayableAsync(accused)).ShouldBe(0);
        (await world.StatusAsync(accused)).ShouldBe(SubsidyStatus.ObjectionReview);

        await world.DecideAsync(late.Number, ObjectionAction.Close);
        (await world.PayableAsync(accused)).ShouldBe(3);
        (await world.StatusAsync(accused)).ShouldBe(SubsidyStatus.AwaitingPayment);
    }

    [Fact]
    public async Task Letter_InTimeButEnteredAfterThePeriod_StopsThePaymentUntilItIsDecided()
    {
        await EndAsync();
        (await world.PayableAsync(accused)).ShouldBe(3);
        await world.EnterAsync(number, 1, InTime);
        (await world.PayableAsync(accused)).ShouldBe(0);
        (await world.PayableAsync(neighbour)).ShouldBe(3);

        var entered = await host.WithDbAsync(db => db.Objections.AsNoTracking().SingleAsync());
        (entered.Channel, entered.ReceivedOn, entered.LeadReason, entered.EnteredByName).ShouldBe((ObjectionChannel.Letter, InTime, null, world.Checker.DisplayName));
        await world.DecideAsync(entered.Number, ObjectionAction.Register);
        (await world.StatusAsync(accused)).ShouldBe(SubsidyStatus.ObjectionReview);
        await world.DecideAsync(entered.Number, ObjectionAction.Dismiss);
        (await world.StatusAsync(accused)).ShouldBe(SubsidyStatus.AwaitingPayment);
        (await world.PayableAsync(accused)).ShouldBe(3);
    }

    [Theory]
    [InlineData(true, 29, LeadReason.Anonymous)]
    [InlineData(false, 10, LeadReason.AfterPeriod)]
    public async Task Letter_UnsignedOrReceivedLate_IsALead(bool anonymous, int day, LeadReason reason)
    {
        await EndAsync();
        await world.EnterAsync(number, 1, new DateOnly(2026, day < 15 ? 10 : 9, day), anonymous);

        (await host.WithDbAsync(db => db.Objections.AsNoTracking().SingleAsync())).LeadReason.ShouldBe(reason);
        (await world.PayableAsync(accused)).ShouldBe(3);
    }

    [Fact]
    public async Task Letter_AboutOneself_IsEnteredByAColleague()
    {
        NoticeWorld.GoTo(host, InTime);
        var self = await host.AddAccountAsync(Role.TalentOffice, wish => wish.Person = accused.Person);
        (await Should.ThrowAsync<RefusedException>(() => world.EnterAsync(number, 1, InTime, by: self))).Refusal.ShouldBe(NoticeRefusals.OwnObjection);
        await Should.ThrowAsync<ForbiddenException>(async () => await world.EnterAsync(number, 1, InTime, by: await host.AddAccountAsync(Role.FirstReviewer)));
    }

    [Fact]
    public async Task Objection_AtRest_KeepsNoNumberInClear()
    {
        await ObjectOnAsync(InTime);
        var kept = await host.WithDbAsync(db => db.Objections.AsNoTracking().SingleAsync());

        kept.ContactMask.ShouldBe("138****5678");
        System.Text.Encoding.UTF8.GetString(kept.Contact!.Envelope).ShouldNotContain("13812345678");
    }

    private async Task<string> ObjectOnAsync(DateOnly day)
    {
        NoticeWorld.GoTo(host, day);
        return (await world.ObjectAsync(number, 1)).Number;
    }

    private Task EndAsync()
    {
        NoticeWorld.GoTo(host, DayAfter);
        return world.DayEndsAsync();
    }
}
