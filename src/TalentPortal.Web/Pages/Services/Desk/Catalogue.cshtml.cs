using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Services;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Services;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Services.Desk;

/// <summary>Every service in every version there was.</summary>
[Requires(Capability.ReadLiaison)]
public sealed class CatalogueModel(ServiceCatalogueService catalogue) : PageModel
{
    public IReadOnlyList<ServiceItem> Items { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Items = await catalogue.AllAsync(ct);
}
