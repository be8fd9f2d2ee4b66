using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Application.Talents;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Services;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Services;

/// <summary>Asking for a service and handing in what it needs: the same for the talent and for an officer of the employer. The caller says whose request it is.</summary>
public sealed class ServiceHandIn(IPortalDb db, ICurrentActor current, ServiceCatalogue catalogue, CaseClocks clocks, RunningNumbers numbers, DocumentVault vault, ServiceNews news, PortalTexts texts, CountyClock clock, IValidator<AskService> asking, IValidator<NoteOnService> noting)
{
    /// <summary>Numbers of requests (服务).</summary>
    public const string Prefix = "FW";

    /// <summary>Begins a request; without materials it is handed in at once.</summary>
    public async Task<ServiceRequestId> AskAsync(PersonId person, EmployerId? through, ServiceItemId id, AskService form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        var item = await catalogue.OfferedAsync(id, clock.Today, ct);
        await ValidateAsync(form, item.Terms.Course, ct);
        var asked = new ServiceAsked(form.Words!.Trim(), through) { Child = item.Terms.Course is ServiceCourse.School ? form.ToChild() : null, EmployerPays = form.EmployerPays is true };
        var now = await clocks.NowAsync(ct);
        var request = new ServiceRequest(person, item, asked, await LevelAsync(person, ct), current.Actor, now);
        RefusedException.ThrowIf(await WhyNotOfCountyAsync(person, ct) ?? await WhyNotOnceAsync(request, item.Code, ct));
        db.ServiceRequests.Add(request);
        if (item.Terms.Materials.Count == 0) await SubmitAsync(request, item.Terms, ct);
        await db.SaveChangesAsync(ct);
        return request.Id;
    }

    public async Task<TalentLevel?> LevelAsync(PersonId person, CancellationToken ct)
    {
        var held = await db.HeldOn(clock.Today).Where(row => row.PersonId == person).Select(row => row.Level).ToListAsync(ct);
        return held.Count == 0 ? null : held.Min();
    }

    public async Task AddFileAsync(IQueryable<ServiceRequest> reach, ServiceRequestId id, string code, string name, byte[] content, CancellationToken ct)
    {
        var request = await reach.Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        if ((await catalogue.TermsAsync(request.ItemId, ct)).Materials.All(material => material.Code != code)) throw new NotFoundException();
        if (name.Length == 0) throw new ValidationException([new ValidationFailure("File", texts["material.nothing_chosen"])]);
        if (FileSniffer.Screen(name, content, out var screened) is { } fault) throw new ValidationException([new ValidationFailure("File", texts.Of(fault))]);
        var stored = await vault.StoreAsync(screened!, new DocumentSubject(SubjectKind.ServiceRequest, id.Value), current.Actor.Id, ct);
        request.AddFile(code, stored.Id, current.Actor, clock.UtcNow);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>What the office has seen stays on file; a file of a request that was never handed in goes for good.</summary>
    public async Task RemoveFileAsync(IQueryable<ServiceRequest> reach, ServiceRequestId id, Guid file, CancellationToken ct)
    {
        var request = await reach.Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        var stored = request.RemoveFile(file, current.Actor, clock.UtcNow);
        if (request.Number is null) db.StoredFiles.Remove(await db.StoredFiles.SingleAsync(row => row.Id == stored, ct));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>To the talent office, the first time or with what was missing.</summary>
    public async Task SubmitAsync(IQueryable<ServiceRequest> reach, ServiceRequestId id, NoteOnService form, CancellationToken ct)
    {
        await noting.ValidateAndThrowAsync(form, ct);
        var request = (await reach.Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(form.Version, id.Value);
        var terms = await catalogue.TermsAsync(request.ItemId, ct);
        if (request.Number is null) await SubmitAsync(request, terms, ct);
        else request.Supplement(RecordRules.Tidy(form.Words), terms, current.Actor, await clocks.NowAsync(ct));
        await db.SaveChangesAsync(ct);
    }

    public async Task WithdrawAsync(IQueryable<ServiceRequest> reach, ServiceRequestId id, NoteOnService form, CancellationToken ct)
    {
        await noting.ValidateAndThrowAsync(form, ct);
        var request = (await reach.Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(form.Version, id.Value);
        request.Withdraw(RecordRules.Tidy(form.Words), current.Actor, await clocks.NowAsync(ct));
        await news.TellAsync(request, ct);
        await db.SaveChangesAsync(ct);
    }

    private async Task SubmitAsync(ServiceRequest request, ServiceTerms terms, CancellationToken ct)
    {
        RefusedException.ThrowIf(request.WhyNot(ServiceAction.Submit, current.Actor) ?? await WhyNotOfCountyAsync(request.PersonId, ct));
        request.Submit(await numbers.NextAsync(Prefix, clock.Today.Year, ct), terms, current.Actor, await clocks.NowAsync(ct));
        await news.TellAsync(request, ct);
    }

    private async Task<Refusal?> WhyNotOfCountyAsync(PersonId person, CancellationToken ct) =>
        await db.People.OfTheCounty().AnyAsync(row => row.Id == person, ct) ? null : ServiceRefusals.NotOfTheCounty;

    /// <summary>By the rows, because the keys of a record that was merged into this one keep its name; the key holds against two at once.</summary>
    private async Task<Refusal?> WhyNotOnceAsync(ServiceRequest request, string code, CancellationToken ct)
    {
        var (person, year, child) = (request.PersonId, request.Year, request.Child?.Name);
        var versions = await db.ServiceItems.Where(row => row.Code == code).Select(row => row.Id).ToArrayAsync(ct);
        var same = db.ServiceRequests.Where(row => row.PersonId == person && row.OnceKey != null && EF.Parameter(versions).Contains(row.ItemId));
        if (request.Course is ServiceCourse.CheckUp) return await same.AnyAsync(row => row.Year == year, ct) ? ServiceRefusals.HadThisYear.With(year) : null;
        if (request.Course is ServiceCourse.School) same = same.Where(row => row.Child!.Name == child);
        return await same.AnyAsync(ct) ? ServiceRefusals.Running : null;
    }

    private async Task ValidateAsync(AskService form, ServiceCourse course, CancellationToken ct)
    {
        var context = new ValidationContext<AskService>(form);
        context.RootContextData[AskServiceValidator.Course] = course;
        var found = await asking.ValidateAsync(context, ct);
        if (!found.IsValid) throw new ValidationException(found.Errors);
    }
}
