using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Awards;

/// <summary>What a drawn expert sees and does: the file as far as the call lets experts read it, the own score, and nobody else's.</summary>
public sealed class AwardExpertService(
    IPortalDb db, ICurrentActor current, AwardCallQueries calls, AwardNews news, DocumentVault vault, CaseClocks clocks, IValidator<ScoreAward> scoring, IValidator<VoteOnAward> voting, IValidator<DecideAward> reason)
{
    /// <summary>Open ones first, then what was scored.</summary>
    public async Task<IReadOnlyList<AwardForExpert>> ListAsync(CancellationToken ct)
    {
        var rows = await db.AwardCases.AsNoTracking().DrawnFor(current.Actor).OrderBy(row => row.CaseNumber).ToListAsync(ct);
        var shown = new List<AwardForExpert>();
        foreach (var row in rows) shown.Add(Show(row, await calls.OfAsync(row.CallId, ct)));
        return [.. shown.OrderBy(row => row.WhyNot is not null).ThenBy(row => row.Award.CaseNumber, StringComparer.Ordinal)];
    }

    public async Task<AwardForExpert> GetAsync(AwardCaseId id, CancellationToken ct) =>
        await WithFilesAsync(await db.AwardCases.AsNoTracking().DrawnFor(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct), ct);

    public async Task ScoreAsync(AwardCaseId id, ScoreAward form, CancellationToken ct)
    {
        await scoring.ValidateAndThrowAsync(form, ct);
        var award = await LoadAsync(id, ct);
        award.Score(current.Actor, form.ToSheet(), form.Opinion!.Trim(), await TermsAsync(award, ct), await clocks.NowAsync(ct));
        await news.TellAsync(award, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The vote on one candidate of a selection. How many candidates the expert may vote for is counted over the whole call.</summary>
    public async Task VoteAsync(AwardCaseId id, VoteOnAward form, CancellationToken ct)
    {
        await voting.ValidateAndThrowAsync(form, ct);
        var award = await LoadAsync(id, ct);
        RefusedException.ThrowIf(award.WhyNot(AwardAction.Vote, current.Actor));
        award.Vote(current.Actor, form.Choice!.Value, string.IsNullOrWhiteSpace(form.Opinion) ? null : form.Opinion.Trim(), await CastBeforeAsync(award, ct), await TermsAsync(award, ct), await clocks.NowAsync(ct));
        await news.TellAsync(award, ct);
        await db.SaveChangesAsync(ct);
    }

    private async Task<IReadOnlyCollection<int>> CastBeforeAsync(AwardCase award, CancellationToken ct)
    {
        var (call, expert) = (award.CallId, award.Seated.First(seat => seat.AccountId == current.Actor.Id).ExpertId);
        return await db.AwardCases.Where(row => row.CallId == call).SelectMany(row => row.Votes).Where(vote => vote.CallId == call && vote.ExpertId == expert && vote.ForOrdinal != null).Select(vote => vote.ForOrdinal!.Value).ToListAsync(ct);
    }

    public async Task RecuseAsync(AwardCaseId id, DecideAward form, CancellationToken ct)
    {
        await reason.ValidateAndThrowAsync(form, ct);
        var award = await LoadAsync(id, ct);
        award.Recuse(current.Actor, Shortened.To(form.Opinion!, 500), await TermsAsync(award, ct), await clocks.NowAsync(ct));
        await news.TellExpertsAsync(award, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Only what the call lets experts read.</summary>
    public async Task<OpenedFile> FileAsync(AwardCaseId id, StoredFileId file, CancellationToken ct)
    {
        var shown = await GetAsync(id, ct);
        if (!shown.Files.ContainsKey(file)) throw new NotFoundException();
        var stored = await db.StoredFiles.AsNoTracking().SingleAsync(row => row.Id == file, ct);
        return new OpenedFile(stored, await vault.ReadAsync(stored, ct));
    }

    private async Task<AwardForExpert> WithFilesAsync(AwardCase award, CancellationToken ct)
    {
        var call = await calls.OfAsync(award.CallId, ct);
        var files = award.Materials.Where(material => call.Terms.Material(material.Code) is { ForExperts: true }).Select(material => material.FileId).ToList();
        return Show(award, call) with
        {
            CastFor = award.IsSelection ? (await CastBeforeAsync(award, ct)).Count : 0,
            Files = await db.StoredFiles.AsNoTracking().Where(file => files.Contains(file.Id)).ToDictionaryAsync(file => file.Id, ct),
        };
    }

    private AwardForExpert Show(AwardCase award, AwardCall call)
    {
        var mine = award.Seated.First(expert => expert.AccountId == current.Actor.Id);
        return new AwardForExpert(award, call, award.Scores.FirstOrDefault(score => score.DrawId == mine.DrawId && score.ExpertId == mine.ExpertId), award.WhyNot(award.IsSelection ? AwardAction.Vote : AwardAction.Score, current.Actor))
        {
            MyVote = award.Votes.FirstOrDefault(vote => vote.DrawId == mine.DrawId && vote.ExpertId == mine.ExpertId),
        };
    }

    private async Task<AwardTerms> TermsAsync(AwardCase award, CancellationToken ct) => (await calls.OfAsync(award.CallId, ct)).Terms;

    // Colleagues' scores move the version on; an expert's own is guarded by the unique index instead.
    private Task<AwardCase> LoadAsync(AwardCaseId id, CancellationToken ct) => db.AwardCases.DrawnFor(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
}

/// <summary>A case as a drawn expert sees it, with the own score.</summary>
public sealed record AwardForExpert(AwardCase Award, AwardCall Call, AwardScore? Mine, Refusal? WhyNot)
{
    public IReadOnlyDictionary<StoredFileId, StoredFile> Files { get; init; } = new Dictionary<StoredFileId, StoredFile>();
    public AwardVote? MyVote { get; init; }
    /// <summary>For how many candidates of the call the reader has voted.</summary>
    public int CastFor { get; init; }

    /// <summary>Null where the call hides names from experts.</summary>
    public string? Applicant => Call.Terms.HideNames ? null : Award.ApplicantName;
    public string? Employer => Call.Terms.HideNames ? null : Award.EmployerName;
    public IEnumerable<AwardMaterial> FilesOf(AwardMaterialTerm material) => Award.Materials.Where(file => file.Code == material.Code && Files.ContainsKey(file.FileId)).OrderBy(file => file.AddedAt);
}
