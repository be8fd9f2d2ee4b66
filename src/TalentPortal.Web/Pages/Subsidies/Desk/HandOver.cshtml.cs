using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Desk;

/// <summary>A file goes to another officer of its desk, with a reason; the next one opens.</summary>
[Requires(Capability.HandOverCases)]
public sealed class HandOverModel(SubsidyCaseQuery cases, SubsidyHandOverService handOvers) : CasePageModel(cases)
{
    [BindProperty] public HandOverCase Form { get; set; } = new();
    public IReadOnlyList<Actor> Colleagues { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Form = new HandOverCase { Version = Case.Version };
        Colleagues = await handOvers.ColleaguesAsync(Case.Application, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        // Read first, so that the list is there when the form comes back.
        Colleagues = await handOvers.ColleaguesAsync(Case.Application, ct);
        await handOvers.HandOverAsync(Id, Form, ct);
        return await NextFileAsync(ct);
    }
}
