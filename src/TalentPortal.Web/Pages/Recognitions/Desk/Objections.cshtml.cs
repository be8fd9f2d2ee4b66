using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Recognitions;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Notices;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Recognitions.Desk;

/// <summary>What the public says against levels that are to be given, in order of its due date.</summary>
[Requires(Capability.DecideObjections)]
public sealed class ObjectionsModel(RecognitionObjectionQuery objections) : PageModel
{
    [FromQuery] public ObjectionState? State { get; set; }
    [FromQuery] public string? After { get; set; }
    public IReadOnlyList<RecognitionObjectionRow> Rows { get; private set; } = [];
    public bool HasMore { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var rows = await objections.ListAsync(State, After, ct);
        (Rows, HasMore) = ([.. rows.Take(RecognitionObjectionQuery.PageSize)], rows.Count > RecognitionObjectionQuery.PageSize);
    }
}
