using CsCheck;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Liaison.Parts;
using TalentPortal.Domain.Services;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;
using TalentPortal.Domain.Tests.Foundation;

namespace TalentPortal.Domain.Tests.Services;

/// <summary>The course of a service (domain 10): accepted in a day, answered in the days of the catalogue by every department, graded, called back when low. Handed in on Monday, 2 March 2026.</summary>
public sealed class ServiceRequestTests
{
    private static readonly IReadOnlyDictionary<string, ServiceTerms> Catalogue = ServiceTerms.CountyDraft();
    private static readonly PersonId Person = PersonId.New();
    private static readonly EmployerId Firm = EmployerId.New();
    private static readonly Actor Office = Of(Role.TalentOffice), Education = Of(Role.JointReviewer) with { Department = Department.Education }, Police = Of(Role.JointReviewer) with { Department = Department.PublicSecurity };
    private static readonly Actor Labour = Of(Role.JointReviewer) with { Department = Department.HumanResources }, Health = Of(Role.JointReviewer) with { Department = Department.Health };
    private static readonly Actor Talent = Of(Role.Applicant) with { Person = Person }, Officer = Of(Role.EmployerOfficer) with { Employer = Firm };

    [Fact]
    public void Request_GoesFromHandingInToAGoodGrade_WithALimitForEach()
    {
        var (request, terms) = Submitted("household");
        request.Deadline!.DueOn.ShouldBe(new DateOnly(2026, 3, 3));
        request.Assign([Department.PublicSecurity], "请窗口优先", terms, Office, On(3));
        (request.Status, request.AnswerDueOn).ShouldBe((ServiceStatus.InHand, new DateOnly(2026, 3, 10)));
        request.Feed(Department.PublicSecurity, new ServiceFeedback(true, "已落户"), terms, Police, On(10));
        (request.Status, request.WasLate, request.Deadline.DueOn).ShouldBe((ServiceStatus.Answered, false, new DateOnly(2026, 3, 24)));
        request.Rate(5, null, terms, Talent, On(11));
        (request.Status, request.Grade, request.OnceKey, request.Deadline).ShouldBe((ServiceStatus.Closed, 5, null, null));
    }

    [Fact]
    public void Departments_AllAnswer_BeforeTheTalentIsAsked_AndOneDayLateIsLate()
    {
        var (request, terms) = Submitted("household");
        request.Assign([Department.PublicSecurity, Department.Housing], null, terms, Office, On(2));
        request.AddDepartment(Department.Education, "出具证明", terms, Office, On(3));
        Refusal(() => request.AddDepartment(Department.Education, "", terms, Office, On(3))).ShouldBe(PartRefusals.HasItAlready);
        request.Feed(Department.PublicSecurity, new ServiceFeedback(true, "已办"), terms, Police, On(4));
        request.Status.ShouldBe(ServiceStatus.InHand);
        Refusal(() => request.Feed(Department.PublicSecurity, new ServiceFeedback(true, "又办"), terms, Police, On(4))).ShouldBe(PartRefusals.AnsweredBefore);
        Refusal(() => request.Feed(Department.Housing, new ServiceFeedback(true, "代办"), terms, Police, On(4))).ShouldBe(PartRefusals.AnsweredBefore);
        request.Feed(Department.Education, new ServiceFeedback(true, "已出具"), terms, Education, On(5));
        request.Feed(Department.Housing, new ServiceFeedback(true, "已查"), terms, Of(Role.JointReviewer) with { Department = Department.Housing }, On(10));
        (request.Status, request.WasLate, request.Tasks.Single(task => task.WasLate).Department).ShouldBe((ServiceStatus.Answered, true, Department.Housing));
    }

