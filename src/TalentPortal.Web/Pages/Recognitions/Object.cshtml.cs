using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Recognitions;
using TalentPortal.Web.Accounts;
using TalentPortal.Web.Foundation;
using TalentPortal.Web.Notices;

namespace TalentPortal.Web.Pages.Recognitions;

/// <summary>Anybody objects to the level of one person on a list, signed or without a name.</summary>
[Open]
[UploadInMemory]
public sealed class ObjectModel(RecognitionObjectionIntake intake, ObjectionReceipts receipts, PortalTexts texts) : ObjectionPageModel(texts)
{
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
        return RedirectToPage("/Recognitions/Received", new { Number, receipt = receipts.Write(received) });
    }
}
