using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Awards;
using TalentPortal.Application.Payments;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Testing.Awards;

/// <summary>The moves of everybody who has to do with a leader award, each by its own account and through the services the pages call.</summary>
public sealed class AwardMoves(PortalHost host)
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    /// <summary>Words of an opinion; a world adds its mark.</summary>
    public Func<string, string> Say { get; init; } = words => words;

    /// <summary>A call with the county's draft terms, open from today for two months; the open one there is, if there is one.</summary>
    public Task<AwardCall> OpenCallAsync(Account author, Account publisher) => OpenAsync(AwardTerms.CountyDraft(), "领军人才奖励申报通知", "Call for leader awards", author, publisher);

    /// <summary>The same for a selection.</summary>
    public Task<AwardCall> OpenSelectionAsync(Account author, Account publisher, AwardTerms? terms = null) =>
        OpenAsync(terms ?? AwardTerms.CountySelectionDraft(), "优秀人才评选通知", "Selection of outstanding talent", author, publisher);

    private async Task<AwardCall> OpenAsync(AwardTerms terms, string titleZh, string titleEn, Account author, Account publisher)
    {
        var (today, kind) = (CountyClock.DayOf(host.Now), terms.Kind);
        if (await host.WithDbAsync(db => db.AwardCalls.AsNoTracking().FirstOrDefaultAsync(row => row.Kind == kind && row.State == AwardCallState.Published && row.ClosesOn >= today)) is { } known) return known;
        var form = WriteAwardCall.Of(terms, null);
        (form.TitleZh, form.TitleEn, form.BodyZh, form.BodyEn, form.OpensOn, form.ClosesOn) = (titleZh, titleEn, "请用人单位按要求申报。", "Employers may apply.", today, today.AddDays(60));
        var id = await host.ActAsync(author, services => services.GetRequiredService<AwardCallService>().WriteAsync(form, Ct));
        await host.ActAsync(publisher, async services => await services.GetRequiredService<AwardCallService>().CheckAsync(id, await CallVersionAsync(id), Ct));
        await host.ActAsync(publisher, async services => await services.GetRequiredService<AwardCallService>().PublishAsync(id, await CallVersionAsync(id), Ct));
        return await host.WithDbAsync(db => db.AwardCalls.AsNoTracking().SingleAsync(row => row.Id == id));
    }

    public Task EnterExpertAsync(Account office, Account expert) =>
        host.ActAsync(office, services => services.GetRequiredService<AwardExpertRegister>().EnterAsync(new EnterAwardExpert { UserName = expert.UserName, Affiliation = "省科学院", Field = "装备制造" }, Ct));

    /// <summary>Somebody who works for the employer since last year.</summary>
    public async Task<Guid> EmployAsync(PersonId person, EmployerId employer)
    {
        var spell = new Employment(person, new SpellFacts(employer, EmploymentKind.Contract, CountyClock.DayOf(host.Now).AddYears(-1)), host.Now);
        await host.WithDbAsync(async db =>
        {
            db.Employments.Add(spell);
            return await db.SaveChangesAsync(Ct);
        });
        return spell.Id;
    }

    /// <summary>A draft with every material.</summary>
    public Task<AwardCaseId> DraftAsync(Account officer, AwardCall call, Guid employment, TalentLevel level = TalentLevel.B) => host.ActAsync(officer, async services =>
    {
        var service = services.GetRequiredService<AwardEmployerService>();
        var id = await service.StartAsync(call.Number!, new DescribeAward { Employment = employment, Class = level, Project = "智能农机", Field = "装备制造", Summary = Say("三年内投产") }, Ct);
        var photo = PortalUpload.Photo();
        foreach (var material in call.Terms.Materials) await service.AddMaterialAsync(id, material.Code, photo.Name, photo.Content, Ct);
        return id;
    });

    public async Task<AwardCaseId> SubmitAsync(Account officer, AwardCall call, Guid employment, TalentLevel level = TalentLevel.B)
    {
        var id = await DraftAsync(officer, call, employment, level);
        await host.ActAsync(officer, async services => await services.GetRequiredService<AwardEmployerService>().SubmitAsync(id, new SubmitAward { Promise = true, Version = await VersionAsync(id) }, Ct));
        return id;
    }

    public Task CheckAsync(Account reviewer, AwardCaseId id, AwardAction action = AwardAction.PassForm) =>
        host.ActAsync(reviewer, async services => await services.GetRequiredService<AwardCheckService>().DecideAsync(id, action, await WordsAsync(id, "材料齐全"), Ct));

    public Task RequestCorrectionAsync(Account reviewer, AwardCaseId id) => host.ActAsync(reviewer, async services =>
        await services.GetRequiredService<AwardCheckService>().RequestCorrectionAsync(id, new RequestCorrections { Items = [new CorrectionRequest { Subject = "plan", WhatToDo = Say("请补充预算") }], Version = await VersionAsync(id) }, Ct));

    public async Task DrawAsync(Account reviewer, Account other, AwardCaseId id)
    {
        await CommitAsync(reviewer, id);
        await host.ActAsync(other, async services => await services.GetRequiredService<AwardReviewService>().OpenAsync(id, new OpenAwardDraw { Witness = "202603121", Version = await VersionAsync(id) }, Ct));
    }

    public Task CommitAsync(Account reviewer, AwardCaseId id) => host.ActAsync(reviewer, async services => await services.GetRequiredService<AwardReviewService>().CommitAsync(id, await VersionAsync(id), Ct));

    /// <summary>Every drawn expert gives each criterion nine tenths of its points.</summary>
    public async Task ScoreAllAsync(AwardCaseId id)
    {
        var award = await GetAsync(id);
        foreach (var seat in award.Seated) await ScoreAsync(await host.WithDbAsync(db => db.Accounts.SingleAsync(row => row.Id == seat.AccountId.Value)), id);
    }

    public Task ScoreAsync(Account expert, AwardCaseId id) => host.ActAsync(expert, async services =>
    {
        var service = services.GetRequiredService<AwardExpertService>();
        var terms = (await service.GetAsync(id, Ct)).Call.Terms;
        var form = ScoreAward.For(terms, 0);
        for (var i = 0; i < form.Lines.Count; i++) form.Lines[i].Points = terms.Criteria[i].Points * 9 / 10;
        form.Opinion = Say("项目可行");
        await service.ScoreAsync(id, form, Ct);
    });

    /// <summary>Every seated expert votes for the candidate.</summary>
    public async Task VoteAllAsync(AwardCaseId id, VoteChoice choice = VoteChoice.For)
    {
        foreach (var seat in (await GetAsync(id)).Seated) await VoteAsync(await host.WithDbAsync(db => db.Accounts.SingleAsync(row => row.Id == seat.AccountId.Value)), id, choice);
    }

    public Task VoteAsync(Account expert, AwardCaseId id, VoteChoice choice) =>
        host.ActAsync(expert, services => services.GetRequiredService<AwardExpertService>().VoteAsync(id, new VoteOnAward { Choice = choice, Opinion = Say("业绩突出") }, Ct));

    public Task NameAsync(Account office, AwardCaseId id) => host.ActAsync(office, async services =>
        await services.GetRequiredService<AwardTermService>().NameAsync(id, new NameTalent { NamedOn = CountyClock.DayOf(host.Now), Opinion = Say("予以命名"), Version = await VersionAsync(id) }, Ct));

    public Task ProposeRemovalAsync(Account office, AwardCaseId id, RemovalCause cause = RemovalCause.LeftCounty) => host.ActAsync(office, async services =>
        await services.GetRequiredService<AwardTermService>().ProposeRemovalAsync(id, new ProposeRemoval { Cause = cause, Grounds = Say("调往外地"), Version = await VersionAsync(id) }, Ct));

    public Task InspectAsync(Account reviewer, Account other, AwardCaseId id) => host.ActAsync(reviewer, async services =>
    {
        var photo = PortalUpload.Photo();
        var form = new InspectAward { HeldOn = CountyClock.DayOf(host.Now), Place = Say("厂区"), Colleagues = other.UserName, Report = Say("设备已到位"), Passed = true, Version = await VersionAsync(id) };
        await services.GetRequiredService<AwardReviewService>().InspectAsync(id, form, [(photo.Name, photo.Content)], Ct);
    });

    public Task DraftDecisionAsync(Account office, AwardCaseId id) => host.ActAsync(office, async services =>
    {
        var award = await GetAsync(id);
        var terms = await host.WithDbAsync(db => db.AwardCalls.Where(row => row.Id == award.CallId).Select(row => row.Terms).SingleAsync());
        var form = new DraftAwardDecision { Class = award.Class, Gross = terms.Class(award.Class)!.Amount!.Value.Yuan, MeetingOn = CountyClock.DayOf(host.Now), Minutes = Say("会议同意给予奖励"), Version = await VersionAsync(id) };
        await services.GetRequiredService<AwardOfficeService>().DraftAsync(id, form, Ct);
    });

    public Task DecideAsync(Account office, AwardCaseId id, AwardAction action) =>
        host.ActAsync(office, async services => await services.GetRequiredService<AwardOfficeService>().DecideAsync(id, action, await WordsAsync(id, "同意"), Ct));

    public Task SignAsLeaderAsync(Account leader, AwardCaseId id) =>
        host.ActAsync(leader, async services => await services.GetRequiredService<AwardLeaderService>().SignAsync(id, await WordsAsync(id, "同意"), Ct));

    public async Task<AwardListId> PublishAsync(Account maker, Account publisher)
    {
        var list = await MakeListAsync(maker);
        await host.ActAsync(publisher, async services => await services.GetRequiredService<AwardListService>().PublishAsync(list, await host.WithDbAsync(db => db.AwardLists.Where(row => row.Id == list).Select(row => row.Version).SingleAsync()), Ct));
        return list;
    }

    public Task<AwardListId> MakeListAsync(Account maker) => host.ActAsync(maker, services => services.GetRequiredService<AwardListService>().MakeAsync(Ct));

    public Task SignContractAsync(Account office, AwardCaseId id) => host.ActAsync(office, async services =>
    {
        var today = CountyClock.DayOf(host.Now);
        var form = new SignAwardContract
        {
            SignedOn = today,
            StartsOn = today,
            EndsOn = today.AddYears(3),
            Tasks = Say("三年内形成产能"),
            Milestones = [new MilestoneFields { Title = Say("样机"), DueOn = today.AddYears(1) }, new MilestoneFields()],
            Version = await VersionAsync(id),
        };
        await services.GetRequiredService<AwardOfficeService>().SignContractAsync(id, form, Ct);
    });

    /// <summary>The first instalment that is due, from the order to the voucher.</summary>
    public async Task PayAsync(Account maker, Account checker, AwardCaseId id)
    {
        var part = await OrderAsync(maker, checker, id);
        var form = new SettleAwardPayment { PaidOn = CountyClock.DayOf(host.Now), Voucher = $"V{Some.Number()}" };
        await host.ActAsync(maker, async services =>
        {
            form.Version = await VersionAsync(id);
            await services.GetRequiredService<AwardPaymentService>().SettleAsync(id, part, form, Ct);
        });
    }

    /// <summary>The first instalment that is due, ordered and checked.</summary>
    public async Task<Guid> OrderAsync(Account maker, Account checker, AwardCaseId id)
    {
        var part = (await GetAsync(id)).Instalments.First(known => known.State is InstalmentState.Due).Id;
        await host.ActAsync(maker, async services => await services.GetRequiredService<AwardPaymentService>().OrderAsync(id, part, await VersionAsync(id), Ct));
        await host.ActAsync(checker, async services => await services.GetRequiredService<AwardPaymentService>().CheckAsync(id, part, await VersionAsync(id), Ct));
        return part;
    }

    /// <summary>The employer's account, as the contract names it.</summary>
    public Task NamePayeeAsync(Account office, AwardCaseId id, string number = "1607888009200012345") => host.ActAsync(office, async services =>
        await services.GetRequiredService<AwardOfficeService>().NamePayeeAsync(id, new NameAwardPayee { Kind = AwardPayeeKind.Employer, BankName = "齐河农商银行", Number = number, Grounds = Say("合同第六条"), Version = await VersionAsync(id) }, Ct));

    /// <summary>Every checked instalment on a list for the bank.</summary>
    public Task<AwardBatchId> BatchAsync(Account maker) => host.ActAsync(maker, async services =>
    {
        var ready = (await services.GetRequiredService<AwardBatchQuery>().PreviewAsync(Ct)).Where(candidate => candidate.IsReady).ToList();
        return await services.GetRequiredService<AwardBatchService>().MakeAsync(new MakeAwardBatch { Lines = ready.Count, TotalFen = ready.Sum(candidate => candidate.Part.Amount).Fen }, Ct);
    });

    public Task MoveBatchAsync(Account officer, AwardBatchId id, PaymentBatchAction action) => host.ActAsync(officer, async services =>
        await services.GetRequiredService<AwardBatchService>().MoveAsync(id, action, new ExplainPayment { Reason = Say("核对无误"), Version = (await BatchAsync(id)).Version }, Ct));

    /// <summary>Made, checked and sent.</summary>
    public async Task<AwardBatchId> SendAsync(Account maker, Account checker)
    {
        var id = await BatchAsync(maker);
        await MoveBatchAsync(checker, id, PaymentBatchAction.Check);
        await MoveBatchAsync(maker, id, PaymentBatchAction.Send);
        return id;
    }

    /// <summary>The bank's answer; lines whose number is named have failed.</summary>
    public async Task<BankResultReceipt> AnswerAsync(Account maker, AwardBatchId id, params int[] failed)
    {
        var rows = (await BatchAsync(id)).Lines.OrderBy(line => line.Number).Select(line => FormattableString.Invariant($"{line.Number},{line.LastFour},{line.Amount.Yuan:0.00},{(failed.Contains(line.Number) ? "失败,账号户名不符" : "成功,")}"));
        var file = Encoding.UTF8.GetBytes(string.Join("\r\n", rows.Prepend("序号,账号后四位,金额,结果,原因")));
        return await host.ActAsync(maker, services => services.GetRequiredService<AwardBankResultService>().TakeAsync(id, file, Ct));
    }

    public async Task RecordReturnAsync(Account maker, AwardBatchId id) => await host.ActAsync(maker, async services =>
    {
        var batch = await BatchAsync(id);
        await services.GetRequiredService<AwardBankResultService>().RecordReturnAsync(id, batch.Lines[0].Id, new ExplainPayment { Reason = Say("账户已销户"), Version = batch.Version }, Ct);
    });

    public Task<AwardBatch> BatchAsync(AwardBatchId id) => host.WithDbAsync(db => db.AwardBatches.AsNoTracking().SingleAsync(row => row.Id == id));

    public Task ReportAsync(Account officer, AwardCaseId id, decimal spent) => host.ActAsync(officer, async services =>
        await services.GetRequiredService<AwardEmployerService>().ReportAsync(id, new FileAwardReport { Year = CountyClock.DayOf(host.Now).Year, Progress = Say("进展顺利"), Spent = spent, Version = await VersionAsync(id) }, [], Ct));

    /// <summary>The person works for this officer's employer since today, and the award goes on there.</summary>
    public async Task ChangeEmployerAsync(Account office, AwardCaseId id, Account officer)
    {
        var today = CountyClock.DayOf(host.Now);
        var award = await GetAsync(id);
        var spell = new Employment(award.PersonId, new SpellFacts(officer.EmployerId!.Value, EmploymentKind.Contract, today), host.Now);
        await host.WithDbAsync(async db =>
        {
            db.Employments.Add(spell);
            return await db.SaveChangesAsync(Ct);
        });
        await host.ActAsync(office, services => services.GetRequiredService<AwardOfficeService>().EmployerChoicesAsync(id, Ct));
        await host.ActAsync(office, async services =>
            await services.GetRequiredService<AwardOfficeService>().ChangeEmployerAsync(id, new ChangeAwardEmployer { Employment = spell.Id, LeftOn = today, Grounds = Say("劳动合同"), Version = await VersionAsync(id) }, Ct));
    }

    public Task ProposeVerdictAsync(Account reviewer, AwardCaseId id, VerdictGrade grade, decimal spent) => host.ActAsync(reviewer, async services =>
        await services.GetRequiredService<AwardReviewService>().ProposeVerdictAsync(id, new ProposeAwardVerdict { Grade = grade, Year = CountyClock.DayOf(host.Now).Year, ProperlySpent = spent, Grounds = Say("现场核查"), Version = await VersionAsync(id) }, Ct));

    public Task ProposeRecoveryAsync(Account officer, AwardCaseId id) =>
        host.ActAsync(officer, async services => await services.GetRequiredService<AwardRecoveryService>().ProposeAsync(id, await WordsAsync(id, "项目不合格"), Ct));

    /// <summary>The daily work until nothing is left to do.</summary>
    public Task DaysEndAsync() => host.WithAsync(async services =>
    {
        while (await services.GetRequiredService<AwardDaily>().RunAsync(Ct) > 0) { }
    });

    public Task<AwardCase> GetAsync(AwardCaseId id) => host.WithDbAsync(db => db.AwardCases.AsNoTracking().SingleAsync(row => row.Id == id));

    public Task<long> VersionAsync(AwardCaseId id) => host.WithDbAsync(db => db.AwardCases.Where(row => row.Id == id).Select(row => row.Version).SingleAsync());

    private Task<long> CallVersionAsync(AwardCallId id) => host.WithDbAsync(db => db.AwardCalls.Where(row => row.Id == id).Select(row => row.Version).SingleAsync());

    private async Task<DecideAward> WordsAsync(AwardCaseId id, string words) => new() { Opinion = Say(words), Version = await VersionAsync(id) };
}
