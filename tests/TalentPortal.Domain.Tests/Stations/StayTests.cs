using CsCheck;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Stations;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;
using TalentPortal.Domain.Tests.Foundation;

namespace TalentPortal.Domain.Tests.Stations;

/// <summary>The course of a stay (domain 9): booked on Monday, 2 March 2026, for the nights from the 9th to the 12th.</summary>
public sealed class StayTests
{
    internal static readonly Actor Office = Of(Role.TalentOffice);
    private static readonly StationRules Rules = StationRules.CountyDraft();
    private static readonly PersonId Own = PersonId.New();
    private static readonly Actor Guest = Of(Role.Applicant) with { Person = Own }, Keeper = Of(Role.StationKeeper), Stranger = Of(Role.Applicant);
    private static readonly StationRoom Room = new(StationId.New(), "301", Sex.Female, Office);
    private static readonly StationBed Bed = Room.AddBed(1, new DateOnly(2026, 1, 1), Office), OtherBed = Room.AddBed(2, new DateOnly(2026, 1, 1), Office);
    private static readonly StayDates Dates = new(new DateOnly(2026, 3, 9), new DateOnly(2026, 3, 12));

    [Fact]
    public void Guest_WhomTheRegisterKnows_IsConfirmedAtOnce_ArrivesAndLeavesEarly()
    {
        var stay = Booked();
        (stay.Status, stay.Deadline, stay.History.Single().By).ShouldBe((StayStatus.Confirmed, null, Actor.System.Id));
        stay.CheckIn(Own, Keeper, On(9));
        stay.CheckOut(Keeper, On(11));
        (stay.Status, stay.Departure, stay.Nights).ShouldBe((StayStatus.CheckedOut, new DateOnly(2026, 3, 11), 2));
    }

    [Fact]
    public void Guest_WhoStatesIt_WaitsForTheDeskOneWorkingDay()
    {
        var stay = Booked(StayGround.Stated);
        (stay.Status, stay.Deadline!.DueOn).ShouldBe((StayStatus.Requested, new DateOnly(2026, 3, 3)));
        Refusal(() => stay.Confirm(Guest, On(2))).ShouldBe(StationRefusals.NotYours);
        Refusal(() => stay.Confirm(Keeper with { Conflicts = new HashSet<Guid> { Own.Value } }, On(2))).ShouldBe(StationRefusals.ConflictOfInterest);
        stay.Confirm(Keeper, On(3));
        (stay.Status, stay.Deadline).ShouldBe((StayStatus.Confirmed, null));
    }

    [Fact]
    public void Cancelling_IsOpenUntilSixInTheEveningOfTheDayBefore()
    {
        Refusal(() => Booked().Cancel(null, Rules, Guest, On(8, 18))).ShouldBe(StationRefusals.TooLateToCancel);
        Refusal(() => Booked().Cancel(null, Rules, Stranger, On(7))).ShouldBe(StationRefusals.NotYours);
        var stay = Booked();
        stay.Cancel(null, Rules, Guest, On(8, 17));
        (stay.Status, stay.Nights).ShouldBe((StayStatus.Cancelled, 0));
        Refusal(() => stay.CheckIn(Own, Keeper, On(9))).ShouldBe(StationRefusals.NotInThisState);
    }

    [Fact]
    public void Confirmation_AfterTheDayOfArrival_IsRefused_AndALateOneCanBeCancelledUntilThatDayIsOver()
    {
        Refusal(() => Booked(StayGround.Stated).Confirm(Keeper, On(10, 0))).ShouldBe(StationRefusals.DayOver);
        var stay = Booked(StayGround.Stated);
        stay.ConfirmBy.ShouldBe(new DateOnly(2026, 3, 3));
        stay.Confirm(Keeper, On(8, 18));
        stay.WhyNotCancel(Rules, Guest, On(9, 23).UtcNow).ShouldBeNull();
        stay.WhyNotCancel(Rules, Guest, On(10, 0).UtcNow).ShouldBe(StationRefusals.DayOver);
        stay.Cancel(null, Rules, Guest, On(9, 20));
        stay.Status.ShouldBe(StayStatus.Cancelled);
    }

    /// <summary>Whoever books after the hour of the rules, for tonight or for tomorrow, has the same time.</summary>
    [Theory]
    [InlineData(8, 17, "2026-03-08T18:00")]
    [InlineData(8, 18, "2026-03-10T00:00")]
    [InlineData(9, 12, "2026-03-10T00:00")]
    public void LastCancel_OfALateBooking_IsTheEndOfTheDayOfArrival(int day, int hour, string until) =>
        StationStay.LastCancel(Dates.Arrival, Rules, On(day, hour).UtcNow).ShouldBe(DateTime.ParseExact(until, "yyyy-MM-dd'T'HH:mm", null));

    [Fact]
    public void CheckOut_AfterTheDayThatWasBooked_CountsTheNightsOnlyOfWhoeverStayedOn()
    {
        var (left, stayed) = (Booked(), Booked());
        left.CheckIn(Own, Keeper, On(9));
        stayed.CheckIn(Own, Keeper, On(9));
        left.CheckOut(Keeper, On(14));
        stayed.CheckOut(Keeper, On(14), stayedOn: true);
        (left.Nights, stayed.Nights).ShouldBe((3, 5));
    }

