using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Employers;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Employers;

/// <summary>The register of employers. Everything the reader chose is in the address; the export is what the filter shows.</summary>
[Requires(Capability.MaintainEmployers, Capability.ReadTalents)]
public sealed class IndexModel(EmployerRegisterService register, EmployerExport export, EmployerLists lists, SavedViewService views, Townships townships) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")] public EmployerFilter Filter { get; set; } = new();
    public EmployerPage Register { get; private set; } = null!;
    public IReadOnlyList<EmployerListEntry> Lists { get; private set; } = [];
    public IReadOnlyList<SavedView> Views { get; private set; } = [];
    public Townships Townships => townships;

    public async Task OnGetAsync(CancellationToken ct) =>
        (Register, Lists, Views) = (await register.PageAsync(Filter, ct), await lists.AllAsync(ct), await views.MineAsync(ViewedList.Employers, ct));

    [Repeatable("each export is a record of its own")]
    public async Task<IActionResult> OnPostExportAsync(CancellationToken ct) =>
        await PassingFile.SpreadsheetAsync("employers.xlsx", file => export.WriteAsync(file, Filter, ct));
}
