using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Recognitions;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Recognitions;

/// <summary>Everything about panels: convene, record the votes on each case, close with minutes.</summary>
public sealed class RecognitionPanelService(
    IPortalDb db, ICurrentActor current, CatalogueQueries catalogues, RecognitionPapers papers, RecognitionNews news, PersonalDataVault vault, RunningNumbers numbers, CaseClocks clocks, PortalTexts texts,
    IValidator<ConvenePanel> convening, IValidator<RecordVotes> voting, IValidator<ClosePanel> closing)
{
    public const string NumberPrefix = "PS";

    public async Task<RecognitionPanelId> ConveneAsync(ConvenePanel form, CancellationToken ct)
    {
        await convening.ValidateAndThrowAsync(form, ct);
        List<PanelExpert> experts = [];
        for (var i = 0; i < form.Experts.Count; i++)
            if (!form.Experts[i].IsEmpty) experts.Add(await ExpertAsync(form.Experts[i], i, ct));
        var clock = await clocks.NowAsync(ct);
        var panel = new RecognitionPanel(RecognitionPanelId.New(), await numbers.NextAsync(NumberPrefix, form.HeldOn!.Value.Year, ct), form.HeldOn.Value, form.Place!.Trim(), experts, current.Actor, clock.UtcNow);
        db.RecognitionPanels.Add(panel);
        await db.SaveChangesAsync(ct);
        return panel.Id;
    }

    public async Task<TalentLevel?> RecordAsync(RecognitionPanelId id, RecognitionApplicationId application, RecordVotes form, CancellationToken ct)
    {
        await voting.ValidateAndThrowAsync(form, ct);
        var panel = (await LoadAsync(id, ct)).AtVersion(form.Version, id.Value);
        var row = await db.RecognitionApplications.AtDeskOf(current.Actor).Where(row => row.Id == application).SingleOrNotFoundAsync(ct);
        var terms = (await catalogues.OfAsync(row.CatalogueVersionId, ct)).Terms;
        var excluded = await ExcludedAsync(panel, row, ct);
        var cast = form.Votes.Where(vote => !excluded.Contains(vote.Expert) && vote.Kind is not null)
            .Select(vote => new CastVote(vote.Expert, vote.Kind!.Value, vote.Level, string.IsNullOrWhiteSpace(vote.Opinion) ? null : vote.Opinion.Trim())).ToList();
        var outcome = panel.Record(row, cast, excluded, terms, form.Opinion!.Trim(), current.Actor, await clocks.NowAsync(ct));
        await papers.IssueForAsync(row, form.Opinion!.Trim(), ct);
        await news.TellAsync(row, ct);
        await db.SaveChangesAsync(ct);
        return outcome;
    }

    public async Task CloseAsync(RecognitionPanelId id, ClosePanel form, CancellationToken ct)
    {
        await closing.ValidateAndThrowAsync(form, ct);
        (await LoadAsync(id, ct)).AtVersion(form.Version, id.Value).Close(form.Minutes!.Trim(), current.Actor, await clocks.NowAsync(ct));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>
    /// Experts who may not vote on this case (回避): the applicant, a recorded relation to the applicant or the employer in either
    /// direction, or the same house.
    /// </summary>
    public async Task<IReadOnlySet<Guid>> ExcludedAsync(RecognitionPanel panel, RecognitionApplication application, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(panel);
        ArgumentNullException.ThrowIfNull(application);
        var (applicant, employer) = (application.PersonId, application.EmployerId);
        var known = panel.Experts.Where(expert => expert.PersonId is not null).Select(expert => expert.PersonId!.Value).ToList();
        var related = await db.Conflicts.Where(row => row.EndedAt == null && known.Contains(row.Staff) && (row.Relative == applicant || (employer != null && row.Employer == employer))).Select(row => row.Staff).ToListAsync(ct);
        var reverse = await db.Conflicts.Where(row => row.EndedAt == null && row.Staff == applicant && row.Relative != null && known.Contains(row.Relative.Value)).Select(row => row.Relative!.Value).ToListAsync(ct);
        var colleagues = await db.Employments.Where(row => row.EmployerId == employer && row.LeftOn == null && known.Contains(row.PersonId)).Select(row => row.PersonId).ToListAsync(ct);
        var barred = related.Concat(reverse).Concat(colleagues).Append(applicant).ToHashSet();
        return panel.Experts.Where(expert => (expert.PersonId is { } person && barred.Contains(person)) || (application.EmployerName.Length > 0 && expert.Affiliation == application.EmployerName))
            .Select(expert => expert.Id).ToHashSet();
    }

    /// <summary>An expert with an ID number must be somebody the register knows under that name; the number itself is not kept.</summary>
    private async Task<PanelExpert> ExpertAsync(ExpertFields fields, int row, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(fields.IdNumber)) return new PanelExpert(fields.Name!.Trim(), fields.Affiliation!.Trim(), null);
        var index = vault.IndexOf(PersonalField.IdNumber, fields.IdNumber.Trim().ToUpperInvariant());
        var person = await db.PersonOfNumberAsync(index, ct);
        if (person is null || !PersonNames.Same(person.Name, fields.Name)) throw new ValidationException([new ValidationFailure($"Experts[{row}].IdNumber", texts["panel.expert.unknown"])]);
        return new PanelExpert(fields.Name!.Trim(), fields.Affiliation!.Trim(), person.Id);
    }

    private Task<RecognitionPanel> LoadAsync(RecognitionPanelId id, CancellationToken ct) => db.RecognitionPanels.ReadableBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
}
