using CsCheck;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Awards;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Testing;

namespace TalentPortal.Domain.Tests.Awards;

public sealed class AwardFlowTests
{
    /// <summary>Bars B7 and B8: everybody tries everything in any order; what happened is a path of the table, and nobody sat at two desks of the case.</summary>
    [Fact]
    public void Case_WhateverAnybodyTries_FollowsTheTableAndFourEyes() => Gen.Select(Gen.Bool, Gen.Select(Gen.Int[0, 11], Gen.Int[0, 35], Gen.Bool).List[1, 200]).Sample((large, tries) =>
    {
        var story = new AwardStory(large ? TalentLevel.B : TalentLevel.D).Submitted();
        var several = new Actor(AccountId.New(), "兼", AccessTable.CapabilitiesOf([Role.FirstReviewer, Role.SecondReviewer, Role.TalentOffice, Role.Leader, Role.Finance])) { Person = AwardStory.Of(Role.Leader).Person };
        Actor[] actors = [story.Officer, story.Checker, story.Reviewer, story.OtherReviewer, story.Office, story.Second, story.Leader, story.Payer, story.PayChecker, story.ExpertActors[0], several, several with { Id = AccountId.New(), Person = story.Person.Id }];
        foreach (var (who, what, likely) in tries)
        {
            // Every other try is something that this state knows, so that the walk gets as far as money.
            var here = AwardFlow.Table.ActionsFrom(story.Case.Status).ToList();
            TryIt(story, actors[who], likely && here.Count > 0 ? here[what % here.Count] : (AwardAction)what);
        }

        var (status, round) = (AwardStatus.Draft, 1);
        foreach (var step in story.Case.History)
        {
            (step.From, step.Round).ShouldBe((status, round));
            status = AwardFlow.Table.Next(step.From, step.Action)!.Value;
            if (AwardFlow.OpensNewRound(step.Action)) round++;
        }

        story.Case.Status.ShouldBe(status);
        story.Case.History.Select(step => (step.Round, step.From)).ShouldBeUnique();
        var desks = story.Case.History.Where(step => AwardFlow.StageOf(step.Action) is not AwardStage.None).ToList();
        desks.GroupBy(step => step.ByPerson).ShouldAllBe(person => person.Select(step => AwardFlow.StageOf(step.Action)).Distinct().Count() == 1);
        desks.ShouldAllBe(step => step.ByPerson != story.Person.Id);
        if (story.Case.Amount is { } amount) story.Case.Signatures.Select(signature => signature.Person).Distinct().Count().ShouldBeGreaterThanOrEqualTo(amount >= AwardTerms.ThreePeopleFrom ? 3 : 2);
        AwardReckoning.Of(story.Case, AwardStory.Terms, null).ShouldBeEmpty();
    }, iter: NightlyRun.Or(100, 10_000));

    /// <summary>The course of domain 6, example 4: 3,000,000, the first part paid, mid-term failed, 350,000 to come back, 1,800,000 cancelled.</summary>
    [Fact]
    public void Award_WhoseMidTermFails_AsksTheUnspentBackAndCancelsTheRest()
    {
        var story = new AwardStory().Running().Paid(1).Judged(VerdictGrade.Unqualified, Yuan(850_000));
        story.Case.Status.ShouldBe(AwardStatus.Stopped);
        (story.Case.Stop!.Paid, story.Case.Stop.Recover, story.Case.Stop.Cancelled).ShouldBe((Yuan(1_200_000), Yuan(350_000), Yuan(1_800_000)));
        story.Case.Instalments.Count(part => part.State is InstalmentState.Cancelled).ShouldBe(2);
    }

    [Fact]
    public void Award_WhoseMidTermPasses_ReleasesTheSecondPart_AndAcceptanceTheThird()
    {
        var story = new AwardStory().Running().Paid(1);
        story.Case.Instalments.Select(part => part.State).ShouldBe([InstalmentState.Paid, InstalmentState.Planned, InstalmentState.Planned]);
        story.Judged(VerdictGrade.Qualified, Yuan(1_000_000)).Paid(2);
        story.Judged(VerdictGrade.Qualified, Yuan(2_000_000));
        (story.Case.Status, story.Case.Instalments[2].State).ShouldBe((AwardStatus.Completed, InstalmentState.Due));
        story.Paid(3).Case.Paid.ShouldBe(Yuan(3_000_000));
    }

