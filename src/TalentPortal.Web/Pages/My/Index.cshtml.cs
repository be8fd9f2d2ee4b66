using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Awards;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison.Issues;
using TalentPortal.Application.Policies;
using TalentPortal.Application.Recognitions;
using TalentPortal.Application.Services;
using TalentPortal.Application.Subsidies;
using TalentPortal.Application.Subsidies.Offers;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.My;

/// <summary>The applicant's room: own applications with what to do now, and the way to everything else of one's own.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class IndexModel(SubsidyApplicantQuery applications, RecognitionApplicantQuery recognitions, AwardHolderQuery awards, OwnOffersQuery offers, AllowanceInForce inForce, OwnIssueService issues, OwnServiceService services, PortalTexts texts, PortalFormat format) : PageModel
{
    public IReadOnlyList<SubsidyApplication> Mine { get; private set; } = [];
    public IReadOnlyList<RecognitionApplication> Levels { get; private set; } = [];
    public IReadOnlyList<OwnRecognition> Held { get; private set; } = [];
    public IReadOnlyList<OwnOfferRow> Offers { get; private set; } = [];
    public IReadOnlyList<AwardCase> Awards { get; private set; } = [];
    /// <summary>Names of the policies applied for beside the graduate allowance.</summary>
    public IReadOnlyDictionary<PolicyId, Policy> Policies { get; private set; } = new Dictionary<PolicyId, Policy>();
    /// <summary>Policies beside the graduate allowance that may be applied for today and that no application of one's own stands in the way of.</summary>
    public IReadOnlyList<AllowanceVersion> Open { get; private set; } = [];
    /// <summary>A county leader looks after the reader, or did, so the way to the own issues is shown.</summary>
    public bool HasLeader { get; private set; }
    /// <summary>Issues that wait for the reader's word.</summary>
    public int AskedIssues { get; private set; }
    /// <summary>Services that wait for the reader: to hand in, to say yes or no, to grade.</summary>
    public int WaitingServices { get; private set; }
    public bool MayStart => Mine.Where(row => row.PolicyId is null).All(row => SubsidyFlow.IsFinal(row.Status) && row.Status is not SubsidyStatus.Paid);

    public string NameOf(SubsidyApplication row) =>
        row.PolicyId is { } id && Policies.TryGetValue(id, out var policy) ? format.Of(policy) : texts["apply.title"];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Mine = await applications.MineAsync(ct);
        Policies = await applications.PoliciesAsync(Mine, ct);
        Open = [.. (await inForce.AllAsync(ct)).Where(version => version.Policy.IsOwn && Mine.Where(row => row.PolicyId == version.Policy.Id).All(row => CasesOfPerson.LeavesRoom(row.Status, version.Terms.Amounts is { IsOfLoan: true })))];
        Levels = await recognitions.MineAsync(ct);
        Held = await recognitions.HeldAsync(ct);
        Awards = await awards.MineAsync(ct);
        Offers = await offers.MineAsync(ct);
        WaitingServices = await services.WaitingAsync(ct);
        (HasLeader, AskedIssues) = await issues.StandingAsync(ct);
    }
}
