using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Recognitions;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Recognitions.Apply;

/// <summary>Which entry of the catalogue fits; a draft begins with it, or goes on under it.</summary>
[Requires(Capability.ApplyForRecognition)]
public sealed class StartModel(RecognitionApplicantService service, RecognitionApplicantQuery applications, CatalogueQueries catalogues) : PageModel
{
    [BindProperty] public ChooseEntry Form { get; set; } = new();
    public CatalogueVersion? Catalogue { get; private set; }
    public Refusal? WhyNot { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Catalogue = await catalogues.InForceAsync(HttpContext.RequestAborted);
        WhyNot = await applications.WhyNotStartAsync(HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => RedirectToPage("/Recognitions/Apply/Tasks", new { id = await service.StartAsync(Form.Entry, ct) });
}

public sealed class ChooseEntry
{
    public string? Entry { get; set; }
}