    [Fact]
    public void CallingOff_IsNotForWhoeverIsRelatedToTheGuest() =>
        Refusal(() => Booked().CallOff("停水", Keeper with { Conflicts = new HashSet<Guid> { Own.Value } }, On(5))).ShouldBe(StationRefusals.ConflictOfInterest);

    [Fact]
    public void Rules_BeginWithinAYear()
    {
        var today = new DateOnly(2026, 3, 2);
        StationRule.WhyNotFrom(new DateOnly(2027, 3, 2), null, today).ShouldBeNull();
        StationRule.WhyNotFrom(new DateOnly(2027, 3, 3), null, today).ShouldBe(StationRefusals.RulesStartTooLate);
    }

    /// <summary>Edge case of domain 16: who comes after ten in the evening has the bed until midnight.</summary>
    [Fact]
    public void Bed_IsKeptUntilMidnight_ThenTheGuestHasNotCome_UnlessTheDeskExcusesIt()
    {
        var stay = Booked();
        Refusal(() => stay.MissArrival(On(9, 23))).ShouldBe(StationRefusals.DayNotOver);
        stay.MissArrival(On(10, 0));
        (stay.Status, stay.Nights).ShouldBe((StayStatus.NoShow, 0));
        stay.Excuse("列车停运", Keeper, On(10));
        stay.Status.ShouldBe(StayStatus.Cancelled);
    }

    [Fact]
    public void CheckIn_WithAnotherPersonsPaper_OrOnAnotherDay_IsRefused()
    {
        Refusal(() => Booked().CheckIn(PersonId.New(), Keeper, On(9))).ShouldBe(StationRefusals.OtherPerson);
        Refusal(() => Booked().CheckIn(null, Keeper, On(9))).ShouldBe(StationRefusals.OtherPerson);
        Refusal(() => Booked().CheckIn(Own, Keeper, On(8))).ShouldBe(StationRefusals.NotTheDay);
        Refusal(() => Booked().CheckIn(Own, Guest, On(9))).ShouldBe(StationRefusals.NotYours);
    }

    [Fact]
    public void Extension_GoesToTheLongestStay_AndWithExtraNightsBeyond()
    {
        var stay = Booked();
        stay.CheckIn(Own, Keeper, On(9));
        var standing = Standing(Dates.All);
        Refusal(() => stay.Extend(new DateOnly(2026, 3, 17), standing, Guest, On(10))).ShouldBe(StationRefusals.StayTooLong);
        stay.Extend(new DateOnly(2026, 3, 16), standing, Guest, On(10));
        stay.Nights.ShouldBe(7);
        stay.GrantExtra("已与润禾食品签约，等公寓交房", Standing(stay.Dates.All), Keeper, On(11));
        Refusal(() => stay.GrantExtra("再加", Standing(stay.Dates.All) with { ExtraOn = stay.ExtraOn }, Keeper, On(11))).ShouldBe(StationRefusals.ExtraGranted);
        stay.Extend(new DateOnly(2026, 3, 31), Standing(stay.Dates.All) with { ExtraOn = stay.ExtraOn }, Keeper, On(12));
        stay.Nights.ShouldBe(22);
        Refusal(() => stay.Extend(new DateOnly(2026, 3, 30), Standing(stay.Dates.All), Keeper, On(12))).ShouldBe(StationRefusals.NoLater);
    }

    [Fact]
    public void Move_KeepsTheStayAndNamesTheBed()
    {
        var stay = Booked();
        Refusal(() => stay.MoveTo(Bed, "漏水", Keeper, On(5))).ShouldBe(StationRefusals.SameBed);
        stay.MoveTo(OtherBed, "漏水", Keeper, On(5));
        (stay.Status, stay.BedId, stay.History[^1].BedId).ShouldBe((StayStatus.Confirmed, OtherBed.Id, (StationBedId?)OtherBed.Id));
    }

    [Theory]
    [InlineData("2026-03-01", "2026-03-04", "station.dates_unclear")]
    [InlineData("2026-03-09", "2026-03-09", "station.dates_unclear")]
    [InlineData("2026-05-02", "2026-05-04", "station.too_far_ahead")]
    [InlineData("2026-03-09", "2026-03-17", "station.stay_too_long")]
    [InlineData("2026-03-09", "2026-03-16", null)]
    public void Booking_FollowsTheRules(string arrival, string departure, string? refusal) =>
        (Standing([]).WhyNotBook(new StayDates(Day(arrival), Day(departure)), new DateOnly(2026, 3, 2))?.Code).ShouldBe(refusal);

    [Fact]
    public void Booking_OfWhoeverDidNotComeTwice_IsBarredUntilTheDay()
    {
        var standing = Standing([]) with { Missed = [new DateOnly(2025, 10, 2), new DateOnly(2025, 11, 2)] };
        standing.WhyNotBook(Dates, new DateOnly(2026, 3, 2)).ShouldBe(StationRefusals.Barred);
        standing.WhyNotBook(new StayDates(new DateOnly(2026, 5, 3), new DateOnly(2026, 5, 4)), new DateOnly(2026, 5, 2)).ShouldBeNull();
    }

