using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Desk;

/// <summary>The case calculated again, under another version or with what is known now; only to read.</summary>
[Requires(Capability.ReadSubsidies)]
public sealed class RecomputeModel(SubsidyCaseQuery cases, SubsidyRecomputeQuery recomputations) : CasePageModel(cases)
{
    [BindProperty(SupportsGet = true, Name = "")] public RecomputeCase Form { get; set; } = new();
    public SubsidyRecomputed Result { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Result = await recomputations.GetAsync(Id, Form, ct);
}