    /// <summary>Domain 10: once, approved, at most so many working days. Seen red with the limit of every part moved instead of the one that asked.</summary>
    [Fact]
    public void Extension_MovesThePartThatAskedAlone()
    {
        var (request, terms) = Submitted("household");
        request.Assign([Department.PublicSecurity, Department.Education], null, terms, Office, On(2));
        request.AskExtension(Department.PublicSecurity, new DateOnly(2026, 3, 16), "等公安厅系统", terms, Police, On(6));
        request.WhyNotFeed(Department.PublicSecurity, new ServiceFeedback(true, ""), terms, Police, On(6).Today).ShouldBe(PartRefusals.ExtensionAsked);
        request.WhyNotGiveBack(Department.PublicSecurity, Police).ShouldBe(PartRefusals.ExtensionAsked);
        request.WhyNotFeed(Department.Education, new ServiceFeedback(true, ""), terms, Education, On(6).Today).ShouldBeNull();
        request.DecideExtension(true, "同意", Office, On(9));
        request.Tasks.Select(task => task.Deadline!.DueOn).ShouldBe([new DateOnly(2026, 3, 16), new DateOnly(2026, 3, 9)]);
        (request.AnswerDueOn, request.AllAnswerBy).ShouldBe((new DateOnly(2026, 3, 9), new DateOnly(2026, 3, 16)));
        request.Feed(Department.Education, new ServiceFeedback(true, "已出具"), terms, Education, On(9));
        (request.Deadline!.DueOn, request.AnswerDueOn).ShouldBe((new DateOnly(2026, 3, 16), new DateOnly(2026, 3, 16)));
        request.Feed(Department.PublicSecurity, new ServiceFeedback(true, "已落户"), terms, Police, On(16));
        (request.Status, request.WasLate, request.History.Any(step => step.IsLate)).ShouldBe((ServiceStatus.Answered, false, false));
    }

    /// <summary>Seen red with the request kept at the day it had when more time was granted.</summary>
    [Fact]
    public void Extension_IsAskedInTime_ForAWorkingDay_WithinTheDaysOfTheCatalogue_AndGrantedOnce()
    {
        var (request, terms) = InHand("law", Department.Justice);
        var own = Of(Role.JointReviewer) with { Department = Department.Justice };
        Refusal Ask(int month, int day, int today = 4) => Refusal(() => request.AskExtension(Department.Justice, new DateOnly(2026, month, day), "等鉴定", terms, own, On(today)));
        Ask(3, 14).ShouldBe(ServiceRefusals.NoWorkingDay);
        Ask(3, 9).ShouldBe(PartRefusals.ExtensionTooLong, "the limit it has is no extension");
        Ask(3, 31).ShouldBe(PartRefusals.ExtensionTooLong, "sixteen working days");
        request.WhyNotAskExtension(Department.Justice, own, On(10).Today).ShouldBe(PartRefusals.ExtensionTooLate);
        request.WhyNot(ServiceAction.GrantExtension, Office).ShouldBe(PartRefusals.NoExtensionAsked);
        request.AskExtension(Department.Justice, new DateOnly(2026, 3, 30), "等鉴定", terms, own, On(4));
        request.DecideExtension(false, "按期办结", Office, On(4));
        request.AnswerDueOn.ShouldBe(new DateOnly(2026, 3, 9));
        request.AskExtension(Department.Justice, new DateOnly(2026, 3, 30), "仍在等", terms, own, On(5));
        request.DecideExtension(true, "同意", Office, On(5));
        (request.History[^1].Until, request.AnswerDueOn, request.Deadline!.DueOn).ShouldBe((new DateOnly(2026, 3, 30), new DateOnly(2026, 3, 30), new DateOnly(2026, 3, 30)));
        request.WhyNotAskExtension(Department.Justice, own, On(6).Today).ShouldBe(PartRefusals.ExtendedBefore);
        request.IsExtended(request.Tasks.Single(task => task.Department is Department.Justice)).ShouldBeTrue();
    }

    /// <summary>Seen red with the others' limits counted anew when the part was given to another department, and with a part that was late given back as if it never had been.</summary>
    [Fact]
    public void Part_GivenBack_GoesToAnotherDepartment_AndTheOthersKeepTheirDays()
    {
        var (request, terms) = Submitted("household");
        request.Assign([Department.PublicSecurity, Department.Education], null, terms, Office, On(2));
        request.GiveBack(Department.Education, "属卫健局职责", Department.Health, terms, Education, On(10));
        (request.WasLate, request.GivenBack!.Suggested, request.Deadline!.DueOn, request.AnswerDueOn).ShouldBe((true, Department.Health, new DateOnly(2026, 3, 9), new DateOnly(2026, 3, 9)));
        request.WhyNotFeed(Department.Education, new ServiceFeedback(true, ""), terms, Education, On(10).Today).ShouldBe(ServiceRefusals.NotYours);
        Refusal(() => request.Reassign(Department.PublicSecurity, null, terms, Office, On(11))).ShouldBe(PartRefusals.HasItAlready);
        var before = request.GivenBack!.Id;
        request.Reassign(Department.Health, "请出具", terms, Office, On(11));
        request.Tasks.ShouldNotContain(task => task.Id == before, "reminders are kept by part");
        request.Tasks.Select(task => (task.Department, task.Deadline!.DueOn, task.WasLate)).ShouldBe([(Department.PublicSecurity, new DateOnly(2026, 3, 9), false), (Department.Health, new DateOnly(2026, 3, 18), false)]);
        request.WhyNot(ServiceAction.Reassign, Office).ShouldBe(ServiceRefusals.NothingGivenBack);
    }

