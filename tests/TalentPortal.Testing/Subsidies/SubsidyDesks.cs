using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Notices;
using TalentPortal.Application.Payments;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Notices;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Testing.Subsidies;

/// <summary>An officer for each desk. They move cases on through the services, as their requests would, so that a test can begin where its own story does.</summary>
public sealed class SubsidyDesks(PortalHost host, SubsidyWorld world)
{
    private const string Opinion = "材料齐全，情况属实。";

    public SubsidyWorld World => world;
    public Account Reviewer { get; private set; } = null!;
    public Account SecondReviewer { get; private set; } = null!;
    public Account Office { get; private set; } = null!;
    public Account OtherOffice { get; private set; } = null!;
    public Account Finance { get; private set; } = null!;
    public Account OtherFinance { get; private set; } = null!;

    public static async Task<SubsidyDesks> OpenAsync(PortalHost host) => await new SubsidyDesks(host, await new SubsidyWorld(host).OpenAsync()).HireAsync();

    /// <summary>A draft in which everything is said and handed in: the one button is left. It has no number yet.</summary>
    /// <param name="of">Of which policy; null for the graduate allowance.</param>
    /// <param name="by">Whose; null for somebody new.</param>
    public async Task<DeskCase> DraftedAsync(PolicyVersion? of = null, Account? by = null)
    {
        var account = by ?? await host.AddAccountAsync(Role.Applicant);
        return await host.ActAsync(account, async services =>
        {
            var drafts = services.GetRequiredService<SubsidyDraftService>();
            var id = await drafts.StartAsync(of?.PolicyId, CancellationToken.None);
            await drafts.SaveEducationAsync(id, new SaveEducation { Level = EducationLevel.Bachelor, IsFullTime = true, School = "济南大学", Major = "机械工程", GraduatedOn = new DateOnly(2025, 6, 20) }, CancellationToken.None);
            await drafts.SaveEmploymentAsync(id, new SaveEmployment { EmployerId = world.Officer.EmployerId!.Value.Value, Kind = EmploymentKind.Contract, StartedOn = new DateOnly(2025, 9, 1), ContractEndsOn = new DateOnly(2028, 8, 31) }, CancellationToken.None);
            await drafts.SaveBankAccountAsync(id, new SaveBankAccount { HolderName = account.DisplayName, BankName = "齐河农商银行", Number = Some.BankCard() }, CancellationToken.None);
            var photo = PortalUpload.Photo();
            foreach (var material in (of ?? world.Version).Terms.Materials.Where(material => !MaterialNeeds.IsOnline(material.Code)))
                await drafts.AddMaterialAsync(id, material.Code, photo.Name, photo.Content, CancellationToken.None);
            await drafts.ConsentAsync(id, new GiveConsent { Promise = true, Consent = true }, CancellationToken.None);
            return new DeskCase(id, account, "");
        });
    }

    /// <summary>Confirmed by the employer, with a bank account to pay to.</summary>
    /// <param name="contractEndsOn">The last day of a contract that is too short; null for one of three years.</param>
    public async Task<DeskCase> ConfirmedAsync(DateOnly? contractEndsOn = null)
    {
        var account = await host.AddAccountAsync(Role.Applicant);
        var id = await world.SubmittedAsync(account);
        var (number, version) = await host.WithDbAsync(async db =>
        {
            var (person, card) = (await db.People.SingleAsync(row => row.Id == account.PersonId), Some.BankCard());
            person.UseBankAccount(new BankAccount("齐河农商银行", person.Name, host.Vault.Seal(PersonalField.BankAccount, person.Id.Value, card), card[^4..]));
            var application = await db.SubsidyApplications.SingleAsync(row => row.Id == id);
            var employment = await db.Employments.SingleAsync(row => row.Id == application.EmploymentId);
            employment.Amend(employment.StartedOn, contractEndsOn ?? employment.ContractEndsOn, employment.Kind, employment.IsDispatchedElsewhere);
            await db.SaveChangesAsync(CancellationToken.None);
            return (application.CaseNumber!, application.Version);
        });
        await host.ActAsync(world.Officer, services =>
            services.GetRequiredService<SubsidyEmployerService>().ConfirmAsync(new ConfirmEmployments { Items = [new() { Id = id.Value, Version = version }] }, CancellationToken.None));
        return new DeskCase(id, account, number);
    }

