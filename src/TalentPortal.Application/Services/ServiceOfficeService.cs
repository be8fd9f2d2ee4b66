using FluentValidation;
using FluentValidation.Results;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison;
using TalentPortal.Application.Subsidies;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Services;

namespace TalentPortal.Application.Services;

/// <summary>What the talent office does with requests: send back, decline, accept and assign, add a department, decide on more time, give away what a department gave back, call back, end what was never answered.</summary>
public sealed class ServiceOfficeService(
    IPortalDb db, ICurrentActor current, ServiceCatalogue catalogue, CaseClocks clocks, ServiceNews news, ServicePapers papers, DepartmentOfficers departments,
    PortalTexts texts, IValidator<SayOfService> saying, IValidator<AssignService> assigning, IValidator<DecideMoreTime> deciding, IValidator<ReassignService> reassigning, IValidator<CallBackService> calling)
{
    public async Task ReturnAsync(ServiceRequestId id, SayOfService form, CancellationToken ct)
    {
        await saying.ValidateAndThrowAsync(form, ct);
        var (request, terms) = await LoadAsync(id, form.Version, ct);
        request.Return(form.Words!.Trim(), terms, current.Actor, await clocks.NowAsync(ct));
        await SaveAsync(request, ct);
    }

    public async Task DeclineAsync(ServiceRequestId id, SayOfService form, CancellationToken ct)
    {
        await saying.ValidateAndThrowAsync(form, ct);
        var (request, _) = await LoadAsync(id, form.Version, ct);
        request.Decline(form.Words!.Trim(), current.Actor, await clocks.NowAsync(ct));
        await SaveAsync(request, ct);
    }

    public async Task AssignAsync(ServiceRequestId id, AssignService form, CancellationToken ct)
    {
        await assigning.ValidateAndThrowAsync(form, ct);
        var (request, terms) = await LoadAsync(id, form.Version, ct);
        RefusedException.ThrowIf(form.Departments.Except(await departments.ReachedAsync(ct)).Any() ? ServiceRefusals.NobodyInDepartment : null);
        var (words, now) = (RecordRules.Tidy(form.Words), await clocks.NowAsync(ct));
        ThrowIfUntold(request, form.Departments, words);
        if (request.Status is not ServiceStatus.InHand)
        {
            request.Assign(form.Departments, words, terms, current.Actor, now);
            await SaveAsync(request, ct);
            return;
        }

        foreach (var department in form.Departments)
        {
            request.AddDepartment(department, words, terms, current.Actor, now);
            await news.TellAsync(request, ct);
        }

        await db.SaveChangesAsync(ct);
    }

    public async Task DecideExtensionAsync(ServiceRequestId id, DecideMoreTime form, CancellationToken ct)
    {
        await deciding.ValidateAndThrowAsync(form, ct);
        var (request, _) = await LoadAsync(id, form.Version, ct);
        request.DecideExtension(form.Grant!.Value, form.Words!.Trim(), current.Actor, await clocks.NowAsync(ct));
        await SaveAsync(request, ct);
    }

    /// <summary>The part that a department gave back: to another, to the same after all, or not needed.</summary>
    public async Task ReassignAsync(ServiceRequestId id, ReassignService form, CancellationToken ct)
    {
        await reassigning.ValidateAndThrowAsync(form, ct);
        var (request, terms) = await LoadAsync(id, form.Version, ct);
        var (words, now) = (RecordRules.Tidy(form.Words), await clocks.NowAsync(ct));
        if (form.Needed is false)
        {
            request.DropPart(words!, terms, current.Actor, now);
        }
        else
        {
            RefusedException.ThrowIf((await departments.ReachedAsync(ct)).Contains(form.Department!.Value) ? null : ServiceRefusals.NobodyInDepartment);
            ThrowIfUntold(request, [form.Department.Value], words);
            request.Reassign(form.Department.Value, words, terms, current.Actor, now);
        }

        // Another department confirms nothing, so what the others came to is all there is, and a check-up has its voucher.
        if (request.EarnsVoucher) await papers.GiveVoucherAsync(request, terms.Owner, ct);
        await SaveAsync(request, ct);
    }

    public async Task CallBackAsync(ServiceRequestId id, CallBackService form, CancellationToken ct)
    {
        await calling.ValidateAndThrowAsync(form, ct);
        var (request, terms) = await LoadAsync(id, form.Version, ct);
        var now = await clocks.NowAsync(ct);
        if (form.Again is true) request.Reopen(form.Words!.Trim(), terms, current.Actor, now);
        else request.CallBack(form.Words!.Trim(), current.Actor, now);
        await SaveAsync(request, ct);
    }

    public async Task DropAsync(ServiceRequestId id, SayOfService form, CancellationToken ct)
    {
        await saying.ValidateAndThrowAsync(form, ct);
        var (request, _) = await LoadAsync(id, form.Version, ct);
        request.Drop(form.Words!.Trim(), current.Actor, await clocks.NowAsync(ct));
        await SaveAsync(request, ct);
    }

    /// <summary>What was missing never came, or the grade never did: it ends without.</summary>
    public async Task EndAsync(ServiceRequestId id, MoveService form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        var (request, _) = await LoadAsync(id, form.Version, ct);
        var now = await clocks.NowAsync(ct);
        if (request.Status is ServiceStatus.Returned) request.Lapse(current.Actor, now);
        else request.CloseUnrated(current.Actor, now);
        await SaveAsync(request, ct);
    }

    /// <summary>Whoever may not see the child knows nothing but these words.</summary>
    private void ThrowIfUntold(ServiceRequest request, IReadOnlyCollection<Department> asked, string? words)
    {
        if (words is null && request.Child is not null && asked.Any(department => department is not Department.Education)) throw new ValidationException([new ValidationFailure(nameof(AssignService.Words), texts["service.assign.child"])]);
    }

    /// <summary>A voucher that was taken from the request is good no more.</summary>
    private async Task SaveAsync(ServiceRequest request, CancellationToken ct)
    {
        await news.TellAsync(request, ct);
        if (request is { Course: ServiceCourse.CheckUp, Voucher: null }) await papers.TakeVoucherBackAsync(request, ct);
        await db.SaveChangesAsync(ct);
    }

    private async Task<(ServiceRequest Request, ServiceTerms Terms)> LoadAsync(ServiceRequestId id, long version, CancellationToken ct)
    {
        var request = (await db.ServiceRequests.AtDeskOf(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(version, id.Value);
        return (request, await catalogue.TermsAsync(request.ItemId, ct));
    }
}
