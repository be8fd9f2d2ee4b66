using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Loans;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Loans.Desk;

/// <summary>Banks' lists by quarter; a bank sends its own. A file with a row that cannot be read is refused as a whole and its rows are named.</summary>
[Requires(Capability.JudgeLoans, Capability.LendLoans, Capability.ReadPayments)]
[RequestSizeLimit(InterestListFile.LargestBytes)]
[UploadInMemory]
public sealed class ListsModel(InterestListService lists, PortalTexts texts) : PageModel
{
    [BindProperty] public SendInterestList Form { get; set; } = new();
    [BindProperty] public IFormFile? Upload { get; set; }
    public InterestLists All { get; private set; } = null!;
    public IReadOnlyList<InterestListFault> Faults { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        All = await lists.AllAsync(HttpContext.RequestAborted);
        await next();
    }

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (await lists.LastQuarterAsync(ct) is { } last) (Form.Year, Form.Quarter) = (last.Year, last.Number);
    }

    public async Task<IActionResult> OnGetTemplateAsync(CancellationToken ct) => await PassingFile.SpreadsheetAsync("interest-list.xlsx", file => InterestListService.WriteTemplateAsync(file, ct));

    [Requires(Capability.LendLoans)]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Upload is null)
        {
            ModelState.AddModelError(nameof(Upload), texts["loan.list.file.required"]);
            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        }

        await using var content = new MemoryStream();
        await Upload.CopyToAsync(content, ct);
        content.Position = 0;
        var sent = await lists.SendAsync(Form, content, Upload.FileName, ct);
        Faults = sent.Faults;
        return sent.List is { } id ? RedirectToPage("List", new { id }) : new PageResult { StatusCode = StatusCodes.Status409Conflict };
    }
}