    [Fact]
    public void Part_GivenBack_WaitsForTheOffice_AndTheSameDepartmentKeepsWhatItHad()
    {
        var (request, terms) = InHand("law", Department.Justice);
        var own = Of(Role.JointReviewer) with { Department = Department.Justice };
        request.AskExtension(Department.Justice, new DateOnly(2026, 3, 11), "等鉴定", terms, own, On(4));
        request.DecideExtension(true, "同意", Office, On(4));
        request.GiveBack(Department.Justice, "不属本局", null, terms, own, On(5));
        (request.Status, request.Deadline!.DueOn, request.AnswerDueOn).ShouldBe((ServiceStatus.InHand, new DateOnly(2026, 3, 6), null));
        Refusal(() => request.DropPart("不用办", terms, Office, On(6))).ShouldBe(ServiceRefusals.NobodyElse);
        request.Reassign(Department.Justice, "按职责仍由你局办理", terms, Office, On(9));
        (request.History[^1].IsLate, request.AnswerDueOn).ShouldBe((true, new DateOnly(2026, 3, 16)));
        request.WhyNotAskExtension(Department.Justice, own, On(9).Today).ShouldBe(PartRefusals.ExtendedBefore);
        request.IsExtended(request.Tasks[0]).ShouldBeFalse("its days began anew");
    }

    [Fact]
    public void Offer_IsAnsweredInTime_WhoeverElseIsLate()
    {
        var (request, terms) = Submitted("spouse-job");
        request.Assign([Department.HumanResources, Department.Education], null, terms, Office, On(2));
        request.GiveBack(Department.Education, "不属本局", null, terms, Education, On(3));
        request.Offer(Department.HumanResources, new PostOffered("县医院", "护士", "6000元"), terms, Labour, On(4));
        request.SettleOffer(false, "离家远", terms, Talent, On(20));
        (request.History[^1].Action, request.History[^1].IsLate).ShouldBe((ServiceAction.TurnDownOffer, false));
    }

    [Theory]
    [InlineData(true, ServiceStatus.Answered)]
    [InlineData(false, ServiceStatus.InHand)]
    public void Part_GivenBackAndNotNeeded_LeavesTheOthers_AndTheTalentIsAskedWhenTheyAreDone(bool othersDone, ServiceStatus status)
    {
        var (request, terms) = Submitted("household");
        request.Assign([Department.PublicSecurity, Department.Education], null, terms, Office, On(2));
        request.GiveBack(Department.Education, "不需要证明", null, terms, Education, On(3));
        if (othersDone) request.Feed(Department.PublicSecurity, new ServiceFeedback(true, "已落户"), terms, Police, On(4));
        request.Status.ShouldBe(ServiceStatus.InHand, "a part still waits");
        request.DropPart("公安可自行核验", terms, Office, On(5));
        (request.Status, request.Tasks.Count, request.GivenBack).ShouldBe((status, 1, null));
        if (othersDone) request.Deadline!.DueOn.ShouldBe(new DateOnly(2026, 3, 19));
    }

    [Fact]
    public void Offers_AreNotMade_WhileSomebodyAsksForTime_NorIsTimeAskedForWhileOneWaits()
    {
        var (request, terms) = InHand("spouse-job", Department.HumanResources);
        request.AskExtension(Department.HumanResources, new DateOnly(2026, 4, 3), "岗位未定", terms, Labour, On(9));
        request.WhyNotOffer(Department.HumanResources, terms, Labour).ShouldBe(PartRefusals.ExtensionAsked);
        request.DecideExtension(false, "请先推荐", Office, On(9));
        request.Offer(Department.HumanResources, new PostOffered("县医院", "护士", "6000元"), terms, Labour, On(10));
        request.WhyNotAskExtension(Department.HumanResources, Labour, On(10).Today).ShouldBe(ServiceRefusals.OfferOpen);
        request.WhyNotGiveBack(Department.HumanResources, Labour).ShouldBe(ServiceRefusals.OfferOpen);
    }

