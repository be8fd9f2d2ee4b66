using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Talents.OwnData;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.My;

/// <summary>Everything that is kept about the reader, as one download.</summary>
[Requires(Capability.ApplyForSubsidies)]
[FreshSignIn]
public sealed class DataModel(OwnDataExport export) : PageModel
{
    public void OnGet() { }

    [Repeatable("each download is a record of its own, and limited by its own counter")]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        new FileStreamResult(await PassingFile.MakeAsync(file => export.WriteAsync(file, ct)), "application/zip") { FileDownloadName = "my-data.zip" };
}
