using static TalentPortal.Domain.Accounts.Capability;

namespace TalentPortal.Domain.Accounts;

/// <summary>
/// Capability × role: the single source of rights. The web policies, the handler × role test and the manual's table read it.
/// Some roles exclude one another for one natural person (三员分立); <see cref="WhyNotTogether"/> says which.
/// </summary>
public static class AccessTable
{
    private static readonly Dictionary<Role, Capability[]> Rights = new()
    {
        [Role.Applicant] = [ApplyForSubsidies, ApplyForRecognition],
        [Role.EmployerOfficer] = [ConfirmEmployment, ApplyForAwards],
        [Role.IntakeClerk] = [ReadSubsidies, ReadTalents, MaintainTalents, AcceptSubsidies, ReadRecognitions, AcceptRecognitions, HandOverCases, RevealPersonalData, DelegateDuties],
        [Role.FirstReviewer] = [ReadSubsidies, ReadTalents, MaintainTalents, ImportTalents, AcceptSubsidies, ReviewSubsidies, ReadRecognitions, AcceptRecognitions, ReviewRecognitions, ReadAwards, CheckAwards, HandOverCases, ImportInsurance, MaintainEmployers, ReadLoans, JudgeLoans, RevealPersonalData, DelegateDuties],
        [Role.SecondReviewer] = [ReadSubsidies, ReadTalents, SecondReviewSubsidies, ReadRecognitions, HoldRecognitionPanels, ReadAwards, ReviewAwards, ApproveNumberExports, SuperviseDeadlines, HandOverCases, RunAccrual, RecoverPayments, ReadPayments, MaintainCalendar, ReadLoans, JudgeLoans, RevealPersonalData, DelegateDuties],
        [Role.JointReviewer] = [AnswerJointReview, HandleIssues, DelegateDuties],
        [Role.TalentOffice] = [ReadSubsidies, ReadTalents, MaintainTalents, ImportTalents, ApproveSubsidies, ReadRecognitions, DecideRecognitions, ReadAwards, DecideAwards, ApproveNumberExports, PublishNotices, DecideObjections, SuperviseDeadlines, HandOverCases, ReadPayments, ReadBudget, MaintainPolicies, MaintainCalendar, ReadLiaison, ManageLiaison, ReadStations, RunStations, ManageStations, ReadFlats, DecideFlats, ReadLoans, RevealPersonalData, DelegateDuties],
        [Role.Finance] = [ReadPayments, PreparePayments, CheckPayments, ReadBudget, KeepBudget, ReadLoans, DelegateDuties],
        [Role.Expert] = [ScoreAwards],
        [Role.Leader] = [ReadLeaderView, ReadStatistics, SignAwards, KeepContacts],
        [Role.LiaisonOfficer] = [KeepContacts],
        [Role.Auditor] = [ReadSubsidies, ReadTalents, ReadRecognitions, ReadAwards, ReadPayments, ReadBudget, ReadLiaison, ReadStations, ReadFlats, ReadLoans, ReadLogs],
        [Role.SystemAdministrator] = [ManageAccounts],
        [Role.SecurityAdministrator] = [ManageSecurity],
        [Role.AuditAdministrator] = [ReadLogs],
        [Role.StationKeeper] = [ReadStations, RunStations],
        [Role.FlatKeeper] = [ReadFlats, RunFlats],
        [Role.BankClerk] = [ReadLoans, LendLoans],
        [Role.GuaranteeClerk] = [ReadLoans, GuaranteeLoans],
    };

    private static readonly Role[] Administrators = [Role.SystemAdministrator, Role.SecurityAdministrator, Role.AuditAdministrator];

    public static bool Allows(Role role, Capability capability) => Rights[role].Contains(capability);

    public static IReadOnlySet<Capability> CapabilitiesOf(IEnumerable<Role> roles) => roles.SelectMany(role => Rights[role]).ToHashSet();

    /// <summary>Why one natural person may not hold all of these roles, or null.</summary>
    public static Foundation.Refusal? WhyNotTogether(IReadOnlyCollection<Role> roles) =>
        roles.Count(Administrators.Contains) > 1 ? AccountRefusals.AdministratorsAreSplit
        : roles.Any(Administrators.Contains) && roles.Any(role => !Administrators.Contains(role) && role is not Role.Applicant) ? AccountRefusals.AdministratorDoesNoBusiness
        : roles.Contains(Role.Auditor) && roles.Any(role => role is not (Role.Auditor or Role.Applicant)) ? AccountRefusals.AuditorOnlyReads
        : null;

    /// <summary>Work on cases and payments can be handed to a colleague; reading logs, administration and what belongs to the person itself cannot, nor the desk of a station, which another keeper is given, nor a power over loans, which never merge.</summary>
    public static bool MayBeDelegated(Capability capability) =>
        capability is not (ApplyForSubsidies or ApplyForRecognition or ConfirmEmployment or ApplyForAwards or ScoreAwards or SignAwards or ReadLeaderView or KeepContacts or ReadStatistics or ReadStations or RunStations or ManageStations or ReadFlats or RunFlats or DecideFlats or ReadLoans or JudgeLoans or GuaranteeLoans or LendLoans or DelegateDuties or ManageAccounts or ManageSecurity or ReadLogs);

    /// <summary>
    /// Why somebody with these roles may not exercise a delegated duty, or null: it would be like holding a role that has the duty, so
    /// at least one such role must go together with the own ones.
    /// </summary>
    public static Foundation.Refusal? WhyNotDelegate(Capability duty, IReadOnlyCollection<Role> colleagueRoles)
    {
        var refusals = Rights.Where(right => right.Key is not Role.Auditor && right.Value.Contains(duty)).Select(right => WhyNotTogether([.. colleagueRoles, right.Key])).ToList();
        return refusals.Contains(null) ? null : refusals.FirstOrDefault() ?? AccountRefusals.DutyMayNotBeDelegated;
    }
}
