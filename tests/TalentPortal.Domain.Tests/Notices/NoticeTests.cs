using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;
using TalentPortal.Domain.Talents;
using static TalentPortal.Domain.Tests.Foundation.CalendarSamples;

namespace TalentPortal.Domain.Tests.Notices;

public sealed class NoticeTests
{
    [Fact]
    public void Notice_PublishedBeforeNationalDay_EndsAfterTheHoliday()
    {
        var notice = SomeNotice.PublishedOn(SomeNotice.On(2026, 9, 24));

        notice.LastDay.ShouldBe(new DateOnly(2026, 10, 9));
        notice.LastDayIsProvisional.ShouldBeFalse();
        notice.TakeDownOn.ShouldBe(new DateOnly(2026, 10, 15));
    }

    [Fact]
    public void Notice_PublishedBeforeMayDay_EndsOnTheMakeUpSaturday()
    {
        var notice = SomeNotice.PublishedOn(SomeNotice.On(2026, 4, 29));

        notice.LastDay.ShouldBe(new DateOnly(2026, 5, 9));
        notice.LastDay!.Value.DayOfWeek.ShouldBe(DayOfWeek.Saturday);
    }

    [Fact]
    public void Notice_OnItsLastDay_IsNotOverAndStillTakesObjections()
    {
        var notice = SomeNotice.PublishedOn(SomeNotice.On(2026, 9, 24));

        notice.IsOverOn(new DateOnly(2026, 10, 9)).ShouldBeFalse();
        notice.TakesObjectionsOn(new DateOnly(2026, 10, 9)).ShouldBeTrue();
        notice.IsOverOn(new DateOnly(2026, 10, 10)).ShouldBeTrue();
        notice.TakesObjectionsOn(new DateOnly(2026, 10, 10)).ShouldBeFalse();
        Refused(() => notice.End(SomeNotice.On(2026, 10, 9))).ShouldBe(NoticeRefusals.NotOverYet);
    }

    [Fact]
    public void Notice_FiveWorkingDaysAfterItsEnd_IsSeenNoMoreEvenWhenNobodyTookItDown()
    {
        var notice = SomeNotice.PublishedOn(SomeNotice.On(2026, 9, 24));

        notice.IsVisibleOn(new DateOnly(2026, 10, 14)).ShouldBeTrue();
        notice.IsVisibleOn(new DateOnly(2026, 10, 15)).ShouldBeFalse();
        notice.End(SomeNotice.On(2026, 10, 10));
        Refused(() => notice.TakeDown(SomeNotice.On(2026, 10, 14))).ShouldBe(NoticeRefusals.NotOverYet);
        notice.TakeDown(SomeNotice.On(2026, 10, 15));
        notice.State.ShouldBe(NoticeState.TakenDown);
    }

    [Fact]
    public void Notice_CheckedByItsMaker_IsRefused()
    {
        var maker = SomeNotice.Officer();
        var otherAccount = maker with { Id = AccountId.New() };

        SomeNotice.Draft(maker).WhyNot(NoticeAction.Check, otherAccount).ShouldBe(NoticeRefusals.MakerMayNotCheck);
    }

    [Fact]
    public void Notice_CheckedByTheMakersDeputy_IsRefused()
    {
        var maker = SomeNotice.Officer();
        var deputy = new Actor(AccountId.New(), "刘", new HashSet<Capability>())
        {
            Person = PersonId.New(),
            Delegations = [new DelegatedDuty(maker.Person!.Value, Capability.PublishNotices)],
        };

        SomeNotice.Draft(maker).WhyNot(NoticeAction.Check, deputy).ShouldBe(NoticeRefusals.MakerMayNotCheck);
    }

    [Fact]
    public void Notice_OtherListThanChecked_DoesNotGoOut()
    {
        var (maker, checker) = (SomeNotice.Officer(), SomeNotice.Officer());
        var notice = SomeNotice.Draft(maker);
        notice.Check(SomeNotice.Digest, checker, DateTime.UnixEpoch);

        Refused(() => notice.Publish("0000", "GS26-00005", maker, SomeNotice.On(2026, 9, 24))).ShouldBe(NoticeRefusals.ContentChanged);
        notice.State.ShouldBe(NoticeState.Checked);
    }

    [Fact]
    public void Notice_Unchecked_CannotBePublished() =>
        SomeNotice.Draft(SomeNotice.Officer()).WhyNot(NoticeAction.Publish, SomeNotice.Officer()).ShouldBe(NoticeRefusals.NotInThisState);

    [Fact]
    public void Notice_EndedByAnOfficer_IsRefused() =>
        SomeNotice.PublishedOn(SomeNotice.On(2026, 9, 24)).WhyNot(NoticeAction.End, SomeNotice.Officer()).ShouldBe(NoticeRefusals.MayNotPublish);

    [Fact]
    public void Notice_RunningIntoAYearWithoutNotice_IsProvisionalUntilTheNoticeIsEntered()
    {
        var notice = SomeNotice.PublishedOn(SomeNotice.On(2026, 12, 30));

        notice.LastDayIsProvisional.ShouldBeTrue();
        notice.LastDay.ShouldBe(Day("2027-01-07"));
        var announced = With([.. OfficialNotices.All, NoticeFor2027([Day("2027-01-04"), Day("2027-01-05")], [])]);
        notice.RecomputeDays(announced).ShouldBeTrue();
        notice.LastDay.ShouldBe(Day("2027-01-11"));
        notice.LastDayIsProvisional.ShouldBeFalse();
    }

    private static Refusal Refused(Action action) => Should.Throw<RefusedException>(action).Refusal;
}
