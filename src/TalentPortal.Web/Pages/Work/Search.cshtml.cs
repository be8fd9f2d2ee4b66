using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work;

/// <summary>What the search in the top bar found. A search can be kept as an address, unless it is a personal number: those stay out of addresses.</summary>
[Requires(Capability.ReadSubsidies), Repeatable("a search changes nothing")]
public sealed class SearchModel(SubsidySearchQuery search) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q")] public string? Text { get; set; }
    public IReadOnlyList<SubsidyQueueRow> Found { get; private set; } = [];
    public bool HasMore { get; private set; }

    /// <summary>Phone numbers have 11 digits, ID numbers 17 or 18; case numbers have fewer.</summary>
    private const int DigitsOfAPersonalNumber = 11;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var found = await search.FindAsync(Text, ct);
        (Found, HasMore) = ([.. found.Take(SubsidySearchQuery.Most)], found.Count > SubsidySearchQuery.Most);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Text?.Count(char.IsDigit) is not >= DigitsOfAPersonalNumber) return RedirectToPage(new { q = Text });
        await OnGetAsync(ct);
        return Page();
    }
}
