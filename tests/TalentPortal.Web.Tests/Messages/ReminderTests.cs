using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Awards;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Liaison;
using TalentPortal.Application.Messages;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Messages;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Testing;
using TalentPortal.Testing.Awards;
using TalentPortal.Testing.Liaison;
using TalentPortal.Testing.Subsidies;

namespace TalentPortal.Web.Tests.Messages;

/// <summary>Reminders before a limit ends and the leaders' weekly message: on the day, once, whichever process looks, and in words a phone may show.</summary>
public sealed class ReminderTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private readonly PortalHost host = new();
    private readonly string phone = Some.Phone();

    public ValueTask InitializeAsync() => host.InitializeAsync();
    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Correction_ThatEndsInThreeWorkingDays_IsRemindedOnce_ByTwoProcesses()
    {
        await EnterRulesAsync(3);
        var (account, id, due) = await CorrectionAsync();
        await using var twin = await host.StartTwinAsync();
        MoveTo(due.AddDays(-7));
        (await RemindAsync(host, ReminderStep.SubsidyCorrections)).ShouldBe(0, "too early");

        // The last day is a Thursday: three working days before it is the Monday.
        MoveTo(due.AddDays(-3));
        await Task.WhenAll(RemindAsync(host, ReminderStep.SubsidyCorrections), RemindAsync(twin, ReminderStep.SubsidyCorrections));
        (await RemindAsync(host, ReminderStep.SubsidyCorrections)).ShouldBe(0);

        var messages = await MessagesAsync(account);
        messages.Count(message => message.Text.Key == "subsidy.remind.correction").ShouldBe(1);
        messages[^1].SubjectId.ShouldBe(id.Value);
        (await host.MessagesToAsync(phone))[0].Text.ShouldContain("2026年3月26日");
        (await host.MessagesToAsync(phone)).Count.ShouldBe(2, "the request itself and one reminder");
    }

    [Fact]
    public async Task Correction_WithoutRulesOrWithNone_IsNotRemindedOf()
    {
        var (_, _, due) = await CorrectionAsync();
        MoveTo(due);
        (await RemindAsync(host, ReminderStep.SubsidyCorrections)).ShouldBe(0);
        await EnterRulesAsync(0);
        (await RemindAsync(host, ReminderStep.SubsidyCorrections)).ShouldBe(0);
    }

    [Fact]
    public async Task File_ThatAnOfficerHolds_IsRemindedOf_AndAgainWhenAnotherTakesIt()
    {
        await EnterRulesAsync(3);
        var (first, second) = (await host.AddAccountAsync(Role.FirstReviewer), await host.AddAccountAsync(Role.FirstReviewer));
        var id = await (await new SubsidyWorld(host).OpenAsync()).ConfirmedAsync();
        var due = await HoldAsync(id, first);
        MoveTo(due.AddDays(-1));

        (await RemindAsync(host, ReminderStep.HeldSubsidies)).ShouldBe(1);
        (await RemindAsync(host, ReminderStep.HeldSubsidies)).ShouldBe(0);
        await HoldAsync(id, second);
        (await RemindAsync(host, ReminderStep.HeldSubsidies)).ShouldBe(1);

        using var reader = await host.SignInAsAsync(second);
        var opened = await (await (await reader.GetPageAsync("/messages")).FollowAsync(".inbox a")).SubmitAsync(new Dictionary<string, string>(), button: "button[formaction]");
        opened.Address.ShouldBe($"/work/subsidies/{id}");
    }

    /// <summary>Two questions to one department end on one day: each of its officers, and the deputy of one, is told once, with the number of both. Seen red with the deputies of another duty.</summary>
    [Fact]
    public async Task JointQuestions_ThatEndOnOneDay_AreOneMessage_ForTheDepartmentAloneAndItsDeputies()
    {
        await EnterRulesAsync(3);
        var (police, stranger) = (await host.AddAccountAsync(Role.JointReviewer, wish => wish.Department = Department.PublicSecurity), await host.AddAccountAsync(Role.JointReviewer, wish => wish.Department = Department.Taxation));
        var deputy = await host.AddAccountAsync(Role.JointReviewer, wish => wish.Department = Department.Taxation);
        await host.WithDbAsync(async db =>
        {
            db.Delegations.Add(new Delegation(police.AccountId, police.PersonId!.Value, deputy.AccountId, Capability.AnswerJointReview, CountyClock.DayOf(host.Now), CountyClock.DayOf(host.Now).AddDays(30), "休假", host.Now));
            return await db.SaveChangesAsync(Ct);
        });
        var desks = await SubsidyDesks.OpenAsync(host);
        for (var i = 0; i < 2; i++) await desks.AskedAsync(Department.PublicSecurity);
        MoveTo(await host.WithDbAsync(db => db.SubsidyApplications.Select(row => row.SortsOn).Distinct().SingleAsync()));

        (await RemindAsync(host, ReminderStep.JointAnswers)).ShouldBe(2);
        (await RemindAsync(host, ReminderStep.JointAnswers)).ShouldBe(0);

        foreach (var officer in new[] { police, deputy }) host.Texts.Of((await MessagesAsync(officer)).Single().Text).ShouldContain("有 2 件联审询问");
        (await MessagesAsync(stranger)).ShouldBeEmpty();
        using var reader = await host.SignInAsAsync(police);
        (await (await (await reader.GetPageAsync("/messages")).FollowAsync(".inbox a")).SubmitAsync(new Dictionary<string, string>(), button: "button[formaction]")).Address.ShouldBe("/work/joint-review");
    }

    /// <summary>The contract's milestone, and after a review with conditions what has to be put right by its day.</summary>
    [Fact]
    public async Task Award_ThatRuns_IsRemindedOfItsMilestoneAndOfWhatItHasToPutRight()
    {
        await EnterRulesAsync(3);
        var people = await AwardPeople.GatherAsync(host);
        var id = await people.RunningAsync();
        await people.Moves.ReportAsync(people.Officer, id, 0);
        await people.Moves.ProposeVerdictAsync(people.Reviewer, id, VerdictGrade.Basic, 0);
        await people.Moves.DecideAsync(people.Office, id, AwardAction.ConfirmBasic);
        var award = await people.Moves.GetAsync(id);
        foreach (var (day, key) in new[] { (award.CorrectBy!.Value, "award.remind.put_right"), (award.Milestones.Single().DueOn, "award.remind.milestone") })
        {
            MoveTo(day.AddDays(-14));
            (await RemindAsync(host, ReminderStep.AwardCourses)).ShouldBe(0, "too early");
            MoveTo(day);
            (await RemindAsync(host, ReminderStep.AwardCourses)).ShouldBe(1);
            (await RemindAsync(host, ReminderStep.AwardCourses)).ShouldBe(0);
            var told = (await MessagesAsync(people.Officer))[^1];
            (told.Text.Key, told.SubjectId).ShouldBe((key, id.Value));
        }
    }

    /// <summary>The report on a year is asked for in January, until it is there.</summary>
    [Fact]
    public async Task Award_WhoseYearIsOver_IsRemindedOfItsReport_UntilItIsFiled()
    {
        await EnterRulesAsync(3);
        var people = await AwardPeople.GatherAsync(host);
        var (owing, filed) = (await people.RunningAsync(), await (await AwardPeople.GatherAsync(host)).RunningAsync());
        await people.Moves.ReportAsync(await OfficerOfAsync(filed), filed, 0);
        var due = new DateOnly(CountyClock.DayOf(host.Now).Year + 1, 1, 31);
        MoveTo(due.AddDays(-14));
        (await RemindAsync(host, ReminderStep.AwardReports)).ShouldBe(0, "too early");
        MoveTo(due);
        (await RemindAsync(host, ReminderStep.AwardReports)).ShouldBe(1);
        (await RemindAsync(host, ReminderStep.AwardReports)).ShouldBe(0);
        var told = (await MessagesAsync(people.Officer))[^1];
        (told.Text.Key, told.SubjectId).ShouldBe(("award.remind.report", owing.Value));
    }

    private async Task<Account> OfficerOfAsync(AwardCaseId id)
    {
        var officer = await host.WithDbAsync(db => db.AwardCases.Where(row => row.Id == id).Select(row => row.OfficerId).SingleAsync());
        return await host.WithDbAsync(db => db.Accounts.AsNoTracking().SingleAsync(row => row.Id == officer.Value));
    }

    /// <summary>Seen red with the states not asked about.</summary>
    [Fact]
    public async Task Award_ThatWasStopped_IsRemindedOfNoMilestone()
    {
        await EnterRulesAsync(3);
        var people = await AwardPeople.GatherAsync(host);
        var id = await people.RunningAsync();
        await host.ActAsync(people.Office, async services => await services.GetRequiredService<AwardOfficeService>().RecordLeavingAsync(id, new RecordAwardLeaving { LeftOn = CountyClock.DayOf(host.Now), Grounds = "调往外地", Version = await people.Moves.VersionAsync(id) }, Ct));
        MoveTo((await people.Moves.GetAsync(id)).Milestones.Single().DueOn);
        (await RemindAsync(host, ReminderStep.AwardCourses)).ShouldBe(0);
    }

    [Fact]
    public async Task Leader_HearsOnTheFirstWorkingDayOfAWeek_WhomToSee_ByNameInTheInboxOnly()
    {
        var town = await LiaisonTown.OpenAsync(host);
        var (met, missed) = (await town.TalentAsync(), await town.TalentAsync());
        await town.MeetAsync(await town.AssignAsync(met), town.Today);
        await town.AssignAsync(missed);
        await host.WithDbAsync(async db =>
        {
            (await db.Accounts.SingleAsync(row => row.Id == town.Leader.Id)).UsePhone(host.Vault.Seal(PersonalField.Phone, town.Leader.Id, phone));
            return await db.SaveChangesAsync(Ct);
        });
        (await DigestAsync()).ShouldBe(0, "a Thursday");
        MoveTo(new DateOnly(2026, 3, 16));

        (await DigestAsync()).ShouldBe(1);
        (await DigestAsync()).ShouldBe(0);

        var text = host.Texts.Of((await MessagesAsync(town.Leader)).Single().Text);
        text.ShouldContain(missed.Name);
        text.ShouldNotContain(met.Name);
        var sms = (await host.MessagesToAsync(phone)).Single().Text;
        sms.ShouldContain("1 位人才本季还需要联系");
        sms.ShouldNotContain(missed.Name);
    }

    /// <summary>Seen red with the Chinese comma in both languages.</summary>
    [Fact]
    public async Task Leader_WhoReadsEnglish_FindsTheNamesWithAnEnglishComma()
    {
        var town = await LiaisonTown.OpenAsync(host);
        for (var i = 0; i < 2; i++) await town.AssignAsync(await town.TalentAsync());
        MoveTo(new DateOnly(2026, 3, 16));
        await DigestAsync();

        var text = (await MessagesAsync(town.Leader)).Single().Text;

        PortalLanguage.In(PortalLanguage.English, () => host.Texts.Of(text)).ShouldSatisfyAllConditions(words => words.ShouldContain(", "), words => words.ShouldNotContain("、"));
        host.Texts.Of(text).ShouldContain("、");
    }

    [Fact]
    public async Task Leader_WhoMetEverybody_HearsNothing_AndTheNextWeekIsAnother()
    {
        var town = await LiaisonTown.OpenAsync(host);
        await town.MeetAsync(await town.AssignAsync(await town.TalentAsync()), town.Today);
        MoveTo(new DateOnly(2026, 3, 16));
        (await DigestAsync()).ShouldBe(1);
        (await MessagesAsync(town.Leader)).ShouldBeEmpty();
        // A new quarter begins on Wednesday 1 April; Monday the 6th is a day off, so Tuesday is the week's first.
        MoveTo(new DateOnly(2026, 4, 6));
        (await DigestAsync()).ShouldBe(0);
        MoveTo(new DateOnly(2026, 4, 7));
        (await DigestAsync()).ShouldBe(1);
        (await MessagesAsync(town.Leader)).Count.ShouldBe(1);
    }

    private async Task EnterRulesAsync(int days) => await host.ActAsync(await host.AddAccountAsync(Role.SystemAdministrator), services => services.GetRequiredService<MessageRuleService>()
        .EnterAsync(new EnterMessageRule { EffectiveFrom = new DateOnly(2026, 1, 1), QuietFrom = 21, QuietUntil = 8, RemindDays = days, KeepDays = 180, Basis = "县委办通知" }, Ct));

    private async Task<(Account, SubsidyApplicationId, DateOnly)> CorrectionAsync()
    {
        var account = await host.AddAccountAsync(Role.Applicant, wish => wish.Phone = phone);
        var id = await (await new SubsidyWorld(host).OpenAsync()).ConfirmedAsync(applicant: account);
        var version = await host.WithDbAsync(db => db.SubsidyApplications.Where(row => row.Id == id).Select(row => row.Version).SingleAsync());
        var clerk = await host.AddAccountAsync(Role.FirstReviewer);
        await host.ActAsync(clerk, services => services.GetRequiredService<SubsidyCorrectionService>().RequestAsync(id, new RequestCorrections { Items = [new() { Subject = "contract", WhatToDo = "合同缺签字页，请补拍。" }], Version = version }, Ct));
        return (account, id, await host.WithDbAsync(db => db.SubsidyApplications.Where(row => row.Id == id).Select(row => row.CorrectionDeadline!.DueOn).SingleAsync()));
    }

    private Task<DateOnly> HoldAsync(SubsidyApplicationId id, Account officer) => host.WithDbAsync(async db =>
    {
        var row = await db.SubsidyApplications.SingleAsync(file => file.Id == id);
        row.Assign(officer.AccountId, officer.DisplayName, host.Now);
        await db.SaveChangesAsync(Ct);
        return row.Deadline!.DueOn;
    });

    private void MoveTo(DateOnly day) => host.Clock.Advance(CountyClock.StartOf(day).AddHours(9) - host.Now);

    private static async Task<int> RemindAsync(PortalHost process, ReminderStep step)
    {
        try
        {
            return await process.WithAsync(services => services.GetRequiredService<ReminderDaily>().RunAsync(step, 0, ReminderDaily.AtOnce, Ct));
        }
        catch (DbUpdateConcurrencyException)
        {
            return 0;
        }
    }

    private Task<int> DigestAsync() => host.WithAsync(services => services.GetRequiredService<LeaderDigest>().RunAsync(0, LeaderDigest.AtOnce, Ct));

    private Task<List<PortalMessage>> MessagesAsync(Account account) => host.WithDbAsync(db => db.PortalMessages.AsNoTracking().Where(row => row.To == account.AccountId).OrderBy(row => row.WrittenAt).ToListAsync());
}
