using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Payments;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Payments;

/// <summary>What would be in a batch made now, what is held and why, and making it.</summary>
[Requires(Capability.PreparePayments)]
public sealed class MakeModel(PaymentService payments, CountyClock clock) : PageModel
{
    [BindProperty] public MakePaymentBatch Form { get; set; } = new();
    public BatchPreview Preview { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Preview = await payments.PreviewAsync(HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form = new MakePaymentBatch { Period = clock.ThisMonth.ToString(), People = Preview.Ready.Count, TotalFen = Preview.Total.Fen };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => RedirectToPage("Batch", new { id = await payments.MakeAsync(Form, ct) });
}
