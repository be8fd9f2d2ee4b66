using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>The file: request, materials, draw, scores, inspection, decision, contract, money and history on one screen, with the actions possible now.</summary>
[Requires(Capability.ReadAwards)]
public sealed class CaseModel(AwardDeskQuery cases) : CasePageModel(cases)
{
    public void OnGet()
    {
    }
}
