using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>The group's decision with its minutes, or an upgrade of an award that runs.</summary>
[Requires(Capability.DecideAwards)]
public sealed class DecisionModel(AwardDeskQuery cases, AwardOutlook outlook, AwardOfficeService office) : OutlookPageModel(cases, outlook)
{
    [BindProperty] public DraftAwardDecision Form { get; set; } = new();

    public bool IsUpgrade => Case.Award.Status is AwardStatus.Running;
    public AwardAction Action => IsUpgrade ? AwardAction.ProposeUpgrade : AwardAction.DraftDecision;

    public void OnGet() => Form = new DraftAwardDecision
    {
        Class = Case.Award.AwardedClass ?? Case.Award.Class,
        Gross = Case.Terms.Class(Case.Award.AwardedClass ?? Case.Award.Class)?.Amount?.Yuan,
        Elsewhere = Case.Award.Decision?.Elsewhere.Yuan ?? Case.Award.DeclaredElsewhere.Yuan,
        Version = Case.Award.Version,
    };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await office.DraftAsync(Id, Form, ct);
        return ToCase();
    }
}
