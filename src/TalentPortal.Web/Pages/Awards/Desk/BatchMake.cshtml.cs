using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Awards;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>What would be on a list made now, what is held and why, and making it.</summary>
[Requires(Capability.PreparePayments)]
public sealed class BatchMakeModel(AwardBatchQuery lists, AwardBatchService batches) : PageModel
{
    [BindProperty] public MakeAwardBatch Form { get; set; } = new();
    public IReadOnlyList<TransferCandidate> Candidates { get; private set; } = [];
    public IReadOnlyList<TransferCandidate> Ready => [.. Candidates.Where(candidate => candidate.IsReady)];
    public Money Total => Ready.Sum(candidate => candidate.Part.Amount);
    public Refusal? WhyNot => Ready.Count == 0 ? PaymentRefusals.NothingToPay : null;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Candidates = await lists.PreviewAsync(HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form = new MakeAwardBatch { Lines = Ready.Count, TotalFen = Total.Fen };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => RedirectToPage("/Awards/Desk/Batch", new { id = await batches.MakeAsync(Form, ct) });
}