    [Fact]
    public void Award_ThatIsBasicallyQualified_HasSixMonths_AndReleasesNothing()
    {
        var story = new AwardStory().Running().Paid(1).Judged(VerdictGrade.Basic, Yuan(800_000));
        (story.Case.Status, story.Case.CorrectBy).ShouldBe((AwardStatus.Correcting, new DateOnly(2026, 9, 20)));
        story.Case.Instalments[1].State.ShouldBe(InstalmentState.Planned);
        story.Judged(VerdictGrade.Qualified, Yuan(1_000_000)).Case.Instalments[1].State.ShouldBe(InstalmentState.Due);
    }

    [Fact]
    public void Award_UpgradedFromCToBAfterTheFirstPayment_HasTwoEqualPartsLeft()
    {
        var story = new AwardStory(TalentLevel.C).Running().Paid(1);
        story.Case.ProposeUpgrade(story.Office, story.Draft(TalentLevel.B), AwardStory.Terms, story.Clock);
        foreach (var signer in new[] { story.Office, story.Second, story.Leader }) story.Case.Sign(signer, "同意", AwardStory.Terms, story.Clock);
        story.Case.Instalments.Select(part => part.Amount).ShouldBe([Yuan(400_000), Yuan(1_300_000), Yuan(1_300_000)]);
        (story.Case.Status, story.Case.Amount).ShouldBe((AwardStatus.Running, Yuan(3_000_000)));
    }

    [Fact]
    public void Award_OfAMillion_NeedsThreePeopleAndALeader()
    {
        var story = new AwardStory().AwaitingDecision();
        story.Case.DraftDecision(story.Office, story.Draft(), AwardStory.Terms, story.Clock);
        story.Case.Sign(story.Office, "同意", AwardStory.Terms, story.Clock);
        story.Case.Sign(story.Second, "同意", AwardStory.Terms, story.Clock);
        story.Case.Sign(AwardStory.Of(Role.TalentOffice), "同意", AwardStory.Terms, story.Clock);
        story.Case.Status.ShouldBe(AwardStatus.Signing);
        story.Case.WhyNot(AwardAction.Sign, story.Second).ShouldBe(AwardRefusals.SignedAlready);
        story.Case.Sign(story.Leader, "同意", AwardStory.Terms, story.Clock);
        story.Case.Status.ShouldBe(AwardStatus.AwaitingPublicity);
    }

    [Fact]
    public void Award_OfAMillion_IsNotCarriedByALeaderAndOneMore()
    {
        var story = new AwardStory(TalentLevel.C).AwaitingDecision();
        story.Case.DraftDecision(story.Office, story.Draft(), AwardStory.Terms, story.Clock);
        story.Case.Sign(story.Leader, "同意", AwardStory.Terms, story.Clock);
        story.Case.Sign(story.Office, "同意", AwardStory.Terms, story.Clock);
        (story.Case.Decision!.Amount, story.Case.Status).ShouldBe((AwardTerms.ThreePeopleFrom, AwardStatus.Signing));
        story.Case.Sign(story.Second, "同意", AwardStory.Terms, story.Clock);
        story.Case.Status.ShouldBe(AwardStatus.AwaitingPublicity);
    }

    [Fact]
    public void Award_BelowAMillion_NeedsTwo_AndOneOffIsPaidWhole()
    {
        var story = new AwardStory(TalentLevel.E).Running();
        story.Case.Signatures.Count.ShouldBe(2);
        story.Case.Instalments.ShouldHaveSingleItem().Amount.ShouldBe(Yuan(100_000));
    }

