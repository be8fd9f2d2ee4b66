using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Subsidies;

/// <summary>What an employer's officer sees of the own staff: names, work and where things stand; no ID numbers, phones or bank accounts.</summary>
public sealed class SubsidyEmployerQuery(IPortalDb db, ICurrentActor current)
{
    public async Task<IReadOnlyList<StaffApplication>> WaitingAsync(CancellationToken ct)
    {
        var rows = await db.SubsidyApplications.AsNoTracking().OfEmployer(current.Actor).Where(row => row.Status == SubsidyStatus.AwaitingEmployer).OrderBy(row => row.SubmittedAt).ToListAsync(ct);
        return await DescribeAsync(rows, ct);
    }

    public async Task<StaffApplication> GetAsync(SubsidyApplicationId id, CancellationToken ct)
    {
        var row = await db.SubsidyApplications.AsNoTracking().OfEmployer(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        return (await DescribeAsync([row], ct))[0];
    }

    /// <summary>Confirmed staff who applied or receive the allowance; who has left stands last.</summary>
    public async Task<IReadOnlyList<StaffMember>> StaffAsync(CancellationToken ct)
    {
        var employments = await OwnEmployments().Where(row => row.ConfirmedAt != null).ToListAsync(ct);
        var members = await MembersAsync(employments, ct);
        return [.. members.OrderBy(member => member.Employment.LeftOn is not null).ThenBy(member => member.Name, StringComparer.Ordinal)];
    }

    public async Task<StaffMember> MemberAsync(Guid employment, CancellationToken ct)
    {
        var row = await OwnEmployments().Where(row => row.Id == employment && row.ConfirmedAt != null).SingleOrNotFoundAsync(ct);
        return (await MembersAsync([row], ct))[0];
    }

    /// <summary>Months paid late without a word, of staff who applied or receive the allowance.</summary>
    public async Task<IReadOnlyList<UnexplainedMonths>> UnexplainedAsync(CancellationToken ct)
    {
        var rows = await Unexplained().Join(db.People, row => row.PersonId, person => person.Id, (row, person) => new { person.Id, person.Name, row.Month, row.PaidOn }).ToListAsync(ct);
        return [.. rows.GroupBy(row => (row.Id, row.Name)).OrderBy(group => group.Key.Name, StringComparer.Ordinal)
            .Select(group => new UnexplainedMonths(group.Key.Id, group.Key.Name, [.. group.Select(row => row.Month).Order()]))];
    }

    internal IQueryable<Employment> OwnEmployments()
    {
        var employer = OwnEmployer;
        return db.Employments.Where(row => row.EmployerId == employer);
    }

    internal IQueryable<InsuranceMonth> Unexplained()
    {
        var employer = OwnEmployer;
        return db.InsuranceMonths.Where(row => row.EmployerId == employer && row.IsBackPayment && row.BackPaymentExplanation == null
            && db.SubsidyApplications.Any(application => application.PersonId == row.PersonId && application.SubmittedAt != null));
    }

    private EmployerId OwnEmployer => current.Actor is { Employer: { } employer } actor && actor.May(Capability.ConfirmEmployment) ? employer : throw new NotFoundException();

    private async Task<IReadOnlyList<StaffApplication>> DescribeAsync(List<SubsidyApplication> rows, CancellationToken ct)
    {
        var ids = rows.Select(row => row.EmploymentId).ToList();
        var employments = await db.Employments.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, ct);
        return [.. rows.Select(row => new StaffApplication(row, employments[row.EmploymentId!.Value], row.WhyNot(SubsidyAction.ConfirmEmployment, current.Actor)))];
    }

    private async Task<IReadOnlyList<StaffMember>> MembersAsync(List<Employment> employments, CancellationToken ct)
    {
        var people = employments.ConvertAll(row => row.PersonId);
        var names = await db.People.Where(row => people.Contains(row.Id)).Select(row => new { row.Id, row.Name }).ToDictionaryAsync(row => row.Id, row => row.Name, ct);
        var rights = await db.Entitlements.AsNoTracking().Where(row => people.Contains(row.PersonId)).ToListAsync(ct);
        return [.. employments.Select(row => new StaffMember(row, names[row.PersonId], rights.Where(right => right.PersonId == row.PersonId).MaxBy(right => right.CreatedAt)))];
    }
}

/// <summary>An application that waits for its employer; <paramref name="WhyNot"/> says why this officer may not confirm it.</summary>
public sealed record StaffApplication(SubsidyApplication Application, Employment Employment, Refusal? WhyNot);

public sealed record StaffMember(Employment Employment, string Name, Entitlement? Right);

public sealed record UnexplainedMonths(PersonId Person, string Name, IReadOnlyList<YearMonth> Months);
