using TalentPortal.Application.Accounts;
using TalentPortal.Domain.Accounts;
using TalentPortal.Testing.Worlds;

namespace TalentPortal.Architecture.Tests.Foundation;

/// <summary>How far a role's rights go. This is the requirement, said once more and apart from the queries that implement it.</summary>
internal enum Reach
{
    /// <summary>Nothing of this kind, although the handler is open to the role.</summary>
    Nothing,
    /// <summary>What belongs to the one account.</summary>
    Own,
    /// <summary>What belongs to the own employer, township or department.</summary>
    World,
    /// <summary>The whole county: money, notices, the register; or whoever holds the sealed link.</summary>
    County,
}

internal static class Reaches
{
    /// <summary>A paper is read by whoever reads what it belongs to; every other row by its kind.</summary>
    public static Reach Of(Role? role, SeededRow row) => row is { Kind: RowKind.Paper, Parent: { } subject } ? OfPaper(role, subject.Kind) : Of(role, row.Kind);

    private static Reach OfPaper(Role? role, RowKind subject) => (subject, role) switch
    {
        (RowKind.Application, Role.Applicant) => Reach.Own,
        (RowKind.Application, Role.IntakeClerk) => Reach.World,
        (RowKind.Application, Role.FirstReviewer or Role.SecondReviewer or Role.TalentOffice or Role.Auditor) => Reach.County,
        (RowKind.Notice, Role.SecondReviewer or Role.TalentOffice or Role.Finance or Role.Auditor or Role.AuditAdministrator) => Reach.County,
        (RowKind.Batch or RowKind.Recovery, Role.SecondReviewer or Role.TalentOffice or Role.Finance or Role.Auditor) => Reach.County,
        (RowKind.Objection, Role.TalentOffice) => Reach.County,
        (RowKind.RecognitionCase or RowKind.Recognition, Role.Applicant) => Reach.Own,
        (RowKind.RecognitionCase, Role.IntakeClerk) => Reach.World,
        (RowKind.RecognitionCase or RowKind.Recognition, Role.FirstReviewer or Role.SecondReviewer or Role.TalentOffice or Role.Auditor) => Reach.County,
        _ => Reach.Nothing,
    };

    private static Reach Of(Role? role, RowKind kind) => kind switch
    {
        RowKind.Application or RowKind.ApplicationFile or RowKind.MaterialPage or RowKind.Check or RowKind.CorrectionItem => role switch
        {
            Role.Applicant => Reach.Own,
            Role.EmployerOfficer or Role.IntakeClerk => Reach.World,
            _ => Reach.County,
        },
        RowKind.Person or RowKind.Credential or RowKind.PersonDocument => role is Role.IntakeClerk ? Reach.World : Reach.County,
        RowKind.RecognitionCase or RowKind.RecognitionFile or RowKind.RecognitionProof or RowKind.RecognitionCorrection => role switch
        {
            Role.Applicant => Reach.Own,
            Role.EmployerOfficer or Role.IntakeClerk => Reach.World,
            _ => Reach.County,
        },
        RowKind.AwardCase or RowKind.AwardFile or RowKind.AwardMaterial or RowKind.AwardCorrection => role is Role.EmployerOfficer ? Reach.World : Reach.County,
        // An expert learns of a case only by being drawn for it.
        RowKind.AwardReview or RowKind.AwardReviewFile => Reach.Own,
        RowKind.OwnAward or RowKind.OwnAwardFile => Reach.Own,
        RowKind.AwardNomination or RowKind.AwardNominationFile => Reach.Own,
        RowKind.RecordCorrection or RowKind.RecordCorrectionProof => role switch
        {
            Role.Applicant => Reach.Own,
            Role.IntakeClerk => Reach.World,
            _ => Reach.County,
        },
        RowKind.Recognition or RowKind.Panel or RowKind.PanelExpert or RowKind.PersonMerge or RowKind.MergedPerson => role is Role.IntakeClerk ? Reach.Nothing : Reach.County,
        RowKind.Entitlement => role is Role.Applicant ? Reach.Own : Reach.County,
        RowKind.OfferRound or RowKind.Offer => role is Role.IntakeClerk ? Reach.Nothing : Reach.County,
        RowKind.OwnOffer or RowKind.OwnTalent or RowKind.SharedTalent or RowKind.OwnPortrait or RowKind.OwnIssue or RowKind.OwnIssuePaper or RowKind.LeaderIssue or RowKind.LeaderIssuePaper or RowKind.LeaderPromise or RowKind.OwnService or RowKind.OwnServiceFile or RowKind.OwnServiceSheet or RowKind.OwnStay or RowKind.OwnLoan or RowKind.OwnFlat or RowKind.OwnLease => Reach.Own,
        // A department has what was handed to it.
        RowKind.TalentIssue or RowKind.IssuePaper or RowKind.ServiceRequest or RowKind.ServiceFile => role is Role.JointReviewer ? Reach.World : Reach.County,
        // A station's desk has its own guests and beds; a guest finds every station that takes bookings.
        RowKind.Station or RowKind.StationRoom or RowKind.StationBed or RowKind.BedOutage or RowKind.StationStay => role is Role.StationKeeper ? Reach.World : Reach.County,
        // A bank and a guarantee body have their own cases.
        RowKind.LoanCase or RowKind.Loan or RowKind.InterestList => role is Role.BankClerk or Role.GuaranteeClerk ? Reach.World : Reach.County,
        // A leader sees what belongs to the own talents; the office and auditors everything.
        RowKind.LiaisonContact or RowKind.LiaisonPhoto => role is Role.Leader or Role.LiaisonOfficer ? Reach.Own : Reach.County,
        RowKind.Question or RowKind.LatePayer or RowKind.StaffOffer or RowKind.StaffService or RowKind.StaffServiceFile or RowKind.StaffServiceSheet => Reach.World,
        // The register of employers is one for the county; an officer knows the own employer alone.
        RowKind.EmployerRequest or RowKind.EmployerQualification => role is Role.EmployerOfficer ? Reach.World : Reach.County,
        RowKind.Employment => role is Role.EmployerOfficer or Role.IntakeClerk ? Reach.World : Reach.County,
        RowKind.Job or RowKind.Delegation or RowKind.SavedView or RowKind.NumberExport or RowKind.OwnEducation or RowKind.OwnCredential or RowKind.PhoneChangeCode or RowKind.PortalMessage or RowKind.MailChangeCode => Reach.Own,
        _ => Reach.County,
    };

    /// <summary>The rows of a kind that this account of world <paramref name="own"/> may not learn of.</summary>
    public static IEnumerable<SeededRow> Outside(Role? role, RowKind kind, Account? account, World own, World other) =>
        own.All(kind).Where(row => Of(role, row) is Reach.Nothing || (Of(role, row) is Reach.Own && row.Owner?.Id != account?.Id))
            .Concat(other.All(kind).Where(row => Of(role, row) is not Reach.County));
}
