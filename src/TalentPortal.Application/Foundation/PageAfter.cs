namespace TalentPortal.Application.Foundation;

/// <summary>One page of a list that goes on after a key, or back before one.</summary>
/// <param name="Previous">The key before which the page before ends; null on the first.</param>
/// <param name="Next">The key after which the next page begins; null on the last.</param>
public sealed record PageAfter<T>(IReadOnlyList<T> Rows, string? Previous, string? Next);

internal static class PageAfter
{
    /// <param name="found">In the order in which they were asked for, backwards from the key where <paramref name="before"/> has one; one more than the page holds, where there are more.</param>
    public static PageAfter<T> Of<T>(List<T> found, int size, string? after, string? before, Func<T, string> key)
    {
        var (more, page) = (found.Count > size, found.Take(size).ToList());
        var backwards = before is { Length: > 0 };
        if (backwards) page.Reverse();
        return new PageAfter<T>(page, page.Count > 0 && (backwards ? more : after is { Length: > 0 }) ? key(page[0]) : null, page.Count > 0 && (backwards || more) ? key(page[^1]) : null);
    }
}
