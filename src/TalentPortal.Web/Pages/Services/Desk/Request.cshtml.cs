using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Services;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Services;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Services.Desk;

/// <summary>One request with everything that happened, and what the reader can do next. Ending what was never answered needs no words.</summary>
[Requires(Capability.ReadLiaison, Capability.HandleIssues)]
public sealed class RequestModel(ServiceDeskQuery desk, ServiceOfficeService office, PortalTexts texts) : ServiceDeskPageModel(desk)
{
    [BindProperty] public MoveService Form { get; set; } = new();

    /// <summary>What the reader may do now, each with its page and its text; the first is the usual one.</summary>
    public IEnumerable<(string Page, string Text)> Steps =>
        [.. Shown.Open.Select(PageOf), .. Shown.MayUseVoucher ? [("Voucher", "service.voucher.use")] : Array.Empty<(string, string)>()];

    public void OnGet() => Form.Version = Shown.Request.Version;

    [Requires(Capability.ManageLiaison)]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await office.EndAsync(Id, Form, ct);
        return ToRequest(texts["service.ended.done"]);
    }

    private static (string Page, string Text) PageOf(ServiceAction action) => action switch
    {
        ServiceAction.Assign => ("Assign", "service.assign"),
        ServiceAction.AddDepartment => ("Assign", "service.add_department"),
        ServiceAction.Return => ("Return", "service.return"),
        ServiceAction.Decline => ("Decline", "service.decline"),
        ServiceAction.Reassign => ("Reassign", "service.reassign"),
        ServiceAction.GrantExtension => ("DecideExtension", "service.extension.decide"),
        ServiceAction.MakeOffer => ("Offer", "service.offer.make"),
        ServiceAction.Report => ("Feed", "service.feed"),
        ServiceAction.AskExtension => ("AskExtension", "service.ask_extension"),
        ServiceAction.GiveBack => ("GiveBack", "service.give_back"),
        ServiceAction.CallBack => ("CallBack", "service.call_back"),
        ServiceAction.Drop => ("Drop", "service.drop"),
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
    };
}