    [Fact]
    public void Decision_WithMoneyFromElsewhere_PaysTheRest_AndNoneIsRefused()
    {
        var story = new AwardStory(TalentLevel.C).AwaitingDecision();
        Should.Throw<RefusedException>(() => story.Case.DraftDecision(story.Office, story.Draft(elsewhere: Yuan(1_200_000)), AwardStory.Terms, story.Clock)).Refusal.ShouldBe(AwardRefusals.NothingLeftToPay);
        story.Case.DraftDecision(story.Office, story.Draft(elsewhere: Yuan(600_000)), AwardStory.Terms, story.Clock);
        (story.Case.Decision!.Amount, story.Case.Decision.SignersNeeded).ShouldBe((Yuan(400_000), 2));
    }

    [Fact]
    public void Decision_OverTheCapOrOffTheClass_IsRefused()
    {
        var story = new AwardStory(TalentLevel.A).AwaitingDecision();
        Should.Throw<RefusedException>(() => story.Case.DraftDecision(story.Office, story.Draft() with { Gross = Yuan(50_000_000.01m) }, AwardStory.Terms, story.Clock)).Refusal.Code.ShouldBe(AwardRefusals.OverTheCap.Code);
        Should.Throw<RefusedException>(() => story.Case.DraftDecision(story.Office, story.Draft(TalentLevel.B) with { Gross = Yuan(2_000_000) }, AwardStory.Terms, story.Clock)).Refusal.ShouldBe(AwardRefusals.AmountWrong);
        story.Case.DraftDecision(story.Office, story.Draft() with { Gross = Yuan(50_000_000) }, AwardStory.Terms, story.Clock);
    }

    [Fact]
    public void Leaver_PaysTheLinearShare_UnlessExemptOrContinued()
    {
        var story = new AwardStory().Running().Paid(1).Day(new DateOnly(2026, 11, 30));
        var left = new DateOnly(2026, 9, 30);
        Should.Throw<RefusedException>(() => story.Case.RecordLeaving(story.Office, new ServiceEnd(left, left.AddMonths(3), null, "离职"), AwardStory.Terms, story.Clock)).Refusal.ShouldBe(AwardRefusals.ServiceContinues);
        story.Case.RecordLeaving(story.Office, new ServiceEnd(left, null, null, "离职"), AwardStory.Terms, story.Clock);
        // Six of sixty months served: 1,200,000 × 54 ÷ 60.
        (story.Case.Stop!.Recover, story.Case.Stop.Cancelled).ShouldBe((Yuan(1_080_000), Yuan(1_800_000)));
        var exempt = new AwardStory().Running().Paid(1).Day(new DateOnly(2026, 11, 30));
        exempt.Case.RecordLeaving(exempt.Office, new ServiceEnd(left, null, ServiceExemption.OrganisedTransfer, "调动"), AwardStory.Terms, exempt.Clock);
        exempt.Case.Stop!.Recover.ShouldBe(Money.Zero);
    }

    /// <summary>Domain 3.7, example 2: the service continues, nothing comes back, and months between the two employers count.</summary>
    [Fact]
    public void AnotherEmployerOfTheCounty_InTime_KeepsTheAward()
    {
        var story = new AwardStory().Running().Paid(1).Day(new DateOnly(2026, 12, 31));
        var (left, former, officer) = (new DateOnly(2026, 9, 30), story.Employer.Name, story.Officer);
        Should.Throw<RefusedException>(() => story.Moved(story.Office, left, left.AddMonths(3).AddDays(1))).Refusal.ShouldBe(AwardRefusals.MovedTooLate.With(3));
        Should.Throw<RefusedException>(() => story.Moved(story.Office, left, left.AddDays(-1))).Refusal.ShouldBe(AwardRefusals.DaysWrong);
        Should.Throw<RefusedException>(() => story.Moved(story.Office, new DateOnly(2026, 3, 31), new DateOnly(2026, 4, 1))).Refusal.ShouldBe(AwardRefusals.DaysWrong, "before the service began");
        Should.Throw<RefusedException>(() => story.Moved(story.Payer, left, left)).Refusal.ShouldBe(AwardRefusals.NotYours);

        story.Moved(story.Office, left, left.AddMonths(3));

        (story.Case.Status, story.Case.Stop, story.Case.ServiceOn(story.Clock.Today)!.Served).ShouldBe((AwardStatus.Running, null, 9));
        (story.Case.EmployerChanges.Single().FormerName, story.Case.EmployerName, story.Case.OfficerId).ShouldBe((former, "齐河另一家有限公司", story.Officer.Id));
        story.Case.WhyNot(AwardAction.FileReport, officer).ShouldBe(AwardRefusals.NotYours);
        story.Case.WhyNot(AwardAction.FileReport, story.Officer).ShouldBeNull();
        Should.Throw<RefusedException>(() => story.Moved(story.Office, left, left.AddMonths(3))).Refusal.ShouldBe(AwardRefusals.DaysWrong, "before the last change");
        AwardReckoning.Of(story.Case, AwardStory.Terms, null).ShouldBeEmpty();
    }

