using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Liaison;
using TalentPortal.Application.Liaison.Sharing;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Liaison.Sharing;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Liaison.Desk;

/// <summary>One assignment with every contact the talent had and with whom they are shared, as the office and auditors read it.</summary>
[Requires(Capability.ReadLiaison)]
public sealed class AssignmentModel(LiaisonDeskQuery desk, SharingDeskQuery shared, CountyClock clock) : PageModel
{
    [FromRoute] public LiaisonAssignmentId Id { get; set; }
    public AssignmentRow Shown { get; private set; } = null!;
    public IReadOnlyList<LiaisonContact> Contacts { get; private set; } = [];
    public IReadOnlyList<TalentSharing> Sharings { get; private set; } = [];
    public DateOnly Today => clock.Today;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Shown = await desk.AssignmentAsync(Id, ct);
        (Contacts, Sharings) = (await desk.ContactsAsync(Shown.Assignment.PersonId, ct), await shared.OfAsync(Shown.Assignment.PersonId, ct));
    }
}
