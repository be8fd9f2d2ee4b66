using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Liaison.Desk;

/// <summary>A post that is no more; what it did stays readable.</summary>
[Requires(Capability.ManageLiaison)]
public sealed class CloseModel(LiaisonDeskQuery desk, LeaderPostService posts, PortalTexts texts) : PostPageModel(desk)
{
    [BindProperty] public ClosePost Form { get; set; } = new();

    public void OnGet() => Form.Version = Shown.Post.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await posts.CloseAsync(Id, Form, ct);
        return Back(texts["liaison.post.close.done"]);
    }
}
