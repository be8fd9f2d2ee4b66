using TalentPortal.Application.Accounts;

namespace TalentPortal.Testing.Worlds;

/// <summary>One row of a <see cref="World"/> that an address or a form can name.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">What stands for it in an address or a form.</param>
public sealed record SeededRow(RowKind Kind, string Key)
{
    /// <summary>Where it stands in its course; for messages.</summary>
    public string State { get; init; } = "";
    /// <summary>The row it hangs on: a file on its case, a line on its batch.</summary>
    public SeededRow? Parent { get; init; }
    /// <summary>The one account it belongs to, where it belongs to one.</summary>
    public Account? Owner { get; init; }
    /// <summary>Nothing more may happen to it.</summary>
    public bool IsDecided { get; init; }

    /// <summary>The row itself or the one it hangs on, by kind.</summary>
    public SeededRow? Of(RowKind kind) => Kind == kind ? this : Parent?.Of(kind);

    public override string ToString() => State.Length == 0 ? Kind.ToString() : $"{Kind} ({State})";
}

/// <summary>What an id or another key in an address or a form can stand for.</summary>
public enum RowKind
{
    Application,
    /// <summary>A stored file, by way of its case.</summary>
    ApplicationFile,
    /// <summary>A page of a material, by way of its case.</summary>
    MaterialPage,
    /// <summary>An automatic check of a case.</summary>
    Check,
    CorrectionItem,
    /// <summary>A question of the joint review.</summary>
    Question,
    Employment,
    /// <summary>Somebody of the talent register.</summary>
    Person,
    /// <summary>A title or certificate of a person.</summary>
    Credential,
    /// <summary>Another paper of a person.</summary>
    PersonDocument,
    /// <summary>A person with a month that was paid late and not explained.</summary>
    LatePayer,
    Paper,
    Entitlement,
    Notice,
    NoticeItem,
    /// <summary>A notice by its public number.</summary>
    NoticeNumber,
    /// <summary>A row of a public notice.</summary>
    NoticeSerial,
    Objection,
    /// <summary>A file that came with an objection.</summary>
    ObjectionFile,
    /// <summary>The sealed link an objector is led to; whoever has it may read it.</summary>
    Receipt,
    AccrualRun,
    Batch,
    BatchLine,
    Recovery,
    /// <summary>What a budget is kept for.</summary>
    BudgetItem,
    BudgetLine,
    /// <summary>An entry of the budget's journal.</summary>
    BudgetEntry,
    /// <summary>A change of the budget that waits for a second person.</summary>
    BudgetChange,
    /// <summary>A decided case that waits for money.</summary>
    BudgetReservation,
    /// <summary>One time that the budget was added up again.</summary>
    BudgetProof,
    /// <summary>A notice that an item's money is used up.</summary>
    FundsNotice,
    /// <summary>The same by its public number.</summary>
    FundsNoticeNumber,
    /// <summary>A round that held the register against a policy.</summary>
    OfferRound,
    /// <summary>An offer of the county as the desks see it.</summary>
    Offer,
    /// <summary>The same as its person sees it.</summary>
    OwnOffer,
    /// <summary>The same as its employer sees it.</summary>
    StaffOffer,
    /// <summary>A post of the county's leadership that looks after talents.</summary>
    LeaderPost,
    /// <summary>Who looks after whom, as the talent office sees it.</summary>
    LiaisonAssignment,
    /// <summary>The same as the leader sees it.</summary>
    OwnTalent,
    /// <summary>A contact of a leader with a talent.</summary>
    LiaisonContact,
    /// <summary>A picture of a contact, by way of it.</summary>
    LiaisonPhoto,
    /// <summary>What a talent needs, as the bench sees it.</summary>
    TalentIssue,
    /// <summary>The same as the talent sees it.</summary>
    OwnIssue,
    /// <summary>The same as the leader sees it.</summary>
    LeaderIssue,
    /// <summary>The paper of a refusal, by way of the issue.</summary>
    IssuePaper,
    OwnIssuePaper,
    LeaderIssuePaper,
    /// <summary>Another leader's talent shared with a leader, as the talent office sees it.</summary>
    TalentSharing,
    /// <summary>The same as that leader sees it.</summary>
    SharedTalent,
    /// <summary>A yearly round of the whole county.</summary>
    AdjustmentRound,
    /// <summary>A talent's line of it.</summary>
    AdjustmentLine,
    /// <summary>A talent's photograph, as the talent office sees it.</summary>
    TalentPortrait,
    /// <summary>The same as the talent sees it.</summary>
    OwnPortrait,
    /// <summary>What a leader promised a talent.</summary>
    LeaderPromise,
    /// <summary>A service of the catalogue, which is the whole county's.</summary>
    ServiceItem,
    /// <summary>A service that was asked for, as the bench sees it.</summary>
    ServiceRequest,
    /// <summary>The same as the talent sees it.</summary>
    OwnService,
    /// <summary>One that an employer asked for its staff.</summary>
    StaffService,
    /// <summary>A file that was handed in, by way of the request.</summary>
    ServiceFile,
    OwnServiceFile,
    StaffServiceFile,
    /// <summary>The same as an entry of the material it is for.</summary>
    OwnServiceSheet,
    StaffServiceSheet,
    /// <summary>A station with free beds.</summary>
    Station,
    StationRoom,
    StationBed,
    /// <summary>A bed that is out of service for some nights.</summary>
    BedOutage,
    /// <summary>A stay as the desk of its station sees it.</summary>
    StationStay,
    /// <summary>The same as the guest sees it.</summary>
    OwnStay,
    /// <summary>An estate with flats, which is the whole county's.</summary>
    FlatEstate,
    FlatUnit,
    /// <summary>Rules, banks and guarantee bodies are the whole county's.</summary>
    LoanRule,
    LoanBank,
    GuaranteeBody,
    /// <summary>An application for a guaranteed loan at the desk of its houses.</summary>
    LoanCase,
    /// <summary>A signed loan at the desk of its houses.</summary>
    Loan,
    /// <summary>A bank's list of a quarter.</summary>
    InterestList,
    /// <summary>The same as the borrower sees it.</summary>
    OwnLoan,
    FlatRule,
    /// <summary>An application for a flat, as the bench sees it.</summary>
    FlatApplication,
    /// <summary>The same as the applicant sees it.</summary>
    OwnFlat,
    /// <summary>A draw between applications, by its number.</summary>
    FlatDraw,
    /// <summary>A lease, as the bench sees it.</summary>
    Lease,
    /// <summary>The same as the tenant sees it.</summary>
    OwnLease,
    Roster,
    /// <summary>An uploaded talent list.</summary>
    TalentImport,
    Job,
    Account,
    Delegation,
    /// <summary>A filter of a list that an officer keeps.</summary>
    SavedView,
    Conflict,
    Employer,
    /// <summary>An entry of one of the lists that the county keeps itself: a chain, a kind of qualification.</summary>
    EmployerListEntry,
    EmployerQualification,
    /// <summary>What an officer asks to have changed in the register.</summary>
    EmployerRequest,
    /// <summary>Two entries of the register that became one.</summary>
    EmployerMerge,
    /// <summary>Two records of people that a clerk wants to be one; waits for a second person.</summary>
    PersonMerge,
    /// <summary>A list with personal numbers, as its asker's own.</summary>
    NumberExport,
    /// <summary>The same before a second person.</summary>
    NumberExportToDecide,
    /// <summary>A record that is another one now.</summary>
    MergedPerson,
    /// <summary>A person's request to correct the own record.</summary>
    RecordCorrection,
    /// <summary>A proof of such a request.</summary>
    RecordCorrectionProof,
    /// <summary>An education as its own person names it.</summary>
    OwnEducation,
    /// <summary>A title or certificate as its own person names it.</summary>
    OwnCredential,
    PolicyVersion,
    CatalogueVersion,
    /// <summary>An application for a level.</summary>
    RecognitionCase,
    /// <summary>A stored file, by way of its case for a level.</summary>
    RecognitionFile,
    /// <summary>A file of a proof, by way of its case for a level.</summary>
    RecognitionProof,
    RecognitionCorrection,
    /// <summary>A level that somebody holds.</summary>
    Recognition,
    Panel,
    PanelExpert,
    RecognitionNotice,
    /// <summary>A list of levels by its public number.</summary>
    RecognitionNoticeNumber,
    AwardCall,
    /// <summary>A call by its public number.</summary>
    AwardCallNumber,
    /// <summary>The number of a call for a selection.</summary>
    AwardSelectionNumber,
    /// <summary>An award or title as its bearer sees it.</summary>
    OwnAward,
    OwnAwardFile,
    /// <summary>A nomination of the talent office that is not sent yet.</summary>
    AwardNomination,
    /// <summary>A file of such a nomination.</summary>
    AwardNominationFile,
    /// <summary>An application for an award, or the award.</summary>
    AwardCase,
    /// <summary>A stored file, by way of its case for an award.</summary>
    AwardFile,
    /// <summary>A file of a material, by way of its case for an award.</summary>
    AwardMaterial,
    AwardCorrection,
    /// <summary>A draw by the public number of its case.</summary>
    AwardDrawNumber,
    /// <summary>A case, by way of the expert who was drawn for it.</summary>
    AwardReview,
    /// <summary>A file that this expert may read.</summary>
    AwardReviewFile,
    /// <summary>A decision that waits for a leader's signature.</summary>
    AwardToSign,
    /// <summary>An award with instalments.</summary>
    AwardPaid,
    AwardInstalment,
    /// <summary>A list of instalments for the bank.</summary>
    AwardBatch,
    AwardTransfer,
    /// <summary>A stopped award with money to come back.</summary>
    AwardOwed,
    AwardList,
    /// <summary>A list of awards by its public number.</summary>
    AwardListNumber,
    AwardExpert,
    /// <summary>A code that proves a mail address of an account.</summary>
    MailChangeCode,
    /// <summary>An SMS or mail that could not be sent.</summary>
    OutboxMessage,
    /// <summary>A message in the inbox of an account.</summary>
    PortalMessage,
    /// <summary>A code sent to a phone for registering.</summary>
    RegistrationCode,
    /// <summary>A code sent to a phone for a new password.</summary>
    ResetCode,
    /// <summary>A code that proves another phone of an account.</summary>
    PhoneChangeCode,
}
