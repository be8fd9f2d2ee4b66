using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Apply;

/// <summary>First the employer is found, then the contract is told; both on one address, so that it works without scripts.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class EmploymentModel(SubsidyApplicantQuery applications, SubsidyDraftService drafts, EmployerSearch employers) : QuestionPageModel(applications)
{
    [BindProperty] public SaveEmployment Form { get; set; } = new();
    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    [BindProperty(SupportsGet = true)] public Guid? Chosen { get; set; }
    public Domain.Employers.Employer? Employer { get; private set; }
    public IReadOnlyList<Domain.Employers.Employer>? Found { get; private set; }

    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        base.OnPageHandlerExecutionAsync(context, async () =>
        {
            Found = Q is null ? null : await employers.FindAsync(Q, HttpContext.RequestAborted) ?? [];
            Employer = Found is null ? await employers.GetAsync(Form.EmployerId ?? Chosen ?? Case.Employer?.Id.Value, HttpContext.RequestAborted) : null;
            return await next();
        });

    public void OnGet()
    {
        if (Case.Employment is { } known && known.EmployerId == Employer?.Id)
            Form = new SaveEmployment { Kind = known.Kind, StartedOn = known.StartedOn, ContractEndsOn = known.ContractEndsOn, IsOpenEnded = known.ContractEndsOn is null, IsDispatchedElsewhere = known.IsDispatchedElsewhere };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await drafts.SaveEmploymentAsync(Id, Form, ct);
        return Onward(ApplySection.Employment);
    }
}
