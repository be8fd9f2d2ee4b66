using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Budgets;
using TalentPortal.Domain.Budgets;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Notices;

/// <summary>That an item's money is used up, for anybody while somebody waits.</summary>
[Open]
public sealed class FundsModel(PublicFundsNotices notices) : PageModel
{
    public FundsNotice Shown { get; private set; } = null!;

    public async Task OnGetAsync(string number, CancellationToken ct) => Shown = await notices.GetAsync(number, ct);
}
