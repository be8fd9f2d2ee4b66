using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Services;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.My.Card;

/// <summary>The talent card on the holder's phone, with what it opens.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class IndexModel(TalentCards cards) : PageModel
{
    public TalentCard? Card { get; private set; }
    /// <summary>What the QR code leads to.</summary>
    public string Address => Url.PageLink("/Card/Index", values: new { number = Card!.Number, code = Card.Code })!;

    public async Task OnGetAsync(CancellationToken ct) => Card = await cards.MineAsync(ct);
}
