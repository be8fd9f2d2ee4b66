using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Awards;

/// <summary>What the talent office does to a case: decision, signature, contract, confirmed verdicts, upgrade, leaving, archive.</summary>
public sealed class AwardOfficeService(
    IPortalDb db, ICurrentActor current, AwardCallQueries calls, AwardNews news, AwardPapers papers, AwardFunds funds, CaseClocks clocks, BarredPeople barred,
    IValidator<DecideAward> decision, IValidator<DraftAwardDecision> drafting, IValidator<SignAwardContract> contracting, IValidator<RecordAwardLeaving> leaving,
    PersonalDataVault vault, IValidator<NameAwardPayee> paying, IValidator<ChangeAwardEmployer> changing, PortalTexts texts)
{
    /// <summary>The steps that need nothing but an opinion or a reason.</summary>
    public static readonly IReadOnlyList<AwardAction> Spoken =
    [
        AwardAction.Sign, AwardAction.ReturnDecision, AwardAction.Reject, AwardAction.ConfirmQualified, AwardAction.ConfirmBasic, AwardAction.ConfirmUnqualified, AwardAction.ConfirmAccepted,
        AwardAction.ReturnVerdict, AwardAction.Archive, AwardAction.ConfirmRemoval, AwardAction.ReturnRemoval, AwardAction.ReportFraud, AwardAction.ConfirmFraud, AwardAction.DismissFraud,
    ];

    public async Task DecideAsync(AwardCaseId id, AwardAction action, DecideAward form, CancellationToken ct)
    {
        await decision.ValidateAndThrowAsync(form, ct);
        var award = await LoadAsync(id, form.Version, ct);
        var (words, clock, actor, terms) = (form.Opinion!.Trim(), await clocks.NowAsync(ct), current.Actor, await TermsAsync(award, ct));
        RefusedException.ThrowIf(award.WhyNot(action, actor) ?? (action is AwardAction.Sign ? await barred.WhyNotApplyAsync(award.PersonId, ct) : null));
        switch (action)
        {
            case AwardAction.Sign: award.Sign(actor, words, terms, clock); break;
            case AwardAction.ReturnDecision: award.ReturnDecision(actor, words, clock); break;
            case AwardAction.Reject: award.Reject(actor, words, clock); break;
            case AwardAction.ConfirmQualified or AwardAction.ConfirmBasic or AwardAction.ConfirmUnqualified or AwardAction.ConfirmAccepted: award.ConfirmVerdict(actor, words, terms, clock); break;
            case AwardAction.ReturnVerdict: award.ReturnVerdict(actor, words, clock); break;
            case AwardAction.Archive: award.Archive(actor, words, clock); break;
            case AwardAction.ConfirmRemoval: award.ConfirmRemoval(actor, words, clock); break;
            case AwardAction.ReturnRemoval: award.ReturnRemoval(actor, words, clock); break;
            case AwardAction.ReportFraud: award.ReportFraud(actor, words, clock); break;
            case AwardAction.ConfirmFraud: award.ConfirmFraud(actor, words, clock); break;
            case AwardAction.DismissFraud: award.DismissFraud(actor, words, clock); break;
            default: throw new NotFoundException();
        }

        await papers.IssueIfDecidedAsync(award, ct);
        await funds.FollowAsync(award, ct);
        await news.TellAsync(award, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The first decision, or an upgrade where the award runs.</summary>
    public async Task DraftAsync(AwardCaseId id, DraftAwardDecision form, CancellationToken ct)
    {
        await drafting.ValidateAndThrowAsync(form, ct);
        var award = await LoadAsync(id, form.Version, ct);
        // Who was found out after applying is not granted anything either.
        RefusedException.ThrowIf(await barred.WhyNotApplyAsync(award.PersonId, ct));
        var (terms, clock) = (await TermsAsync(award, ct), await clocks.NowAsync(ct));
        if (award.Status is AwardStatus.Running) award.ProposeUpgrade(current.Actor, form.ToDraft(), terms, clock);
        else award.DraftDecision(current.Actor, form.ToDraft(), terms, clock);
        await db.SaveChangesAsync(ct);
    }

    public async Task SignContractAsync(AwardCaseId id, SignAwardContract form, CancellationToken ct)
    {
        await contracting.ValidateAndThrowAsync(form, ct);
        var award = await LoadAsync(id, form.Version, ct);
        award.SignContract(current.Actor, form.ToTerms(), await TermsAsync(award, ct), await clocks.NowAsync(ct));
        await papers.IssueContractAsync(award, ct);
        await funds.ReserveAsync(award, ct);
        await news.TellAsync(award, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Whom the contract names as payee. The employer's account is sealed for this case; only the bank's file shows it in full.</summary>
    public async Task NamePayeeAsync(AwardCaseId id, NameAwardPayee form, CancellationToken ct)
    {
        await paying.ValidateAndThrowAsync(form, ct);
        var award = await LoadAsync(id, form.Version, ct);
        var account = form.Kind is AwardPayeeKind.Employer && form.ToCard() is { } card
            ? new BankAccount(form.BankName!.Trim(), award.EmployerName, vault.Seal(PersonalField.BankAccount, award.Id.Value, card.Number), card.LastFour) : null;
        award.PayTo(account, form.Grounds!.Trim(), current.Actor, (await clocks.NowAsync(ct)).UtcNow);
        await db.SaveChangesAsync(ct);
    }

    public async Task RecordLeavingAsync(AwardCaseId id, RecordAwardLeaving form, CancellationToken ct)
    {
        await leaving.ValidateAndThrowAsync(form, ct);
        var award = await LoadAsync(id, form.Version, ct);
        award.RecordLeaving(current.Actor, form.ToEnd(), await TermsAsync(award, ct), await clocks.NowAsync(ct));
        await funds.FollowAsync(award, ct);
        await news.TellAsync(award, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Where the person works now besides the employer of the award, and when the register says that the former employment ended.</summary>
    public async Task<AwardEmployerChoices> EmployerChoicesAsync(AwardCaseId id, CancellationToken ct)
    {
        var award = await db.AwardCases.AsNoTracking().AtDeskOf(current.Actor).Where(row => row.Id == id).Select(row => new { row.PersonId, row.EmployerId }).SingleOrNotFoundAsync(ct);
        var former = await db.Employments.AsNoTracking().Where(row => row.PersonId == award.PersonId && row.EmployerId == award.EmployerId).OrderByDescending(row => row.StartedOn).ThenBy(row => row.Id).Select(row => row.LeftOn).FirstOrDefaultAsync(ct);
        var choices = await (
            from spell in NewSpells(award.PersonId, award.EmployerId)
            join employer in db.Employers on spell.EmployerId equals employer.Id
            orderby spell.StartedOn descending, spell.Id
            select new AwardEmployerChoice(spell.Id, employer.Name, spell.StartedOn)).ToListAsync(ct);
        return new AwardEmployerChoices(former, choices);
    }

    /// <summary>The award goes on with the employer of that employment, whose first officer by name answers for it from then on.</summary>
    public async Task ChangeEmployerAsync(AwardCaseId id, ChangeAwardEmployer form, CancellationToken ct)
    {
        await changing.ValidateAndThrowAsync(form, ct);
        var award = await LoadAsync(id, form.Version, ct);
        RefusedException.ThrowIf(award.WhyNot(AwardAction.ChangeEmployer, current.Actor));
        var chosen = form.Employment!.Value;
        var spell = await NewSpells(award.PersonId, award.EmployerId).SingleOrDefaultAsync(row => row.Id == chosen, ct) ?? throw Refused(texts["award.employer_change.choose"]);
        var employer = await db.Employers.SingleAsync(row => row.Id == spell.EmployerId, ct);
        var at = (EmployerId?)employer.Id;
        var officer = await db.Accounts.AsNoTracking().Where(row => row.EmployerId == at && !row.IsDisabled && row.Roles.Any(held => held.Role == Role.EmployerOfficer)).OrderBy(row => row.UserName).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(ct);
        if (officer is null && !award.ByOffice) throw Refused(texts["award.employer_change.no_officer", employer.Name]);
        award.ChangeEmployer(current.Actor, new EmployerMove(employer, new AccountId(officer ?? award.OfficerId.Value), form.LeftOn!.Value, spell.StartedOn, form.Grounds!.Trim()), await TermsAsync(award, ct), await clocks.NowAsync(ct));
        await news.TellAsync(award, ct);
        await db.SaveChangesAsync(ct);
    }

    private IQueryable<Employment> NewSpells(PersonId person, EmployerId former) =>
        db.Employments.AsNoTracking().Where(row => row.PersonId == person && row.EmployerId != former && row.LeftOn == null && !row.IsDispatchedElsewhere);

    private static ValidationException Refused(string words) => new([new ValidationFailure(nameof(ChangeAwardEmployer.Employment), words)]);

    private async Task<AwardTerms> TermsAsync(AwardCase award, CancellationToken ct) => (await calls.OfAsync(award.CallId, ct)).Terms;

    private async Task<AwardCase> LoadAsync(AwardCaseId id, long version, CancellationToken ct) =>
        (await db.AwardCases.AtDeskOf(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(version, id.Value);
}

/// <param name="FormerLeftOn">When the register says that the former employment ended; null while it says nothing.</param>
/// <param name="Choices">Where the person works now.</param>
public sealed record AwardEmployerChoices(DateOnly? FormerLeftOn, IReadOnlyList<AwardEmployerChoice> Choices);

public sealed record AwardEmployerChoice(Guid Employment, string EmployerName, DateOnly StartedOn);

/// <summary>The register of experts (评审专家库).</summary>
public sealed class AwardExpertRegister(IPortalDb db, ICurrentActor current, CountyClock clock, PortalTexts texts, IValidator<EnterAwardExpert> entering, IValidator<DecideAward> reason)
{
    public const int PageSize = 50;

    /// <summary>Those who may be drawn first, by name; page by page after an expert, or before one.</summary>
    public async Task<PageAfter<AwardExpert>> PageAsync(string? after, string? before, CancellationToken ct)
    {
        var (experts, back) = (db.AwardExperts.AsNoTracking().ReadableBy(current.Actor), before is { Length: > 0 });
        if (AwardExpertId.TryParse(back ? before : after, null, out var id) && await experts.Where(row => row.Id == id).Select(row => new { row.Name, Left = row.LeftAt != null }).SingleOrDefaultAsync(ct) is { } at)
            experts = back
                ? experts.Where(row => (at.Left && row.LeftAt == null) || ((row.LeftAt != null) == at.Left && (string.Compare(row.Name, at.Name) < 0 || (row.Name == at.Name && row.Id < id))))
                : experts.Where(row => (!at.Left && row.LeftAt != null) || ((row.LeftAt != null) == at.Left && (string.Compare(row.Name, at.Name) > 0 || (row.Name == at.Name && row.Id > id))));
        var ordered = back
            ? experts.OrderByDescending(row => row.LeftAt != null).ThenByDescending(row => row.Name).ThenByDescending(row => row.Id)
            : experts.OrderBy(row => row.LeftAt != null).ThenBy(row => row.Name).ThenBy(row => row.Id);
        return PageAfter.Of(await ordered.Take(PageSize + 1).ToListAsync(ct), PageSize, after, before, row => row.Id.ToString());
    }

    public Task<AwardExpert> GetAsync(AwardExpertId id, CancellationToken ct) => db.AwardExperts.AsNoTracking().ReadableBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);

    /// <summary>Only somebody whose account has the role of an expert, and each once.</summary>
    public async Task EnterAsync(EnterAwardExpert form, CancellationToken ct)
    {
        await entering.ValidateAndThrowAsync(form, ct);
        var name = form.UserName!.Trim().ToUpperInvariant();
        var account = await db.Accounts.AsNoTracking().Where(row => row.NormalizedUserName == name && !row.IsDisabled && row.PersonId != null && row.Roles.Any(held => held.Role == Role.Expert))
            .Select(row => new { row.Id, row.PersonId, row.DisplayName }).SingleOrDefaultAsync(ct);
        if (account is null) throw Refused(nameof(form.UserName), texts["award.expert.account.unknown"]);
        var id = new AccountId(account.Id);
        if (await db.AwardExperts.AnyAsync(row => row.AccountId == id, ct)) throw Refused(nameof(form.UserName), texts["award.expert.account.known"]);
        db.AwardExperts.Add(new AwardExpert(id, account.PersonId!.Value, account.DisplayName, form.Affiliation!.Trim(), form.Field!.Trim(), current.Actor, clock.UtcNow));
        await db.SaveChangesAsync(ct);
    }

    public async Task LeaveAsync(AwardExpertId id, DecideAward form, CancellationToken ct)
    {
        await reason.ValidateAndThrowAsync(form, ct);
        (await db.AwardExperts.ReadableBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(form.Version, id.Value).Leave(Shortened.To(form.Opinion!, 500), current.Actor, clock.UtcNow);
        await db.SaveChangesAsync(ct);
    }

    private static ValidationException Refused(string field, string words) => new([new ValidationFailure(field, words)]);
}
