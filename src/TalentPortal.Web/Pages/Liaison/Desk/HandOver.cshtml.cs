using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Liaison.Desk;

/// <summary>The post changes hands: whom the successor takes over is shown before.</summary>
[Requires(Capability.ManageLiaison)]
public sealed class HandOverModel(LiaisonDeskQuery desk, LeaderPostService posts, PortalTexts texts, CountyClock clock) : PostPageModel(desk)
{
    [BindProperty] public HandOverPost Form { get; set; } = new();

    public void OnGet() => Form = new() { From = clock.Today, Officer = Shown.Post.OfficerId?.Value, Version = Shown.Post.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => Back(texts["liaison.hand_over.done", await posts.HandOverAsync(Id, Form, ct)]);
}