    [Theory]
    [InlineData(1, ServiceStatus.CallBack)]
    [InlineData(2, ServiceStatus.CallBack)]
    [InlineData(3, ServiceStatus.Closed)]
    public void Grade_OfTwoOrLess_IsCalledBackWithinTwoWorkingDays(int grade, ServiceStatus status)
    {
        var (request, terms) = Answered("law", Department.Justice);
        request.Rate(grade, null, terms, Talent, On(5));
        request.Status.ShouldBe(status);
        request.Deadline?.DueOn.ShouldBe(new DateOnly(2026, 3, 9));
    }

    [Fact]
    public void CallBack_EndsIt_OrTheDepartmentsDoItOnceMore_AndIsNotMadeByWhoeverWorkedOnIt()
    {
        var (request, terms) = Answered("law", Department.Justice);
        request.Rate(1, "没有律师联系我", terms, Talent, On(5));
        request.WhyNot(ServiceAction.CallBack, Office with { Person = request.History.Single(step => step.Action is ServiceAction.Answer).ByPerson }).ShouldBe(ServiceRefusals.WorkedOnIt);
        request.Reopen("电话约到下周", terms, Office, On(6));
        (request.Status, request.AnsweredOn, request.AnswerDueOn, request.WasCalledBack).ShouldBe((ServiceStatus.InHand, null, new DateOnly(2026, 3, 13), true));
        request.Feed(Department.Justice, new ServiceFeedback(true, "已咨询"), terms, Of(Role.JointReviewer) with { Department = Department.Justice }, On(9));
        request.Rate(2, null, terms, Talent, On(9));
        request.CallBack("仍希望更快，已说明", Office, On(10));
        (request.Status, request.Grade).ShouldBe((ServiceStatus.Closed, 2));
    }

    [Fact]
    public void Materials_ThatAreRequired_AreThereBeforeItIsHandedIn()
    {
        var terms = Catalogue["school"];
        var request = new ServiceRequest(Person, Item("school"), Child(), TalentLevel.E, Talent, On(2));
        Refusal(() => request.Submit("FW26-00001", terms, Talent, On(2))).ShouldBe(ServiceRefusals.MaterialMissing);
        foreach (var code in new[] { "m1", "m3" }) request.AddFile(code, StoredFileId.New(), Talent, On(2).UtcNow);
        request.Submit("FW26-00001", terms, Talent, On(2));
        Refusal(() => request.AddFile("m2", StoredFileId.New(), Talent, On(2).UtcNow)).ShouldBe(ServiceRefusals.NotInThisState);
        request.Return("请补户口簿", terms, Office, On(3));
        request.Deadline!.DueOn.ShouldBe(new DateOnly(2026, 3, 17));
        Refusal(() => request.Lapse(Office, On(17))).ShouldBe(ServiceRefusals.StillAsked);
        request.AddFile("m2", StoredFileId.New(), Talent, On(4).UtcNow);
        request.Supplement("已补", terms, Talent, On(4));
        (request.Status, request.Deadline.DueOn).ShouldBe((ServiceStatus.Submitted, new DateOnly(2026, 3, 5)));
    }

    [Fact]
    public void Offers_StopTheClockUntilTheTalentAnswers_AndThereAreThreeAtMost()
    {
        var (request, terms) = InHand("spouse-job", Department.HumanResources);
        request.AnswerDueOn.ShouldBe(new DateOnly(2026, 3, 30));
        foreach (var day in new[] { 9, 11, 13 })
        {
            request.Offer(Department.HumanResources, new PostOffered("县医院", "护士", "6000元"), terms, Labour, On(day));
            (request.Deadline, request.AnswerDueOn).ShouldBe((null, null));
            Refusal(() => request.Feed(Department.HumanResources, new ServiceFeedback(false, ""), terms, Labour, On(day))).ShouldBe(ServiceRefusals.OfferOpen);
            request.SettleOffer(false, "离家远", terms, Talent, On(day + 1));
        }

        request.AnswerDueOn.ShouldBe(new DateOnly(2026, 4, 13));
        request.WhyNotOffer(Department.HumanResources, terms, Labour).ShouldBe(ServiceRefusals.OffersUsedUp);
        request.Feed(Department.HumanResources, new ServiceFeedback(false, "三次均不合适"), terms, Labour, On(16));
        request.Status.ShouldBe(ServiceStatus.Answered);
    }

