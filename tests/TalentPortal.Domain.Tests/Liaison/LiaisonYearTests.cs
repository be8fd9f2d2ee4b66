using CsCheck;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Tests.Liaison;

/// <summary>The figures of domain 10 as facts, and what holds for any year.</summary>
public sealed class LiaisonYearTests
{
    private const int Year = 2026;
    private static readonly LiaisonRules Rules = LiaisonRules.CountyDraft();
    private static readonly DateOnly End = new(Year, 12, 31), Before = new(2025, 3, 1);
    private static readonly DateOnly[] OneInEachQuarter = [new(Year, 2, 10), new(Year, 5, 10), new(Year, 8, 10), new(Year, 11, 10)];

    [Fact]
    public void Example1_43Talents_155Of172Contacts_Are90Point1Percent()
    {
        var talents = Talents(43);
        var year = new LiaisonYear(Rules, Year, End, talents, Contacts(talents, ContactKind.Call).Take(155));
        (year.Contacts, year.Contacts.Percent).ShouldBe((new LiaisonRate(155, 172), 90.1m));
    }

    [Fact]
    public void Example2_80Of86Visits_Are93Percent()
    {
        var talents = Talents(43);
        // Two a year each, but six of the talents had only one.
        var visits = talents.SelectMany((talent, i) => OneInEachQuarter.Take(i < 6 ? 1 : 2).Select(day => new ContactMark(talent.Person, day, ContactKind.Visit)));
        var year = new LiaisonYear(Rules, Year, End, talents, visits);
        (year.Visits, year.Visits.Percent).ShouldBe((new LiaisonRate(80, 86), 93.0m));
    }

    [Fact]
    public void Example3_OneLeavesOn30June_170Planned_155DoneAre91Point2Percent()
    {
        LiaisonSpan[] talents = [.. Talents(42), new(PersonId.New(), AccountId.New(), Before, new DateOnly(Year, 6, 30))];
        var year = new LiaisonYear(Rules, Year, End, talents, Contacts(talents.Take(42), ContactKind.Talk).Take(155));
        (year.Contacts, year.Contacts.Percent).ShouldBe((new LiaisonRate(155, 170), 91.2m));
    }

    [Fact]
    public void LeavingADayBeforeTheQuarterEnds_TakesTheQuarterOutOfThePlan() =>
        new LiaisonYear(Rules, Year, End, [new(PersonId.New(), AccountId.New(), Before, new DateOnly(Year, 6, 29))], []).Contacts.ShouldBe(new LiaisonRate(0, 1));

    [Fact]
    public void MoreContactsThanAsked_MakeGoodNoOtherQuarter()
    {
        var talent = Talents(1)[0];
        var year = new LiaisonYear(Rules, Year, End, [talent], Enumerable.Range(1, 9).Select(day => new ContactMark(talent.Person, new DateOnly(Year, 1, day), ContactKind.Call)));
        year.Contacts.ShouldBe(new LiaisonRate(1, 4));
        year.Visits.ShouldBe(new LiaisonRate(0, 2));
    }

    [Fact]
    public void HandOver_GivesTheQuarterToWhoeverHasTheTalentOnItsLastDay()
    {
        var (person, first, second) = (PersonId.New(), AccountId.New(), AccountId.New());
        LiaisonSpan[] spans = [new(person, first, Before, new DateOnly(Year, 5, 14)), new(person, second, new DateOnly(Year, 5, 15), null)];
        var year = new LiaisonYear(Rules, Year, End, spans, OneInEachQuarter.Select(day => new ContactMark(person, day, ContactKind.Visit)));
        (year.Contacts, year.Of(first).Contacts, year.Of(second).Contacts).ShouldBe((new LiaisonRate(4, 4), new LiaisonRate(1, 1), new LiaisonRate(3, 3)));
        (year.Visits.Planned, year.Of(first).Visits.Planned + year.Of(second).Visits.Planned).ShouldBe((2, 2));
    }

    [Fact]
    public void RunningYear_CountsTheQuartersThatHaveBegun_AndNoVisitBeforeItsHalfIsOver()
    {
        var talent = Talents(1)[0];
        var year = new LiaisonYear(Rules, Year, new DateOnly(Year, 4, 2), [talent], []);
        (year.Contacts.Planned, year.Visits.Planned).ShouldBe((2, 1));
        new LiaisonYear(Rules, Year, new DateOnly(Year, 3, 30), [talent], []).Visits.Planned.ShouldBe(0);
    }

    /// <summary>Whatever spans and contacts: never more done than planned, the leaders add up to the county, the order of facts means nothing.</summary>
    [Fact]
    public void AnyYear_LeadersAddUpToTheCounty()
    {
        var (people, leaders) = (Enumerable.Range(0, 4).Select(_ => PersonId.New()).ToArray(), Enumerable.Range(0, 3).Select(_ => AccountId.New()).ToArray());
        var day = Gen.Int[0, 500].Select(add => new DateOnly(2025, 9, 1).AddDays(add));
        // One talent's spans follow each other, as the index on the running one holds them to.
        var span = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 2], Gen.Int[0, 2], day, Gen.Int[1, 200]);
        Gen.Select(span.Array[0, 4], Gen.Select(Gen.Int[0, 3], day, Gen.Enum<ContactKind>()).Array[0, 30]).Sample((made, met) =>
        {
            var spans = made.DistinctBy(one => one.Item1).SelectMany(one => new[] { new LiaisonSpan(people[one.Item1], leaders[one.Item2], one.Item4, one.Item4.AddDays(one.Item5 - 1)), new LiaisonSpan(people[one.Item1], leaders[one.Item3], one.Item4.AddDays(one.Item5), null) }).ToList();
            var contacts = met.Select(one => new ContactMark(people[one.Item1], one.Item2, one.Item3)).ToList();
            var year = new LiaisonYear(Rules, Year, End, spans, contacts);
            year.Contacts.Done.ShouldBeLessThanOrEqualTo(year.Contacts.Planned);
            year.Visits.Done.ShouldBeLessThanOrEqualTo(year.Visits.Planned);
            leaders.Select(leader => year.Of(leader).Contacts).Aggregate(default(LiaisonRate), (sum, rate) => sum + rate).ShouldBe(year.Contacts);
            leaders.Select(leader => year.Of(leader).Visits).Aggregate(default(LiaisonRate), (sum, rate) => sum + rate).ShouldBe(year.Visits);
            var turned = new LiaisonYear(Rules, Year, End, Enumerable.Reverse(spans), Enumerable.Reverse(contacts));
            (turned.Contacts, turned.Visits).ShouldBe((year.Contacts, year.Visits));
        }, iter: 2_000);
    }

    private static LiaisonSpan[] Talents(int count) => [.. Enumerable.Range(0, count).Select(_ => new LiaisonSpan(PersonId.New(), AccountId.New(), Before, null))];

    private static IEnumerable<ContactMark> Contacts(IEnumerable<LiaisonSpan> talents, ContactKind kind) => talents.SelectMany(talent => OneInEachQuarter.Select(day => new ContactMark(talent.Person, day, kind)));
}
