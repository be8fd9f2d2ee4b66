using CsCheck;
using TalentPortal.Domain.Stations;

namespace TalentPortal.Domain.Tests.Stations;

/// <summary>Nights in any twelve months (domain 9): the examples as facts, and what holds for any bookings in any order, against the definition written another way.</summary>
public sealed class RollingNightsTests
{
    private static readonly StationRules Rules = StationRules.CountyDraft();
    private static readonly DateOnly Start = new(2023, 6, 1);

    private static readonly Gen<(DateOnly From, int Nights)[]> Asked = Gen.Select(Gen.Int[0, 900].Select(Start.AddDays), Gen.Int[1, Rules.NightsPerStay]).Array[1, 25];

    [Fact]
    public void Example1_FromThe2ndToThe9thOfMarch_AreSevenNights() => new StayDates(new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 9)).Nights.ShouldBe(7);

    [Fact]
    public void Example2_TwelveHad_SevenAsked_ThreeAllowed()
    {
        var nights = new RollingNights([.. Nights(new DateOnly(2026, 3, 2), 7), .. Nights(new DateOnly(2026, 5, 4), 5)], Rules);
        nights.LongestFrom(new DateOnly(2026, 6, 1), 7).ShouldBe(3);
        // The first seven fall out of the window one after the other, from 2 March of the next year on.
        nights.FirstPossible(new DateOnly(2026, 6, 1), 7).ShouldBe(new DateOnly(2027, 2, 27));
        nights.WhyNot(new DateOnly(2026, 6, 1), 7)!.Arguments.ShouldBe([15, 3, new DateOnly(2027, 2, 27)]);
    }

    [Fact]
    public void Night_16thInTwelveMonths_IsRefused_AndPossibleAYearAfterTheFirst()
    {
        var nights = new RollingNights(Nights(new DateOnly(2026, 3, 2), 15), Rules);
        nights.WhyNot(new DateOnly(2026, 9, 1), 1)!.Arguments.ShouldBe([15, 0, new DateOnly(2027, 3, 2)]);
        nights.Allows(new DateOnly(2027, 3, 1), 1).ShouldBeFalse();
        nights.Allows(new DateOnly(2027, 3, 2), 7).ShouldBeTrue();
    }

    [Fact]
    public void Left_CountsWhatIsBookedForLater_AndIsNeverLessThanNone()
    {
        var today = new DateOnly(2026, 3, 12);
        new RollingNights([], Rules).LeftFrom(today).ShouldBe(15);
        new RollingNights(Nights(new DateOnly(2026, 4, 1), 7), Rules).LeftFrom(today).ShouldBe(8);
        new RollingNights([.. Nights(new DateOnly(2026, 1, 1), 7), .. Nights(new DateOnly(2026, 4, 1), 5)], Rules).LeftFrom(today).ShouldBe(3);
        new RollingNights(Nights(new DateOnly(2026, 4, 1), 20), Rules).LeftFrom(today).ShouldBe(0);
    }

    [Theory]
    [InlineData("2024-02-29", "2023-03-01")]
    [InlineData("2025-02-28", "2024-02-29")]
    [InlineData("2025-03-01", "2024-03-02")]
    [InlineData("2028-02-29", "2027-03-01")]
    public void LeapDay_CountsUntilTheLastOfFebruaryAYearLater(string night, string first) =>
        RollingNights.FirstCounted(DateOnly.ParseExact(night, "yyyy-MM-dd")).ShouldBe(DateOnly.ParseExact(first, "yyyy-MM-dd"));

    [Fact]
    public void Booking_BeforeNightsThatAreBookedAlready_CountsInTheirWindowsToo()
    {
        var nights = new RollingNights(Nights(new DateOnly(2026, 9, 1), 15), Rules);
        nights.LongestFrom(new DateOnly(2026, 5, 1), 7).ShouldBe(0);
        nights.LongestFrom(new DateOnly(2025, 9, 1), 7).ShouldBe(7);
    }

    [Fact]
    public void Extra_RaisesTheLimitForTwelveMonthsFromItsDay()
    {
        var nights = new RollingNights(Nights(new DateOnly(2026, 3, 2), 15), Rules, new DateOnly(2026, 3, 16));
        nights.LongestFrom(new DateOnly(2026, 3, 17), 30).ShouldBe(15);
        new RollingNights(Nights(new DateOnly(2026, 3, 2), 30), Rules, new DateOnly(2026, 3, 16)).LongestFrom(new DateOnly(2027, 3, 16), 30).ShouldBe(0);
    }

    [Fact]
    public void Nights_ThatWereAllowed_NeverExceedTheLimitInAnyTwelveMonths() => Asked.Sample(asked =>
    {
        var taken = Accepted(asked);
        // Also windows that end on a night nobody sleeps.
        return Enumerable.Range(0, 1_300).Select(Start.AddDays).All(end => taken.Count(night => night <= end && night.AddMonths(12) > end) <= Rules.NightsInYear);
    }, iter: 2_000);

    [Fact]
    public void Bookings_ThatWereAllowed_AreAllowedInAnyOtherOrder() => Gen.Select(Asked, Gen.Int[0, int.MaxValue]).Sample((asked, seed) =>
    {
        var stays = Split(asked);
        var shuffled = stays.ToArray();
        new Random(seed).Shuffle(shuffled);
        var taken = new List<DateOnly>();
        return shuffled.All(stay =>
        {
            var allowed = new RollingNights(taken, Rules).Allows(stay.From, stay.Nights);
            taken.AddRange(Nights(stay.From, stay.Nights));
            return allowed;
        });
    }, iter: 2_000);

    [Fact]
    public void Answer_IsTheLongestAndTheFirst() => Gen.Select(Asked, Gen.Int[0, 900], Gen.Int[1, Rules.NightsPerStay]).Sample((asked, day, nights) =>
    {
        var (rolling, from) = (new RollingNights(Accepted(asked), Rules), Start.AddDays(day));
        var (longest, first) = (rolling.LongestFrom(from, nights), rolling.FirstPossible(from, nights));
        return (longest == 0 || rolling.Allows(from, longest)) && (longest == nights || !rolling.Allows(from, longest + 1))
            && IsAllowed(Accepted(asked), first, nights) && Enumerable.Range(0, first.DayNumber - from.DayNumber).All(earlier => !IsAllowed(Accepted(asked), from.AddDays(earlier), nights));
    }, iter: 500);

    /// <summary>The definition, counted night by night.</summary>
    private static bool IsAllowed(IReadOnlyCollection<DateOnly> taken, DateOnly from, int nights)
    {
        var asked = Nights(from, nights).ToList();
        if (asked.Any(taken.Contains)) return false;
        List<DateOnly> all = [.. taken, .. asked];
        return all.TrueForAll(night => all.Count(other => other <= night && other > night.AddMonths(-12)) <= Rules.NightsInYear);
    }

    private static List<DateOnly> Accepted((DateOnly From, int Nights)[] asked) => [.. Split(asked).SelectMany(stay => Nights(stay.From, stay.Nights))];

    private static List<(DateOnly From, int Nights)> Split((DateOnly From, int Nights)[] asked)
    {
        List<(DateOnly From, int Nights)> stays = [];
        List<DateOnly> taken = [];
        foreach (var (from, nights) in asked)
        {
            if (!new RollingNights(taken, Rules).Allows(from, nights)) continue;
            stays.Add((from, nights));
            taken.AddRange(Nights(from, nights));
        }

        return stays;
    }

    private static IEnumerable<DateOnly> Nights(DateOnly from, int nights) => Enumerable.Range(0, nights).Select(from.AddDays);
}
