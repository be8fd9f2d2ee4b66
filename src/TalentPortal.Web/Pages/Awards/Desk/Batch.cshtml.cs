using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>One list: control figures, lines with the bank's answer, and what can be done now.</summary>
[Requires(Capability.ReadPayments, Capability.PreparePayments, Capability.CheckPayments)]
public sealed class BatchModel(AwardBatchQuery lists) : BatchPageModel(lists)
{
    public void OnGet()
    {
    }
}
