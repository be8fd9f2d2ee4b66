using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Employers;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Talents;

/// <summary>The talent register. What the reader chose is in the address, except a personal number; the export is what the filter shows.</summary>
[Requires(Capability.ReadTalents)]
public sealed class IndexModel(TalentListQuery list, TalentExport export, SavedViewService views, EmployerLists lists, Townships townships, CountyClock clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")] public TalentFilter Filter { get; set; } = new();
    public TalentPage Found { get; private set; } = null!;
    public Townships Townships => townships;
    public DateOnly Today => clock.Today;
    public IReadOnlyList<SavedView> Views { get; private set; } = [];
    public IReadOnlyList<string> Chains { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        (Found, Views) = (await list.PageAsync(Filter, ct), await views.MineAsync(ViewedList.Talents, ct));
        Chains = [.. (await lists.AllAsync(ct)).Where(entry => entry.List is EmployerList.Chain).Select(entry => entry.Name).Distinct()];
    }

    [Repeatable("a search changes nothing")]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!Filter.SeeksANumber) return RedirectToPage(Filter.Chosen().ToDictionary(choice => choice.Key, choice => (object)choice.Value));
        await OnGetAsync(ct);
        return Page();
    }

    [Repeatable("each export is a record of its own")]
    public async Task<IActionResult> OnPostExportAsync(CancellationToken ct) =>
        await PassingFile.SpreadsheetAsync("talents.xlsx", file => export.WriteAsync(file, Filter, ct));
}