    [Fact]
    public void Offer_ThatIsTaken_IsTheLast()
    {
        var (request, terms) = InHand("spouse-job", Department.HumanResources);
        request.Offer(Department.HumanResources, new PostOffered("县医院", "护士", "6000元"), terms, Labour, On(31));
        request.WasLate.ShouldBeTrue();
        Refusal(() => request.SettleOffer(true, null, terms, Officer, On(31))).ShouldBe(ServiceRefusals.NotYours);
        request.SettleOffer(true, null, terms, Talent, On(31));
        request.WhyNotOffer(Department.HumanResources, terms, Labour).ShouldBe(ServiceRefusals.NotInThisState);
    }

    [Theory]
    [InlineData(6, 30, false)]
    [InlineData(7, 1, true)]
    [InlineData(8, 31, true)]
    [InlineData(9, 1, false)]
    public void School_TakesInInJulyAndAugust(int month, int day, bool allowed)
    {
        var (request, terms) = InHand("school", Department.Education);
        var on = new DateOnly(2026, month, day);
        request.WhyNotFeed(Department.Education, new ServiceFeedback(true, "实验小学", on), terms, Education, new DateOnly(2026, 3, 5)).ShouldBe(allowed ? null : ServiceRefusals.NoIntakeThen);
        request.WhyNotFeed(Department.Education, new ServiceFeedback(true, "实验小学", on), terms, Education, new DateOnly(2026, 12, 1)).ShouldBe(allowed ? ServiceRefusals.InPast : ServiceRefusals.NoIntakeThen);
    }

    [Theory]
    [InlineData("2026-08-31", "2026-07-01")]
    [InlineData("2026-09-01", "2027-07-01")]
    [InlineData("2026-02-28", "2026-07-01")]
    public void Intake_IsThisYears_UntilItIsOver(string asked, string first)
    {
        Catalogue["school"].IntakeFrom(DateOnly.Parse(asked, null))!.Value.First.ShouldBe(DateOnly.Parse(first, null));
        Catalogue["law"].IntakeFrom(DateOnly.Parse(asked, null)).ShouldBeNull();
    }

    [Fact]
    public void Child_IsForTheParentEducationAndTheTalentOffice()
    {
        var (request, _) = InHand("school", Department.Education);
        foreach (var actor in new[] { Talent, Education, Office }) request.ShowsChildTo(actor).ShouldBeTrue();
        foreach (var actor in new[] { Police, Of(Role.Auditor), Of(Role.Leader), Officer }) request.ShowsChildTo(actor).ShouldBeFalse();
        Submitted("law").Request.ShowsChildTo(Police).ShouldBeTrue();
    }

    [Fact]
    public void CheckUp_IsOnceAYear_WithOneVoucher_UsedOnceWithinItsYear()
    {
        var (request, terms) = InHand("check-up", Department.Health);
        request.Feed(Department.Health, new ServiceFeedback(true, "县人民医院体检中心"), terms, Health, On(4));
        request.Give("TJ26-00001");
        (request.Voucher!.ValidThrough, request.OnceKey).ShouldBe((new DateOnly(2026, 12, 31), $"{Person.Value:N}|check-up|2026"));
        Should.Throw<InvalidOperationException>(() => request.Give("TJ26-00002"));
        Refusal(() => request.UseVoucher(new DateOnly(2026, 5, 1), Police, new DateOnly(2026, 5, 1))).ShouldBe(ServiceRefusals.NotYours);
        Refusal(() => request.UseVoucher(new DateOnly(2027, 1, 1), Health, new DateOnly(2027, 1, 2))).ShouldBe(ServiceRefusals.VoucherOver);
        request.Rate(5, null, terms, Talent, On(5));
        request.OnceKey.ShouldNotBeNull();
        request.UseVoucher(new DateOnly(2026, 5, 1), Health, new DateOnly(2026, 5, 2));
        request.WhyNotUseVoucher(Health, new DateOnly(2026, 5, 2)).ShouldBe(ServiceRefusals.VoucherUsed);
    }

    [Fact]
    public void CheckUp_ThatCouldNotBeDone_MayBeAskedAgain()
    {
        var (request, terms) = InHand("check-up", Department.Health);
        request.Feed(Department.Health, new ServiceFeedback(false, "体检中心停诊"), terms, Health, On(4));
        request.Rate(4, null, terms, Talent, On(5));
        (request.OnceKey, request.Voucher).ShouldBe((null, null));
    }

