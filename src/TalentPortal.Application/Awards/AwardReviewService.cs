using System.Security.Cryptography;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Awards;

/// <summary>What the officers who organise the review do: draw the experts, inspect on the spot, propose verdicts on running awards.</summary>
public sealed class AwardReviewService(
    IPortalDb db, ICurrentActor current, AwardCallQueries calls, AwardNews news, DocumentVault vault, CaseClocks clocks, PortalTexts texts,
    IValidator<OpenAwardDraw> opening, IValidator<InspectAward> inspecting, IValidator<ProposeAwardVerdict> proposing, IValidator<DecideAward> closing)
{
    public const int MostPhotos = 10;

    /// <summary>Fixes the list and promises the seed; who may not be drawn stands on it with the reason.</summary>
    public async Task CommitAsync(AwardCaseId id, long version, CancellationToken ct)
    {
        var award = await LoadAsync(id, version, ct);
        var seed = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        award.CommitDraw(current.Actor, await CandidatesAsync(award, ct), seed, await TermsAsync(award, ct), await clocks.NowAsync(ct));
        await db.SaveChangesAsync(ct);
    }

    public async Task OpenAsync(AwardCaseId id, OpenAwardDraw form, CancellationToken ct)
    {
        await opening.ValidateAndThrowAsync(form, ct);
        var award = await LoadAsync(id, form.Version, ct);
        award.OpenDraw(current.Actor, form.Witness!.Trim(), await TermsAsync(award, ct), await clocks.NowAsync(ct));
        await news.TellExpertsAsync(award, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The quorum is there; the experts who have not voted are not waited for.</summary>
    public async Task CloseVoteAsync(AwardCaseId id, DecideAward form, CancellationToken ct)
    {
        await closing.ValidateAndThrowAsync(form, ct);
        var award = await LoadAsync(id, form.Version, ct);
        award.CloseVote(current.Actor, form.Opinion!.Trim(), await TermsAsync(award, ct), await clocks.NowAsync(ct));
        await news.TellAsync(award, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Every expert of the register, with what shuts somebody out of this case (回避).</summary>
    public async Task<IReadOnlyList<ExpertCandidate>> CandidatesAsync(AwardCase award, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(award);
        var (applicant, employer) = (award.PersonId, award.EmployerId);
        var registered = await db.AwardExperts.AsNoTracking().Where(row => row.LeftAt == null).OrderBy(row => row.Id).ToListAsync(ct);
        var accounts = registered.ConvertAll(row => row.AccountId.Value);
        var active = await db.Accounts.Where(row => EF.Parameter(accounts).Contains(row.Id) && !row.IsDisabled).Select(row => row.Id).ToListAsync(ct);
        var experts = registered.FindAll(row => active.Contains(row.AccountId.Value));
        var known = experts.ConvertAll(expert => expert.PersonId);
        var related = await db.Conflicts.Where(row => row.EndedAt == null && EF.Parameter(known).Contains(row.Staff) && (row.Relative == applicant || row.Employer == employer)).Select(row => row.Staff).ToListAsync(ct);
        var reverse = await db.Conflicts.Where(row => row.EndedAt == null && row.Staff == applicant && row.Relative != null && EF.Parameter(known).Contains(row.Relative.Value)).Select(row => row.Relative!.Value).ToListAsync(ct);
        var colleagues = await db.Employments.Where(row => row.EmployerId == employer && row.LeftOn == null && EF.Parameter(known).Contains(row.PersonId)).Select(row => row.PersonId).ToListAsync(ct);
        var barred = related.Concat(reverse).ToHashSet();
        return [.. experts.Select(expert => new ExpertCandidate(expert,
            expert.PersonId == applicant ? ExpertExclusion.Self
            : barred.Contains(expert.PersonId) ? ExpertExclusion.RecordedRelation
            : colleagues.Contains(expert.PersonId) || expert.Affiliation == award.EmployerName ? ExpertExclusion.SameEmployer
            : award.History.Any(step => step.ByPerson == expert.PersonId || step.OnBehalfOf == expert.PersonId) || award.Experts.Any(seat => seat.PersonId == expert.PersonId && seat.Seat is ExpertSeat.Recused) ? ExpertExclusion.TookPart
            : null))];
    }

    /// <param name="id">The case.</param>
    /// <param name="form">What was found.</param>
    /// <param name="pictures">Name and content of each.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task InspectAsync(AwardCaseId id, InspectAward form, IReadOnlyList<(string Name, byte[] Content)> pictures, CancellationToken ct)
    {
        await inspecting.ValidateAndThrowAsync(form, ct);
        var award = await LoadAsync(id, form.Version, ct);
        RefusedException.ThrowIf(award.WhyNot(form.Passed is true ? AwardAction.PassInspection : AwardAction.FailInspection, current.Actor));
        var screened = Pictures.Screen(pictures, 1, MostPhotos, texts["award.photos.required", MostPhotos], texts);
        var report = new InspectionReport(form.HeldOn!.Value, form.Place!.Trim(), [new InspectingOfficer(current.Actor.Person!.Value, current.Actor.Name), .. await ColleaguesAsync(form.Colleagues!, ct)], form.Report!.Trim());
        var stored = new List<StoredFileId>();
        foreach (var picture in screened) stored.Add((await vault.StoreAsync(picture, new DocumentSubject(SubjectKind.AwardCase, id.Value), current.Actor.Id, ct)).Id);
        award.Inspect(current.Actor, report, form.Passed is true, stored, await TermsAsync(award, ct), await clocks.NowAsync(ct));
        await news.TellAsync(award, ct);
        await db.SaveChangesAsync(ct);
    }

    public async Task ProposeVerdictAsync(AwardCaseId id, ProposeAwardVerdict form, CancellationToken ct)
    {
        await proposing.ValidateAndThrowAsync(form, ct);
        var award = await LoadAsync(id, form.Version, ct);
        // Of a selection nothing was given to be spent; of a leader award what was not spent comes back, so that nobody may leave it open.
        if (form.ProperlySpent is null && !award.IsSelection) throw new ValidationException([new ValidationFailure(nameof(form.ProperlySpent), texts["award.sum.required"])]);
        award.ProposeVerdict(current.Actor, form.ToProposal(), await clocks.NowAsync(ct));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Officers who organise reviews, by the name they sign in with.</summary>
    private async Task<IReadOnlyList<InspectingOfficer>> ColleaguesAsync(string typed, CancellationToken ct)
    {
        var officers = new List<InspectingOfficer>();
        foreach (var name in typed.Split([' ', '\n', '\r', ',', '，', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var normalized = name.ToUpperInvariant();
            var account = await db.Accounts.AsNoTracking().Where(row => row.NormalizedUserName == normalized && !row.IsDisabled && row.PersonId != null)
                .Select(row => new { row.PersonId, row.DisplayName, Roles = row.Roles.Select(held => held.Role).ToList() }).SingleOrDefaultAsync(ct);
            if (account is null || !AccessTable.CapabilitiesOf(account.Roles).Contains(Capability.ReadAwards)) throw new ValidationException([new ValidationFailure(nameof(InspectAward.Colleagues), texts["award.inspection.colleague.unknown", name])]);
            officers.Add(new InspectingOfficer(account.PersonId!.Value, account.DisplayName));
        }

        return officers;
    }

    private async Task<AwardTerms> TermsAsync(AwardCase award, CancellationToken ct) => (await calls.OfAsync(award.CallId, ct)).Terms;

    private async Task<AwardCase> LoadAsync(AwardCaseId id, long version, CancellationToken ct) =>
        (await db.AwardCases.AtDeskOf(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(version, id.Value);
}
