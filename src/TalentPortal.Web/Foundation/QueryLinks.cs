using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace TalentPortal.Web.Foundation;

internal static class QueryLinks
{
    private static readonly string[] Cursors = ["After", "Before"];

    /// <summary>This page with one part of its query changed or taken out; a changed filter starts at the first page.</summary>
    public static string QueryWith(this IUrlHelper url, HttpRequest request, string key, string? value)
    {
        ArgumentNullException.ThrowIfNull(url);
        var query = request.Query.Where(part => part.Key != key && !Cursors.Contains(part.Key))
            .SelectMany(part => part.Value.Select(text => KeyValuePair.Create(part.Key, text)))
            .Where(part => !string.IsNullOrEmpty(part.Value));
        if (value is not null) query = query.Append(KeyValuePair.Create(key, (string?)value));
        return QueryHelpers.AddQueryString(request.PathBase + request.Path, query);
    }

    /// <summary>A page's address for each id of a list. The route is worked out once; for every row anew it would cost more than the row.</summary>
    public static Func<TId, string> PageOf<TId>(this IUrlHelper url, string page) where TId : struct
    {
        ArgumentNullException.ThrowIfNull(url);
        var none = default(TId).ToString()!;
        var address = url.Page(page, new { id = none }) ?? throw new InvalidOperationException($"There is no page {page} with an id.");
        var at = address.LastIndexOf(none, StringComparison.Ordinal);
        var (before, after) = (address[..at], address[(at + none.Length)..]);
        return id => before + id + after;
    }
}
