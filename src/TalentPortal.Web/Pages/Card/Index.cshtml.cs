using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Services;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Card;

/// <summary>What a counter sees when it reads a talent card: good or not, and nothing of whose it is.</summary>
[Open]
public sealed class IndexModel(TalentCards cards) : PageModel
{
    public bool IsGood { get; private set; }

    public async Task OnGetAsync(string? number, string? code, CancellationToken ct) => IsGood = await cards.IsGoodAsync(number, code, ct);
}
