namespace TalentPortal.Domain.Documents;

/// <summary>What a file or a document belongs to. Who may see the subject may see what hangs on it.</summary>
public enum SubjectKind
{
    Person,
    Application,
    Notice,
    PaymentBatch,
    Recovery,
    Job,
    Objection,
    /// <summary>An application for a level.</summary>
    RecognitionCase,
    Recognition,
    /// <summary>What a person asks to have corrected in the own record.</summary>
    RecordCorrection,
    /// <summary>A change that an employer's officer asks for.</summary>
    EmployerRequest,
    /// <summary>A list with personal numbers.</summary>
    NumberExport,
    /// <summary>An application for an award, with what hangs on the award.</summary>
    AwardCase,
    /// <summary>A contact of a leader with a talent: its pictures.</summary>
    LiaisonContact,
    /// <summary>What a talent needs: the signed paper of a refusal.</summary>
    TalentIssue,
    /// <summary>The circular of a quarter.</summary>
    LiaisonCircular,
    /// <summary>A list of instalments for the bank.</summary>
    AwardBatch,
    /// <summary>A service that was asked for: its materials, the voucher of a check-up.</summary>
    ServiceRequest,
    /// <summary>A talent's photograph.</summary>
    TalentPortrait,
}
