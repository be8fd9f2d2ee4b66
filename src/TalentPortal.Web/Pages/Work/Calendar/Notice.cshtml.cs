using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Calendar;

/// <summary>Entering the State Council's notice of one year: paste or fields, what it changes, save.</summary>
[Requires(Capability.MaintainCalendar)]
public sealed class NoticeModel(CalendarService calendar, PortalTexts texts) : PageModel
{
    [FromRoute] public int Year { get; set; }
    [BindProperty] public EnterHolidayNotice Form { get; set; } = new();
    public HolidayNoticePreview? Preview { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) => Form = await calendar.FormAsync(Year, ct);

    [Repeatable("a preview changes nothing")]
    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken ct)
    {
        Form.Year = Year;
        Preview = await calendar.PreviewAsync(Form, ct);
        foreach (var problem in Preview.Problems) ModelState.AddModelError(Form.HasText ? "Form.Text" : "", texts.Refusal(problem));
        return new PageResult { StatusCode = Preview.IsUsable ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Form.Year = Year;
        await calendar.EnterAsync(Form, ct);
        return RedirectToPage("Index", new { year = Year });
    }
}
