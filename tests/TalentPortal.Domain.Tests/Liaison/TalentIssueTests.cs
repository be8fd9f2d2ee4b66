using CsCheck;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison;
using TalentPortal.Domain.Liaison.Issues;
using TalentPortal.Domain.Liaison.Parts;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;
using TalentPortal.Domain.Tests.Foundation;

namespace TalentPortal.Domain.Tests.Liaison;

/// <summary>The course of an issue (domain 10): who takes which step, how long each has, and that only the talent's word and the talent office close it. Registered on Monday, 2 March 2026.</summary>
public sealed class TalentIssueTests
{
    private static readonly IssueLimits Limits = IssueLimits.CountyDraft();
    private static readonly PersonId Person = PersonId.New();
    private static readonly Actor Office = Of(Role.TalentOffice), Housing = Of(Role.JointReviewer) with { Department = Department.Housing }, Education = Of(Role.JointReviewer) with { Department = Department.Education };
    private static readonly Actor Talent = Of(Role.Applicant) with { Person = Person }, Leader = Of(Role.Leader);

    [Fact]
    public void Issue_AnsweredLateWithOneExtension_IsDoneOnceMore_AndClosedWhenTheTalentIsContent()
    {
        var issue = InHand(IssueGrade.Simple);
        issue.AnswerDueOn.ShouldBe(new DateOnly(2026, 3, 10));

        issue.AskExtension(5, "等设备", Limits, Housing, On(9));
        issue.DecideExtension(true, "同意", Office, On(10));
        issue.AnswerDueOn.ShouldBe(new DateOnly(2026, 3, 17));
        issue.Answer("已安排", Housing, On(18));
        (issue.Status, issue.WasLate, issue.Deadline).ShouldBe((IssueStatus.Answered, true, null));

        issue.Rate(IssueVerdict.Dissatisfied, "还没有通电", Talent, On(19));
        (issue.Status, issue.Round, issue.AnswerDueOn, issue.AnsweredOn).ShouldBe((IssueStatus.InHand, 2, new DateOnly(2026, 3, 26), null));
        issue.Answer("已通电", Housing, On(20));
        issue.Rate(IssueVerdict.Satisfied, null, Talent, On(23));
        issue.Close(null, Office, On(24));

        (issue.Status, issue.IsOpen, issue.WasLate).ShouldBe((IssueStatus.Closed, false, true));
        issue.History.Select(step => step.Action).ShouldBe([IssueAction.Register, IssueAction.HandOver, IssueAction.Sign, IssueAction.AskExtension, IssueAction.GrantExtension, IssueAction.Answer, IssueAction.Redo, IssueAction.Answer, IssueAction.Accept, IssueAction.Close]);
        issue.History.Where(step => step.IsLate).Select(step => step.Sequence).ShouldBe([6]);
    }

    [Fact]
    public void Talent_WhoIsNotContentTwice_BringsTheDepartmentsTogether()
    {
        var issue = InHand(IssueGrade.Simple);
        foreach (var day in new[] { 4, 6 })
        {
            issue.Answer("办理情况", Housing, On(day));
            issue.Rate(IssueVerdict.Dissatisfied, "没有解决", Talent, On(day + 1));
        }

        issue.Status.ShouldBe(IssueStatus.Escalated);
        issue.WhyNot(IssueAction.Close, Office).ShouldBe(IssueRefusals.NotInThisState);
        issue.Conclude("住建、供电会商：本月接通", Office, On(12));
        issue.Close(null, Office, On(13));
        issue.EndedAt.ShouldBe(On(13).UtcNow);
    }

    [Theory]
    [InlineData(IssueGrade.Simple, 10)]
    [InlineData(IssueGrade.Ordinary, 24)]
    public void Department_HasTheDaysOfItsGrade_FromTheDayItSigns(IssueGrade grade, int lastDay) => InHand(grade).AnswerDueOn.ShouldBe(new DateOnly(2026, 3, lastDay));

    [Fact]
    public void SigningLate_WinsNoDays()
    {
        var issue = HandedOver(IssueGrade.Simple);
        issue.AnswerDueOn.ShouldBe(new DateOnly(2026, 3, 11));
        issue.Sign(Housing, On(10));
        (issue.AnswerDueOn, issue.History[^1].IsLate).ShouldBe((new DateOnly(2026, 3, 11), true));
    }

