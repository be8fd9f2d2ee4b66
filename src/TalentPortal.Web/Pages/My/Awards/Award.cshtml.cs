using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Awards;
using TalentPortal.Application.Notices;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Foundation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.My.Awards;

/// <summary>One of the person's own awards or titles: state, contract, instalments, and what would go back today.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class AwardModel(AwardHolderQuery awards, NoticeOfficeSettings office) : PageModel
{
    /// <summary>Who answers when money is asked back.</summary>
    public NoticeOfficeSettings Office => office;
    public AwardForHolder Shown { get; private set; } = null!;

    /// <summary>What was decided, once it is public.</summary>
    public Money? Amount => Shown.Award is { Amount: { IsZero: false } amount, Status: not (AwardStatus.Signing or AwardStatus.AwaitingPublicity) } ? amount : null;

    public async Task OnGetAsync(AwardCaseId id, CancellationToken ct) => Shown = await awards.GetAsync(id, ct);
}