    [Fact]
    public void AccountOfTheFormerEmployer_IsPaidNothing_UntilThePayeeIsNamedAnew()
    {
        var story = new AwardStory().Running().Paid(1);
        var account = new BankAccount("齐河农商银行", story.Employer.Name, new ProtectedText([1], [1]), "2345");
        story.Case.PayTo(account, "合同第六条", story.Office, story.Clock.UtcNow);
        story.Judged(VerdictGrade.Qualified, Yuan(1_000_000)).Day(new DateOnly(2027, 12, 31));

        story.Moved(story.Office, new DateOnly(2027, 11, 30), new DateOnly(2027, 12, 1));

        story.Case.WhyNotOrder(story.Case.Instalments[1], story.Payer).ShouldBe(AwardRefusals.PayeeOfFormerEmployer);
        story.Case.PayTo(account, "补充协议", story.Office, story.Clock.UtcNow);
        story.Case.WhyNotOrder(story.Case.Instalments[1], story.Payer).ShouldBeNull();
    }

    [Fact]
    public void AnotherEmployer_WhileMoneyIsOnItsWay_Waits()
    {
        var story = new AwardStory().Running().Day(new DateOnly(2026, 12, 31));
        story.Case.Order(story.Case.Instalments[0].Id, story.Payer, story.Clock.UtcNow);
        story.Case.WhyNot(AwardAction.ChangeEmployer, story.Office).ShouldBe(AwardRefusals.PaymentUnderWay);
    }

    /// <summary>The project ends after three years, the service after five.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Leaver_AfterAcceptance_PaysTheLinearShare_AsLongAsTheServiceRuns(bool archived)
    {
        var story = Accepted();
        if (archived) story.Case.Archive(story.Office, "归档", story.Clock);
        var last = new DateOnly(2031, 3, 31);
        story.Day(new DateOnly(2031, 6, 1));
        Should.Throw<RefusedException>(() => story.Case.RecordLeaving(story.Office, new ServiceEnd(last.AddDays(1), null, null, "离职"), AwardStory.Terms, story.Clock)).Refusal.ShouldBe(AwardRefusals.ServiceServed.With(last));
        story.Case.RecordLeaving(story.Office, new ServiceEnd(new DateOnly(2030, 4, 15), null, null, "离职"), AwardStory.Terms, story.Clock);
        // 48 of sixty months served: 3,000,000 × 12 ÷ 60.
        (story.Case.Status, story.Case.Stop!.Cause, story.Case.Stop.Recover).ShouldBe((AwardStatus.Stopped, StopCause.LeftService, Yuan(600_000)));
        story.Case.Archive(story.Office, "归档", story.Clock);
        story.Case.WhyNot(AwardAction.RecordLeaving, story.Office).ShouldBe(AwardRefusals.NotInThisState);
        AwardReckoning.Of(story.Case, AwardStory.Terms, null).ShouldBeEmpty();
    }

    [Fact]
    public void Archive_OfAnAcceptedAward_KeepsNobodyFromANewOne() => AwardFlow.IsFinal(AwardStatus.Archived).ShouldBeTrue();