    [Fact]
    public void CheckUp_ThatIsDoneOnceMoreOrDropped_TakesTheVoucherBack_UnlessItWasUsed()
    {
        var (again, terms) = InHand("check-up", Department.Health);
        var (dropped, _) = InHand("check-up", Department.Health);
        foreach (var request in new[] { again, dropped })
        {
            request.Feed(Department.Health, new ServiceFeedback(true, "县人民医院"), terms, Health, On(4));
            request.Give("TJ26-00001");
        }

        dropped.Drop("离县", Office, On(5));
        (dropped.Voucher, dropped.OnceKey).ShouldBe((null, null));
        again.Rate(1, "医院不在县里", terms, Talent, On(5));
        again.Reopen("改约县医院", terms, Office, On(6));
        (again.Voucher, again.OnceKey is not null).ShouldBe((null, true));
        again.Feed(Department.Health, new ServiceFeedback(true, "县医院"), terms, Health, On(9));
        again.Give("TJ26-00002");
        again.UseVoucher(On(10).Today, Health, On(10).Today);
        again.Rate(1, null, terms, Talent, On(11));
        Refusal(() => again.Reopen("再约", terms, Office, On(12))).ShouldBe(ServiceRefusals.VoucherUsed);
        again.CallBack("已说明", Office, On(12));
        again.OnceKey.ShouldNotBeNull();
    }

    [Fact]
    public void CheckUp_WhoseYearIsOver_GivesNoVoucher()
    {
        var (request, terms) = InHand("check-up", Department.Health);
        request.WhyNotFeed(Department.Health, new ServiceFeedback(true, "县医院"), terms, Health, new DateOnly(2027, 1, 4)).ShouldBe(ServiceRefusals.YearOver);
        request.WhyNotFeed(Department.Health, new ServiceFeedback(false, "跨年"), terms, Health, new DateOnly(2027, 1, 4)).ShouldBeNull();
    }

    [Fact]
    public void CallBack_AboutAChild_IsReadByEducationAlone()
    {
        var (request, terms) = Submitted("school");
        request.Assign([Department.Education, Department.PublicSecurity], "出具居住证明", terms, Office, On(2));
        request.Feed(Department.Education, new ServiceFeedback(true, "实验小学", new DateOnly(2026, 7, 1)), terms, Education, On(3));
        request.Feed(Department.PublicSecurity, new ServiceFeedback(true, "已出具"), terms, Police, On(3));
        request.Rate(1, null, terms, Talent, On(4));
        request.Reopen("小满希望读二小", terms, Office, On(5));
        request.Tasks.Select(task => task.Words).ShouldBe(["小满希望读二小", "出具居住证明"]);
        request.IntakeOn.ShouldBeNull();
    }

    [Fact]
    public void Offer_OfARequestThatEnded_WaitsForNobody()
    {
        var (request, terms) = InHand("spouse-job", Department.HumanResources);
        request.Offer(Department.HumanResources, new PostOffered("县医院", "护士", "6000元"), terms, Labour, On(9));
        request.OpenOffer.ShouldNotBeNull();
        request.Withdraw(null, Talent, On(10));
        request.OpenOffer.ShouldBeNull();
    }

    [Theory]
    [InlineData("check-up", TalentLevel.D, true)]
    [InlineData("check-up", TalentLevel.E, false)]
    [InlineData("check-up", null, false)]
    [InlineData("law", null, true)]
    public void Level_OpensAService_AsItIsOnTheDayOfAsking(string code, TalentLevel? level, bool open) =>
        ServiceRequest.WhyNotAsk(Person, Catalogue[code], new ServiceAsked("体检"), level, Talent, new DateOnly(2026, 3, 2)).ShouldBe(open ? null : ServiceRefusals.LevelMissing);

    [Fact]
    public void Asking_IsForTheTalentOrTheEmployer_AndNotWhatTheEmployerPays()
    {
        Refusal? Why(string code, ServiceAsked asked, Actor actor) => ServiceRequest.WhyNotAsk(Person, Catalogue[code], asked, TalentLevel.A, actor, new DateOnly(2026, 3, 2));
        Why("law", new ServiceAsked("咨询"), Of(Role.Applicant)).ShouldBe(ServiceRefusals.NotYours);
        Why("law", new ServiceAsked("咨询", Firm), Officer).ShouldBeNull();
        Why("law", new ServiceAsked("咨询", EmployerId.New()), Officer).ShouldBe(ServiceRefusals.NotYours);
        Why("law", new ServiceAsked("咨询", Firm), Talent).ShouldBe(ServiceRefusals.NotYours);
        Why("school", new ServiceAsked("入学", Firm), Officer).ShouldBe(ServiceRefusals.ChildOnlyBySelf);
        Why("check-up", new ServiceAsked("体检") { EmployerPays = true }, Talent).ShouldBe(ServiceRefusals.EmployerPays);
    }

