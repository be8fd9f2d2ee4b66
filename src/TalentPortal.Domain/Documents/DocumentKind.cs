namespace TalentPortal.Domain.Documents;

/// <summary>The documents the portal issues under a number (domain brief, section 17).</summary>
public enum DocumentKind
{
    /// <summary>受理通知书</summary>
    AcceptanceNotice,
    /// <summary>补正告知书</summary>
    CorrectionNotice,
    /// <summary>不予受理通知书</summary>
    NonAcceptanceNotice,
    /// <summary>不予通过通知书</summary>
    RefusalNotice,
    /// <summary>公示</summary>
    PublicNotice,
    /// <summary>拨付汇总表</summary>
    PaymentSummary,
    /// <summary>核算单</summary>
    CalculationReceipt,
    /// <summary>审批表</summary>
    ApprovalForm,
    /// <summary>异议答复书</summary>
    ObjectionReply,
    /// <summary>人才认定证书</summary>
    RecognitionCertificate,
    /// <summary>奖励决定书</summary>
    AwardDecision,
    /// <summary>奖励合同</summary>
    AwardContract,
    /// <summary>奖励拨付凭单</summary>
    AwardReceipt,
    /// <summary>奖励追缴告知书、决定书</summary>
    AwardRecoveryNotice,
    /// <summary>优秀人才证书</summary>
    NamingCertificate,
    /// <summary>联系服务季度通报</summary>
    LiaisonCircular,
    /// <summary>健康体检券</summary>
    CheckUpVoucher,
}

public static class DocumentKinds
{
    /// <summary>The letters a document number begins with: <c>SL26-00217</c> is the 217th acceptance notice of 2026.</summary>
    public static string Prefix(this DocumentKind kind) => kind switch
    {
        DocumentKind.AcceptanceNotice => "SL",
        DocumentKind.CorrectionNotice => "BZ",
        DocumentKind.NonAcceptanceNotice => "BS",
        DocumentKind.RefusalNotice => "BY",
        DocumentKind.PublicNotice => "GS",
        DocumentKind.PaymentSummary => "BF",
        DocumentKind.CalculationReceipt => "HS",
        DocumentKind.ApprovalForm => "SP",
        DocumentKind.ObjectionReply => "YD",
        DocumentKind.RecognitionCertificate => "RD",
        DocumentKind.AwardDecision => "JD",
        DocumentKind.AwardContract => "JH",
        DocumentKind.AwardReceipt => "JF",
        DocumentKind.AwardRecoveryNotice => "JZ",
        DocumentKind.NamingCertificate => "YX",
        DocumentKind.LiaisonCircular => "TB",
        DocumentKind.CheckUpVoucher => "TJ",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
