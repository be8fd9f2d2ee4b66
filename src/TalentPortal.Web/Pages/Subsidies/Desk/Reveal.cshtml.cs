using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Audit;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Desk;

/// <summary>One full number or the name, once, with a reason that its owner can read.</summary>
[Requires(Capability.RevealPersonalData)]
public sealed class RevealModel(SubsidyCaseQuery cases, RevealService reveals, SubsidyNameService names) : CasePageModel(cases)
{
    [BindProperty] public RevealNumber Form { get; set; } = new();
    public string? Shown { get; private set; }

    public void OnGet(PersonalField field) => Form.Field = field;

    [Repeatable("each look is a record of its own")]
    public async Task OnPostAsync(CancellationToken ct) => Shown = await reveals.RevealAsync(Case.Person.Id, Form, HttpContext.TraceIdentifier, ct);

    /// <summary>The open file asks for the handler's name by itself; a post, because it leaves a record.</summary>
    [Repeatable("each look is a record of its own")]
    public async Task<IActionResult> OnPostHandlingAsync(CancellationToken ct)
    {
        Form.Field = PersonalField.Name;
        Shown = await names.OpenAsync(Case, HttpContext.TraceIdentifier, ct);
        return Request.IsPartial() ? Partial("_FullName", Shown) : Page();
    }
}
