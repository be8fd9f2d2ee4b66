using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Services;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Services;

/// <summary>What an employer's officer asks for the staff. The talent is told, follows it and grades it; nothing about children goes this way.</summary>
public sealed class StaffServiceService(IPortalDb db, ICurrentActor current, ServiceCatalogue catalogue, ServiceHandIn handIn, ServicePapers papers, SubsidyEmployerQuery staff, CountyClock clock, PortalTexts texts)
{
    public const int Shown = 50;

    public async Task<StaffServices> AllAsync(CancellationToken ct)
    {
        var requests = await Own.AsNoTracking().OrderByDescending(row => row.StartedAt).Take(Shown).ToListAsync(ct);
        var items = await catalogue.OfAsync(requests.Select(row => row.ItemId), ct);
        var names = await NamesAsync([.. requests.Select(row => row.PersonId).Distinct()], ct);
        return new StaffServices([.. requests.Select(row => new StaffService(row, items[row.ItemId].Terms, names[row.PersonId]))], [.. (await catalogue.OfferedOnAsync(clock.Today, ct)).Where(item => item.Terms.Course is not ServiceCourse.School)]);
    }

    /// <summary>The service and for whom it could be asked: confirmed staff who are there today.</summary>
    public async Task<StaffServiceChoice> ChoiceAsync(ServiceItemId id, CancellationToken ct)
    {
        var item = await catalogue.OfferedAsync(id, clock.Today, ct);
        if (item.Terms.Course is ServiceCourse.School) throw new NotFoundException();
        return new StaffServiceChoice(item, [.. (await staff.StaffAsync(ct)).Where(member => member.Employment.LeftOn is null)]);
    }

    public async Task<StaffService> GetAsync(ServiceRequestId id, CancellationToken ct)
    {
        var request = await Own.AsNoTracking().Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        return new StaffService(request, await catalogue.TermsAsync(request.ItemId, ct), (await NamesAsync([request.PersonId], ct))[request.PersonId]) { Files = await papers.NamesAsync(request, ct) };
    }

    public Task<OpenedFile> FileAsync(ServiceRequestId id, StoredFileId file, string trace, CancellationToken ct) => papers.OpenAsync(Own, id, file, trace, ct);

    public async Task<ServiceRequestId> AskAsync(ServiceItemId id, AskService form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (form.Employment is not { } employment) throw new ValidationException([new ValidationFailure(nameof(AskService.Employment), texts["service.staff.required"])]);
        var member = (await ChoiceAsync(id, ct)).Staff.FirstOrDefault(row => row.Employment.Id == employment) ?? throw new RefusedException(ServiceRefusals.NotOnStaff);
        return await handIn.AskAsync(member.Employment.PersonId, member.Employment.EmployerId, id, form, ct);
    }

    public Task AddFileAsync(ServiceRequestId id, string code, string name, byte[] content, CancellationToken ct) => handIn.AddFileAsync(Own, id, code, name, content, ct);

    public Task RemoveFileAsync(ServiceRequestId id, Guid file, CancellationToken ct) => handIn.RemoveFileAsync(Own, id, file, ct);

    public Task SubmitAsync(ServiceRequestId id, NoteOnService form, CancellationToken ct) => handIn.SubmitAsync(Own, id, form, ct);

    public Task WithdrawAsync(ServiceRequestId id, NoteOnService form, CancellationToken ct) => handIn.WithdrawAsync(Own, id, form, ct);

    private IQueryable<ServiceRequest> Own => db.ServiceRequests.AskedThrough(current.Actor, db);

    private async Task<Dictionary<PersonId, string>> NamesAsync(PersonId[] people, CancellationToken ct) =>
        await db.People.Where(person => EF.Parameter(people).Contains(person.Id)).Select(person => new { person.Id, person.Name }).ToDictionaryAsync(person => person.Id, person => person.Name, ct);
}

/// <param name="Asked">The latest first.</param>
/// <param name="Catalogue">What may be asked through an employer.</param>
public sealed record StaffServices(IReadOnlyList<StaffService> Asked, IReadOnlyList<ServiceItem> Catalogue);

public sealed record StaffServiceChoice(ServiceItem Item, IReadOnlyList<StaffMember> Staff);

public sealed record StaffService(ServiceRequest Request, ServiceTerms Terms, string Name)
{
    public IReadOnlyDictionary<StoredFileId, string> Files { get; init; } = new Dictionary<StoredFileId, string>();
}