    [Fact]
    public void FalseDocuments_ReportedByOneAndConfirmedByAnother_BringEverythingBack()
    {
        var story = new AwardStory().Running().Paid(1).Judged(VerdictGrade.Qualified, Yuan(1_000_000));
        story.Case.ReportFraud(story.Office, "专利证书系伪造", story.Clock);
        // Nothing is decided and nothing new is paid until somebody answers.
        story.Case.WhyNotOrder(story.Case.Instalments[1], story.Payer).ShouldBe(AwardRefusals.FraudOpen);
        story.Case.WhyNot(AwardAction.RecordLeaving, story.Second).ShouldBe(AwardRefusals.FraudOpen);
        story.Case.WhyNot(AwardAction.ReportFraud, story.Second).ShouldBe(AwardRefusals.FraudOpen);
        story.Case.WhyNot(AwardAction.ConfirmFraud, story.Office).ShouldBe(AwardRefusals.ProposerMayNotConfirm);
        story.Case.ConfirmFraud(story.Second, "属实", story.Clock);
        // Served months earn nothing.
        (story.Case.Stop!.Cause, story.Case.Stop.Recover, story.Case.Stop.Cancelled).ShouldBe((StopCause.FalseDocuments, Yuan(1_200_000), Yuan(1_800_000)));
        AwardReckoning.Of(story.Case, AwardStory.Terms, null).ShouldBeEmpty();
    }

    [Fact]
    public void FalseDocuments_Dismissed_LeaveTheAwardAsItWas()
    {
        var story = new AwardStory().Running().Paid(1).Judged(VerdictGrade.Basic, Yuan(800_000));
        var correctBy = story.Case.CorrectBy;
        story.Case.ReportFraud(story.Office, "举报", story.Clock);
        story.Case.WhyNot(AwardAction.DismissFraud, story.Office).ShouldBe(AwardRefusals.ProposerMayNotConfirm);
        story.Case.DismissFraud(story.Second, "查无实据", story.Clock);
        (story.Case.Status, story.Case.CorrectBy, story.Case.Stop, story.Case.FraudReport).ShouldBe((AwardStatus.Correcting, correctBy, null, null));
        story.Case.WhyNot(AwardAction.ConfirmFraud, story.Second).ShouldBe(AwardRefusals.NotInThisState);
    }

    [Fact]
    public void FalseDocuments_WhileMoneyIsOnItsWay_AreConfirmedWhenItIsBack()
    {
        var story = new AwardStory().Running();
        story.Case.Order(story.Case.Instalments[0].Id, story.Payer, story.Clock.UtcNow);
        story.Case.ReportFraud(story.Office, "举报", story.Clock);
        story.Case.WhyNotCheck(story.Case.Instalments[0], story.PayChecker).ShouldBe(AwardRefusals.FraudOpen);
        story.Case.WhyNot(AwardAction.ConfirmFraud, story.Second).ShouldBe(AwardRefusals.PaymentUnderWay);
        story.Case.ReturnOrder(story.Case.Instalments[0].Id, "暂停拨付", story.Payer, story.Clock.UtcNow);
        story.Case.ConfirmFraud(story.Second, "属实", story.Clock);
        (story.Case.Stop!.Recover, story.Case.Stop.Cancelled).ShouldBe((Money.Zero, Yuan(3_000_000)));
    }

    /// <summary>Everything paid and accepted in 2026; the service runs until 31 March 2031.</summary>
    private static AwardStory Accepted()
    {
        var story = new AwardStory().Running().Paid(1);
        story.Judged(VerdictGrade.Qualified, Yuan(1_000_000)).Paid(2);
        return story.Judged(VerdictGrade.Qualified, Yuan(2_000_000)).Paid(3);
    }

