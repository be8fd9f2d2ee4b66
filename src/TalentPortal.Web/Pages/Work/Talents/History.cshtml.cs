using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Talents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Talents;

/// <summary>Every change of a person's record, and the record as it was on a day.</summary>
[Requires(Capability.ReadTalents)]
public sealed class HistoryModel(TalentHistoryQuery histories) : PageModel
{
    [FromRoute] public PersonId Id { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? On { get; set; }
    public TalentHistory History { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => History = await histories.OpenAsync(Id, On, ct);
}
