using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Payments;

/// <summary>One published item as the comparison needs it: whose, how much, and whether it may be paid from today.</summary>
public sealed record PublishedItem(Guid Id, PersonId Person, string Name, Money Amount, string NoticeNumber, bool IsStanding, bool IsOver);

/// <summary>One approved month as the comparison needs it.</summary>
public sealed record ApprovedMonth(Guid AccrualLine, PersonId Person, string Name, Guid? PublishedItem, Guid? PaymentLine, Money Amount);

public enum BatchDifferenceKind
{
    /// <summary>The three amounts of a person are not equal.</summary>
    AmountsDiffer,
    /// <summary>A month on the list was never published.</summary>
    NotPublished,
    /// <summary>The notice's days are not over.</summary>
    PublicityNotOver,
    /// <summary>The published item is held by an objection or was removed.</summary>
    ItemNotStanding,
    /// <summary>The published item belongs to somebody else.</summary>
    OtherPerson,
    /// <summary>The line's months do not add up to the line.</summary>
    LineDoesNotAddUp,
    /// <summary>The person stands on the list twice with one right; several rights of a person have a line each.</summary>
    ListedTwice,
    /// <summary>The account is no longer the person's.</summary>
    AccountChanged,
}

public sealed record BatchDifference(BatchDifferenceKind Kind, PersonId Person, string Name, Money Approved, Money Published, Money Listed, string? NoticeNumber);

/// <summary>
/// Approved list, public notice and payment list, person by person, to the fen (mission: nothing paid that was not published).
/// One difference blocks the batch.
/// </summary>
public sealed record BatchComparison(int People, Money Approved, Money Published, Money Listed, IReadOnlyList<BatchDifference> Differences)
{
    public bool Agrees => Differences.Count == 0;

    /// <param name="months">Every approved month that is on a line of the batch or under an item that one of them was published with.</param>
    /// <param name="changedAccounts">Persons whose account is no longer the one on the line.</param>
    public static BatchComparison Of(
        IReadOnlyCollection<PaymentLine> lines, IReadOnlyCollection<ApprovedMonth> months, IReadOnlyCollection<PublishedItem> items, IReadOnlySet<PersonId> changedAccounts)
    {
        var lineIds = lines.Select(line => line.Id).ToHashSet();
        var byPerson = months.ToLookup(month => month.Person);
        var published = items.ToLookup(item => item.Person);
        var differences = new List<BatchDifference>();
        var people = lines.GroupBy(line => line.PersonId).ToList();
        foreach (var person in people)
        {
            var mine = byPerson[person.Key].ToList();
            differences.AddRange(Faults([.. person], mine, items, lineIds, changedAccounts).Select(fault => Describe(fault.Kind, [.. person], mine, published[person.Key], fault.Notice)));
        }

        return new(people.Count, months.Sum(month => month.Amount), items.Sum(item => item.Amount), lines.Sum(line => line.Amount), differences);
    }

    private static IEnumerable<(BatchDifferenceKind Kind, string? Notice)> Faults(
        IReadOnlyList<PaymentLine> lines, IReadOnlyList<ApprovedMonth> months, IReadOnlyCollection<PublishedItem> items, HashSet<Guid> batch, IReadOnlySet<PersonId> changedAccounts)
    {
        var person = lines[0].PersonId;
        var named = months.Where(month => month.PublishedItem is not null).Select(month => month.PublishedItem!.Value).Distinct().ToList();
        var mine = items.Where(item => named.Contains(item.Id)).ToList();
        if (lines.DistinctBy(line => line.EntitlementId).Count() < lines.Count) yield return (BatchDifferenceKind.ListedTwice, null);
        if (months.Any(month => month.PublishedItem is null) || mine.Count != named.Count) yield return (BatchDifferenceKind.NotPublished, null);
        foreach (var item in mine)
        {
            if (item.Person != person) yield return (BatchDifferenceKind.OtherPerson, item.NoticeNumber);
            if (!item.IsOver) yield return (BatchDifferenceKind.PublicityNotOver, item.NoticeNumber);
            if (!item.IsStanding) yield return (BatchDifferenceKind.ItemNotStanding, item.NoticeNumber);
            if (item.Amount != months.Where(month => month.PublishedItem == item.Id).Sum(month => month.Amount)) yield return (BatchDifferenceKind.AmountsDiffer, item.NoticeNumber);
        }

        var onBatch = months.Where(month => month.PaymentLine is { } line && batch.Contains(line)).Sum(month => month.Amount);
        if (lines.Any(line => line.Months.Sum(month => month.Amount) != line.Amount || !line.IsLive)) yield return (BatchDifferenceKind.LineDoesNotAddUp, null);
        if (onBatch != lines.Sum(line => line.Amount) || onBatch != mine.Sum(item => item.Amount)) yield return (BatchDifferenceKind.AmountsDiffer, null);
        if (changedAccounts.Contains(person)) yield return (BatchDifferenceKind.AccountChanged, null);
    }

    private static BatchDifference Describe(BatchDifferenceKind kind, IReadOnlyList<PaymentLine> lines, IReadOnlyList<ApprovedMonth> months, IEnumerable<PublishedItem> items, string? notice) =>
        new(kind, lines[0].PersonId, lines[0].PersonName, months.Sum(month => month.Amount), items.Sum(item => item.Amount), lines.Sum(line => line.Amount), notice);
}