    [Fact]
    public void Steps_AreRefused_ToWhoeverTheyAreNotFor()
    {
        var issue = HandedOver(IssueGrade.Simple);
        issue.WhyNot(IssueAction.Sign, Education).ShouldBe(LiaisonRefusals.NotYours);
        issue.WhyNot(IssueAction.Sign, Office).ShouldBe(LiaisonRefusals.NotYours);
        issue.WhyNot(IssueAction.HandOver, Housing).ShouldBe(LiaisonRefusals.NotYours);
        issue.WhyNot(IssueAction.Sign, Housing with { Person = Person }).ShouldBe(IssueRefusals.ConflictOfInterest);
        issue.Sign(Housing, On(3));
        issue.Answer("已办", Housing, On(4));
        issue.WhyNotRate(Of(Role.Applicant)).ShouldBe(LiaisonRefusals.NotYours);
        issue.WhyNotRate(Education).ShouldBe(LiaisonRefusals.NotYours);
        issue.WhyNotRate(Leader).ShouldBeNull();
        // Somebody who worked on it for the department does not answer for the talent, nor close it.
        issue.WhyNotRate(Leader with { Person = Housing.Person }).ShouldBe(IssueRefusals.HandledIt);
        issue.Rate(IssueVerdict.Satisfied, null, Talent, On(5));
        issue.WhyNot(IssueAction.Close, Office with { Person = Housing.Person }).ShouldBe(IssueRefusals.HandledIt);
        issue.WhyNot(IssueAction.Close, Housing).ShouldBe(LiaisonRefusals.NotYours);
    }

    [Fact]
    public void Extension_IsGrantedOnce_InTime_AndNoLongerThanTheRulesSay()
    {
        var issue = InHand(IssueGrade.Simple);
        Refusal(() => issue.AskExtension(16, "", Limits, Housing, On(4))).Code.ShouldBe(PartRefusals.ExtensionTooLong.Code);
        issue.WhyNotAskExtension(Housing, new DateOnly(2026, 3, 11)).ShouldBe(PartRefusals.ExtensionTooLate);
        issue.WhyNot(IssueAction.GrantExtension, Office).ShouldBe(PartRefusals.NoExtensionAsked);
        issue.AskExtension(15, "等材料", Limits, Housing, On(4));
        issue.WhyNot(IssueAction.Answer, Housing).ShouldBe(PartRefusals.ExtensionAsked);
        issue.DecideExtension(false, "按期办结", Office, On(4));
        issue.AskExtension(15, "仍在等", Limits, Housing, On(5));
        issue.DecideExtension(true, "同意", Office, On(5));
        issue.AnswerDueOn.ShouldBe(new DateOnly(2026, 3, 31));
        issue.WhyNotAskExtension(Housing, new DateOnly(2026, 3, 6)).ShouldBe(PartRefusals.ExtendedBefore);
    }

    [Fact]
    public void Refusal_KeepsPolicyText_SignerAndPaper_AndTheTalentIsAskedAllTheSame()
    {
        var (issue, paper) = (InHand(IssueGrade.Simple), StoredFileId.New());
        issue.Refuse("不符合条件", new IssueRefusalPaper("齐人才发〔2025〕3号第八条", "李局长", paper), Housing, On(5));
        var answer = issue.LastAnswer!;
        (answer.Grounds, answer.Signer, answer.FileId, issue.Status).ShouldBe(("齐人才发〔2025〕3号第八条", "李局长", paper, IssueStatus.Answered));
    }

    [Fact]
    public void Department_SendsBackWhatIsNotItsOwn_OnlyBeforeItSigned()
    {
        var issue = HandedOver(IssueGrade.Ordinary);
        issue.SendBack("属教体局职责", Limits, Housing, On(3));
        (issue.Status, issue.Department, issue.AnswerDueOn).ShouldBe((IssueStatus.Registered, null, null));
        issue.HandOver(Department.Education, [], IssueGrade.Simple, null, Limits, Office, On(3));
        issue.Sign(Education, On(4));
        issue.WhyNot(IssueAction.SendBack, Education).ShouldBe(IssueRefusals.NotInThisState);
    }

