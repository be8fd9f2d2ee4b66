using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Services;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.My.Services;

/// <summary>One request: what is missing, what is offered, what came of it. Handing it in is the one press of this page.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class RequestModel(OwnServiceService own, PortalTexts texts) : OwnServicePageModel(own)
{
    private readonly OwnServiceService own = own;

    [BindProperty] public NoteOnService Form { get; set; } = new();

    public void OnGet() => Form.Version = Shown.Request.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await own.SubmitAsync(Id, Form, ct);
        return ToRequest(texts["service.submitted.done"]);
    }
}
