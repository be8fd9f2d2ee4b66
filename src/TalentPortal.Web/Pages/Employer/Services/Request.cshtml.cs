using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Services;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Employer.Services;

/// <summary>One request: what is missing, what came of it. Handing it in is the one press of this page.</summary>
[Requires(Capability.ConfirmEmployment)]
public sealed class RequestModel(StaffServiceService staff, PortalTexts texts) : StaffServicePageModel(staff)
{
    private readonly StaffServiceService staff = staff;

    [BindProperty] public NoteOnService Form { get; set; } = new();

    public void OnGet() => Form.Version = Shown.Request.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await staff.SubmitAsync(Id, Form, ct);
        return ToRequest(texts["service.submitted.done"]);
    }
}
