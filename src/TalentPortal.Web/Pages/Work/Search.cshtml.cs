using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work;

/// <summary>What the search in the top bar found.</summary>
[Requires(Capability.ReadSubsidies)]
public sealed class SearchModel(SubsidySearchQuery search) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q")] public string? Text { get; set; }
    public IReadOnlyList<SubsidyQueueRow> Found { get; private set; } = [];
    public bool HasMore { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var found = await search.FindAsync(Text, ct);
        (Found, HasMore) = ([.. found.Take(SubsidySearchQuery.Most)], found.Count > SubsidySearchQuery.Most);
    }
}
