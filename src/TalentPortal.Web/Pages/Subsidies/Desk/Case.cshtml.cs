using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Desk;

/// <summary>The file: facts, materials, receipt and history on one screen, with the actions possible now.</summary>
[Requires(Capability.ReadSubsidies)]
public sealed class CaseModel(SubsidyCaseQuery cases) : CasePageModel(cases)
{
    public void OnGet() => ViewData["Fixed"] = true;
}
