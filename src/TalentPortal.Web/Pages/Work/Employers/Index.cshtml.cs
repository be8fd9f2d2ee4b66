using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Employers;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Employers;

/// <summary>The register of employers. Everything the reader chose is in the address; the export is what the filter shows.</summary>
[Requires(Capability.MaintainEmployers)]
public sealed class IndexModel(EmployerRegisterService register, EmployerExport export, Townships townships) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")] public EmployerFilter Filter { get; set; } = new();
    public EmployerPage Register { get; private set; } = null!;
    public Townships Townships => townships;

    public async Task OnGetAsync(CancellationToken ct) => Register = await register.PageAsync(Filter, ct);

    public async Task<IActionResult> OnGetExportAsync(CancellationToken ct) =>
        await PassingFile.SpreadsheetAsync("employers.xlsx", file => export.WriteAsync(file, Filter, ct));
}
