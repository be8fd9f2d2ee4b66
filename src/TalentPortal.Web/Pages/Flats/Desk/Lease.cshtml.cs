using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Flats;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Flats;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Flats.Desk;

/// <summary>One lease: what it costs and why, what this month and the next cost, what was signed with the keys, every step, and what comes next.</summary>
[Requires(Capability.ReadFlats)]
public sealed class LeaseModel(LeaseQuery leases, PortalTexts texts) : LeasePageModel(leases, texts)
{
    /// <summary>Deposit and keys have pages of their own.</summary>
    public string? PageOf(LeaseAction action) => action switch
    {
        LeaseAction.ReceiveDeposit => Url.Page("Deposit", new { Id }),
        LeaseAction.HandOver => Url.Page("HandOver", new { Id }),
        _ => Url.Page("LeaseStep", new { Id, step = action }),
    };

    public void OnGet()
    {
    }
}
