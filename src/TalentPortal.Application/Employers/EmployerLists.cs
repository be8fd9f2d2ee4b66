using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Employers;

/// <summary>The lists that the county keeps itself: industry chains and kinds of qualifications.</summary>
public sealed class EmployerLists(IPortalDb db, ICurrentActor current, CountyClock clock, IValidator<AddListEntry> validator, IValidator<EndListEntry> endValidator)
{
    /// <summary>All entries, for their keeper and for whoever filters by them.</summary>
    public async Task<IReadOnlyList<EmployerListEntry>> AllAsync(CancellationToken ct) =>
        await db.EmployerListEntries.AsNoTracking().OrderBy(entry => entry.List).ThenBy(entry => entry.Name).ToListAsync(ct);

    /// <summary>What may be chosen today, and the one that was chosen before.</summary>
    public async Task<IReadOnlyList<EmployerListEntry>> OpenAsync(EmployerList list, Guid? chosen, CancellationToken ct) =>
        [.. (await AllAsync(ct)).Where(entry => entry.List == list && (entry.Id == chosen || entry.IsOpenOn(clock.Today)))];

    public async Task AddAsync(AddListEntry form, CancellationToken ct)
    {
        _ = db.Employers.KeptBy(current.Actor);
        await validator.ValidateAndThrowAsync(form, ct);
        db.EmployerListEntries.Add(new EmployerListEntry(form.List!.Value, form.Name!.Trim(), form.From!.Value));
        await db.SaveChangesAsync(ct);
    }

    public async Task<EmployerListEntry> GetAsync(Guid id, CancellationToken ct)
    {
        _ = db.Employers.KeptBy(current.Actor);
        return await db.EmployerListEntries.Where(entry => entry.Id == id).SingleOrNotFoundAsync(ct);
    }

    public async Task EndAsync(Guid id, EndListEntry form, CancellationToken ct)
    {
        await endValidator.ValidateAndThrowAsync(form, ct);
        (await GetAsync(id, ct)).End(form.Until!.Value);
        await db.SaveChangesAsync(ct);
    }
}

/// <summary>A new entry of one of the lists.</summary>
public sealed record AddListEntry
{
    public EmployerList? List { get; set; }
    public string? Name { get; set; }
    public DateOnly? From { get; set; }
}

public sealed class AddListEntryValidator : AbstractValidator<AddListEntry>
{
    public AddListEntryValidator(IPortalDb db, PortalTexts texts)
    {
        RuleFor(form => form.List).NotNull().IsInEnum();
        RuleFor(form => form.From).NotNull();
        RuleFor(form => form.Name).NotEmpty().MaximumLength(EmployerListEntry.LongestName)
            .MustAsync(async (form, name, ct) => !await db.EmployerListEntries.AnyAsync(entry => entry.List == form.List && entry.Name == name!.Trim(), ct)).WithMessage(_ => texts["employer.list.taken"]);
    }
}

/// <summary>The last day on which an entry may be chosen.</summary>
public sealed record EndListEntry
{
    public DateOnly? Until { get; set; }
}

public sealed class EndListEntryValidator : AbstractValidator<EndListEntry>
{
    public EndListEntryValidator() => RuleFor(form => form.Until).NotNull();
}

internal static class ChosenEntries
{
    /// <exception cref="NotFoundException">No such entry, of another list, or not to be chosen on that day.</exception>
    public static async Task<EmployerListEntry> ChosenAsync(this IPortalDb db, EmployerList list, Guid id, DateOnly day, CancellationToken ct) =>
        await db.EmployerListEntries.AsNoTracking().Where(entry => entry.Id == id && entry.List == list && entry.From <= day && (entry.Until == null || entry.Until >= day)).SingleOrNotFoundAsync(ct);
}
