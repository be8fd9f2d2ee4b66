using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>An expert's score, or in a selection the vote: the file as far as experts read it, points for each criterion or the choice, an opinion.</summary>
[Requires(Capability.ScoreAwards)]
public sealed class ScoreModel(AwardExpertService scores) : ScorePageModel(scores)
{
    private readonly AwardExpertService scores = scores;

    [BindProperty] public ScoreAward Form { get; set; } = new();
    [BindProperty] public VoteOnAward Vote { get; set; } = new();

    public void OnGet() => (Form, Vote.Version) = (ScoreAward.For(Case.Call.Terms, Case.Award.Version), Case.Award.Version);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await scores.ScoreAsync(Id, Form, ct);
        return RedirectToPage("/Awards/Desk/Scores");
    }

    public async Task<IActionResult> OnPostVoteAsync(CancellationToken ct)
    {
        await scores.VoteAsync(Id, Vote, ct);
        return RedirectToPage("/Awards/Desk/Scores", pageHandler: null);
    }
}