    /// <summary>Seen red without the question for open parts: the leading department answers at once.</summary>
    [Fact]
    public void LeadingDepartment_AnswersTheTalent_OnceWhoeverHelpsHasAnsweredOrIsAskedNoMore()
    {
        var issue = InHand(IssueGrade.Simple, Department.Education, Department.PublicSecurity);
        issue.WhyNot(IssueAction.Answer, Housing).ShouldBe(IssueRefusals.HelpOpen);
        Refusal(() => issue.AnswerHelp("已出具", Education, On(4))).ShouldBe(IssueRefusals.NotSignedYet);
        issue.SignHelp(Education, On(4));
        issue.Help[0].Deadline!.DueOn.ShouldBe(new DateOnly(2026, 3, 11));
        issue.AnswerHelp("学区已核", Education, On(12));
        (issue.Help[0].WasLate, issue.WasLate, issue.History[^1].IsLate).ShouldBe((true, false, true), "the issue is late by its own limit alone");
        issue.WhyNot(IssueAction.Refuse, Housing).ShouldBe(IssueRefusals.HelpOpen);
        issue.DropHelp(Department.PublicSecurity, "住建可自行核验", Office, On(5));
        Refusal(() => issue.DropHelp(Department.Education, "", Office, On(5))).ShouldBe(IssueRefusals.NoSuchHelp);
        issue.Answer("已安排", Housing, On(6));
        issue.Status.ShouldBe(IssueStatus.Answered);
        issue.WhyNotRate(Leader with { Person = Education.Person }).ShouldBe(IssueRefusals.HandledIt);
    }

    /// <summary>Seen red with only the leading department's limit moved.</summary>
    [Fact]
    public void Extension_OfTheLeadingDepartment_IsForWhoeverHelpsToo()
    {
        var issue = InHand(IssueGrade.Simple, Department.Education);
        issue.SignHelp(Education, On(4));
        issue.WhyNotAskExtension(Education, On(4).Today).ShouldBe(LiaisonRefusals.NotYours);
        issue.AskExtension(5, "等设备", Limits, Housing, On(5));
        issue.DecideExtension(true, "同意", Office, On(5));
        (issue.AnswerDueOn, issue.Help[0].Deadline!.DueOn).ShouldBe((new DateOnly(2026, 3, 17), new DateOnly(2026, 3, 18)));
    }

    [Fact]
    public void Helper_GivesBackWhatIsNotItsOwn_BeforeItSigned_AndTheOfficeAsksAnother()
    {
        var issue = InHand(IssueGrade.Simple, Department.Education);
        issue.GiveBackHelp("属公安职责", Limits, Education, On(4));
        (issue.HelpOf(Education), issue.WhyNot(IssueAction.Answer, Housing)).ShouldBe((null, IssueRefusals.HelpOpen));
        issue.AddHelp(Department.PublicSecurity, "核户籍", Limits, Office, On(5));
        Refusal(() => issue.AddHelp(Department.Housing, "", Limits, Office, On(5))).ShouldBe(PartRefusals.HasItAlready);
        issue.DropHelp(Department.Education, "改由公安", Office, On(5));
        issue.Help.Select(part => part.Department).ShouldBe([Department.PublicSecurity]);
    }

    [Fact]
    public void Helper_ThatHasAnswered_IsAskedSomethingMore_AndSignsAnew()
    {
        var issue = InHand(IssueGrade.Simple, Department.Education);
        issue.SignHelp(Education, On(4));
        issue.AnswerHelp("学区已核", Education, On(5));
        issue.AddHelp(Department.Education, "再核学籍", Limits, Office, On(5));
        var part = issue.Help.ShouldHaveSingleItem();
        (part.IsOpen, part.SignedOn, part.Words, part.Answer).ShouldBe((true, null, "再核学籍", null));
        issue.WhyNot(IssueAction.Answer, Housing).ShouldBe(IssueRefusals.HelpOpen);
    }

