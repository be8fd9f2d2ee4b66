using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Stations;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Stations;
using TalentPortal.Web.Foundation;
using TalentPortal.Web.Stations;

namespace TalentPortal.Web.Pages.My.Stations;

/// <summary>The one press that books: where, when, and what the guest has to say.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class BookModel(OwnStayService own, CountyClock clock, PortalTexts texts) : PageModel
{
    [FromRoute] public StationId Id { get; set; }
    [FromQuery] public DateOnly? From { get; set; }
    [FromQuery] public DateOnly? To { get; set; }
    [BindProperty] public BookStay Form { get; set; } = new();
    public StayOffer Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Shown = await own.OfferAsync(Id, AskedDates.Of(From, To, clock.Today), HttpContext.RequestAborted);
        await next();
    }

    /// <summary>The guest corrects what the register knows already.</summary>
    public void OnGet() => (Form.School, Form.Education, Form.GraduatedOn) = (Shown.Education?.School, Shown.Education?.Level, Shown.Education?.GraduatedOn);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var stay = await own.BookAsync(Id, Shown.Dates, Form, ct);
        TempData["Done"] = texts[Shown.Ground is null ? "station.booked.waits" : "station.booked"];
        return RedirectToPage("Stay", new { id = stay });
    }
}
