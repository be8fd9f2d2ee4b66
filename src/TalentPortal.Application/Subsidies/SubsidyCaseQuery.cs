using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Subsidies;

/// <summary>Reads one case for the desks.</summary>
public sealed class SubsidyCaseQuery(IPortalDb db, ICurrentActor current, ConsentWordings wordings, SubsidyNeighboursQuery neighbours, PersonalDataVault vault, CalendarQueries calendars, CountyClock clock)
{
    public async Task<SubsidyForDesk> GetAsync(SubsidyApplicationId id, CancellationToken ct)
    {
        var application = await db.SubsidyApplications.AsNoTracking().AtDeskOf(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var person = await db.People.AsNoTracking().SingleAsync(row => row.Id == application.PersonId, ct);
        var version = await db.PolicyVersions.AsNoTracking().SingleAsync(row => row.Id == application.PolicyVersionId, ct);
        var assessment = await db.SubsidyAssessments.AsNoTracking().SingleOrDefaultAsync(row => row.Id == application.AssessmentId, ct);
        var files = application.Materials.Select(material => material.FileId).ToList();
        var stored = await db.StoredFiles.AsNoTracking().Where(file => files.Contains(file.Id)).ToDictionaryAsync(file => file.Id, ct);
        var employment = await db.Employments.AsNoTracking().SingleOrDefaultAsync(row => row.Id == application.EmploymentId, ct);
        var isInsured = await db.InsuranceMonths.AnyAsync(row => row.PersonId == application.PersonId && row.IsPaid, ct);
        return new SubsidyForDesk(
            application, person, await db.Employers.AsNoTracking().SingleAsync(row => row.Id == application.EmployerId, ct), employment, MasksOf(person))
        {
            Policy = await db.Policies.AsNoTracking().SingleAsync(row => row.Id == version.PolicyId, ct),
            PolicyVersion = version,
            Materials = [.. application.Materials.OrderBy(material => material.AddedAt).Select(material => Describe(material, stored[material.FileId]))],
            MissingMaterials = MaterialNeeds.MissingOf(
                version.Terms.Materials, [.. application.Materials.Select(material => material.Code)], person.Educations.FirstOrDefault(known => known.Level == application.Level), employment, isInsured),
            Agreed = await wordings.OfAsync(application, ct),
            Assessment = assessment,
            Result = assessment is null ? null : AllowanceAssessment.FromJson(assessment.Receipt),
            Calendar = await calendars.CurrentAsync(ct),
            Today = clock.Today,
            Actor = current.Actor,
        };
    }

    public Task<SubsidyNextFile?> NextAsync(SubsidyApplicationId after, SubsidyQueueFilter filter, CancellationToken ct) => neighbours.WaitingAsync(after, filter, ct);

    private PersonMasks MasksOf(Person person) => new(
        Masks.Name(person.Name),
        vault.Masked(PersonalField.IdNumber, person.Id.Value, person.IdNumber),
        person.Phone is { } phone ? vault.Masked(PersonalField.Phone, person.Id.Value, phone) : null,
        person.BankAccount is { } account ? $"{account.BankName} {account.LastFour}" : null);

    private static SubsidyMaterialForDesk Describe(SubsidyMaterial material, Domain.Documents.StoredFile file) =>
        new(material.Code, file.Id, file.OriginalName, file.Kind, file.Length, material.AddedAt);
}