    [Fact]
    public void HandedOverAnew_WhoeverStaysIsAskedWithTheNewWords()
    {
        var issue = HandedOver(IssueGrade.Simple, Department.Education, Department.PublicSecurity);
        issue.SignHelp(Of(Role.JointReviewer) with { Department = Department.PublicSecurity }, On(3));
        issue.HandOver(Department.Education, [Department.PublicSecurity], IssueGrade.Ordinary, "另核户籍", Limits, Office, On(4));
        var part = issue.Help.ShouldHaveSingleItem();
        (part.SignedOn, part.Words).ShouldBe((null, "另核户籍"));
    }

    [Fact]
    public void SecondRound_IsForWhoeverHelpedToo()
    {
        var issue = InHand(IssueGrade.Simple, Department.Education);
        issue.SignHelp(Education, On(4));
        issue.AnswerHelp("学区已核", Education, On(5));
        issue.WhyNot(IssueAction.AnswerHelp, Education).ShouldBe(PartRefusals.AnsweredBefore);
        issue.Answer("已安排", Housing, On(6));
        issue.Rate(IssueVerdict.Dissatisfied, "没有解决", Talent, On(9));
        (issue.Help[0].IsOpen, issue.Help[0].Deadline!.DueOn).ShouldBe((true, new DateOnly(2026, 3, 16)));
        issue.WhyNot(IssueAction.Answer, Housing).ShouldBe(IssueRefusals.HelpOpen);
    }

    [Fact]
    public void HandedOverAnew_TheHelpersAreThoseOfTheLastHandOver()
    {
        var issue = HandedOver(IssueGrade.Simple, Department.Education, Department.PublicSecurity);
        issue.HandOver(Department.Education, [Department.Housing, Department.PublicSecurity], IssueGrade.Simple, null, Limits, Office, On(4));
        issue.Help.Select(part => part.Department).ShouldBe([Department.PublicSecurity, Department.Housing]);
        issue.SendBack("不属本局", Limits, Education, On(4));
        issue.Help.ShouldBeEmpty();
    }

    [Fact]
    public void Mistake_IsDropped_OnlyBeforeADepartmentHasItInHand()
    {
        Refusal(() => InHand(IssueGrade.Simple).Drop(IssueDropCause.Mistake, "重复", Office, On(4))).ShouldBe(IssueRefusals.NoMistakeAnyMore);
        var issue = HandedOver(IssueGrade.Simple);
        issue.Drop(IssueDropCause.Mistake, "重复", Office, On(3));
        (issue.Status, issue.DropCause, issue.Deadline).ShouldBe((IssueStatus.Dropped, IssueDropCause.Mistake, null));
    }

    [Fact]
    public void Dropping_WhatIsLate_KeepsItLate()
    {
        var (late, early) = (InHand(IssueGrade.Simple), InHand(IssueGrade.Simple));
        late.Drop(IssueDropCause.TakenBack, "本人撤回", Office, On(11));
        early.Drop(IssueDropCause.TakenBack, "本人撤回", Office, On(10));
        (late.WasLate, early.WasLate).ShouldBe((true, false));
    }

    [Fact]
    public void Registering_IsForWhoeverHeardIt()
    {
        TalentIssue.WhyNotRegister(IssueSource.Contact, Person, Leader).ShouldBeNull();
        TalentIssue.WhyNotRegister(IssueSource.Contact, Person, Office).ShouldBe(LiaisonRefusals.NotYours);
        TalentIssue.WhyNotRegister(IssueSource.Talent, Person, Talent).ShouldBeNull();
        TalentIssue.WhyNotRegister(IssueSource.Talent, PersonId.New(), Talent).ShouldBe(LiaisonRefusals.NotYours);
        TalentIssue.WhyNotRegister(IssueSource.Office, Person, Housing).ShouldBe(LiaisonRefusals.NotYours);
    }