    /// <summary>An application for another policy by somebody the register knows, sent, confirmed and accepted: the file opens at first review.</summary>
    public async Task<DeskCase> OpenedAsync(PolicyVersion of, Account by)
    {
        var made = await DraftedAsync(of, by);
        await host.ActAsync(by, async services => await services.GetRequiredService<SubsidyApplicantService>().SubmitAsync(made.Id, await VersionOfAsync(made.Id), CancellationToken.None));
        await host.ActAsync(world.Officer, async services =>
            await services.GetRequiredService<SubsidyEmployerService>().ConfirmAsync(new ConfirmEmployments { Items = [new() { Id = made.Id.Value, Version = await VersionOfAsync(made.Id) }] }, CancellationToken.None));
        await OnAsync<SubsidyIntakeService>(Reviewer, made.Id, (intake, version) => intake.AcceptAsync(made.Id, version, CancellationToken.None));
        await OnAsync<SubsidyReviewService>(Reviewer, made.Id, (review, version) => review.StartAsync(made.Id, version, CancellationToken.None));
        return made with { Number = await host.WithDbAsync(db => db.SubsidyApplications.Where(row => row.Id == made.Id).Select(row => row.CaseNumber!).SingleAsync()) };
    }

    /// <summary>What the reviewer found out, written into the open file.</summary>
    public Task FindAsync(DeskCase made, RecordFinding form) =>
        OnAsync<SubsidyReviewService>(Reviewer, made.Id, (review, version) => review.FindAsync(made.Id, With(form, version), CancellationToken.None));

    /// <summary>From an open file to the approval.</summary>
    public async Task ApproveAsync(DeskCase made)
    {
        await PassBothReviewsAsync(made);
        await DecideAsync(made);
    }

    /// <summary>The approval of what passed both reviews.</summary>
    public Task DecideAsync(DeskCase made) => OnAsync<SubsidyApprovalService>(Office, made.Id, (approval, version) => approval.ApproveAsync(made.Id, Decide(version), CancellationToken.None));

    /// <summary>Back to first review instead of the approval.</summary>
    public Task ReturnAsync(DeskCase made) => OnAsync<SubsidyApprovalService>(Office, made.Id, (approval, version) => approval.ReturnAsync(made.Id, Decide(version), CancellationToken.None));

    /// <summary>From an open file to the decision.</summary>
    public async Task PassBothReviewsAsync(DeskCase made)
    {
        await ConcludeAsync(made.Id);
        await OnAsync<SubsidyReviewService>(Reviewer, made.Id, (review, version) => review.PassAsync(made.Id, new PassFirstReview { Opinion = Opinion, Version = version }, CancellationToken.None));
        await OnAsync<SubsidySecondReviewService>(SecondReviewer, made.Id, (second, version) => second.PassAsync(made.Id, Decide(version), CancellationToken.None));
    }

    /// <summary>From second review to the approval, as a case of 免申即享 goes once it was passed on.</summary>
    public async Task ApproveAdmittedAsync(SubsidyApplicationId id)
    {
        await OnAsync<SubsidySecondReviewService>(SecondReviewer, id, (second, version) => second.PassAsync(id, Decide(version), CancellationToken.None));
        await OnAsync<SubsidyApprovalService>(Office, id, (approval, version) => approval.ApproveAsync(id, Decide(version), CancellationToken.None));
    }

    private static RecordFinding With(RecordFinding form, long version)
    {
        form.Version = version;
        return form;
    }

