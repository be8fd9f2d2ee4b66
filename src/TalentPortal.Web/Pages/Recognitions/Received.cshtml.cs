using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Notices;
using TalentPortal.Domain.Foundation;
using TalentPortal.Web.Foundation;
using TalentPortal.Web.Notices;

namespace TalentPortal.Web.Pages.Recognitions;

/// <summary>The receipt for an objection to a level. It reads its sealed link only, so nobody learns of another's objection here.</summary>
[Open]
public sealed class ReceivedModel(ObjectionReceipts receipts) : PageModel
{
    [FromRoute] public string Number { get; set; } = "";
    [FromQuery] public string? Receipt { get; set; }
    public ReceivedObjection Received { get; private set; } = null!;

    public void OnGet() => Received = receipts.Read(Receipt) ?? throw new NotFoundException();
}
