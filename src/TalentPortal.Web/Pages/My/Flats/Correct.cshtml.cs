using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Flats;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Flats;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.My.Flats;

/// <summary>What was asked for is answered: the family as it is now, with level and work of the day.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class CorrectModel(OwnFlatService own, PortalTexts texts) : OwnFlatPageModel(own)
{
    private readonly OwnFlatService own = own;

    [BindProperty] public ApplyForFlat Form { get; set; } = new();

    public void OnGet() => Form = new ApplyForFlat { IsMarried = Shown.Application.Household.IsMarried, Children = Shown.Application.Household.Children, Version = Shown.Application.Version };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await own.ResubmitAsync(Id, Form, ct);
        return ToApplication(texts["flat.done", FlatApplicationAction.Resubmit]);
    }
}
