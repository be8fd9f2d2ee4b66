using TalentPortal.Application.Liaison.Rounds;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Liaison.Rounds;

/// <summary>The whole list on paper, with what each post has before and after.</summary>
[Requires(Capability.ReadLiaison)]
public sealed class PrintModel(AdjustmentDeskQuery desk, CountyClock clock) : RoundPageModel(desk)
{
    public DateTime Now => clock.UtcNow;

    public void OnGet() { }
}
