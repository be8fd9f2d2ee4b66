using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Stations;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.My.Stations;

/// <summary>More nights in the same bed, as far as rules and bed allow.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class ExtendModel(OwnStayService own, PortalTexts texts) : OwnStayPageModel(own)
{
    private readonly OwnStayService own = own;

    [BindProperty] public ExtendStay Form { get; set; } = new();
    /// <summary>The last day of departure that is possible.</summary>
    public DateOnly Latest { get; private set; }

    protected override async Task LoadAsync(CancellationToken ct) => Latest = await own.LatestAsync(Shown, ct);

    public void OnGet() => (Form.Until, Form.Version) = (Latest, Shown.Stay.Version);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await own.ExtendAsync(Id, Form, ct);
        return ToStay(texts["station.extended"]);
    }
}
