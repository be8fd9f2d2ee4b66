using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Liaison;

/// <summary>How it stands with the contacts of a quarter, the most pressing first.</summary>
public enum ContactStanding
{
    /// <summary>上季未联系: the quarter before was missed as well</summary>
    Overdue,
    /// <summary>本月要见: the quarter ends this month</summary>
    ThisMonth,
    /// <summary>本季要见</summary>
    ThisQuarter,
    /// <summary>本季已联系</summary>
    Kept,
}

public static class ContactStandings
{
    /// <param name="rules">In force.</param>
    /// <param name="since">The first day on which this leader looks after the talent; a quarter that began earlier was not this leader's to keep whole.</param>
    /// <param name="contacts">With the talent, of any leader, not withdrawn.</param>
    /// <param name="today">The county's day.</param>
    public static ContactStanding Of(LiaisonRules rules, DateOnly since, IReadOnlyList<ContactMark> contacts, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var quarter = Quarter.Of(today);
        bool Kept(Quarter asked) => contacts.Count(contact => asked.Contains(contact.On)) >= rules.ContactsPerQuarter;
        return Kept(quarter) ? ContactStanding.Kept
            : since <= quarter.Previous.FirstDay && !Kept(quarter.Previous) ? ContactStanding.Overdue
            : today.Month == quarter.LastDay.Month ? ContactStanding.ThisMonth
            : ContactStanding.ThisQuarter;
    }
}