    [Fact]
    public void Instalment_IsOrderedAndCheckedByTwo_NeitherOfWhomTookPart()
    {
        var story = new AwardStory().Running();
        var part = story.Case.Instalments[0];
        var paidAndSigned = story.Payer with { Person = story.Second.Person };
        story.Case.WhyNotOrder(part, paidAndSigned).ShouldBe(AwardRefusals.TookPart);
        story.Case.Order(part.Id, story.Payer, story.Clock.UtcNow);
        story.Case.WhyNotCheck(part, story.Payer).ShouldBe(AwardRefusals.MakerMayNotCheck);
        story.Case.WhyNotSettle(part, story.Payer).ShouldBe(AwardRefusals.NotInThisState);
        story.Case.CheckOrder(part.Id, story.PayChecker, story.Clock.UtcNow);
        story.Case.ReturnOrder(part.Id, "户名不符", story.Payer, story.Clock.UtcNow);
        (part.State, story.Case.ReturnedFor(part)).ShouldBe((InstalmentState.Due, "户名不符"));
    }

    [Fact]
    public void Verdict_IsConfirmedByAnother_AndOnlyAsItWasProposed()
    {
        var story = new AwardStory().Running().Paid(1);
        story.Case.FileReport(story.Officer, 2026, "进展", Yuan(10), story.Clock);
        story.Case.ProposeVerdict(story.Reviewer, new VerdictProposal(VerdictGrade.Basic, Yuan(10), "依据"), story.Clock);
        var same = AwardStory.Of(Role.TalentOffice) with { Person = story.Reviewer.Person };
        story.Case.WhyNot(AwardAction.ConfirmBasic, same).ShouldBe(AwardRefusals.ProposerMayNotConfirm);
        story.Case.WhyNot(AwardAction.ConfirmQualified, story.Office).ShouldBe(AwardRefusals.OtherVerdict);
        story.Case.WhyNot(AwardAction.ConfirmBasic, story.Office).ShouldBeNull();
    }

    [Fact]
    public void Verdict_WhileMoneyIsOnItsWay_MayNotStopTheAward()
    {
        var story = new AwardStory().Running();
        story.Case.Order(story.Case.Instalments[0].Id, story.Payer, story.Clock.UtcNow);
        story.Case.FileReport(story.Officer, 2026, "进展", Money.Zero, story.Clock);
        story.Case.ProposeVerdict(story.Reviewer, new VerdictProposal(VerdictGrade.Unqualified, Money.Zero, "依据"), story.Clock);
        story.Case.WhyNot(AwardAction.ConfirmUnqualified, story.Office).ShouldBe(AwardRefusals.PaymentUnderWay);
    }

    [Fact]
    public void Inspection_OfOneOfficer_WithoutPicture_OrByWhoCheckedTheForm_IsRefused()
    {
        var story = new AwardStory().Scored(80, 85, 90, 75, 88);
        IReadOnlyList<StoredFileId> picture = [StoredFileId.New()];
        Refused(story, story.Report(story.Reviewer), picture).ShouldBe(AwardRefusals.TooFewInspectors.With(2));
        Refused(story, story.Report(story.Reviewer, story.Checker), picture).ShouldBe(AwardRefusals.FourEyes);
        Refused(story, story.Report(story.Reviewer, story.OtherReviewer), []).ShouldBe(AwardRefusals.PhotosMissing);
    }

    [Fact]
    public void Call_IsCheckedByAnother_AndAChangeIsCheckedAgain()
    {
        var story = new AwardStory();
        var words = new AwardCallWords("标题", "Title", "正文", "Body", story.Clock.Today, story.Clock.Today.AddDays(10));
        var call = new AwardCall(words, AwardStory.Terms, story.Office, story.Clock.UtcNow);
        call.WhyNot(AwardCallAction.Check, story.Office).ShouldBe(AwardRefusals.AuthorMayNotCheck);
        call.Check(story.Second, story.Clock.UtcNow);
        call.Amend(words, AwardStory.Terms, story.Second, story.Clock.UtcNow);
        call.State.ShouldBe(AwardCallState.Draft);
        call.WhyNot(AwardCallAction.Check, story.Second).ShouldBe(AwardRefusals.AuthorMayNotCheck);
        call.TakesApplicationsOn(story.Clock.Today).ShouldBeFalse();
    }

