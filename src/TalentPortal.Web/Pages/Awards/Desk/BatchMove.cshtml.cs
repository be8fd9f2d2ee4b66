using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Awards;
using TalentPortal.Application.Payments;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Web.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>Check, send or discard a list, with the words that the step needs.</summary>
[Requires(Capability.PreparePayments, Capability.CheckPayments), FreshSignIn]
public sealed class BatchMoveModel(AwardBatchQuery lists, AwardBatchService batches) : BatchPageModel(lists)
{
    private static readonly PaymentBatchAction[] Moves = [PaymentBatchAction.Check, PaymentBatchAction.Send, PaymentBatchAction.Discard];

    [FromRoute] public PaymentBatchAction Step { get; set; }
    [BindProperty] public ExplainPayment Form { get; set; } = new();
    /// <summary>Key of the step's texts.</summary>
    public string Words => Step switch { PaymentBatchAction.Check => "payment.check", PaymentBatchAction.Send => "payment.send", _ => "payment.discard" };
    public string Effect => Step is PaymentBatchAction.Discard ? "award.batch.discard.effect" : $"{Words}.effect";

    public void OnGet()
    {
        if (!Moves.Contains(Step)) throw new NotFoundException();
        Form.Version = Shown.Batch.Version;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await batches.MoveAsync(Id, Step, Form, ct);
        return ToBatch();
    }
}
