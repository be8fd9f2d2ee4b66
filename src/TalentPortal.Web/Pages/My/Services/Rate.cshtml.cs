using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Services;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.My.Services;

/// <summary>How good it was, in five grades.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class RateModel(OwnServiceService own, PortalTexts texts) : OwnServicePageModel(own)
{
    private readonly OwnServiceService own = own;

    [BindProperty] public RateService Form { get; set; } = new();

    public void OnGet() => Form.Version = Shown.Request.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await own.RateAsync(Id, Form, ct);
        return ToRequest(texts["service.rated"]);
    }
}
