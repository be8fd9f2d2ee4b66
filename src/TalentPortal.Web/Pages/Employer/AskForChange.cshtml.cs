using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Employers;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Web.Employers;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Employer;

/// <summary>One field of the own entry: what it says, what it is to say, why.</summary>
[Requires(Capability.ConfirmEmployment)]
[UploadInMemory]
public sealed class AskForChangeModel(EmployerOfficerQuery officers, EmployerOfficerService service, EmployerLists lists, Townships townships, PortalTexts texts) : PageModel
{
    [FromRoute] public EmployerField Field { get; set; }
    [BindProperty] public ChangeForm Form { get; set; } = new();
    public string Present { get; private set; } = "";
    public IReadOnlyList<EmployerListEntry> Chains { get; private set; } = [];
    public Townships Townships => townships;
    public bool NeedsSecond => Field is EmployerField.Name or EmployerField.CreditCode;
    private string? value;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        if (Field is EmployerField.Qualification || !Enum.IsDefined(Field)) throw new NotFoundException();
        (value, Present) = await officers.FieldAsync(Field, HttpContext.RequestAborted);
        if (Field is EmployerField.ChainId) Chains = await lists.OpenAsync(EmployerList.Chain, null, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form.Wanted = value;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.AskAsync(Form with { Field = Field }, await Uploads.ReadAsync(Form.File, ct), ct);
        TempData["Done"] = texts["employer.request.sent"];
        return RedirectToPage("Firm");
    }
}

/// <summary>The same with the licence.</summary>
public sealed record ChangeForm : AskForChange
{
    public IFormFile? File { get; set; }
}
