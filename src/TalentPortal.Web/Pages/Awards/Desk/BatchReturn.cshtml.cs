using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Awards;
using TalentPortal.Application.Payments;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Foundation;
using TalentPortal.Web.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>A transfer reported as paid came back: the instalment is due again.</summary>
[Requires(Capability.PreparePayments), FreshSignIn]
public sealed class BatchReturnModel(AwardBatchQuery lists, AwardBankResultService results) : BatchPageModel(lists)
{
    [FromRoute] public Guid Line { get; set; }
    [BindProperty] public ExplainPayment Form { get; set; } = new();
    public AwardTransfer Carried => Shown.Batch.Lines.SingleOrDefault(line => line.Id == Line) ?? throw new NotFoundException();

    public void OnGet() => Form.Version = Carried.IsLive ? Shown.Batch.Version : throw new NotFoundException();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await results.RecordReturnAsync(Id, Line, Form, ct);
        return ToBatch();
    }
}
