using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Foundation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>
/// A step that needs nothing but its words. The page is open to whoever may take one of them; which of them this officer may take on this
/// case is asked of the case, when the page is shown and again when it is sent.
/// </summary>
[Requires(Capability.CheckAwards, Capability.ReviewAwards, Capability.DecideAwards)]
public sealed class DecideModel(AwardDeskQuery cases, AwardOutlook outlook, AwardCheckService check, AwardReviewService review, AwardOfficeService office) : OutlookPageModel(cases, outlook)
{
    private static readonly AwardAction[] OfTheCheck = [AwardAction.PassForm, AwardAction.RejectForm];

    [FromRoute] public AwardAction Step { get; set; }
    [BindProperty] public DecideAward Form { get; set; } = new();

    protected override bool PromisesMoney => Step is AwardAction.Sign;

    public void OnGet()
    {
        if (Step is not AwardAction.CloseVote && !OfTheCheck.Contains(Step) && !AwardOfficeService.Spoken.Contains(Step)) throw new NotFoundException();
        Form.Version = Case.Award.Version;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await (Step is AwardAction.CloseVote ? review.CloseVoteAsync(Id, Form, ct) : OfTheCheck.Contains(Step) ? check.DecideAsync(Id, Step, Form, ct) : office.DecideAsync(Id, Step, Form, ct));
        return ToCase();
    }
}
