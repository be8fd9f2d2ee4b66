using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Loans;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Loans;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Loans.Desk;

/// <summary>One difference of a list, settled with its reason.</summary>
[Requires(Capability.JudgeLoans)]
public sealed class ListLineModel(InterestListService lists, PortalTexts texts) : InterestListPageModel(lists)
{
    private readonly InterestListService lists = lists;

    [FromRoute] public int Entry { get; set; }
    [BindProperty] public SettleInterestListLine Form { get; set; } = new();
    public BankEntry Line => Shown.Comparison.Entries[Entry - 1];

    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return base.OnPageHandlerExecutionAsync(context, () => Entry >= 1 && Entry <= Shown.Comparison.Entries.Count ? next() : throw new NotFoundException());
    }

    public void OnGet() => (Form.Version, Form.Settlement) = (Shown.List.Version, Line.Choices is [var only] ? only : null);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await lists.SettleAsync(Id, Entry, Form, ct);
        TempData["Done"] = texts["loan.list.done.settled"];
        return RedirectToPage("List", new { Id });
    }
}
