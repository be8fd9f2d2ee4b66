using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Employers;

/// <summary>The own employer as its officer sees it: the entry, what it holds, how many work there, who speaks for it, what was asked for.</summary>
public sealed class EmployerOfficerQuery(IPortalDb db, ICurrentActor current, EmployerFieldWords words, EmployerFiles files, CountyClock clock)
{
    private const int RequestsShown = 50;

    public async Task<OwnEmployer> GetAsync(CancellationToken ct)
    {
        var employer = await db.Employers.AsNoTracking().OwnOf(current.Actor).SingleOrNotFoundAsync(ct);
        var requests = await db.EmployerRequests.AsNoTracking().OwnOf(current.Actor).OrderByDescending(row => row.Number).Take(RequestsShown).ToListAsync(ct);
        var lines = new List<OwnRequest>(requests.Count);
        foreach (var request in requests) lines.Add(await DescribeAsync(request, ct));
        return new OwnEmployer(employer)
        {
            Chain = await words.OfAsync(EmployerField.ChainId, employer.ChainId?.ToString(), ct),
            Qualifications = await db.QualificationsAsync(employer.Id, clock.Today, ct),
            Staff = await db.StaffYearsAsync(employer.Id, ct),
            Months = await db.StaffMonthsAsync(employer.Id, ct),
            Officers = await db.Accounts.AsNoTracking().Where(row => row.EmployerId == employer.Id && !row.IsDisabled && row.Roles.Any(held => held.Role == Role.EmployerOfficer)).OrderBy(row => row.CreatedAt).Select(row => row.DisplayName).ToListAsync(ct),
            Requests = lines,
        };
    }

    /// <summary>What the register says of one field now, as a code and in words.</summary>
    public async Task<(string? Value, string Words)> FieldAsync(EmployerField field, CancellationToken ct)
    {
        var value = (await db.Employers.AsNoTracking().OwnOf(current.Actor).SingleOrNotFoundAsync(ct)).Read(field);
        return (value, await words.OfAsync(field, value, ct));
    }

    public async Task<OwnRequest> RequestAsync(Guid id, CancellationToken ct) =>
        await DescribeAsync(await db.EmployerRequests.AsNoTracking().OwnOf(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct), ct);

    public async Task<OpenedFile> ProofAsync(Guid id, CancellationToken ct) =>
        await files.OpenAsync(await db.EmployerRequests.OwnOf(current.Actor).Where(row => row.Id == id).Select(row => row.ProofId).SingleOrNotFoundAsync(ct), ct);

    public async Task<OpenedFile> CertificateAsync(Guid id, CancellationToken ct)
    {
        var own = (await db.Employers.AsNoTracking().OwnOf(current.Actor).SingleOrNotFoundAsync(ct)).Id;
        return await files.OpenAsync(await db.EmployerQualifications.Where(row => row.Id == id && row.EmployerId == own).Select(row => row.CertificateId).SingleOrNotFoundAsync(ct), ct);
    }

    private async Task<OwnRequest> DescribeAsync(EmployerRequest request, CancellationToken ct) =>
        new(request, request.Field is EmployerField.Qualification ? null : await words.OfAsync(request.Field, request.Before, ct), await words.OfAsync(request, ct));
}

/// <summary>Stored licences and certificates, for whoever may see what they belong to.</summary>
public sealed class EmployerFiles(IPortalDb db, DocumentVault vault)
{
    internal async Task<OpenedFile> OpenAsync(Guid? file, CancellationToken ct)
    {
        if (file is not { } id) throw new NotFoundException();
        var key = new Domain.Documents.StoredFileId(id);
        var stored = await db.StoredFiles.AsNoTracking().SingleAsync(row => row.Id == key, ct);
        return new OpenedFile(stored, await vault.ReadAsync(stored, ct));
    }

    internal Task<Domain.Documents.StoredFile?> DescribeAsync(Guid? file, CancellationToken ct)
    {
        if (file is not { } id) return Task.FromResult<Domain.Documents.StoredFile?>(null);
        var key = new Domain.Documents.StoredFileId(id);
        return db.StoredFiles.AsNoTracking().SingleOrDefaultAsync(row => row.Id == key, ct);
    }
}

public sealed record OwnEmployer(Employer Employer)
{
    public required string Chain { get; init; }
    public required IReadOnlyList<HeldQualification> Qualifications { get; init; }
    public required IReadOnlyList<StaffYear> Staff { get; init; }
    public required IReadOnlyList<StaffMonths> Months { get; init; }
    /// <summary>Whose account speaks for the employer.</summary>
    public required IReadOnlyList<string> Officers { get; init; }
    /// <summary>The latest first.</summary>
    public required IReadOnlyList<OwnRequest> Requests { get; init; }
}

/// <summary>A request and its two values in words; a qualification has nothing before it.</summary>
public sealed record OwnRequest(EmployerRequest Request, string? Before, string Wanted);
