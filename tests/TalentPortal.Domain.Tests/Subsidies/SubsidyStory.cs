using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Employers;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Subsidies.Offers;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Tests.Subsidies;

/// <summary>One application and the people around it; every verb can be tried by everybody.</summary>
internal sealed class SubsidyStory
{
    public static readonly WorkingCalendar Calendar = new(OfficialNotices.All.Select(notice => CalendarYear.Official(notice, null, DateTime.UnixEpoch)));

    private static readonly Role[] Staff =
        [Role.IntakeClerk, Role.FirstReviewer, Role.SecondReviewer, Role.TalentOffice, Role.Finance, Role.JointReviewer];

    private readonly Person person = new(PersonId.New(), "张建明", "zjm", IdentityDocumentKind.CitizenId, new ProtectedText([1], [1]), new DateOnly(2001, 1, 1), Sex.Male);
    private readonly Employer employer = new(EmployerId.New(), "91371425MA3QH0017T", "示例公司", "slgs", EmployerType.PrivateEnterprise, "371425001000");
    private DateTime now = new(2026, 3, 2, 2, 0, 0, DateTimeKind.Utc);

    /// <param name="isOffered">It came of an offer of the county (免申即享).</param>
    public SubsidyStory(bool isOffered = false)
    {
        var applicantAccount = AccountId.New();
        Applicant = new Actor(applicantAccount, "张建明", AccessTable.CapabilitiesOf([Role.Applicant])) { Person = person.Id };
        Officer = new Actor(AccountId.New(), "单位经办", AccessTable.CapabilitiesOf([Role.EmployerOfficer])) { Person = PersonId.New(), Employer = employer.Id };
        Application = new SubsidyApplication(SubsidyApplicationId.New(), applicantAccount, now, offer: isOffered ? BenefitOfferId.New() : null);
        Application.IdentifyAs(person, now);
        Application.StateLevel(EducationLevel.Bachelor, now);
        Application.WorkAt(new Employment(person.Id, employer.Id, new DateOnly(2025, 9, 1), new DateOnly(2028, 8, 31), EmploymentKind.Contract, false), employer, now);
        Application.Consent("3F2A-91BC-04DE", now);
    }

    public SubsidyApplication Application { get; }
    public Actor Applicant { get; }
    public Actor Officer { get; }
    public CaseClock Clock => new(now, Calendar);

    /// <summary>A member of staff with any roles; the same person may come back with another account.</summary>
    public static Actor StaffMember(PersonId person, params Role[] roles) =>
        new(AccountId.New(), "经办", AccessTable.CapabilitiesOf(roles)) { Person = person, Department = Department.PublicSecurity };

    public static Actor Anybody(PersonId person) => StaffMember(person, Staff);

    public void PassDays(int days) => now = now.AddDays(days);

    /// <summary>Tries the action with whatever it needs; a refusal is an answer like any other.</summary>
    public bool Try(SubsidyAction action, Actor actor)
    {
        try
        {
            Do(action, actor);
            return true;
        }
        catch (Exception refused) when (refused is RefusedException or NotFoundException)
        {
            return false;
        }
    }

    private static EmployerRoute Route(SubsidyAction action) =>
        action switch { SubsidyAction.SubmitSelfEmployed => EmployerRoute.Alone, SubsidyAction.SubmitVouched => EmployerRoute.Vouched, _ => EmployerRoute.ToConfirm };

