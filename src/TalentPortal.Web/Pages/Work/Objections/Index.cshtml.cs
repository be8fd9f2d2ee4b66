using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Notices;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Notices;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Objections;

[Requires(Capability.DecideObjections)]
public sealed class IndexModel(ObjectionQueries objections) : PageModel
{
    [FromQuery] public ObjectionState? State { get; set; }
    [FromQuery] public string? After { get; set; }
    public IReadOnlyList<ObjectionRow> Rows { get; private set; } = [];
    public bool HasMore { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var rows = await objections.ListAsync(State, After, ct);
        (Rows, HasMore) = ([.. rows.Take(ObjectionQueries.PageSize)], rows.Count > ObjectionQueries.PageSize);
    }
}
