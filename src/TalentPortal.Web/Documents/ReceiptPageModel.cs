using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Documents.Receipts;

namespace TalentPortal.Web.Documents;

/// <summary>A receipt to read and print; <c>/pdf</c> and <c>/json</c> behind its address are the same as files.</summary>
public abstract class ReceiptPageModel(ReceiptPrinter printer) : PageModel
{
    [FromRoute(Name = "form")] public ReceiptForm? Form { get; set; }
    public PaperSheet Sheet { get; private set; } = null!;

    protected IActionResult Answer(ReceiptDocument receipt)
    {
        if (!ModelState.IsValid) return NotFound();
        if (Form is { } form)
        {
            var file = form is ReceiptForm.Pdf ? printer.Pdf(receipt) : ReceiptPrinter.Json(receipt);
            return File(file.Content, file.Type, file.Name);
        }

        Sheet = printer.Sheet(receipt);
        return Page();
    }
}

/// <summary>As which file a receipt is taken along.</summary>
public enum ReceiptForm
{
    Pdf,
    Json,
}
