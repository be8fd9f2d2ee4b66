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
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
