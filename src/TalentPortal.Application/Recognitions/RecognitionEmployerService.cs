using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Recognitions;

namespace TalentPortal.Application.Recognitions;

/// <summary>What an employer's officer sees and does of the own staff's applications for a level: name, entry, recommendation. No numbers, no proofs.</summary>
public sealed class RecognitionEmployerService(IPortalDb db, ICurrentActor current, CatalogueQueries catalogues, RecognitionNews news, CaseClocks clocks, IValidator<DecideRecognition> validator)
{
    public async Task<IReadOnlyList<RecognitionApplication>> WaitingAsync(CancellationToken ct) =>
        await db.RecognitionApplications.AsNoTracking().OfEmployer(current.Actor).Where(row => row.Status == RecognitionStatus.AwaitingEmployer).OrderBy(row => row.SubmittedAt).ToListAsync(ct);

    public async Task<StaffRecognition> GetAsync(RecognitionApplicationId id, CancellationToken ct)
    {
        var row = await db.RecognitionApplications.AsNoTracking().OfEmployer(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        return new StaffRecognition(row, (await catalogues.OfAsync(row.CatalogueVersionId, ct)).Terms.Entry(row.EntryCode)!, row.WhyNot(RecognitionAction.Recommend, current.Actor));
    }

    public async Task RecommendAsync(RecognitionApplicationId id, DecideRecognition form, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(form, ct);
        (await LoadAsync(id, form.Version, ct)).Recommend(current.Actor, form.Opinion!.Trim(), await clocks.NowAsync(ct));
        await db.SaveChangesAsync(ct);
    }

    public async Task RefuseAsync(RecognitionApplicationId id, DecideRecognition form, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(form, ct);
        var application = await LoadAsync(id, form.Version, ct);
        application.RefuseRecommendation(current.Actor, form.Opinion!.Trim(), await clocks.NowAsync(ct));
        await news.TellAsync(application, ct);
        await db.SaveChangesAsync(ct);
    }

    private async Task<RecognitionApplication> LoadAsync(RecognitionApplicationId id, long version, CancellationToken ct) =>
        (await db.RecognitionApplications.OfEmployer(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(version, id.Value);
}

/// <summary>One application that waits for its employer; <paramref name="WhyNot"/> says why this officer may not recommend.</summary>
public sealed record StaffRecognition(RecognitionApplication Application, CatalogueEntry Entry, Refusal? WhyNot);
