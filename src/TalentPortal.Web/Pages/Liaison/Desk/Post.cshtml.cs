using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Liaison.Desk;

/// <summary>One post: its talents now and before, who held it, who assists.</summary>
[Requires(Capability.ReadLiaison)]
public sealed class PostModel(LiaisonDeskQuery desk, LeaderPostService posts, PortalTexts texts) : PostPageModel(desk)
{
    [BindProperty] public NameLiaisonOfficer Form { get; set; } = new();

    public void OnGet() => Form = new() { Officer = Shown.Post.OfficerId?.Value, Version = Shown.Post.Version };

    [Requires(Capability.ManageLiaison)]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await posts.NameOfficerAsync(Id, Form, ct);
        return Back(texts["liaison.officer.done"]);
    }
}
