using CsCheck;
using TalentPortal.Domain.Foundation;
using static TalentPortal.Domain.Tests.Foundation.CalendarSamples;

namespace TalentPortal.Domain.Tests.Foundation;

public sealed class DeadlineTests
{
    private static readonly Gen<DateOnly> AnyDay = Gen.Int[0, 3 * 365].Select(offset => new DateOnly(2025, 1, 1).AddDays(offset));

    [Fact]
    public void Resume_FifthExampleOfTheRule_KeepsSevenDays()
    {
        var paused = Deadline.Start(Day("2026-02-02"), 10, Today).Pause(Day("2026-02-05"), Today);
        paused.DaysUsed.ShouldBe(3);
        paused.DaysLeft(Day("2026-02-20"), Today).ShouldBe(7);
        paused.Resume(Day("2026-02-26"), Today).DueOn.ShouldBe(Day("2026-03-06"));
    }

    [Fact]
    public void Resume_AfterAnyPauses_ConservesTheWorkingDays() =>
        Gen.Select(AnyDay, Gen.Int[1, 40], Gen.Int[0, 20], Gen.Int[0, 120], Gen.Int[0, 60]).Sample((start, limit, runs, rests, runsAgain) =>
        {
            var deadline = Deadline.Start(start, limit, Today);
            var (counted, on) = (0, start);
            foreach (var stretch in new[] { runs, runsAgain })
            {
                var stop = Today.AddWorkingDays(on, stretch).Date;
                if (counted + stretch >= limit) break;
                counted += stretch;
                on = stop.AddDays(rests);
                deadline = deadline.Pause(stop, Today).Resume(on, Today);
            }

            return deadline.DaysUsed == counted && counted + Today.WorkingDaysBetween(on, deadline.DueOn) == limit;
        });

    [Theory]
    [InlineData("2026-03-05", DeadlineLight.Green, 3, 0)]
    [InlineData("2026-03-06", DeadlineLight.Yellow, 2, 0)]
    [InlineData("2026-03-08", DeadlineLight.Yellow, 2, 0)]
    [InlineData("2026-03-10", DeadlineLight.Yellow, 0, 0)]
    [InlineData("2026-03-11", DeadlineLight.Red, 0, 1)]
    [InlineData("2026-03-16", DeadlineLight.Red, 0, 4)]
    public void Light_AsTheDaysPass_TurnsYellowThenRed(string today, DeadlineLight light, int left, int overdue)
    {
        var deadline = Deadline.Start(Day("2026-03-03"), 5, Today);
        deadline.DueOn.ShouldBe(Day("2026-03-10"));
        deadline.Light(Day(today), Today).ShouldBe(light);
        (deadline.DaysLeft(Day(today), Today), deadline.DaysOverdue(Day(today), Today)).ShouldBe((left, overdue));
    }

    [Fact]
    public void DaysOverdue_SaturdayAfterAFridayLimit_IsOne()
    {
        var deadline = Deadline.Start(Day("2026-03-05"), 1, Today);
        deadline.Light(Day("2026-03-07"), Today).ShouldBe(DeadlineLight.Red);
        deadline.DaysOverdue(Day("2026-03-07"), Today).ShouldBe(1);
        deadline.DaysOverdue(Day("2026-03-09"), Today).ShouldBe(1);
    }

    [Fact]
    public void YellowUntil_AnyDay_AgreesWithTheLight() =>
        Gen.Select(AnyDay, Gen.Int[1, 10], Gen.Int[0, 20]).Sample((start, limit, later) =>
        {
            var (deadline, today) = (Deadline.Start(start, limit, Today), start.AddDays(later));
            return deadline.DueOn <= Deadline.YellowUntil(today, Today) == deadline.Light(today, Today) is DeadlineLight.Yellow or DeadlineLight.Red;
        });

    [Fact]
    public void Pause_RunningClock_ShowsPausedAndSortsLast()
    {
        var paused = Deadline.Start(Day("2026-03-03"), 5, Today).Pause(Day("2026-03-04"), Today);
        paused.Light(Day("2026-12-01"), Today).ShouldBe(DeadlineLight.Paused);
        paused.DaysOverdue(Day("2026-12-01"), Today).ShouldBe(0);
        paused.SortsOn.ShouldBe(DateOnly.MaxValue);
        paused.Resume(Day("2026-03-05"), Today).SortsOn.ShouldBe(Day("2026-03-11"));
    }

    [Fact]
    public void Resume_StoppedWhenOverdue_IsOverdueByAsMuchAsBefore()
    {
        var resumed = Deadline.Start(Day("2026-03-03"), 2, Today).Pause(Day("2026-03-09"), Today).Resume(Day("2026-03-21"), Today);
        resumed.DaysOverdue(Day("2026-03-21"), Today).ShouldBe(2);
        resumed.DaysOverdue(Day("2026-03-23"), Today).ShouldBe(3);
    }

    [Theory]
    [InlineData("2026-03-12", "2026-03-12")]
    [InlineData("2026-03-14", "2026-03-16")]
    public void Resume_StoppedOnItsLastDay_IsDueTheDayItGoesOn(string resumedOn, string due) =>
        Deadline.Start(Day("2026-03-03"), 2, Today).Pause(Day("2026-03-05"), Today).Resume(Day(resumedOn), Today).DueOn.ShouldBe(Day(due));

    [Fact]
    public void Pause_Twice_IsAMistakeOfTheCaller()
    {
        var paused = Deadline.Start(Day("2026-03-03"), 5, Today).Pause(Day("2026-03-04"), Today);
        Should.Throw<InvalidOperationException>(() => paused.Pause(Day("2026-03-05"), Today));
        Should.Throw<InvalidOperationException>(() => paused.Resume(Day("2026-03-05"), Today).Resume(Day("2026-03-06"), Today));
    }

    [Fact]
    public void Extend_RunningClock_AddsTheDays() =>
        Deadline.Start(Day("2026-09-24"), 3, Today).Extend(2, Today).DueOn.ShouldBe(Day("2026-10-09"));

    [Fact]
    public void Recompute_NoticeFor2027Entered_MovesTheDueDateAndTakesTheMarkAway()
    {
        var deadline = Deadline.Start(Day("2026-12-28"), 5, Today);
        (deadline.DueOn, deadline.IsProvisional).ShouldBe((Day("2027-01-05"), true));

        var announced = With([.. OfficialNotices.All, NoticeFor2027([Day("2027-01-04")], [])]);
        var moved = deadline.Recompute(announced);
        (moved.DueOn, moved.IsProvisional).ShouldBe((Day("2027-01-06"), false));
        moved.StartedOn.ShouldBe(deadline.StartedOn);
    }

    [Fact]
    public void Recompute_NothingMoved_IsTheSameDeadline()
    {
        var deadline = Deadline.Start(Day("2026-03-03"), 5, Today);
        deadline.Recompute(Today).ShouldBeSameAs(deadline);
    }
}
