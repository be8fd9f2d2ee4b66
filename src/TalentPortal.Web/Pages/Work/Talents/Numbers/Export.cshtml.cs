using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Talents.Numbers;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Talents;
using TalentPortal.Web.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Talents.Numbers;

/// <summary>One list with personal numbers of the reader's own: how far it is, and the file while it lies ready.</summary>
[Requires(Capability.RevealPersonalData), FreshSignIn]
public sealed class ExportModel(NumberExportService exports) : PageModel
{
    [FromRoute] public NumberExportId Id { get; set; }
    public NumberExportForAsker Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Shown = await exports.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() { }

    [Repeatable("each download is a record of its own")]
    public async Task<IActionResult> OnPostDownloadAsync(CancellationToken ct)
    {
        var (name, content) = await exports.DownloadAsync(Id, ct);
        return File(content, FileKind.Xlsx.ContentType(), name);
    }

    public async Task<IActionResult> OnPostAgainAsync(CancellationToken ct)
    {
        await exports.MakeAgainAsync(Id, ct);
        return RedirectToPage(new { id = Id });
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken ct)
    {
        await exports.WithdrawAsync(Id, ct);
        return RedirectToPage(new { id = Id });
    }
}
