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
}