    /// <summary>Whatever is tried by whomever: only steps of the table are taken, a limit runs exactly while somebody has to move, there are two rounds and one extension at most, and nothing is answered while a department that helps owes its part.</summary>
    [Fact]
    public void AnySteps_KeepTheIssueWhole() =>
        Gen.Select(Gen.Int[0, 18], Gen.Int[0, 4], Gen.Int[0, 6]).Array[1, 40].Sample(steps =>
        {
            var (issue, day) = (Registered(), 0);
            foreach (var (step, actor, later) in steps)
            {
                day += later;
                var (before, status, late) = (issue.History.Count, issue.Status, issue.WasLate);
                Try(issue, step, new[] { Office, Housing, Education, Talent, Leader }[actor], new CaseClock(CountyClock.StartOf(new DateOnly(2026, 3, 2).AddDays(day)).AddHours(10), CalendarSamples.Today));
                issue.History.Count.ShouldBeInRange(before, before + 1);
                if (issue.History.Count > before) IssueFlow.Table.Next(status, issue.History[^1].Action).ShouldBe(issue.Status);
                else issue.Status.ShouldBe(status);
                (issue.Deadline is not null).ShouldBe(issue.Status is IssueStatus.Registered or IssueStatus.HandedOver or IssueStatus.InHand);
                (issue.AnswerDueOn is not null).ShouldBe(issue.Department is not null);
                if (late) issue.WasLate.ShouldBeTrue();
                if (issue.Status is IssueStatus.Answered) issue.Help.ShouldAllBe(part => part.AnsweredOn != null);
                issue.Help.ShouldAllBe(part => part.Department != issue.Department);
                issue.Round.ShouldBeInRange(1, 2);
                issue.History.Count(row => row.Action is IssueAction.GrantExtension).ShouldBeLessThanOrEqualTo(1);
                issue.History.Where(row => row.Action is IssueAction.Close).ShouldAllBe(row => row.From == IssueStatus.Settled);
            }
        }, iter: 5_000);

    private static void Try(TalentIssue issue, int step, Actor actor, CaseClock clock)
    {
        try
        {
            switch (step)
            {
                case 0: issue.HandOver(Department.Housing, [], IssueGrade.Simple, null, Limits, actor, clock); break;
                case 1: issue.HandOver(Department.Education, [], IssueGrade.Ordinary, null, Limits, actor, clock); break;
                case 2: issue.SendBack("", Limits, actor, clock); break;
                case 3 or 4: issue.Sign(actor, clock); break;
                case 5: issue.AskExtension(5, "", Limits, actor, clock); break;
                case 6: issue.DecideExtension(true, "", actor, clock); break;
                case 7: issue.DecideExtension(false, "", actor, clock); break;
                case 8: issue.Answer("", actor, clock); break;
                case 9: issue.Refuse("", new IssueRefusalPaper("", "", StoredFileId.New()), actor, clock); break;
                case 10: issue.Rate(IssueVerdict.Satisfied, null, actor, clock); break;
                case 11: issue.Rate(IssueVerdict.Dissatisfied, "", actor, clock); break;
                case 13: issue.AddHelp(Department.Education, "", Limits, actor, clock); break;
                case 14: issue.SignHelp(actor, clock); break;
                case 15: issue.GiveBackHelp("", Limits, actor, clock); break;
                case 16: issue.AnswerHelp("", actor, clock); break;
                case 17: issue.DropHelp(Department.Education, "", actor, clock); break;
                case 12: issue.Conclude("", actor, clock); break;
                default: issue.Close(null, actor, clock); break;
            }
        }
        catch (RefusedException)
        {
            // Refused: what it was, it stays.
        }
    }

    private static TalentIssue Registered() => new("SQ26-00001", Person, new IssueSaid(NeedKind.Housing, "住房漏水", IssueSource.Office), Limits, Office, On(2));

    private static TalentIssue HandedOver(IssueGrade grade, params Department[] helpers)
    {
        var issue = Registered();
        issue.HandOver(Department.Housing, helpers, grade, "请尽快", Limits, Office, On(3));
        return issue;
    }

    private static TalentIssue InHand(IssueGrade grade, params Department[] helpers)
    {
        var issue = HandedOver(grade, helpers);
        issue.Sign(Housing, On(3));
        return issue;
    }

    private static CaseClock On(int day) => new(CountyClock.StartOf(new DateOnly(2026, 3, day)).AddHours(10), CalendarSamples.Today);

    private static Actor Of(Role role) => new(AccountId.New(), role.ToString(), AccessTable.CapabilitiesOf([role])) { Person = PersonId.New() };

    private static Refusal Refusal(Action act) => Should.Throw<RefusedException>(act).Refusal;
}
