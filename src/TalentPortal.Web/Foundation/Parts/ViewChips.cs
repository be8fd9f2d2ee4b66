using TalentPortal.Domain.Accounts;

namespace TalentPortal.Web.Foundation.Parts;

/// <summary>What <c>_Views</c> shows over a list.</summary>
/// <param name="List">The address of the list.</param>
/// <param name="Keep">The address of the page that asks for the name of a new view.</param>
/// <param name="Views">The reader's own.</param>
/// <param name="Query">The filter that is open; empty for none.</param>
public sealed record ViewChips(string List, string Keep, IReadOnlyList<SavedView> Views, string Query)
{
    public bool MayBeKept => Query.Length > 0 && Views.Count < SavedView.Most && Views.All(view => view.Query != Query);
}
