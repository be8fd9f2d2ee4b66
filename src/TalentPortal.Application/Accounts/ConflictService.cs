using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Accounts;

/// <summary>The security administrator's list of relations that keep staff from deciding (回避).</summary>
public sealed class ConflictService(IPortalDb db, ICurrentActor current, StaffPeople people, AccountLog log, CountyClock clock, IValidator<RecordConflict> validator)
{
    private const int Shown = 500;

    public async Task<IReadOnlyList<ConflictRow>> OpenAsync(CancellationToken ct)
    {
        var conflicts = await db.Conflicts.AsNoTracking().Where(conflict => conflict.EndedAt == null).OrderByDescending(conflict => conflict.RecordedAt).Take(Shown).ToListAsync(ct);
        var persons = conflicts.SelectMany(conflict => new[] { (PersonId?)conflict.Staff, conflict.Relative }).OfType<PersonId>().Distinct().ToList();
        var employers = conflicts.Select(conflict => conflict.Employer).OfType<EmployerId>().Distinct().ToList();
        var names = await db.People.Where(person => persons.Contains(person.Id)).Select(person => new { person.Id, person.Name }).ToDictionaryAsync(person => person.Id, person => person.Name, ct);
        var firms = await db.Employers.Where(employer => employers.Contains(employer.Id)).Select(employer => new { employer.Id, employer.Name }).ToDictionaryAsync(employer => employer.Id, employer => employer.Name, ct);
        return [.. conflicts.Select(conflict => new ConflictRow(conflict.Id, names[conflict.Staff],
            conflict.Relative is { } relative ? Masks.Name(names[relative]) : firms[conflict.Employer!.Value], conflict.Relative is not null, conflict.Relation, conflict.RecordedAt))];
    }

    public async Task<IReadOnlyList<Colleague>> StaffAsync(CancellationToken ct)
    {
        var accounts = await db.Accounts.AsNoTracking().Where(account => !account.IsDisabled && account.PersonId != null
                && account.Roles.Any(held => held.Role != Role.Applicant && held.Role != Role.EmployerOfficer))
            .OrderBy(account => account.DisplayName).ThenBy(account => account.Id).ToListAsync(ct);
        return [.. accounts.Select(account => new Colleague(account.Id, account.DisplayName, [.. account.Roles.Select(held => held.Role)]))];
    }

    public async Task RecordAsync(RecordConflict form, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(form, ct);
        if (!current.Actor.May(Capability.ManageSecurity)) throw new NotFoundException();
        var staff = await db.Accounts.Where(account => account.Id == form.Staff && account.PersonId != null).SingleOrNotFoundAsync(ct);
        var (relative, employer) = form.IsRelative ? (await RelativeAsync(form, ct), (EmployerId?)null) : ((PersonId?)null, await EmployerAsync(form.CreditCode!, ct));
        if (relative == staff.PersonId) throw new RefusedException(AccountRefusals.ConflictWithOneself);
        db.Conflicts.Add(new ConflictOfInterest(staff.PersonId!.Value, relative, employer, form.Relation!.Trim(), current.Actor.Id, clock.UtcNow));
        log.By(current.Actor, AccountEventKind.ConflictRecorded, staff, form.Relation.Trim());
        await db.SaveChangesAsync(ct);
    }

    public async Task EndAsync(Guid id, CancellationToken ct)
    {
        if (!current.Actor.May(Capability.ManageSecurity)) throw new NotFoundException();
        var conflict = await db.Conflicts.Where(candidate => candidate.Id == id).SingleOrNotFoundAsync(ct);
        if (conflict.EndedAt is not null) throw new RefusedException(AccountRefusals.ConflictOver);
        conflict.End(clock.UtcNow);
        var staff = await db.Accounts.Where(account => account.PersonId == conflict.Staff).OrderBy(account => account.CreatedAt).FirstAsync(ct);
        log.By(current.Actor, AccountEventKind.ConflictEnded, staff, conflict.Relation);
        await db.SaveChangesAsync(ct);
    }

    private async Task<PersonId?> RelativeAsync(RecordConflict form, CancellationToken ct)
    {
        _ = CitizenId.TryParse(form.RelativeIdNumber, out var idNumber, out _);
        return (await people.FindOrAddAsync(idNumber!, form.RelativeName!, ct)).Id;
    }

    private async Task<EmployerId?> EmployerAsync(string creditCode, CancellationToken ct)
    {
        var code = CreditCode.TryParse(creditCode, out var parsed) ? parsed.Value : "";
        var employer = await db.Employers.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.CreditCode == code, ct);
        return employer?.MergedInto ?? employer?.Id ?? throw new RefusedException(AccountRefusals.NoSuchEmployer);
    }
}
