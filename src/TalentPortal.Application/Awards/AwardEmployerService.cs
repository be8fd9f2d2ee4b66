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

/// <summary>
/// Everything an employer's officer does for an award to one of the own people: start, describe, hand in, submit, correct, withdraw, report.
/// In a selection the talent office nominates in the same way, until it has sent the nomination.
/// </summary>
public sealed class AwardEmployerService(
    IPortalDb db, ICurrentActor current, AwardCallQueries calls, DocumentVault vault, RunningNumbers numbers, AwardNews news, CaseClocks clocks, CountyClock clock, BarredPeople barred, PortalTexts texts, PortalFormat format, AwardFunds funds,
    IValidator<DescribeAward> describing, IValidator<AnswerCorrections> answers, IValidator<WithdrawApplication> withdrawal, IValidator<FileAwardReport> reporting)
{
    public const string NumberPrefix = "LJ";
    private const int MostFiles = 10;

    public async Task<AwardCaseId> StartAsync(string callNumber, DescribeAward form, CancellationToken ct)
    {
        await describing.ValidateAndThrowAsync(form, ct);
        var call = await calls.PublicAsync(callNumber, ct);
        var byOffice = call.Kind is AwardKind.Selection && current.Actor.May(Capability.DecideAwards);
        if (!byOffice && (!current.Actor.May(Capability.ApplyForAwards) || current.Actor.Employer is null)) throw new ForbiddenException();
        var own = current.Actor.Employer;
        if (form.Employment is not { } chosen) throw new ValidationException([new ValidationFailure(nameof(form.Employment), texts["award.employment.required"])]);
        var spell = await db.Employments.AsNoTracking().SingleOrDefaultAsync(row => row.Id == chosen && (byOffice || row.EmployerId == own) && row.LeftOn == null, ct) ?? throw new RefusedException(AwardRefusals.NotYourStaff);
        var others = await db.AwardCases.Where(row => row.PersonId == spell.PersonId && row.Kind == call.Kind).Select(row => row.Status).ToListAsync(ct);
        RefusedException.ThrowIf((others.Any(status => !AwardFlow.IsFinal(status)) ? AwardRefusals.AlreadyOpen : null) ?? await barred.WhyNotApplyAsync(spell.PersonId, ct));
        var (person, employer) = (await db.People.SingleAsync(row => row.Id == spell.PersonId, ct), await db.Employers.SingleAsync(row => row.Id == spell.EmployerId, ct));
        var award = new AwardCase(AwardCaseId.New(), call, person, employer, form.ToRequest(), current.Actor, await clocks.NowAsync(ct));
        db.AwardCases.Add(award);
        await db.SaveChangesAsync(ct);
        return award.Id;
    }

    public async Task DescribeAsync(AwardCaseId id, DescribeAward form, CancellationToken ct)
    {
        await describing.ValidateAndThrowAsync(form, ct);
        var award = (await LoadAsync(id, ct)).AtVersion(form.Version, id.Value);
        award.Describe(form.ToRequest(), await TermsAsync(award, ct), clock.UtcNow);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Stores one file of a material after looking inside.</summary>
    public async Task AddMaterialAsync(AwardCaseId id, string code, string name, byte[] content, CancellationToken ct)
    {
        var award = await LoadAsync(id, ct);
        if ((await TermsAsync(award, ct)).Material(code) is null) throw new NotFoundException();
        if (award.Materials.Count(file => file.Code == code) >= MostFiles) throw new RefusedException(AwardRefusals.TooManyFiles.With(MostFiles));
        if (name.Length == 0) throw new ValidationException([new ValidationFailure("File", texts["material.nothing_chosen"])]);
        if (FileSniffer.Screen(name, content, out var screened) is { } fault) throw new ValidationException([new ValidationFailure("File", texts.Of(fault))]);
        var stored = await vault.StoreAsync(screened!, new DocumentSubject(SubjectKind.AwardCase, award.Id.Value), current.Actor.Id, ct);
        award.AddMaterial(code, stored.Id, clock.UtcNow);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>What a desk has seen stays on file; a file of a draft goes for good.</summary>
    public async Task RemoveMaterialAsync(AwardCaseId id, Guid material, CancellationToken ct)
    {
        var award = await LoadAsync(id, ct);
        var file = award.Materials.SingleOrDefault(known => known.Id == material)?.FileId ?? throw new NotFoundException();
        award.RemoveMaterial(material, clock.UtcNow);
        if (award.SubmittedAt is null) db.StoredFiles.Remove(await db.StoredFiles.SingleAsync(row => row.Id == file, ct));
        await db.SaveChangesAsync(ct);
    }

    public async Task SubmitAsync(AwardCaseId id, SubmitAward form, CancellationToken ct)
    {
        var award = (await LoadAsync(id, ct)).AtVersion(form.Version, id.Value);
        RefusedException.ThrowIf(award.WhyNot(AwardAction.Submit, current.Actor));
        var call = await calls.OfAsync(award.CallId, ct);
        var now = await clocks.NowAsync(ct);
        RefusedException.ThrowIf((call.TakesApplicationsOn(now.Today) ? null : AwardRefusals.CallNotOpen) ?? await barred.WhyNotApplyAsync(award.PersonId, ct));
        var missing = call.Terms.Materials.Where(material => award.Materials.All(file => file.Code != material.Code)).Select(material => format.IsChinese ? material.NameZh : material.NameEn).ToList();
        award.Submit(current.Actor, missing.Count == 0 && form.Promise ? await numbers.NextAsync(NumberPrefix, now.Today.Year, ct) : "", form.Promise, missing, now);
        await news.TellAsync(award, ct);
        await db.SaveChangesAsync(ct);
    }

    public async Task WithdrawAsync(AwardCaseId id, WithdrawApplication form, CancellationToken ct)
    {
        await withdrawal.ValidateAndThrowAsync(form, ct);
        var award = (await LoadAsync(id, ct)).AtVersion(form.Version, id.Value);
        award.Withdraw(current.Actor, string.IsNullOrWhiteSpace(form.Reason) ? null : form.Reason.Trim(), await clocks.NowAsync(ct));
        await funds.FollowAsync(award, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Replies to every item of the notice and sends the case back to the form check.</summary>
    public async Task ResubmitAsync(AwardCaseId id, AnswerCorrections form, CancellationToken ct)
    {
        await answers.ValidateAndThrowAsync(form, ct);
        var award = (await LoadAsync(id, ct)).AtVersion(form.Version, id.Value);
        var now = await clocks.NowAsync(ct);
        foreach (var item in form.Items) award.AnswerCorrection(item.Id, item.Reply!.Trim(), now.UtcNow);
        award.Resubmit(current.Actor, now);
        await db.SaveChangesAsync(ct);
    }

    /// <param name="id">The case.</param>
    /// <param name="form">Year, progress, spending.</param>
    /// <param name="proofs">Name and content of each file; looked into before it is stored.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task ReportAsync(AwardCaseId id, FileAwardReport form, IReadOnlyList<(string Name, byte[] Content)> proofs, CancellationToken ct)
    {
        await reporting.ValidateAndThrowAsync(form, ct);
        var award = (await LoadAsync(id, ct)).AtVersion(form.Version, id.Value);
        RefusedException.ThrowIf(award.WhyNot(AwardAction.FileReport, current.Actor) ?? (proofs.Count > MostFiles ? AwardRefusals.TooManyFiles.With(MostFiles) : null));
        if (form.Spent is null && !award.IsSelection) throw new ValidationException([new ValidationFailure(nameof(form.Spent), texts["award.sum.required"])]);
        var screened = proofs.Select(proof => FileSniffer.Screen(proof.Name, proof.Content, out var file) is { } fault ? throw new ValidationException([new ValidationFailure("Files", texts.Of(fault))]) : file!).ToList();
        var stored = new List<StoredFileId>();
        foreach (var file in screened) stored.Add((await vault.StoreAsync(file, new DocumentSubject(SubjectKind.AwardCase, id.Value), current.Actor.Id, ct)).Id);
        award.FileReport(current.Actor, form.Year!.Value, form.Progress!.Trim(), Money.FromYuan(form.Spent ?? 0), await clocks.NowAsync(ct), stored);
        await db.SaveChangesAsync(ct);
    }

    private async Task<AwardTerms> TermsAsync(AwardCase award, CancellationToken ct) => (await calls.OfAsync(award.CallId, ct)).Terms;

    private Task<AwardCase> LoadAsync(AwardCaseId id, CancellationToken ct) => db.AwardCases.WrittenBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
}
