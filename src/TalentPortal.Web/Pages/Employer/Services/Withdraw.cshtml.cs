using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Services;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Employer.Services;

/// <summary>It is not needed any more.</summary>
[Requires(Capability.ConfirmEmployment)]
public sealed class WithdrawModel(StaffServiceService staff, PortalTexts texts) : StaffServicePageModel(staff)
{
    private readonly StaffServiceService staff = staff;

    [BindProperty] public NoteOnService Form { get; set; } = new();

    public void OnGet() => Form.Version = Shown.Request.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await staff.WithdrawAsync(Id, Form, ct);
        return ToRequest(texts["service.withdrawn"]);
    }
}