    [Fact]
    public void Grade_ThatNeverComes_LetsTheOfficeCloseIt_AfterTheLimit()
    {
        var (request, _) = Answered("law", Department.Justice);
        Refusal(() => request.CloseUnrated(Office, On(18))).ShouldBe(ServiceRefusals.StillAsked);
        request.CloseUnrated(Office, On(19));
        (request.Status, request.Grade).ShouldBe((ServiceStatus.Closed, null));
    }

    [Fact]
    public void Talent_WhoLeft_LetsTheOfficeEndIt_AndWhatWasLateStaysLate()
    {
        var (request, _) = InHand("law", Department.Justice);
        Refusal(() => request.Drop("离县", Talent, On(10))).ShouldBe(ServiceRefusals.NotYours);
        request.Drop("离县", Office, On(10));
        (request.Status, request.WasLate, request.Deadline, request.OnceKey).ShouldBe((ServiceStatus.Withdrawn, true, null, null));
    }

    [Fact]
    public void Draft_OfTheCatalogue_IsWhatItMayBe()
    {
        foreach (var terms in Catalogue.Values) terms.WhyInvalid().ShouldBeNull();
        ServiceTerms.FromJson(Catalogue["school"].ToJson()).ToJson().ShouldBe(Catalogue["school"].ToJson());
        (Catalogue["law"] with { MostOffers = 3 }).WhyInvalid().ShouldBe(ServiceRefusals.OffersUnclear);
        (Catalogue["school"] with { LastMonth = 6 }).WhyInvalid().ShouldBe(ServiceRefusals.MonthsUnclear);
        (Catalogue["law"] with { WorkDays = 0 }).WhyInvalid().ShouldBe(ServiceRefusals.LimitOutOfRange);
        (Catalogue["law"] with { LowGrade = 5 }).WhyInvalid().ShouldBe(ServiceRefusals.LowGradeOutOfRange);
    }

    /// <summary>Whatever is tried by whomever: only steps of the table are taken, a limit runs exactly while somebody has to move, what is answered was answered by every department.</summary>
    [Fact]
    public void AnySteps_KeepTheRequestWhole() =>
        Gen.Select(Gen.Int[0, 23], Gen.Int[0, 4], Gen.Int[0, 6]).Array[1, 40].Sample(steps =>
        {
            var ((request, terms), day) = (Submitted("spouse-job"), 0);
            foreach (var (step, actor, later) in steps)
            {
                day += later;
                var (before, status, late) = (request.History.Count, request.Status, request.WasLate);
                Try(request, terms, step, new[] { Office, Labour, Police, Talent, Officer }[actor], new CaseClock(CountyClock.StartOf(new DateOnly(2026, 3, 2).AddDays(day)).AddHours(10), CalendarSamples.Today));
                request.History.Count.ShouldBeInRange(before, before + 1);
                if (request.History.Count > before) ServiceFlow.Table.Next(status, request.History[^1].Action).ShouldBe(request.Status);
                else request.Status.ShouldBe(status);
                (request.Deadline is not null).ShouldBe(request.IsOpen && (request.OpenOffer is null || request.GivenBack is not null));
                if (request.Status is ServiceStatus.InHand) request.Tasks.Where(task => task.IsOpen).ShouldAllBe(task => task.Deadline != null == (request.OpenOffer == null));
                request.History.Count(row => row.Action is ServiceAction.GrantExtension && row.Department is Department.PublicSecurity).ShouldBeLessThanOrEqualTo(1 + request.History.Count(row => row.Action is ServiceAction.Reassign or ServiceAction.DropPart));
                if (!request.IsOpen) request.OpenOffer.ShouldBeNull();
                request.Offers.Count.ShouldBeLessThanOrEqualTo(3);
                request.Offers.Count(offer => offer.Taken is null).ShouldBeLessThanOrEqualTo(1);
                if (request.Status is ServiceStatus.Answered or ServiceStatus.CallBack) request.Tasks.ShouldAllBe(task => task.AnsweredOn != null);
                if (late) request.WasLate.ShouldBeTrue();
                (request.OnceKey is not null).ShouldBe(request.IsOpen);
                (request.EndedAt is not null).ShouldBe(!request.IsOpen);
            }
        }, iter: 5_000);

