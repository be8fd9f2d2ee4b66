using Microsoft.AspNetCore.Mvc;
using TalentPortal.Application.Recognitions;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Recognitions.Apply;

/// <summary>The employer who recommends: as the register has it, or another one.</summary>
[Requires(Capability.ApplyForRecognition)]
public sealed class EmployerModel(RecognitionApplicantQuery applications, RecognitionApplicantService service, EmployerSearch employers) : ApplyPageModel(applications)
{
    [BindProperty] public ChooseEmployer Form { get; set; } = new();
    [FromQuery] public string? Q { get; set; }
    public IReadOnlyList<Domain.Employers.Employer>? Found { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) => Found = await employers.FindAsync(Q, ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await service.ChooseEmployerAsync(Id, Form.Employer, ct);
        return RedirectToPage("/Recognitions/Apply/Tasks", new { Id });
    }
}

public sealed class ChooseEmployer
{
    public Guid? Employer { get; set; }
}
