using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Employers;

/// <summary>Qualifications and staff numbers of an employer, written by the keeper of the register.</summary>
public sealed class EmployerFactsService(IPortalDb db, ICurrentActor current, CountyClock clock, IValidator<StateQualification> qualificationValidator, IValidator<StateHeadcount> headcountValidator, IValidator<EndQualification> endValidator)
{
    public async Task AddQualificationAsync(EmployerId id, StateQualification form, CancellationToken ct)
    {
        await qualificationValidator.ValidateAndThrowAsync(form, ct);
        var employer = await ReachedAsync(id, ct);
        var kind = await db.ChosenAsync(EmployerList.Qualification, form.KindId!.Value, clock.Today, ct);
        db.EmployerQualifications.Add(new EmployerQualification(employer.Id, form.Facts(kind.Id), FactSource.Clerk));
        db.Because(form.Reason);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>One of the register's qualifications and the employer that holds it.</summary>
    public async Task<(EmployerQualification Held, Employer Employer, string Kind)> GetQualificationAsync(Guid id, CancellationToken ct)
    {
        _ = db.Employers.KeptBy(current.Actor);
        var held = await db.EmployerQualifications.Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        return (held, await ReachedAsync(held.EmployerId, ct), await db.EmployerListEntries.Where(entry => entry.Id == held.KindId).Select(entry => entry.Name).SingleAsync(ct));
    }

    public async Task CheckAsync(Guid id, CancellationToken ct)
    {
        var (held, _, _) = await GetQualificationAsync(id, ct);
        held.Check();
        await db.SaveChangesAsync(ct);
    }

    public async Task EndAsync(Guid id, EndQualification form, CancellationToken ct)
    {
        await endValidator.ValidateAndThrowAsync(form, ct);
        var (held, _, _) = await GetQualificationAsync(id, ct);
        held.EndOn(form.Last!.Value);
        db.Because(form.Reason!.Trim());
        await db.SaveChangesAsync(ct);
    }

    /// <summary>States the figures of a year, or other ones.</summary>
    public async Task StateHeadcountAsync(EmployerId id, StateHeadcount form, CancellationToken ct)
    {
        await headcountValidator.ValidateAndThrowAsync(form, ct);
        var employer = await ReachedAsync(id, ct);
        await db.StateAsync(employer.Id, form, FactSource.Clerk, ct);
        await db.SaveChangesAsync(ct);
    }

    public async Task<Employer> ReachedAsync(EmployerId id, CancellationToken ct) =>
        await db.Employers.KeptBy(current.Actor).Where(employer => employer.Id == id).SingleOrNotFoundAsync(ct);
}

internal static class StatedHeadcounts
{
    public static async Task StateAsync(this IPortalDb db, EmployerId employer, StateHeadcount form, FactSource source, CancellationToken ct)
    {
        var year = form.Year!.Value;
        var known = await db.EmployerHeadcounts.Where(row => row.EmployerId == employer && row.Year == year).OrderBy(row => row.Id).FirstOrDefaultAsync(ct);
        if (known is null) db.EmployerHeadcounts.Add(new EmployerHeadcount(employer, year, form.Figures, source));
        else known.Restate(form.Figures, source);
    }
}

/// <summary>A qualification from its certificate.</summary>
public sealed record StateQualification
{
    public Guid? KindId { get; set; }
    public QualificationLevel? Level { get; set; }
    public string? CertificateNumber { get; set; }
    public DateOnly? ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
    public string? Reason { get; set; }

    internal QualificationFacts Facts(Guid kind) => new(kind, Level!.Value, CertificateNumber!.Trim(), ValidFrom!.Value, ValidTo);
}

public sealed class StateQualificationValidator : AbstractValidator<StateQualification>
{
    public StateQualificationValidator()
    {
        RuleFor(form => form.KindId).NotNull();
        RuleFor(form => form.Level).NotNull().IsInEnum();
        RuleFor(form => form.CertificateNumber).NotEmpty().MaximumLength(60);
        RuleFor(form => form.ValidFrom).NotNull();
        RuleFor(form => form.Reason).MaximumLength(RegisterChange.ReasonLength);
    }
}

/// <summary>The last day of a qualification that ends before its time.</summary>
public sealed record EndQualification
{
    public DateOnly? Last { get; set; }
    public string? Reason { get; set; }
}

public sealed class EndQualificationValidator : AbstractValidator<EndQualification>
{
    public EndQualificationValidator(PortalTexts texts)
    {
        RuleFor(form => form.Last).NotNull();
        RuleFor(form => form.Reason).NotEmpty().WithMessage(_ => texts["employer.reason.required"]).MaximumLength(RegisterChange.ReasonLength);
    }
}

/// <summary>Staff numbers at the end of a year.</summary>
public sealed record StateHeadcount
{
    public int? Year { get; set; }
    public int? Total { get; set; }
    public int? Insured { get; set; }
    public int? Graduates { get; set; }
    public int? Researchers { get; set; }

    internal HeadcountFigures Figures => new(Total!.Value, Insured!.Value, Graduates!.Value, Researchers!.Value);
}

public sealed class StateHeadcountValidator : AbstractValidator<StateHeadcount>
{
    private const int Most = 1_000_000;

    public StateHeadcountValidator(CountyClock clock)
    {
        RuleFor(form => form.Year).NotNull().InclusiveBetween(2000, clock.Today.Year);
        RuleFor(form => form.Total).NotNull().InclusiveBetween(0, Most);
        RuleFor(form => form.Insured).NotNull().InclusiveBetween(0, Most);
        RuleFor(form => form.Graduates).NotNull().InclusiveBetween(0, Most);
        RuleFor(form => form.Researchers).NotNull().InclusiveBetween(0, Most);
    }
}
