using System.Collections.Concurrent;

namespace TalentPortal.Web.Foundation;

/// <summary>
/// Addresses of pages without route values, worked out once. The layouts lead to two dozen places, the same on every page; routing
/// each anew was a visible part of a page's time.
/// </summary>
internal sealed class PlaceAddresses(LinkGenerator links)
{
    private readonly ConcurrentDictionary<(string Base, string Page), string?> known = new();

    /// <returns>Null for a page that does not exist.</returns>
    public string? Of(PathString pathBase, string page) =>
        known.GetOrAdd((pathBase.Value ?? "", page), place => links.GetPathByPage(place.Page, handler: null, values: null, pathBase: new PathString(place.Base)));
}
