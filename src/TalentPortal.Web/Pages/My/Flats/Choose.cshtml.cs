using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Flats;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Flats;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.My.Flats;

/// <summary>The turn has come: one of the flats that are free and fit.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class ChooseModel(OwnFlatService own, PortalTexts texts) : OwnFlatPageModel(own)
{
    private readonly OwnFlatService own = own;

    [BindProperty] public ChooseFlat Form { get; set; } = new();
    public IReadOnlyList<FlatChoice> Choices { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken ct) => Choices = await own.ChoicesAsync(Shown, ct);

    public void OnGet() => Form.Version = Shown.Application.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await own.ChooseAsync(Id, Form, ct);
        return ToApplication(texts["flat.done", FlatApplicationAction.Choose]);
    }
}
