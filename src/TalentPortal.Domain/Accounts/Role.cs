namespace TalentPortal.Domain.Accounts;

/// <summary>The roles of the programme. What each may do is in <see cref="AccessTable"/> and nowhere else.</summary>
public enum Role
{
    /// <summary>申报人</summary>
    Applicant,
    /// <summary>用人单位经办</summary>
    EmployerOfficer,
    /// <summary>乡镇/园区受理员</summary>
    IntakeClerk,
    /// <summary>人社窗口/初审员</summary>
    FirstReviewer,
    /// <summary>人社复核员</summary>
    SecondReviewer,
    /// <summary>联审部门</summary>
    JointReviewer,
    /// <summary>县委人才办</summary>
    TalentOffice,
    /// <summary>财政局</summary>
    Finance,
    /// <summary>评审专家</summary>
    Expert,
    /// <summary>县级领导</summary>
    Leader,
    /// <summary>联络员: assists a leader with the talents</summary>
    LiaisonOfficer,
    /// <summary>纪检/审计</summary>
    Auditor,
    /// <summary>系统管理员</summary>
    SystemAdministrator,
    /// <summary>安全管理员</summary>
    SecurityAdministrator,
    /// <summary>审计管理员</summary>
    AuditAdministrator,
    /// <summary>驿站管理员: runs the desk of the stations that were given to the account</summary>
    StationKeeper,
    /// <summary>公寓运营员: keeps the flats, leases and keys for the company that runs them</summary>
    FlatKeeper,
    /// <summary>银行经办员: lends for the bank that the account was given</summary>
    BankClerk,
    /// <summary>担保机构经办员: guarantees for the body that the account was given</summary>
    GuaranteeClerk,
}
