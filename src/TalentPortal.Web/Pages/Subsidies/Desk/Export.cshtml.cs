using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Desk;

/// <summary>The queue as a spreadsheet, written to a temporary file that disappears with the answer.</summary>
[Requires(Capability.ReadSubsidies)]
public sealed class ExportModel(SubsidyQueueExport export) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")] public SubsidyQueueFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 81920, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await export.WriteAsync(Filter, file, ct);
        file.Position = 0;
        return File(file, FileKind.Xlsx.ContentType(), "subsidies.xlsx");
    }
}
