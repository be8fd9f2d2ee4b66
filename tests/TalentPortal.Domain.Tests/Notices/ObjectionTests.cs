using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;

namespace TalentPortal.Domain.Tests.Notices;

public sealed class ObjectionTests
{
    private static readonly Notice Published = SomeNotice.PublishedOn(SomeNotice.On(2026, 9, 24));

    [Fact]
    public void Objection_SignedOnTheLastDay_HoldsOnlyItsPerson()
    {
        var (about, neighbour) = (SomeNotice.Item(Published), SomeNotice.Item(Published, 2));
        var objection = SomeNotice.Against(Published, about, SomeNotice.SignedBy("孙"), SomeNotice.On(2026, 10, 9));

        objection.State.ShouldBe(ObjectionState.Received);
        about.State.ShouldBe(NoticeItemState.Held);
        neighbour.State.ShouldBe(NoticeItemState.Standing);
        objection.Deadline.DueOn.ShouldBe(new DateOnly(2026, 10, 29));
    }

    [Fact]
    public void Objection_TheDayAfterThePeriod_IsALeadAndHoldsNobody()
    {
        var item = SomeNotice.Item(Published);
        var late = SomeNotice.Against(Published, item, SomeNotice.SignedBy("孙"), SomeNotice.On(2026, 10, 10));

        (late.State, late.LeadReason).ShouldBe((ObjectionState.Lead, LeadReason.AfterPeriod));
        item.State.ShouldBe(NoticeItemState.Standing);
    }

    [Fact]
    public void Letter_ReceivedInTimeAndEnteredAfterThePeriod_IsAnObjectionCountedFromItsReceipt()
    {
        var item = SomeNotice.Item(Published);
        var letter = new ObjectionReceipt(ObjectionChannel.Letter, new DateOnly(2026, 10, 9), "周敏");
        var objection = SomeNotice.Against(Published, item, SomeNotice.SignedBy("孙"), SomeNotice.On(2026, 10, 12), letter);

        (objection.State, objection.LeadReason, item.State).ShouldBe((ObjectionState.Received, null, NoticeItemState.Held));
        objection.Deadline.DueOn.ShouldBe(new DateOnly(2026, 10, 29));
    }

    [Theory]
    [InlineData(23)]
    [InlineData(29)]
    public void Letter_WithADayOfReceiptThatCannotBe_IsRefused(int day)
    {
        var (item, today) = (SomeNotice.Item(Published), SomeNotice.On(2026, 9, 28));
        var letter = new ObjectionReceipt(ObjectionChannel.Letter, new DateOnly(2026, 9, day), "周敏");

        Should.Throw<RefusedException>(() => SomeNotice.Against(Published, item, null, today, letter)).Refusal.ShouldBe(NoticeRefusals.ReceiptDay);
        item.State.ShouldBe(NoticeItemState.Standing);
    }

    [Fact]
    public void Objection_Anonymous_IsALeadAndHoldsNobody()
    {
        var item = SomeNotice.Item(Published);
        var lead = SomeNotice.Against(Published, item, null, SomeNotice.On(2026, 9, 28));

        (lead.State, lead.LeadReason).ShouldBe((ObjectionState.Lead, LeadReason.Anonymous));
        item.State.ShouldBe(NoticeItemState.Standing);
    }

    [Fact]
    public void Objection_Decided_KeepsEachStepWithItsReason()
    {
        var officer = SomeNotice.Officer();
        var objection = SomeNotice.Against(Published, SomeNotice.Item(Published), SomeNotice.SignedBy("孙"), SomeNotice.On(2026, 9, 28));

        objection.Take(ObjectionAction.Register, "署名属实", officer, null, DateTime.UnixEpoch);
        objection.Take(ObjectionAction.Dismiss, "参保记录与合同一致", officer, null, DateTime.UnixEpoch);

        objection.State.ShouldBe(ObjectionState.NotUpheld);
        objection.Holds.ShouldBeFalse();
        objection.SortsOn.ShouldBe(DateOnly.MaxValue);
        objection.History.Select(step => step.Reason).ShouldBe(["署名属实", "参保记录与合同一致"]);
    }

    [Fact]
    public void Objection_DecidedByWhomItIsAbout_IsRefused()
    {
        var item = SomeNotice.Item(Published);
        var objection = SomeNotice.Against(Published, item, SomeNotice.SignedBy("孙"), SomeNotice.On(2026, 9, 28));

        objection.WhyNot(ObjectionAction.Register, SomeNotice.Officer() with { Person = item.PersonId }, null).ShouldBe(NoticeRefusals.OwnObjection);
    }

    [Fact]
    public void Objection_DecidedByARelative_IsRefused()
    {
        var item = SomeNotice.Item(Published);
        var objection = SomeNotice.Against(Published, item, SomeNotice.SignedBy("孙"), SomeNotice.On(2026, 9, 28));
        var relative = SomeNotice.Officer() with { Conflicts = new HashSet<Guid> { item.PersonId.Value } };

        objection.WhyNot(ObjectionAction.Register, relative, null).ShouldBe(NoticeRefusals.ConflictOfInterest);
    }

    [Fact]
    public void Objection_DecidedByWhoeverIsRelatedToTheEmployer_IsRefused()
    {
        var (objection, employer) = (SomeNotice.Against(Published, SomeNotice.Item(Published), SomeNotice.SignedBy("孙"), SomeNotice.On(2026, 9, 28)), EmployerId.New());
        var related = SomeNotice.Officer() with { Conflicts = new HashSet<Guid> { employer.Value } };

        objection.WhyNot(ObjectionAction.Register, related, employer).ShouldBe(NoticeRefusals.ConflictOfInterest);
        objection.WhyNot(ObjectionAction.Register, related, EmployerId.New()).ShouldBeNull();
    }

    [Fact]
    public void Objection_DecidedByAReviewer_IsRefused()
    {
        var objection = SomeNotice.Against(Published, SomeNotice.Item(Published), SomeNotice.SignedBy("孙"), SomeNotice.On(2026, 9, 28));
        var reviewer = new Actor(AccountId.New(), "李", AccessTable.CapabilitiesOf([Role.FirstReviewer])) { Person = Domain.Talents.PersonId.New() };

        objection.WhyNot(ObjectionAction.Register, reviewer, null).ShouldBe(NoticeRefusals.MayNotDecide);
    }

    [Fact]
    public void Lead_PaymentSuspended_HoldsUntilClosed()
    {
        var officer = SomeNotice.Officer();
        var lead = SomeNotice.Against(Published, SomeNotice.Item(Published), null, SomeNotice.On(2026, 10, 20));

        lead.Take(ObjectionAction.SuspendPayment, "线索具体，先行核查", officer, null, DateTime.UnixEpoch);
        lead.Holds.ShouldBeTrue();
        lead.Take(ObjectionAction.Close, "核查无误", officer, null, DateTime.UnixEpoch);
        lead.Holds.ShouldBeFalse();
    }

    [Fact]
    public void Lead_Upheld_WithoutSuspensionFirst_IsRefused() =>
        Should.Throw<RefusedException>(() => SomeNotice.Against(Published, SomeNotice.Item(Published), null, SomeNotice.On(2026, 10, 20)).Take(ObjectionAction.Uphold, "属实", SomeNotice.Officer(), null, DateTime.UnixEpoch))
            .Refusal.ShouldBe(NoticeRefusals.ObjectionNotInThisState);
}