    private static void Try(ServiceRequest request, ServiceTerms terms, int step, Actor actor, CaseClock clock)
    {
        try
        {
            switch (step)
            {
                case 0: request.Return("", terms, actor, clock); break;
                case 1: request.Supplement(null, terms, actor, clock); break;
                case 2: request.Decline("", actor, clock); break;
                case 3 or 4: request.Assign([Department.HumanResources], null, terms, actor, clock); break;
                case 5: request.AddDepartment(Department.PublicSecurity, "", terms, actor, clock); break;
                case 6: request.Feed(Department.HumanResources, new ServiceFeedback(true, ""), terms, actor, clock); break;
                case 7: request.Feed(Department.PublicSecurity, new ServiceFeedback(false, ""), terms, actor, clock); break;
                case 8: request.Offer(Department.HumanResources, new PostOffered("", "", ""), terms, actor, clock); break;
                case 9: request.SettleOffer(true, null, terms, actor, clock); break;
                case 10: request.SettleOffer(false, null, terms, actor, clock); break;
                case 11: request.Rate(2, null, terms, actor, clock); break;
                case 12: request.Rate(4, null, terms, actor, clock); break;
                case 13: request.CallBack("", actor, clock); break;
                case 15: request.Drop("", actor, clock); break;
                case 14: request.Reopen("", terms, actor, clock); break;
                case 16: request.AskExtension(Department.HumanResources, clock.Calendar.AddWorkingDays(clock.Today, 12).Date, "", terms, actor, clock); break;
                case 17: request.AskExtension(Department.PublicSecurity, clock.Calendar.AddWorkingDays(clock.Today, 24).Date, "", terms, actor, clock); break;
                case 18: request.DecideExtension(clock.Today.Day % 2 == 0, "", actor, clock); break;
                case 19: request.GiveBack(Department.HumanResources, "", null, terms, actor, clock); break;
                case 20: request.GiveBack(Department.PublicSecurity, "", null, terms, actor, clock); break;
                case 21: request.Reassign(Department.HumanResources, null, terms, actor, clock); break;
                case 22: request.DropPart("", terms, actor, clock); break;
                default: request.CloseUnrated(actor, clock); break;
            }
        }
        catch (RefusedException)
        {
            // Refused: what it was, it stays.
        }
    }

    private static (ServiceRequest Request, ServiceTerms Terms) Submitted(string code)
    {
        var terms = Catalogue[code];
        var request = new ServiceRequest(Person, Item(code), code == "school" ? Child() : new ServiceAsked("请协助办理"), TalentLevel.C, Talent, On(2));
        foreach (var material in terms.Materials) request.AddFile(material.Code, StoredFileId.New(), Talent, On(2).UtcNow);
        request.Submit("FW26-00001", terms, Talent, On(2));
        return (request, terms);
    }

    private static (ServiceRequest Request, ServiceTerms Terms) InHand(string code, Department department)
    {
        var (request, terms) = Submitted(code);
        request.Assign([department], null, terms, Office, On(2));
        return (request, terms);
    }

    private static (ServiceRequest Request, ServiceTerms Terms) Answered(string code, Department department)
    {
        var (request, terms) = InHand(code, department);
        request.Feed(department, new ServiceFeedback(true, "已办"), terms, Of(Role.JointReviewer) with { Department = department }, On(4));
        return (request, terms);
    }

    private static ServiceAsked Child() => new("申请实验小学") { Child = new ServiceChild { Name = "小满", BornIn = new YearMonth(2019, 8), Stage = SchoolStage.Primary } };

    private static ServiceItem Item(string code) => new(code, new DateOnly(2026, 1, 1), Catalogue[code], "服务事项目录", null, Office, On(2).UtcNow);

    private static CaseClock On(int day) => new(CountyClock.StartOf(new DateOnly(2026, 3, 1).AddDays(day - 1)).AddHours(10), CalendarSamples.Today);

    private static Actor Of(Role role) => new(AccountId.New(), role.ToString(), AccessTable.CapabilitiesOf([role])) { Person = PersonId.New() };

    private static Refusal Refusal(Action act) => Should.Throw<RefusedException>(act).Refusal;
}
