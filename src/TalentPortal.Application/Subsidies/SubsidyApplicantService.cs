using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Budgets;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Subsidies.Offers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Subsidies;

/// <summary>Everything an applicant does with an application that is ready or under way: submit, withdraw, answer, correct the account.</summary>
public sealed class SubsidyApplicantService(
    IPortalDb db, ICurrentActor current, SubsidyApplicantQuery query, ApplicantAccount accounts, RunningNumbers numbers, CaseClocks clocks, PortalFormat format, BudgetBook budget, OfferAnswers offers, BarredPeople barred, RightsBeside beside,
    IValidator<AnswerCorrections> answers, IValidator<WithdrawApplication> withdrawal)
{
    internal const string NumberPrefix = "BT";

    /// <summary>Sends the application under the version in force today; one that came back keeps its number and version.</summary>
    public async Task SubmitAsync(SubsidyApplicationId id, long version, CancellationToken ct)
    {
        var application = await LoadAsync(id, version, ct);
        var file = await query.DescribeAsync(application, ct);
        RefusedException.ThrowIf(await WhyNotSubmitAsync(file, ct));
        var clock = await clocks.NowAsync(ct);
        var number = application.CaseNumber ?? await numbers.NextAsync(NumberPrefix, clock.Today.Year, ct);
        var allowance = file.Allowance!;
        var isAlone = file.Employment!.Kind is EmploymentKind.OwnBusiness || allowance.Terms.Review is { EmployerConfirms: false };
        application.Submit(current.Actor, number, allowance.Version.Id, allowance.Terms.TimeLimits, isAlone ? EmployerRoute.Alone : EmployerRoute.ToConfirm, [], clock);
        await db.SaveChangesAsync(ct);
    }

    public async Task WithdrawAsync(SubsidyApplicationId id, WithdrawApplication form, CancellationToken ct)
    {
        await withdrawal.ValidateAndThrowAsync(form, ct);
        var application = await LoadAsync(id, form.Version, ct);
        var reason = string.IsNullOrWhiteSpace(form.Reason) ? null : form.Reason.Trim();
        application.Withdraw(current.Actor, reason, await clocks.NowAsync(ct));
        await offers.WithdrawnAsync(application, reason, ct);
        await budget.EndAsync(id.Value, ct);
        // What an approval gave and nobody has published yet is gone with it, so that another application finds nothing in its way.
        if (await db.Entitlements.SingleOrDefaultAsync(row => row.ApplicationId == id, ct) is { } right)
        {
            right.End(EndReason.Withdrawn);
            await beside.LetGoAsync(right, ct);
        }

        await db.SaveChangesAsync(ct);
    }

    /// <summary>Replies to every item of the notice and sends the case back to intake.</summary>
    public async Task ResubmitAsync(SubsidyApplicationId id, AnswerCorrections form, CancellationToken ct)
    {
        await answers.ValidateAndThrowAsync(form, ct);
        var application = await LoadAsync(id, form.Version, ct);
        var clock = await clocks.NowAsync(ct);
        foreach (var item in form.Items) application.AnswerCorrection(item.Id, item.Reply!.Trim(), clock.UtcNow);
        application.Resubmit(current.Actor, clock);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The bank sent the money back: another card, and the case waits for payment again.</summary>
    public async Task CorrectAccountAsync(SubsidyApplicationId id, SaveBankAccount form, CancellationToken ct)
    {
        var application = await db.SubsidyApplications.OwnedBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct);
        RefusedException.ThrowIf(application.WhyNot(SubsidyAction.CorrectAccount, current.Actor));
        await accounts.UseAsync(await db.People.SingleAsync(row => row.Id == application.PersonId, ct), form, ct);
        application.CorrectAccount(current.Actor, await clocks.NowAsync(ct));
        await db.SaveChangesAsync(ct);
    }

    private async Task<Refusal?> WhyNotSubmitAsync(SubsidyForApplicant file, CancellationToken ct)
    {
        if (file.Allowance is null) return SubsidyRefusals.NoPolicyInForce;
        foreach (var section in Enum.GetValues<ApplySection>())
            if (!file.IsDone(section)) return SubsidyRefusals.SectionMissing.With(section);
        var missing = file.Materials.Where(need => need.IsMissing).Select(need => format.IsChinese ? need.Terms.NameZh : need.Terms.NameEn).ToList();
        if (missing.Count > 0) return SubsidyRefusals.MaterialMissing.With(string.Join(format.IsChinese ? "、" : ", ", missing));
        if (await barred.WhyNotApplyAsync(file.Application.PersonId!.Value, ct) is { } day) return day;
        return await db.SubsidyApplications.HasOpenCaseAsync(file.Application.PersonId!.Value, file.Application.PolicyId, file.Id, file.Allowance.Terms.Amounts is { IsOfLoan: true }, ct) ? SubsidyRefusals.AlreadyOpen : null;
    }

    private async Task<SubsidyApplication> LoadAsync(SubsidyApplicationId id, long version, CancellationToken ct) =>
        (await db.SubsidyApplications.OwnedBy(current.Actor).Where(row => row.Id == id).SingleOrNotFoundAsync(ct)).AtVersion(version, id.Value);
}
