using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Loans;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Loans.Desk;

/// <summary>One list against the book: every difference, what was settled, and applying it as a whole by another person.</summary>
[Requires(Capability.JudgeLoans, Capability.LendLoans, Capability.ReadPayments)]
public sealed class ListModel(InterestListService lists, PortalTexts texts) : InterestListPageModel(lists)
{
    private readonly InterestListService lists = lists;

    [BindProperty] public MoveLoan Form { get; set; } = new();

    public void OnGet() => Form.Version = Shown.List.Version;

    public async Task<IActionResult> OnGetCopyAsync(CancellationToken ct) => await PassingFile.SpreadsheetAsync("interest-list-checked.xlsx", file => lists.WriteCopyAsync(Id, file, ct));

    [Requires(Capability.JudgeLoans)]
    public async Task<IActionResult> OnPostApplyAsync(CancellationToken ct)
    {
        await lists.ApplyAsync(Id, Form.Version, ct);
        TempData["Done"] = texts["loan.list.done.applied"];
        return RedirectToPage(new { Id });
    }

    [Requires(Capability.JudgeLoans)]
    public async Task<IActionResult> OnPostCompareAsync(CancellationToken ct)
    {
        var id = await lists.CompareAnewAsync(Id, Form.Version, ct);
        TempData["Done"] = texts["loan.list.done.compared"];
        return RedirectToPage(new { id });
    }
}
