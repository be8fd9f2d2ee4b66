using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Services;

namespace TalentPortal.Application.Services;

/// <summary>A talent's services: what is open to the own level, what was asked, the answers, the grade.</summary>
public sealed class OwnServiceService(IPortalDb db, ICurrentActor current, ServiceCatalogue catalogue, ServiceHandIn handIn, ServicePapers papers, ServiceNews news, CaseClocks clocks, CountyClock clock, IValidator<RateService> rating, IValidator<SettleOffer> settling)
{
    public const int Shown = 50;

    public async Task<OwnServices> MineAsync(CancellationToken ct)
    {
        var requests = await db.ServiceRequests.AsNoTracking().OwnedBy(current.Actor).OrderByDescending(row => row.StartedAt).Take(Shown).ToListAsync(ct);
        var level = current.Actor.Person is { } person ? await handIn.LevelAsync(person, ct) : null;
        var items = await catalogue.OfAsync(requests.Select(row => row.ItemId), ct);
        // A school place may be asked for the next child; everything else runs once, and a check-up stays asked for its year.
        var running = requests.Where(row => row.OnceKey is not null && row.Course is not ServiceCourse.School && (row.Course is not ServiceCourse.CheckUp || row.Year == clock.Today.Year)).Select(row => items[row.ItemId].Code).ToHashSet(StringComparer.Ordinal);
        return new OwnServices([.. requests.Select(row => new OwnService(row, items[row.ItemId].Terms))], [.. (await catalogue.OfferedOnAsync(clock.Today, ct)).Select(item => new OpenService(item, item.Terms.IsOpenTo(level)) { IsRunning = running.Contains(item.Code) })], current.Actor.Person is not null);
    }

    /// <summary>A service one could ask for today.</summary>
    public async Task<OpenService> OpenAsync(ServiceItemId id, CancellationToken ct)
    {
        var item = await catalogue.OfferedAsync(id, clock.Today, ct);
        return new OpenService(item, current.Actor.Person is { } person && item.Terms.IsOpenTo(await handIn.LevelAsync(person, ct)));
    }

    public async Task<OwnService> GetAsync(ServiceRequestId id, CancellationToken ct)
    {
        var request = await Own.AsNoTracking().Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        return new OwnService(request, await catalogue.TermsAsync(request.ItemId, ct)) { Files = await papers.NamesAsync(request, ct), Voucher = await papers.VoucherAsync(request, ct) };
    }

    public Task<OpenedFile> FileAsync(ServiceRequestId id, StoredFileId file, string trace, CancellationToken ct) => papers.OpenAsync(Own, id, file, trace, ct);

    public Task<ServiceRequestId> AskAsync(ServiceItemId id, AskService form, CancellationToken ct) =>
        current.Actor.Person is { } person ? handIn.AskAsync(person, null, id, form, ct) : throw new RefusedException(ServiceRefusals.NotYours);

    public Task AddFileAsync(ServiceRequestId id, string code, string name, byte[] content, CancellationToken ct) => handIn.AddFileAsync(Own, id, code, name, content, ct);

    public Task RemoveFileAsync(ServiceRequestId id, Guid file, CancellationToken ct) => handIn.RemoveFileAsync(Own, id, file, ct);

    public Task SubmitAsync(ServiceRequestId id, NoteOnService form, CancellationToken ct) => handIn.SubmitAsync(Own, id, form, ct);

    public Task WithdrawAsync(ServiceRequestId id, NoteOnService form, CancellationToken ct) => handIn.WithdrawAsync(Own, id, form, ct);

    public async Task SettleOfferAsync(ServiceRequestId id, SettleOffer form, CancellationToken ct)
    {
        await settling.ValidateAndThrowAsync(form, ct);
        var (request, terms) = await LoadAsync(id, form.Version, ct);
        request.SettleOffer(form.Taken!.Value, RecordRules.Tidy(form.Words), terms, current.Actor, await clocks.NowAsync(ct));
        await news.TellAsync(request, ct);
        await db.SaveChangesAsync(ct);
    }

    public async Task RateAsync(ServiceRequestId id, RateService form, CancellationToken ct)
    {
        await rating.ValidateAndThrowAsync(form, ct);
        var (request, terms) = await LoadAsync(id, form.Version, ct);
        request.Rate(form.Grade!.Value, RecordRules.Tidy(form.Words), terms, current.Actor, await clocks.NowAsync(ct));
        await news.TellAsync(request, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>How many wait for the talent: to hand in, to say yes or no, to grade.</summary>
    public Task<int> WaitingAsync(CancellationToken ct) =>
        Own.CountAsync(row => row.Status == ServiceStatus.Draft || row.Status == ServiceStatus.Returned || row.Status == ServiceStatus.Answered || (row.Status == ServiceStatus.InHand && row.Offers.Any(offer => offer.Taken == null)), ct);

    private IQueryable<ServiceRequest> Own => db.ServiceRequests.OwnedBy(current.Actor);

    private async Task<(ServiceRequest Request, ServiceTerms Terms)> LoadAsync(ServiceRequestId id, long version, CancellationToken ct)
    {
        var request = (await Own.Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(version, id.Value);
        return (request, await catalogue.TermsAsync(request.ItemId, ct));
    }
}

/// <param name="Asked">The latest first.</param>
/// <param name="Catalogue">All that is offered, also what needs another level.</param>
/// <param name="IsKnown">The reader has given an ID number; nobody else can ask.</param>
public sealed record OwnServices(IReadOnlyList<OwnService> Asked, IReadOnlyList<OpenService> Catalogue, bool IsKnown);

public sealed record OpenService(ServiceItem Item, bool IsOpen)
{
    /// <summary>The reader has asked for it already.</summary>
    public bool IsRunning { get; init; }
}

/// <summary>A request as whoever asked follows it.</summary>
public sealed record OwnService(ServiceRequest Request, ServiceTerms Terms)
{
    public IReadOnlyDictionary<StoredFileId, string> Files { get; init; } = new Dictionary<StoredFileId, string>();
    /// <summary>The printed voucher of a check-up.</summary>
    public IssuedDocumentId? Voucher { get; init; }
}
