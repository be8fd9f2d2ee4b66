using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Awards;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Employer.Awards;

/// <summary>The items of the correction notice, each with a place for the reply.</summary>
[Requires(Capability.ApplyForAwards)]
public sealed class CorrectModel(AwardEmployerQuery awards, AwardEmployerService service) : AwardPageModel(awards)
{
    [BindProperty] public AnswerCorrections Form { get; set; } = new();

    public void OnGet() => Form = new AnswerCorrections { Version = Case.Award.Version, Items = [.. Case.Award.OpenCorrections.Select(item => new CorrectionReply { Id = item.Id, Reply = item.Reply })] };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.ResubmitAsync(Id, Form, ct);
        return ToAward();
    }
}
