using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Liaison;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Liaison;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Liaison.Desk;

/// <summary>One assignment with every contact the talent had, as the office and auditors read it.</summary>
[Requires(Capability.ReadLiaison)]
public sealed class AssignmentModel(LiaisonDeskQuery desk) : PageModel
{
    [FromRoute] public LiaisonAssignmentId Id { get; set; }
    public AssignmentRow Shown { get; private set; } = null!;
    public IReadOnlyList<LiaisonContact> Contacts { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Shown = await desk.AssignmentAsync(Id, ct);
        Contacts = await desk.ContactsAsync(Shown.Assignment.PersonId, ct);
    }
}
