using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Talents.Corrections;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Talents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.My.Corrections;

/// <summary>What is wrong: each field and item of the own record with the way to ask for its correction.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class ChooseModel(RecordCorrectionService corrections) : PageModel
{
    public Person Person { get; private set; } = null!;
    public IReadOnlyList<Credential> Credentials { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        ViewData["Back"] = Url.Page("/My/Record");
        (Person, Credentials) = (await corrections.OwnAsync(ct), await corrections.CredentialsAsync(ct));
    }
}
