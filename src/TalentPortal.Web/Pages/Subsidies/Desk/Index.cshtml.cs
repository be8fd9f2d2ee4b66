using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Policies;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Desk;

/// <summary>The desks' queue. Everything the reader chose is in the address.</summary>
[Requires(Capability.ReadSubsidies)]
public sealed class IndexModel(SubsidyQueueQuery queue, SubsidyTogetherQuery together, PolicyTitles policies) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")] public SubsidyQueueFilter Filter { get; set; } = new();
    public SubsidyQueuePage Queue { get; private set; } = null!;
    public IReadOnlyDictionary<SubsidyStatus, int> Counts { get; private set; } = null!;
    /// <summary>Of which there may be cases; of one alone nobody has to say which.</summary>
    public IReadOnlyList<Policy> Policies { get; private set; } = [];
    public string NameOf(SubsidyQueueRow row) => policies.NameOf(row.PolicyId);
    public IReadOnlyList<SubsidyStatus> Tabs { get; private set; } = [];
    /// <summary>What can be decided for many files at once.</summary>
    public IReadOnlyList<SubsidyAction> Together => together.Offered;

    /// <summary>An auditor has no desk: what is listed is everybody's work.</summary>
    public bool OnlyReads => Tabs.Contains(SubsidyStatus.AwaitingEmployer);

    public bool CanChoose(SubsidyStatus status) => together.CanChoose(status);

    public static string PageOf(SubsidyAction action) => action switch
    {
        SubsidyAction.StartReview => "Start",
        SubsidyAction.PassFirstReview => "Pass",
        SubsidyAction.PassSecondReview => "PassSecond",
        _ => action.ToString(),
    };

    public async Task OnGetAsync(CancellationToken ct)
    {
        Policies = await policies.ListAsync(ct);
        Queue = await queue.PageAsync(Filter, ct);
        Counts = await queue.CountsAsync(ct);
        Tabs = queue.Tabs;
    }
}
