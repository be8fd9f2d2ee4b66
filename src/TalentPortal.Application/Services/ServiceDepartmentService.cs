using FluentValidation;
using FluentValidation.Results;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Services;

namespace TalentPortal.Application.Services;

/// <summary>What a department does with its part of a request: answer, ask for more time, give it back, offer a post, write down that a voucher was used.</summary>
public sealed class ServiceDepartmentService(
    IPortalDb db, ICurrentActor current, ServiceCatalogue catalogue, CaseClocks clocks, ServiceNews news, ServicePapers papers, CountyClock clock, PortalTexts texts,
    IValidator<FeedService> feeding, IValidator<AskServiceTime> asking, IValidator<GiveServiceBack> giving, IValidator<OfferPost> offering, IValidator<UseVoucher> spending)
{
    public async Task FeedAsync(ServiceRequestId id, Department department, FeedService form, CancellationToken ct)
    {
        await feeding.ValidateAndThrowAsync(form, ct);
        var (request, terms, actor) = await LoadAsync(id, department, form.Version, ct);
        var needsDay = terms.Course is ServiceCourse.School && department is Department.Education && form.Done is true;
        if (needsDay && form.IntakeOn is null) throw new ValidationException([new ValidationFailure(nameof(FeedService.IntakeOn), texts["service.intake.required"])]);
        request.Feed(department, new ServiceFeedback(form.Done!.Value, form.Words!.Trim(), needsDay ? form.IntakeOn : null), terms, actor, await clocks.NowAsync(ct));
        if (request.EarnsVoucher) await papers.GiveVoucherAsync(request, terms.Owner, ct);
        await SaveAsync(request, ct);
    }

    public async Task AskExtensionAsync(ServiceRequestId id, Department department, AskServiceTime form, CancellationToken ct)
    {
        await asking.ValidateAndThrowAsync(form, ct);
        var (request, terms, actor) = await LoadAsync(id, department, form.Version, ct);
        request.AskExtension(department, form.Until!.Value, form.Words!.Trim(), terms, actor, await clocks.NowAsync(ct));
        await SaveAsync(request, ct);
    }

    public async Task GiveBackAsync(ServiceRequestId id, Department department, GiveServiceBack form, CancellationToken ct)
    {
        await giving.ValidateAndThrowAsync(form, ct);
        var (request, terms, actor) = await LoadAsync(id, department, form.Version, ct);
        request.GiveBack(department, form.Words!.Trim(), form.Named, terms, actor, await clocks.NowAsync(ct));
        await SaveAsync(request, ct);
    }

    public async Task OfferAsync(ServiceRequestId id, Department department, OfferPost form, CancellationToken ct)
    {
        await offering.ValidateAndThrowAsync(form, ct);
        var (request, terms, actor) = await LoadAsync(id, department, form.Version, ct);
        request.Offer(department, new PostOffered(form.Employer!.Trim(), form.Post!.Trim(), form.Terms!.Trim()), terms, actor, await clocks.NowAsync(ct));
        await SaveAsync(request, ct);
    }

    public async Task UseVoucherAsync(ServiceRequestId id, UseVoucher form, CancellationToken ct)
    {
        await spending.ValidateAndThrowAsync(form, ct);
        var request = (await db.ServiceRequests.AtDeskOf(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(form.Version, id.Value);
        request.UseVoucher(form.On!.Value, current.Actor, clock.Today);
        await papers.UseVoucherAsync(request, ct);
        await db.SaveChangesAsync(ct);
    }

    private async Task SaveAsync(ServiceRequest request, CancellationToken ct)
    {
        await news.TellAsync(request, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>With the actor as the one who answers for the department, so that a deputy's step says for whom it was.</summary>
    private async Task<(ServiceRequest Request, ServiceTerms Terms, Actor Actor)> LoadAsync(ServiceRequestId id, Department department, long version, CancellationToken ct)
    {
        var request = (await db.ServiceRequests.AtDeskOf(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(version, id.Value);
        return (request, await catalogue.TermsAsync(request.ItemId, ct), current.Actor.For(department, Capability.HandleIssues) ?? current.Actor);
    }
}
