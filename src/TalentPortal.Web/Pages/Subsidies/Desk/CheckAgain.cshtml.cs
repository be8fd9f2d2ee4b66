using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Desk;

[Requires(Capability.ReviewSubsidies)]
public sealed class CheckAgainModel(SubsidyCaseQuery cases, SubsidyReviewService desk) : CasePageModel(cases)
{
    [BindProperty] public long Version { get; set; }

    public IActionResult OnGet() => SameFile();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await desk.CheckAgainAsync(Id, Version, ct);
        return SameFile();
    }
}
