using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Flats;

/// <summary>
/// Who is before whom (domain 8). Levels that are placed directly stand in no queue: they come first, the higher level before the lower. In the queue, whoever was sent back
/// after too many refusals stands behind everybody who was not, in the order of being sent back; all others by points, then by earlier acceptance, then by the place that a draw gave.
/// A draw parts those who were all in it. Where somebody has come up to them since, it is held again for all of them.
/// </summary>
public static class FlatQueue
{
    /// <summary>Everybody in order. Those whom only a draw can part stand beside each other, by number until it is held.</summary>
    public static IReadOnlyList<FlatQueueEntry> Order(IEnumerable<FlatQueueEntry> entries) => [.. Alike(entries).SelectMany(InOrder)];

    /// <summary>From 1: those before, and one; whoever waits for a draw shares the place. Null where the entry stands in no queue: it is placed directly, or is not there.</summary>
    public static int? PositionOf(string number, IEnumerable<FlatQueueEntry> entries)
    {
        var before = 0;
        foreach (var alike in Alike(entries.Where(entry => !entry.IsPlacedDirectly)))
        {
            var place = InOrder(alike).FindIndex(entry => entry.Number == number);
            if (place >= 0) return 1 + before + (IsParted(alike) ? place : 0);
            before += alike.Count;
        }

        return null;
    }

    /// <summary>Those whom only a draw can part, each group by number: the lists that draws are held over.</summary>
    public static IReadOnlyList<IReadOnlyList<FlatQueueEntry>> Ties(IEnumerable<FlatQueueEntry> entries) => [.. Alike(entries).Where(alike => !IsParted(alike)).Select(InOrder)];

    /// <summary>The same, also where a draw has parted them already: it may be held again for a reason.</summary>
    public static IReadOnlyList<FlatQueueGroup> Groups(IEnumerable<FlatQueueEntry> entries) => [.. Alike(entries).Where(alike => alike.Count > 1).Select(alike => new FlatQueueGroup(InOrder(alike), IsParted(alike)))];

    private static IEnumerable<List<FlatQueueEntry>> Alike(IEnumerable<FlatQueueEntry> entries) => entries.GroupBy(Place.Of).OrderBy(alike => alike.Key).Select(alike => alike.ToList());

    private static bool IsParted(List<FlatQueueEntry> alike) => alike.Count == 1 || (alike[0].Drawn is { } first && alike.TrueForAll(entry => entry.Drawn?.Draw == first.Draw));

    private static List<FlatQueueEntry> InOrder(List<FlatQueueEntry> alike) =>
        IsParted(alike) ? [.. alike.OrderBy(entry => entry.Drawn?.Rank)] : [.. alike.OrderBy(entry => entry.Number, StringComparer.Ordinal)];

    /// <summary>What decides before a draw does; the smallest comes first.</summary>
    private readonly record struct Place(int Kind, DateTime SentBackAt, int Merit, DateTime AcceptedAt) : IComparable<Place>
    {
        public static Place Of(FlatQueueEntry entry) =>
            entry.IsPlacedDirectly ? new(0, DateTime.MinValue, entry.LevelRank, entry.AcceptedAt)
            : entry.SentBackAt is { } at ? new(2, at, 0, entry.AcceptedAt)
            : new(1, DateTime.MinValue, -entry.Points, entry.AcceptedAt);

        public int CompareTo(Place other) => (Kind, SentBackAt, Merit, AcceptedAt).CompareTo((other.Kind, other.SentBackAt, other.Merit, other.AcceptedAt));
    }
}

/// <param name="Number">Of the application; what a draw is made of, too.</param>
/// <param name="LevelRank">0 for the highest level.</param>
/// <param name="IsPlacedDirectly">Stands in no queue.</param>
/// <param name="Points">Of the day.</param>
/// <param name="AcceptedAt">To the minute, as it is published: nobody can check seconds.</param>
/// <param name="SentBackAt">After too many refusals.</param>
/// <param name="Drawn">The place in the latest draw; null while none was needed.</param>
public sealed record FlatQueueEntry(string Number, int LevelRank, bool IsPlacedDirectly, int Points, DateTime AcceptedAt, DateTime? SentBackAt = null, PlaceInDraw? Drawn = null)
{
    public DateTime AcceptedAt { get; } = new(AcceptedAt.Ticks - AcceptedAt.Ticks % TimeSpan.TicksPerMinute, AcceptedAt.Kind);

    /// <summary>The entry of a day.</summary>
    /// <param name="number">Of the application.</param>
    /// <param name="level">Held on <paramref name="today"/>; whoever has lost it stands with the points that are left until the office has decided.</param>
    /// <param name="household">As it was proven.</param>
    /// <param name="acceptedAt">The moment of acceptance.</param>
    /// <param name="sentBackAt">After too many refusals.</param>
    /// <param name="today">The day.</param>
    /// <param name="rules">Of the day.</param>
    public static FlatQueueEntry Of(string number, TalentLevel? level, FlatHousehold household, DateTime acceptedAt, DateTime? sentBackAt, DateOnly today, FlatRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return new FlatQueueEntry(number, level is { } rank ? (int)rank : int.MaxValue, level is { } held && rules.Of(held).IsPlacedDirectly, FlatPoints.Of(level, household, CountyClock.DayOf(acceptedAt), today, rules).Total, acceptedAt, sentBackAt);
    }
}

/// <summary>Those who have the same right to a place.</summary>
/// <param name="Entries">Two at least, in the order of a draw, or by number.</param>
/// <param name="IsParted">By a draw in which all of them were.</param>
public sealed record FlatQueueGroup(IReadOnlyList<FlatQueueEntry> Entries, bool IsParted);

/// <param name="Draw">Which draw.</param>
/// <param name="Rank">From 1.</param>
public readonly record struct PlaceInDraw(FlatDrawId Draw, int Rank);
