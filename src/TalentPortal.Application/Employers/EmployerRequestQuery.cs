using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Employers;

/// <summary>What officers ask for, at the desk of whoever keeps the register: the oldest first, 50 a page by keyset.</summary>
public sealed class EmployerRequestQuery(IPortalDb db, ICurrentActor current, EmployerFieldWords words, EmployerFiles files)
{
    public const int PageSize = 50;

    public async Task<EmployerRequestPage> PageAsync(EmployerRequestFilter filter, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var requests = db.EmployerRequests.AsNoTracking().AtDeskOf(current.Actor);
        requests = filter.State is { } state ? requests.Where(row => row.State == state) : requests.Where(row => row.State == EmployerRequestState.Open || row.State == EmployerRequestState.Proposed);
        var backwards = filter.Before is not null;
        if (filter.After is { } after) requests = requests.Where(row => string.Compare(row.Number, after) > 0);
        else if (filter.Before is { } before) requests = requests.Where(row => string.Compare(row.Number, before) < 0);
        var ordered = backwards ? requests.OrderByDescending(row => row.Number) : requests.OrderBy(row => row.Number);
        var rows = await ordered.Take(PageSize + 1).Join(db.Employers, row => row.EmployerId, employer => employer.Id, (request, employer) => new { Request = request, Employer = employer.Name }).ToListAsync(ct);
        var more = rows.Count > PageSize;
        var shown = rows.OrderBy(row => row.Request.Number, StringComparer.Ordinal).ToList();
        if (more) shown.RemoveAt(backwards ? 0 : shown.Count - 1);
        var lines = new List<EmployerRequestLine>(shown.Count);
        foreach (var row in shown) lines.Add(new EmployerRequestLine(row.Request, row.Employer, await words.OfAsync(row.Request, ct)));
        return new EmployerRequestPage(lines, filter.After is not null || (backwards && more) ? lines.FirstOrDefault()?.Request.Number : null, backwards || more ? lines.LastOrDefault()?.Request.Number : null);
    }

    public async Task<EmployerRequestForClerk> GetAsync(Guid id, CancellationToken ct)
    {
        var request = await db.EmployerRequests.AsNoTracking().AtDeskOf(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var employer = await db.Employers.AsNoTracking().SingleAsync(row => row.Id == request.EmployerId, ct);
        var (hand, now) = (current.Actor.HandFor(employer.Id), employer.Read(request.Field));
        return new EmployerRequestForClerk(request, employer)
        {
            Now = now,
            NowWords = await words.OfAsync(request.Field, now, ct),
            BeforeWords = await words.OfAsync(request.Field, request.Before, ct),
            WantedWords = await words.OfAsync(request, ct),
            Proof = await files.DescribeAsync(request.ProofId, ct),
            WhyNotAgree = request.WhyNot(request.Agreeing, hand),
            WhyNotRefuse = request.WhyNot(EmployerRequestAction.Refuse, hand),
        };
    }

    public async Task<OpenedFile> ProofAsync(Guid id, CancellationToken ct) =>
        await files.OpenAsync(await db.EmployerRequests.AtDeskOf(current.Actor).Where(row => row.Id == id).Select(row => row.ProofId).SingleOrNotFoundAsync(ct), ct);

    /// <summary>The certificate of a qualification in the register.</summary>
    public async Task<OpenedFile> CertificateAsync(Guid id, CancellationToken ct)
    {
        _ = db.Employers.KeptBy(current.Actor);
        return await files.OpenAsync(await db.EmployerQualifications.Where(row => row.Id == id).Select(row => row.CertificateId).SingleOrNotFoundAsync(ct), ct);
    }
}

/// <summary>Without a state: what waits for a first or a second person.</summary>
public sealed record EmployerRequestFilter
{
    public EmployerRequestState? State { get; init; }
    /// <summary>The number that the page goes on behind, or back from.</summary>
    public string? After { get; init; }
    public string? Before { get; init; }
}

public sealed record EmployerRequestPage(IReadOnlyList<EmployerRequestLine> Rows, string? Previous, string? Next);

public sealed record EmployerRequestLine(EmployerRequest Request, string Employer, string Wanted);

/// <summary>The value then, now and as it is asked for, each in words.</summary>
public sealed record EmployerRequestForClerk(EmployerRequest Request, Employer Employer)
{
    public required string? Now { get; init; }
    public required string NowWords { get; init; }
    public required string BeforeWords { get; init; }
    public required string WantedWords { get; init; }
    public required StoredFile? Proof { get; init; }
    public required Refusal? WhyNotAgree { get; init; }
    public required Refusal? WhyNotRefuse { get; init; }

    /// <summary>The register was changed after the officer asked.</summary>
    public bool HasMoved => Request.IsOpen && Request.Field is not EmployerField.Qualification && Now != Request.Before;
}
