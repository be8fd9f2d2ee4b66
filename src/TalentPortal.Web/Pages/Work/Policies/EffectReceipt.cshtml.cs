using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Documents.Receipts;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Talents;
using TalentPortal.Web.Documents;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Policies;

/// <summary>One person of a trial's list: the version that goes on and the one that is tried, line by line.</summary>
[Requires(Capability.MaintainPolicies, Capability.ReadLogs)]
public sealed class EffectReceiptModel(PolicyTrialReceipts receipts, ReceiptPrinter printer) : ReceiptPageModel(printer)
{
    [FromRoute] public PolicyVersionId Id { get; set; }
    [FromRoute] public PersonId Person { get; set; }
    /// <summary>Of which list; for the way back.</summary>
    [FromQuery] public bool Gains { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => Answer(await receipts.OfAsync(Id, Person, ct));
}