    private Task<long> VersionOfAsync(SubsidyApplicationId id) => host.WithDbAsync(db => db.SubsidyApplications.Where(row => row.Id == id).Select(row => row.Version).SingleAsync());

    /// <summary>Passed both reviews: it waits for the decision.</summary>
    public async Task<DeskCase> ReviewedAsync(DateOnly? contractEndsOn = null)
    {
        var made = await FirstReviewedAsync(contractEndsOn);
        await OnAsync<SubsidySecondReviewService>(SecondReviewer, made.Id, (second, version) => second.PassAsync(made.Id, Decide(version), CancellationToken.None));
        return made;
    }

    /// <summary>Passed first review with one question to a department, which has to answer it.</summary>
    public Task<DeskCase> AskedAsync(Department department) => PassFirstAsync(null, new DepartmentQuestion { Department = department, IsAsked = true, Question = "是否属实？" });

    /// <summary>Passed first review without a question to a department: it waits for the second.</summary>
    public Task<DeskCase> FirstReviewedAsync(DateOnly? contractEndsOn = null) => PassFirstAsync(contractEndsOn);

    private async Task<DeskCase> PassFirstAsync(DateOnly? contractEndsOn, params List<DepartmentQuestion> questions)
    {
        var made = await ConfirmedAsync(contractEndsOn);
        await OnAsync<SubsidyIntakeService>(Reviewer, made.Id, (intake, version) => intake.AcceptAsync(made.Id, version, CancellationToken.None));
        await OnAsync<SubsidyReviewService>(Reviewer, made.Id, (review, version) => review.StartAsync(made.Id, version, CancellationToken.None));
        await ConcludeAsync(made.Id);
        await OnAsync<SubsidyReviewService>(Reviewer, made.Id, (review, version) => review.PassAsync(made.Id, new PassFirstReview { Opinion = Opinion, Questions = questions, Version = version }, CancellationToken.None));
        return made;
    }

    public async Task<DeskCase> ApprovedAsync()
    {
        var made = await ReviewedAsync();
        await DecideAsync(made);
        return made;
    }

    /// <summary>A notice of everybody who waits, checked by another.</summary>
    /// <param name="of">Of which policy; null for the graduate allowance.</param>
    /// <returns>Its number.</returns>
    public async Task<string> PublishAsync(PolicyVersion? of = null)
    {
        var policy = new DraftNotice { Policy = (of ?? world.Version).Id, Title = "毕业生生活补贴拟发放名单公示", ItemName = "毕业生生活补贴", Department = "县委人才办", Phone = "0534-5330000", HowToObject = "署真实姓名并附事实依据。" };
        var id = await host.ActAsync(Office, services => services.GetRequiredService<NoticeDraftService>().MakeAsync(policy, CancellationToken.None));
        await host.ActAsync(OtherOffice, async services => await services.GetRequiredService<NoticePublicationService>().CheckAsync(id, await VersionAsync(id), CancellationToken.None));
        return await host.ActAsync(Office, async services => await services.GetRequiredService<NoticePublicationService>().PublishAsync(id, await VersionAsync(id), CancellationToken.None));
    }

    /// <summary>Everything that can be paid, made, checked and sent to the bank.</summary>
    public async Task<PaymentBatchId> SendAsync()
    {
        var batch = await host.ActAsync(Finance, async services =>
        {
            var payments = services.GetRequiredService<PaymentService>();
            var preview = await payments.PreviewAsync(CancellationToken.None);
            return await payments.MakeAsync(new MakePaymentBatch { Period = YearMonth.Of(DateOnly.FromDateTime(host.Now)).ToString(), People = preview.Ready.Count, TotalFen = preview.Total.Fen }, CancellationToken.None);
        });
        await CheckAsync(batch);
        return batch;
    }

