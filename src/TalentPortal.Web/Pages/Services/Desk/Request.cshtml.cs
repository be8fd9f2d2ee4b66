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
    /// <summary>Each step with its page and its text, in the order of the buttons; the first that is open is the usual one.</summary>
    private static readonly (ServiceAction Action, string Page, string Text)[] All =
    [
        (ServiceAction.Assign, "Assign", "service.assign"), (ServiceAction.Return, "Return", "service.return"), (ServiceAction.Decline, "Decline", "service.decline"),
        (ServiceAction.MakeOffer, "Offer", "service.offer.make"), (ServiceAction.Report, "Feed", "service.feed"), (ServiceAction.AddDepartment, "Assign", "service.add_department"), (ServiceAction.CallBack, "CallBack", "service.call_back"), (ServiceAction.Drop, "Drop", "service.drop"),
    ];

    [BindProperty] public MoveService Form { get; set; } = new();
    public IReadOnlyList<(string Page, string Text, bool IsFirst)> Steps
    {
        get
        {
            List<(string, string, bool)> open = [];
            foreach (var (action, page, text) in All.Where(step => Shown.WhyNot(step.Action) is null)) open.Add((page, text, open.Count == 0));
            if (Shown.Request.WhyNotUseVoucher(Shown.Actor, Shown.Today) is null) open.Add(("Voucher", "service.voucher.use", open.Count == 0));
            return open;
        }
    }

    public bool MayEnd => Shown.WhyNot(ServiceAction.Lapse) is null || Shown.WhyNot(ServiceAction.CloseUnrated) is null;

    public void OnGet() => Form.Version = Shown.Request.Version;

    [Requires(Capability.ManageLiaison)]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await office.EndAsync(Id, Form, ct);
        return ToRequest(texts["service.ended.done"]);
    }
}