    private void Do(SubsidyAction action, Actor actor)
    {
        switch (action)
        {
            case SubsidyAction.Submit or SubsidyAction.SubmitSelfEmployed or SubsidyAction.SubmitVouched:
                Application.Submit(actor, "BT26-00001", PolicyVersionId.From(Guid.Empty), AllowanceTerms.CountyDraft2026().TimeLimits, Route(action), [], Clock); break;
            case SubsidyAction.ConfirmEmployment: Application.ConfirmEmployment(actor, Clock); break;
            case SubsidyAction.RefuseEmployment: Application.RefuseEmployment(actor, "不在职", Clock); break;
            case SubsidyAction.Accept: Application.Accept(actor, null, Clock); break;
            case SubsidyAction.DeemAccepted: Application.DeemAccepted(5, Clock); break;
            case SubsidyAction.RequestCorrection: Application.RequestCorrection(actor, [("contract", "补签字页")], Clock); break;
            case SubsidyAction.Resubmit:
                foreach (var item in Application.Corrections.Where(item => item.Reply is null)) Application.AnswerCorrection(item.Id, "已补", Clock.UtcNow);
                Application.Resubmit(actor, Clock); break;
            case SubsidyAction.LapseOffered: Application.LapseOffered(Clock); break;
            case SubsidyAction.Lapse: Application.Lapse(Clock); break;
            case SubsidyAction.AdmitOffered:
                Application.RecordChecks([new SubsidyCheck(SubsidyCheckKind.Age, CheckOutcome.Passed, "{}", "Computed", Clock.UtcNow)], Clock.UtcNow);
                Application.RecordAssessment(Guid.CreateVersion7(), Money.FromYuan(550), Clock.UtcNow);
                Application.AdmitOffered(actor, "属实", Clock); break;
            case SubsidyAction.Decline: Application.Decline(actor, "不属于范围", Clock); break;
            case SubsidyAction.StartReview:
                Application.StartReview(actor, Clock);
                Application.RecordChecks([new SubsidyCheck(SubsidyCheckKind.Age, CheckOutcome.Passed, "{}", "Computed", Clock.UtcNow)], Clock.UtcNow);
                Application.RecordAssessment(Guid.CreateVersion7(), Money.FromYuan(550), Clock.UtcNow); break;
            case SubsidyAction.RaiseDoubt: Application.RaiseDoubt(actor, "存疑", Clock); break;
            case SubsidyAction.PassFirstReview: Application.PassFirstReview(actor, "同意", [(Department.PublicSecurity, "身份是否有异常？")], Clock); break;
            case SubsidyAction.PassFirstReviewAlone: Application.PassFirstReview(actor, "同意", [], Clock); break;
            case SubsidyAction.AllAnsweredClear: Answer(actor, JointVerdict.Clear); break;
            case SubsidyAction.AllAnsweredWithHit: Answer(actor, JointVerdict.Hit); break;
            case SubsidyAction.ClearDoubt: Application.ClearDoubt(actor, "核清", Clock); break;
            case SubsidyAction.ConfirmDoubt: Application.ConfirmDoubt(actor, "属实", Clock); break;
            case SubsidyAction.PassSecondReview: Application.PassSecondReview(actor, "同意", Clock); break;
            case SubsidyAction.WaiveSecondReview:
                if (actor != Actor.System) throw new RefusedException(SubsidyRefusals.NotYours);
                Application.WaiveSecondReview(Clock); break;
            case SubsidyAction.SendBack: Application.SendBack(actor, "重核", Clock); break;
            case SubsidyAction.Approve: Application.Approve(actor, "同意", new string('0', 64), Clock); break;
            case SubsidyAction.ApproveAwaitingFunds: Application.ApproveAwaitingFunds(actor, "同意", "digest", Clock); break;
            case SubsidyAction.GrantFunds:
                if (actor != Actor.System) throw new RefusedException(SubsidyRefusals.NotYours);
                Application.GrantFunds("YS26-00001", Clock); break;
            case SubsidyAction.ReturnToReview: Application.ReturnToReview(actor, "情况有变", Clock); break;
            case SubsidyAction.Reject: Application.Reject(actor, "不符", Clock); break;
            case SubsidyAction.Publish: Application.Publish(actor, "GS26-00001", Clock); break;
            case SubsidyAction.EndPublicity: Application.EndPublicity(Application.Deadline?.DueOn ?? Clock.Today, Clock); break;
            case SubsidyAction.Object: Application.Object(actor, "异议", Clock); break;
            case SubsidyAction.DismissObjection: Application.DismissObjection(actor, "不成立", Clock); break;
            case SubsidyAction.SuspendPayment: Application.SuspendPayment(actor, "线索", Clock); break;
            case SubsidyAction.UpholdObjection: Application.UpholdObjection(actor, "成立", Clock); break;
            case SubsidyAction.Pay: Application.RecordPayment(actor, "BF26-00001", Clock); break;
            case SubsidyAction.FailPayment: Application.RecordFailedPayment(actor, "账号有误", Clock); break;
            case SubsidyAction.CorrectAccount: Application.CorrectAccount(actor, Clock); break;
            case SubsidyAction.Withdraw: Application.Withdraw(actor, null, Clock); break;
            default: throw new ArgumentOutOfRangeException(nameof(action), action, null);
        }
    }

    private void Answer(Actor actor, JointVerdict verdict)
    {
        var open = Application.Questions.FirstOrDefault(question => question.Verdict is null) ?? throw new NotFoundException();
        Application.AnswerJointQuestion(open.Id, verdict, "答复", actor, Clock);
    }
}