    [Fact]
    public void FormCheck_HasFiveWorkingDays_AndACorrectionStopsThem()
    {
        var story = new AwardStory().Submitted();
        story.Case.Deadline!.DueOn.ShouldBe(new DateOnly(2026, 3, 9));
        story.Day(new DateOnly(2026, 3, 4)).Case.RequestCorrection(story.Checker, [("plan", "补充预算")], story.Clock);
        story.Case.Deadline!.IsPaused.ShouldBeTrue();
        story.Day(story.Case.CorrectionDeadline!.DueOn.AddDays(1)).Case.Lapse(story.Clock);
        story.Case.Status.ShouldBe(AwardStatus.Lapsed);
    }

    private static Refusal Refused(AwardStory story, InspectionReport report, IReadOnlyList<StoredFileId> pictures) =>
        Should.Throw<RefusedException>(() => story.Case.Inspect(story.Reviewer, report, passed: true, pictures, AwardStory.Terms, story.Clock)).Refusal;

    private static Money Yuan(decimal yuan) => Money.FromYuan(yuan);

    private static void TryIt(AwardStory story, Actor actor, AwardAction action)
    {
        var (file, clock, terms) = (story.Case, story.Clock, AwardStory.Terms);
        try
        {
            Action attempt = action switch
            {
                AwardAction.PassForm => () => file.PassForm(actor, "", clock),
                AwardAction.RequestCorrection => () => file.RequestCorrection(actor, [("plan", "补")], clock),
                AwardAction.Resubmit => () => { foreach (var item in file.OpenCorrections) file.AnswerCorrection(item.Id, "已补", clock.UtcNow); file.Resubmit(actor, clock); }
                ,
                AwardAction.CommitDraw => () => file.CommitDraw(actor, story.Candidates(), AwardStory.Seed, terms, clock),
                AwardAction.OpenDraw => () => file.OpenDraw(actor, "1", terms, clock),
                AwardAction.Score => () => { foreach (var seat in file.Seated.ToList()) file.Score(story.ActorOf(seat), AwardStory.Sheet(80), "", terms, clock); }
                ,
                AwardAction.Recuse => () => file.Recuse(actor, "", terms, clock),
                AwardAction.PassInspection => () => file.Inspect(actor, story.Report(actor, AwardStory.Of(Role.SecondReviewer)), true, [StoredFileId.New()], terms, clock),
                AwardAction.DraftDecision => () => file.DraftDecision(actor, story.Draft(), terms, clock),
                AwardAction.Sign => () => file.Sign(actor, "", terms, clock),
                AwardAction.ReturnDecision => () => file.ReturnDecision(actor, "", clock),
                AwardAction.Publish => () => file.Publish(actor, "RL26-00001", clock),
                AwardAction.Object => () => file.Object(actor, "", clock),
                AwardAction.DismissObjection => () => file.DismissObjection(actor, "", clock),
                AwardAction.EndPublicity => () => file.EndPublicity(clock.Today.AddDays(-1), clock),
                AwardAction.SignContract => () => file.SignContract(actor, AwardStory.Contract() with { SignedOn = clock.Today }, terms, clock),
                AwardAction.FileReport => () => file.FileReport(actor, 2026, "", Money.Zero, clock),
                AwardAction.ProposeVerdict => () => file.ProposeVerdict(actor, new VerdictProposal(VerdictGrade.Qualified, Money.Zero, ""), clock),
                AwardAction.ConfirmQualified or AwardAction.ConfirmAccepted => () => file.ConfirmVerdict(actor, "", terms, clock),
                AwardAction.ReturnVerdict => () => file.ReturnVerdict(actor, "", clock),
                AwardAction.Withdraw => () => file.Withdraw(actor, null, clock),
                _ => () => { }
                ,
            };
            attempt();
        }
        catch (RefusedException)
        {
            // What was refused moved nothing; the history says what did.
        }
    }
}
