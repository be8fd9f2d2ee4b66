using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Notices;
using TalentPortal.Web.Accounts;
using TalentPortal.Web.Foundation;
using TalentPortal.Web.Notices;

namespace TalentPortal.Web.Pages.Notices;

/// <summary>Anybody objects to one row of a public list, whatever it gives, signed or without a name.</summary>
[Open]
[UploadInMemory]
public sealed class ObjectModel(ObjectionIntakeService intake, ObjectionReceipts receipts, PortalTexts texts) : PageModel
{
    [FromRoute] public string Number { get; set; } = "";
    [FromRoute] public int Serial { get; set; }
    [BindProperty] public RaiseObjection Form { get; set; } = new();
    [BindProperty] public IFormFile? Evidence { get; set; }
    public ObjectionTarget Target { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Target = await intake.TargetAsync(Number, Serial, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await ScreenAsync(ct) is not (true, var file)) return Page();
        var received = await intake.ReceiveAsync(Number, Serial, Form, file, HttpContext.Address(), ct);
        return RedirectToPage("/Notices/Received", new { Number, receipt = receipts.Write(received) });
    }

    private async Task<(bool Passed, ScreenedFile? File)> ScreenAsync(CancellationToken ct)
    {
        if (Evidence is null) return (true, null);
        using var content = new MemoryStream();
        await Evidence.CopyToAsync(content, ct);
        if (FileSniffer.Screen(Evidence.FileName, content.ToArray(), out var file) is not { } fault) return (true, file);
        ModelState.AddModelError(nameof(Evidence), texts.Of(fault));
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return (false, null);
    }
}