    [Theory]
    [InlineData(true, "2025-06-30", StayGround.Graduate)]
    [InlineData(true, "2024-03-09", StayGround.Graduate)]
    [InlineData(true, "2024-03-08", null)]
    [InlineData(true, "2027-03-09", StayGround.Graduate)]
    [InlineData(true, "2027-03-10", null)]
    [InlineData(false, "2025-06-30", null)]
    public void Ground_IsProvenByAVerifiedGraduationWithinTheYears(bool verified, string graduated, StayGround? ground)
    {
        var person = new Person(Own, "李雯", "lw", IdentityDocumentKind.CitizenId, new ProtectedText([], []), new DateOnly(2003, 5, 1), Sex.Female);
        person.StateEducation(new Education(EducationLevel.Bachelor, true, "山东大学", "机械", Day(graduated), false));
        if (verified) person.VerifyEducation(EducationLevel.Bachelor, EducationVerification.Chsi, new DateOnly(2026, 1, 5));
        StayGuest.ProvenGround(Rules, Dates.Arrival, person.Educations, null).ShouldBe(ground);
        // A higher one that nobody vouches for does not stand for it.
        person.StateEducation(new Education(EducationLevel.Master, true, "清华大学", "机械", Day(graduated), false));
        (StayGuest.Proving(Rules, Dates.Arrival, person.Educations)?.School).ShouldBe(ground is null ? null : "山东大学");
        StayGuest.ProvenGround(Rules, Dates.Arrival, [], TalentLevel.E).ShouldBe(StayGround.Level);
    }

    /// <summary>Whatever anybody tries in any order: only lines of the table happen, each by somebody who may, and every step is kept.</summary>
    [Fact]
    public void Steps_TriedInAnyOrder_FollowTheTable() => Gen.Select(Gen.Bool, Gen.Select(Gen.Int[0, 11], Gen.Int[0, 3], Gen.Int[2, 14]).Array[1, 30]).Sample((proven, tries) =>
    {
        var stay = Booked(proven ? StayGround.Level : StayGround.Stated);
        foreach (var (step, who, day) in tries.OrderBy(one => one.Item3))
        {
            var (actor, clock, was, steps) = (((Actor[])[Guest, Keeper, Office, Stranger])[who], On(day), stay.Status, stay.History.Count);
            try
            {
                Try(stay, step, actor, clock);
            }
            catch (RefusedException)
            {
                if (stay.Status != was || stay.History.Count != steps) return false;
                continue;
            }

            var taken = stay.History[^1];
            if (stay.History.Count != steps + 1 || taken.From != was || StayFlow.Table.Next(was, taken.Action) != stay.Status || actor == Stranger && !StayFlow.IsPortals(taken.Action)) return false;
            if (StayFlow.IsGuests(taken.Action) && taken.By != Guest.Id || taken.Action is StayAction.CheckIn && taken.By == Guest.Id) return false;
        }

        return stay.Deadline is null || stay.Status is StayStatus.Requested;
    }, iter: 3_000);

    private static void Try(StationStay stay, int step, Actor actor, CaseClock clock)
    {
        switch (step)
        {
            case 0: stay.Confirm(actor, clock); break;
            case 1: stay.Refuse("材料不符", actor, clock); break;
            case 2: stay.Lapse(clock); break;
            case 3: stay.Cancel(null, Rules, actor, clock); break;
            case 4: stay.CallOff("停水", actor, clock); break;
            case 5: stay.MissArrival(clock); break;
            case 6: stay.Excuse("已说明", actor, clock); break;
            case 7: stay.CheckIn(Own, actor, clock); break;
            case 8: stay.Extend(stay.Departure.AddDays(1), Standing(stay.Dates.All), actor, clock); break;
            case 9: stay.MoveTo(stay.BedId == Bed.Id ? OtherBed : Bed, "换床", actor, clock); break;
            case 10: stay.GrantExtra("签约", Standing(stay.Dates.All) with { ExtraOn = stay.ExtraOn }, actor, clock); break;
            default: stay.CheckOut(actor, clock); break;
        }
    }

    private static StationStay Booked(StayGround ground = StayGround.Graduate) =>
        new("ZS26-00001", Own, Bed, Dates, new StayGuest { Ground = ground, Intention = "机械设计" }, Standing([]), Guest, On(2));

    private static GuestStanding Standing(IEnumerable<DateOnly> taken) => new(Rules, [.. taken], []);

    private static CaseClock On(int day, int hour = 10) => new(CountyClock.StartOf(new DateOnly(2026, 3, day)).AddHours(hour), CalendarSamples.Today);

    private static Actor Of(Role role) => new(AccountId.New(), role.ToString(), AccessTable.CapabilitiesOf([role])) { Person = PersonId.New() };

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");

    private static Refusal Refusal(Action act) => Should.Throw<RefusedException>(act).Refusal;
}
