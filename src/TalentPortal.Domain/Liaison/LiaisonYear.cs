using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Liaison;

/// <summary>
/// How leaders kept in touch in a year (domain 10): contacts and visits planned and done, for the county and for each leader. A quarter
/// counts for a talent who is looked after on its last day, and for the leader who does so that day; whoever left on 30 June has two.
/// Contacts beyond what a quarter asks for make good no other quarter, visits beyond those of the year no other talent.
/// </summary>
public sealed class LiaisonYear
{
    private readonly Dictionary<AccountId, Counted> leaders = [];
    private Counted county;

    /// <param name="rules">In force in the year.</param>
    /// <param name="year">Calendar year.</param>
    /// <param name="through">The day up to which is counted: a quarter that has begun counts with what was done in it.</param>
    /// <param name="spans">Every assignment that touches the year.</param>
    /// <param name="contacts">Those of the year that were not withdrawn, of any leader.</param>
    public LiaisonYear(LiaisonRules rules, int year, DateOnly through, IEnumerable<LiaisonSpan> spans, IEnumerable<ContactMark> contacts)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var marks = contacts.Where(contact => contact.On.Year == year && contact.On <= through).ToLookup(contact => contact.Person);
        foreach (var talent in spans.GroupBy(span => span.Person)) Count(rules, QuarterEnds(year, through), [.. talent], [.. marks[talent.Key]]);
    }

    public LiaisonRate Contacts => county.Contacts;
    public LiaisonRate Visits => county.Visits;

    /// <summary>Of one leader; nothing planned and nothing done for one who looked after nobody.</summary>
    public (LiaisonRate Contacts, LiaisonRate Visits) Of(AccountId leader) => leaders.GetValueOrDefault(leader) is var counted ? (counted.Contacts, counted.Visits) : default;

    /// <summary>The last day of each quarter that has begun, the running one's at the day counted up to.</summary>
    private static DateOnly[] QuarterEnds(int year, DateOnly through) =>
        [.. Enumerable.Range(1, 4).Select(number => new Quarter(year, number)).Where(quarter => quarter.FirstDay <= through).Select(quarter => quarter.LastDay < through ? quarter.LastDay : through)];

    private void Count(LiaisonRules rules, DateOnly[] ends, LiaisonSpan[] spans, ContactMark[] marks)
    {
        var kept = new List<(AccountId Leader, DateOnly End)>();
        foreach (var end in ends)
            if (LeaderOn(spans, end) is { } leader) kept.Add((leader, end));
        // The visits of a talent are shared out from the first quarter on, so that the sum over the leaders is the county's.
        var (visits, asked) = (marks.Count(mark => mark.Kind.IsInPerson() && kept.Exists(quarter => Quarter.Of(quarter.End).Contains(mark.On))), 0);
        for (var i = 0; i < kept.Count; i++)
        {
            var (leader, end) = kept[i];
            var done = Math.Min(marks.Count(mark => Quarter.Of(end).Contains(mark.On)), rules.ContactsPerQuarter);
            var planned = rules.VisitsDue(i + 1) - asked;
            asked += planned;
            var paid = Math.Min(planned, visits);
            visits -= paid;
            Add(leader, new Counted(new LiaisonRate(done, rules.ContactsPerQuarter), new LiaisonRate(paid, planned)));
        }
    }

    private void Add(AccountId leader, Counted more)
    {
        county = county.And(more);
        leaders[leader] = leaders.GetValueOrDefault(leader).And(more);
    }

    private static AccountId? LeaderOn(LiaisonSpan[] spans, DateOnly day)
    {
        // On the day of a hand-over the successor has the talent.
        AccountId? leader = null;
        var latest = DateOnly.MinValue;
        foreach (var span in spans)
            if (span.Covers(day) && span.From >= latest) (leader, latest) = (span.Leader, span.From);
        return leader;
    }

    private readonly record struct Counted(LiaisonRate Contacts, LiaisonRate Visits)
    {
        public Counted And(Counted more) => new(Contacts + more.Contacts, Visits + more.Visits);
    }
}

/// <summary>One contact as it is counted.</summary>
public readonly record struct ContactMark(PersonId Person, DateOnly On, ContactKind Kind);

/// <summary>Done of planned.</summary>
public readonly record struct LiaisonRate(int Done, int Planned)
{
    public static LiaisonRate operator +(LiaisonRate one, LiaisonRate other) => new(one.Done + other.Done, one.Planned + other.Planned);

    /// <summary>Per cent with one decimal, half up; null when nothing was planned.</summary>
    public decimal? Percent => Planned == 0 ? null : Math.Round(100m * Done / Planned, 1, MidpointRounding.AwayFromZero);
}