    /// <summary>The second pair of eyes, and off it goes.</summary>
    public async Task CheckAsync(PaymentBatchId batch)
    {
        await host.ActAsync(OtherFinance, async services => await services.GetRequiredService<PaymentCheckService>().CheckAsync(batch, Explain(await VersionAsync(batch)), CancellationToken.None));
        await host.ActAsync(Finance, async services => await services.GetRequiredService<BankFileService>().SendAsync(batch, Explain(await VersionAsync(batch)), CancellationToken.None));
    }

    /// <summary>The bank's answer to a batch as a file: paid, except where a failure is named.</summary>
    public async Task<string> AnswerOfBankAsync(PaymentBatchId batch, Func<PaymentLine, string?>? failure = null)
    {
        var lines = await host.WithDbAsync(db => db.PaymentLines.AsNoTracking().Where(row => row.BatchId == batch).OrderBy(row => row.Number).ToListAsync());
        return string.Join("\r\n", lines.Select(line => (line, why: failure?.Invoke(line)))
            .Select(row => FormattableString.Invariant($"{row.line.Number},{row.line.LastFour},{row.line.Amount.Yuan:0.00},{(row.why is null ? "成功" : "失败")},{row.why}")).Prepend("序号,账号后四位,金额,结果,原因"));
    }

    public async Task<BankResultReceipt> TakeAsync(PaymentBatchId batch, string answer) => await host.ActAsync(Finance, services =>
        services.GetRequiredService<BankResultService>().TakeAsync(batch, System.Text.Encoding.UTF8.GetBytes(answer), CancellationToken.None));

    public Task<SubsidyStatus> StatusAsync(DeskCase made) => host.WithDbAsync(db => db.SubsidyApplications.Where(row => row.Id == made.Id).Select(row => row.Status).SingleAsync());

    private async Task<SubsidyDesks> HireAsync()
    {
        (Reviewer, SecondReviewer) = (await host.AddAccountAsync(Role.FirstReviewer), await host.AddAccountAsync(Role.SecondReviewer));
        (Office, OtherOffice) = (await host.AddAccountAsync(Role.TalentOffice), await host.AddAccountAsync(Role.TalentOffice));
        (Finance, OtherFinance) = (await host.AddAccountAsync(Role.Finance), await host.AddAccountAsync(Role.Finance));
        return this;
    }

    private async Task ConcludeAsync(SubsidyApplicationId id)
    {
        while (await host.WithDbAsync(async db => (await db.SubsidyApplications.AsNoTracking().SingleAsync(row => row.Id == id)).Checks.FirstOrDefault(check => check.IsOpen)) is { } doubt)
            await OnAsync<SubsidyReviewService>(Reviewer, id, (review, version) => review.ConcludeAsync(id, new ConcludeCheck { CheckId = doubt.Id, Conclusion = Opinion, Version = version }, CancellationToken.None));
    }

    private Task OnAsync<TService>(Account officer, SubsidyApplicationId id, Func<TService, long, Task> act) where TService : notnull => host.ActAsync(officer, async services =>
    {
        var version = await services.GetRequiredService<IPortalDb>().SubsidyApplications.Where(row => row.Id == id).Select(row => row.Version).SingleAsync();
        await act(services.GetRequiredService<TService>(), version);
    });

    private Task<long> VersionAsync(NoticeId id) => host.WithDbAsync(db => db.Notices.Where(row => row.Id == id).Select(row => row.Version).SingleAsync());

    private Task<long> VersionAsync(PaymentBatchId id) => host.WithDbAsync(db => db.PaymentBatches.Where(row => row.Id == id).Select(row => row.Version).SingleAsync());

    private static DecideOnCase Decide(long version) => new() { Opinion = Opinion, Version = version };

    private static ExplainPayment Explain(long version) => new() { Reason = Opinion, Version = version };
}

/// <summary>A case at the desks and whose it is.</summary>
public sealed record DeskCase(SubsidyApplicationId Id, Account Applicant, string Number);
