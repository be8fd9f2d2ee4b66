using FluentValidation;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Recognitions;

namespace TalentPortal.Application.Recognitions;

/// <summary>Everything the desks do to an application for a level: intake, review, score, decision. What is said against it has its own desk. Who may do which step is the entity's.</summary>
public sealed class RecognitionDeskService(
    IPortalDb db, ICurrentActor current, CatalogueQueries catalogues, RecognitionPapers papers, RecognitionNews news, RecognitionLevelQuery levels, CaseClocks clocks,
    IValidator<DecideRecognition> decision, IValidator<RequestCorrections> corrections, IValidator<ScoreCase> scoring)
{
    /// <summary>The steps that need nothing but an opinion or a reason.</summary>
    public static readonly IReadOnlyList<RecognitionAction> Spoken =
    [
        RecognitionAction.Accept, RecognitionAction.Decline, RecognitionAction.PassReview, RecognitionAction.RejectReview, RecognitionAction.Approve,
        RecognitionAction.Reject, RecognitionAction.SendBack,
    ];

    public async Task DecideAsync(RecognitionApplicationId id, RecognitionAction action, DecideRecognition form, CancellationToken ct)
    {
        await decision.ValidateAndThrowAsync(form, ct);
        var application = await LoadAsync(id, form.Version, ct);
        var (words, clock, actor) = (form.Opinion!.Trim(), await clocks.NowAsync(ct), current.Actor);
        switch (action)
        {
            case RecognitionAction.Accept: application.Accept(actor, words, clock); break;
            case RecognitionAction.Decline: application.Decline(actor, words, clock); break;
            case RecognitionAction.PassReview: application.PassReview(actor, words, clock); break;
            case RecognitionAction.RejectReview: application.RejectReview(actor, words, clock); break;
            case RecognitionAction.Approve: application.Approve(actor, await levels.HeldAsync(application.PersonId, clock.Today, ct), (await TermsAsync(application, ct)).RenewalMonths, words, clock); break;
            case RecognitionAction.Reject: application.Reject(actor, words, clock); break;
            case RecognitionAction.SendBack: application.SendBack(actor, words, clock); break;
            default: throw new NotFoundException();
        }

        await papers.IssueForAsync(application, words, ct);
        await news.TellAsync(application, ct);
        await db.SaveChangesAsync(ct);
    }

    public async Task RequestCorrectionAsync(RecognitionApplicationId id, RequestCorrections form, CancellationToken ct)
    {
        await corrections.ValidateAndThrowAsync(form, ct);
        var application = await LoadAsync(id, form.Version, ct);
        application.RequestCorrection(current.Actor, [.. form.Filled.Select(item => (item.Subject!, item.WhatToDo!.Trim()))], await clocks.NowAsync(ct));
        await papers.IssueCorrectionAsync(application, await TermsAsync(application, ct), ct);
        await news.TellAsync(application, ct);
        await db.SaveChangesAsync(ct);
    }

    public async Task ScoreAsync(RecognitionApplicationId id, ScoreCase form, CancellationToken ct)
    {
        await scoring.ValidateAndThrowAsync(form, ct);
        var application = await LoadAsync(id, form.Version, ct);
        application.Score(form.ToSheet(), await TermsAsync(application, ct), current.Actor, form.Opinion!.Trim(), await clocks.NowAsync(ct));
        await papers.IssueForAsync(application, form.Opinion!.Trim(), ct);
        await news.TellAsync(application, ct);
        await db.SaveChangesAsync(ct);
    }

    private async Task<CatalogueTerms> TermsAsync(RecognitionApplication application, CancellationToken ct) => (await catalogues.OfAsync(application.CatalogueVersionId, ct)).Terms;

    private async Task<RecognitionApplication> LoadAsync(RecognitionApplicationId id, long version, CancellationToken ct) =>
        (await db.RecognitionApplications.AtDeskOf(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(version, id.Value);
}
