using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies.Conditions;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Subsidies.Desk;

/// <summary>Records what was found out for a condition that no register answers: a home, a sum, or a loan.</summary>
[Requires(Capability.ReviewSubsidies)]
public sealed class FindModel(SubsidyCaseQuery cases, SubsidyReviewService desk, GrantedLoans loans) : CasePageModel(cases)
{
    private const int FirstPeriods = 2;

    [FromQuery] public ProvenSumKind? Sum { get; set; }
    [FromQuery] public bool Loan { get; set; }
    [BindProperty] public RecordFinding Form { get; set; } = new();

    /// <summary>What was written down before on the same thing, the latest first.</summary>
    public IEnumerable<SubsidyFinding> Earlier => Case.Application.Findings.Where(found => Form.OfLoan ? found.Loan is not null : Form.Sum is null ? found.OwnsHome is not null : found.Sum == Form.Sum).OrderByDescending(found => found.Sequence);

    /// <summary>Of which loans of the applicant interest was granted under this policy.</summary>
    public IReadOnlyCollection<LoanShare> Granted { get; private set; } = [];

    /// <summary>Greys the button: not now, not this officer, or nothing that the policy asks for.</summary>
    public Refusal? WhyNotSave => Case.Application.WhyNotConclude(Case.Actor)
        ?? new FindingContent(Form.OfLoan || Form.Sum is not null ? null : false, Form.Sum, null, Form.OfLoan ? new ProvenLoan([]) : null).WhyNotUnder(Case.PolicyVersion.Terms);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) => await base.OnPageHandlerExecutionAsync(context, async () =>
    {
        if ((Loan || Form.OfLoan) && Case.Application is { PolicyId: { } policy, PersonId: { } person }) Granted = (await loans.OfAsync(policy, person, "", Id, HttpContext.RequestAborted)).Granted;
        return await next();
    });

    public void OnGet() => Form = new RecordFinding { Version = Case.Version, Sum = Sum, OfLoan = Loan, Contract = Loan ? KnownContract : null, Periods = Loan ? [.. Enumerable.Range(0, FirstPeriods).Select(_ => new LoanPeriodFields())] : [] };

    // What was written into this file, or the person's one loan so far.
    private string? KnownContract =>
        Case.Application.Findings.Where(found => found.Loan is not null).MaxBy(found => found.Sequence)?.Loan!.Contract is { Length: > 0 } written ? written
        : Granted.Select(share => share.Loan).DistinctBy(loan => loan.ContractKey).ToList() is [var only] ? only.Contract : null;

    /// <summary>Another period; everything typed stays.</summary>
    [Repeatable("Changes the form only; nothing is kept."), HalfTyped]
    public void OnPostPeriod()
    {
        RefusedException.ThrowIf(Case.Application.WhyNotConclude(Case.Actor));
        if (Form.Periods.Count < ProvenLoan.MostPeriods) Form.Periods.Add(new LoanPeriodFields());
        // What is missing is said when the finding is saved.
        foreach (var entry in ModelState.Values.Where(entry => entry.ValidationState is ModelValidationState.Invalid)) entry.Errors.Clear();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await desk.FindAsync(Id, Form, ct);
        return SameFile();
    }
}
