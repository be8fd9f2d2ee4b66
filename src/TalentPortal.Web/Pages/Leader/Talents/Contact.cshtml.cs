using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Leader.Talents;

/// <summary>A contact in three taps: the kind, the need, save. Day, words and pictures are for whoever wants to.</summary>
[Requires(Capability.KeepContacts)]
[UploadInMemory]
public sealed class ContactModel(LeaderTalentsQuery talents, ContactService contacts, PortalTexts texts, CountyClock clock) : PageModel
{
    [FromRoute] public LiaisonAssignmentId Id { get; set; }
    [BindProperty] public ContactForm Form { get; set; } = new();
    public TalentCard Card { get; private set; } = null!;
    /// <summary>Whatever was typed or is wrong must be seen.</summary>
    public bool IsOpened => !ModelState.IsValid;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Card = await talents.CardAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form.On = clock.Today;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await contacts.RecordAsync(Id, Form.ToContact(), await PostedFiles.ReadAsync(Form.Photos, ct), ct);
        TempData["Done"] = texts["liaison.record.done", Card.Talent.Name];
        return RedirectToPage("/Leader/Index");
    }
}

/// <summary>The contact as a browser sends it, pictures included.</summary>
public sealed class ContactForm
{
    public ContactKind? Kind { get; set; }
    public DateOnly? On { get; set; }
    public NeedKind? Need { get; set; }
    public string? NeedWords { get; set; }
    public string? Summary { get; set; }
    public string? Promise { get; set; }
    public DateOnly? PromiseBy { get; set; }
    public List<IFormFile> Photos { get; set; } = [];

    public RecordContact ToContact() => new() { Kind = Kind, On = On, Need = Need, NeedWords = NeedWords, Summary = Summary, Promise = Promise, PromiseBy = PromiseBy };
}
