using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>An expert declares a relation; the next in the order steps in.</summary>
[Requires(Capability.ScoreAwards)]
public sealed class RecuseModel(AwardExpertService scores) : ScorePageModel(scores)
{
    private readonly AwardExpertService scores = scores;

    [BindProperty] public DecideAward Form { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await scores.RecuseAsync(Id, Form, ct);
        return RedirectToPage("/Awards/Desk/Scores");
    }
}
