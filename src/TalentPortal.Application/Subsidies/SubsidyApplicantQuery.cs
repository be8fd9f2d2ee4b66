using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Budgets;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Subsidies;

/// <summary>Reads an applicant's own applications.</summary>
public sealed class SubsidyApplicantQuery(
    IPortalDb db, ICurrentActor current, AllowanceInForce inForce, SubsidyAssessor assessor, ConsentWordings wordings, PersonalDataVault vault, CalendarQueries calendars, PublicFundsNotices fundsNotices, CountyClock clock)
{
    public async Task<SubsidyForApplicant> GetAsync(SubsidyApplicationId id, CancellationToken ct) =>
        await DescribeAsync(await db.SubsidyApplications.AsNoTracking().OwnedBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct), ct);

    /// <summary>The actor's applications, the newest first.</summary>
    public async Task<IReadOnlyList<SubsidyApplication>> MineAsync(CancellationToken ct) =>
        await db.SubsidyApplications.AsNoTracking().OwnedBy(current.Actor).OrderByDescending(row => row.CreatedAt).ToListAsync(ct);

    /// <summary>The policies that applications are for, beside the graduate allowance.</summary>
    public async Task<IReadOnlyDictionary<PolicyId, Policy>> PoliciesAsync(IReadOnlyCollection<SubsidyApplication> applications, CancellationToken ct)
    {
        var ids = applications.Select(row => row.PolicyId).OfType<PolicyId>().Distinct().ToArray();
        return ids.Length == 0 ? new Dictionary<PolicyId, Policy>() : await db.Policies.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.Id)).ToDictionaryAsync(row => row.Id, ct);
    }

    /// <summary>What the draft would give by what the county knows today; null while something it rests on is missing.</summary>
    public async Task<Receipt?> EstimateAsync(SubsidyForApplicant file, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Allowance is null || !file.IsDone(ApplySection.Education) || !file.IsDone(ApplySection.Employment)) return null;
        return (await assessor.EstimateAsync(file.Application, file.Allowance, ct)).Receipt;
    }

    /// <summary>What somebody whose case was refused could do; null for every other case, and where no change of facts would help.</summary>
    public async Task<NearestWay?> NearestWayAsync(SubsidyForApplicant file, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Application.Status is not (SubsidyStatus.Rejected or SubsidyStatus.Declined) || file.Allowance is null) return null;
        return await assessor.NearestWayAsync(file.Application, file.Allowance, ct);
    }

    internal async Task<SubsidyForApplicant> DescribeAsync(SubsidyApplication application, CancellationToken ct)
    {
        var person = application.PersonId is { } personId ? await db.People.AsNoTracking().SingleAsync(row => row.Id == personId, ct) : null;
        var employment = await db.Employments.AsNoTracking().SingleOrDefaultAsync(row => row.Id == application.EmploymentId, ct);
        var insured = await InsuredAsync(application.PersonId, ct);
        var allowance = await inForce.OfAsync(application, ct);
        var waiting = application.Status is SubsidyStatus.AwaitingFunds ? await InQueueAsync(application.Id, ct) : ((int Before, string? Notice)?)null;
        return new SubsidyForApplicant(application)
        {
            Person = person,
            IdNumberMask = person is null ? null : vault.Masked(PersonalField.IdNumber, person.Id.Value, person.IdNumber),
            Employment = employment,
            Employer = await db.Employers.AsNoTracking().SingleOrDefaultAsync(row => row.Id == application.EmployerId, ct),
            Insured = insured,
            Allowance = allowance,
            Materials = await NeedsAsync(application, allowance, person, employment, insured.Count > 0, ct),
            WordingNow = wordings.Current,
            Agreed = await wordings.OfAsync(application, ct),
            Assessment = await db.SubsidyAssessments.AsNoTracking().SingleOrDefaultAsync(row => row.Id == application.AssessmentId, ct),
            Papers = await PapersAsync(application.Id, ct),
            BeforeInQueue = waiting?.Before ?? 0,
            FundsNotice = waiting?.Notice,
            Calendar = await calendars.CurrentAsync(ct),
            Today = clock.Today,
            Actor = current.Actor,
        };
    }

    private async Task<IReadOnlyList<MaterialNeed>> NeedsAsync(
        SubsidyApplication application, AllowanceVersion? allowance, Person? person, Employment? employment, bool isInsured, CancellationToken ct)
    {
        if (allowance is null) return [];
        var ids = application.Materials.Select(material => material.FileId).ToList();
        var files = await db.StoredFiles.AsNoTracking().Where(file => ids.Contains(file.Id)).ToDictionaryAsync(file => file.Id, ct);
        var education = person?.Educations.FirstOrDefault(known => known.Level == application.Level);
        return [.. allowance.Terms.Materials.Select(terms => new MaterialNeed(
            terms, MaterialNeeds.RouteOf(terms, education, employment, isInsured),
            [.. application.Materials.Where(material => material.Code == terms.Code).OrderBy(material => material.AddedAt).Select(material => new UploadedPage(material, files[material.FileId]))]))];
    }

    /// <summary>All but the form the offices decide on (审批表).</summary>
    private async Task<IReadOnlyList<IssuedDocument>> PapersAsync(SubsidyApplicationId id, CancellationToken ct)
    {
        var subject = id.Value;
        return await db.IssuedDocuments.AsNoTracking().Where(row => row.SubjectKind == SubjectKind.Application && row.SubjectId == subject && row.Kind != DocumentKind.ApprovalForm)
            .OrderByDescending(row => row.IssuedAt).ToListAsync(ct);
    }

    private async Task<(int Before, string? Notice)> InQueueAsync(SubsidyApplicationId id, CancellationToken ct)
    {
        var of = id.Value;
        var own = await db.BudgetReservations.AsNoTracking().SingleAsync(row => row.CaseId == of, ct);
        var before = await db.BudgetReservations.CountAsync(row => row.ItemId == own.ItemId && row.State == ReservationState.Waiting && row.ApprovedAt < own.ApprovedAt, ct);
        return (before, await fundsNotices.NumberForAsync(own.ItemId, ct));
    }

    private async Task<InsuredMonths> InsuredAsync(PersonId? person, CancellationToken ct)
    {
        if (person is not { } id) return new InsuredMonths(0, null, null, []);
        var rows = await db.InsuranceMonths.AsNoTracking().Where(row => row.PersonId == id && row.IsPaid)
            .Join(db.Employers, row => row.EmployerId, employer => employer.Id, (row, employer) => new { row.Month, employer.Name }).ToListAsync(ct);
        var months = rows.Select(row => row.Month).Distinct().Order().ToList();
        return months.Count == 0 ? new InsuredMonths(0, null, null, []) : new InsuredMonths(months.Count, months[0], months[^1], [.. rows.Select(row => row.Name).Distinct().Order()]);
    }
}
