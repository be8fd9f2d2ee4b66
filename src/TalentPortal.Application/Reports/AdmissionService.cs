using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Reports;

namespace TalentPortal.Application.Reports;

/// <summary>How many pupils were admitted in a year, stated by the talent office with its source. A later statement corrects an earlier one; none is lost.</summary>
public sealed class AdmissionService(IPortalDb db, ICurrentActor current, CountyClock clock, IValidator<StateAdmission> validator)
{
    public async Task<IReadOnlyList<AdmissionFigure>> AllAsync(CancellationToken ct) =>
        await db.AdmissionFigures.AsNoTracking().OrderByDescending(figure => figure.Year).ThenByDescending(figure => figure.At).ToListAsync(ct);

    public async Task StateAsync(StateAdmission form, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(form, ct);
        if (!current.Actor.May(Capability.MaintainPolicies)) throw new ForbiddenException();
        db.AdmissionFigures.Add(new AdmissionFigure(form.Year!.Value, form.Admitted!.Value, form.Source!.Trim(), current.Actor, clock.UtcNow));
        await db.SaveChangesAsync(ct);
    }
}

/// <summary>The admitted figure of a year.</summary>
public sealed record StateAdmission
{
    public int? Year { get; set; }
    public int? Admitted { get; set; }
    public string? Source { get; set; }
}

public sealed class StateAdmissionValidator : AbstractValidator<StateAdmission>
{
    public StateAdmissionValidator(CountyClock clock)
    {
        RuleFor(form => form.Year).NotNull().InclusiveBetween(2000, clock.Today.Year);
        RuleFor(form => form.Admitted).NotNull().InclusiveBetween(0, 1_000_000);
        RuleFor(form => form.Source).NotEmpty().MaximumLength(AdmissionFigure.LongestSource);
    }
}
