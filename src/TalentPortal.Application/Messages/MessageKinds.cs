namespace TalentPortal.Application.Messages;

/// <summary>What is known of a message by its text: whether it waits through the night, and whether its reader can do without it on the phone.</summary>
public static class MessageKinds
{
    /// <summary>Codes and warnings of the account: whoever asked for them holds the phone in the hand.</summary>
    public static IReadOnlySet<string> Urgent { get; } = new HashSet<string>
    {
        "account.sms.register_code", "account.sms.already_registered", "account.sms.reset_code", "account.sms.one_time_password", "account.mail.code", "record.phone.sms.code", "record.phone.sms.changed",
    };

    /// <summary>What costs a right when it is missed, or tells of a decision against the reader: it goes to the phone whatever was chosen.</summary>
    public static IReadOnlySet<string> Obligatory { get; } = new HashSet<string>
    {
        "record.phone.sms.changed", "payment.sms.failed", "offer.news.person", "subsidy.remind.correction", "recognition.remind.correction", "award.remind.correction", "award.remind.put_right",
        "subsidy.news.RequestCorrection", "subsidy.news.Lapse", "subsidy.news.Decline", "subsidy.news.ConfirmDoubt", "subsidy.news.Reject", "subsidy.news.UpholdObjection",
        "recognition.news.RequestCorrection", "recognition.news.Lapse", "recognition.news.Decline", "recognition.news.RejectReview", "recognition.news.FailScore", "recognition.news.PanelRefuses",
        "recognition.news.Reject", "recognition.news.UpholdObjection", "recognition.news.held.MidTermFailed", "recognition.news.held.Withdrawn",
        "award.news.RequestCorrection", "award.news.Lapse", "award.news.RejectForm", "award.news.Reject", "award.news.UpholdObjection", "award.news.ConfirmUnqualified", "award.news.ConfirmRemoval",
        "award.news.Selection.RequestCorrection", "award.news.Selection.Lapse", "award.news.Selection.RejectForm", "award.news.Selection.Reject", "award.news.Selection.UpholdObjection",
        "award.news.FailScore", "award.news.FailVote", "award.news.FailInspection", "award.news.Selection.FailInspection", "award.news.ConfirmBasic", "award.news.RecordLeaving", "award.news.ConfirmFraud", "correction.news.Refuse", "subsidy.news.LapseOffered", "employer.request.news.Refused", "issue.news.Refuse", "service.news.Return", "service.news.Decline", "service.news.Lapse",
        "loan.news.RequestCorrection", "loan.news.ConfirmIneligible", "loan.news.ConfirmNoGuarantee", "loan.news.GrantCredit", "loan.news.RefuseCredit", "loan.news.Lapse", "loan.news.FallOverdue", "loan.news.ReturnExtension", "loan.news.ConfirmRecall", "loan.news.ConfirmCompensation", "loan.remind",
        "station.news.Refuse", "station.news.CallOff", "station.news.Lapse", "station.news.NoShow", "station.news.NoShow.bars", "station.news.MoveBed",
        "flat.news.RequestCorrection", "flat.news.Lapse", "flat.news.Refuse", "flat.news.ConfirmRemoval", "flat.news.Offer", "flat.news.MissTurn", "flat.news.UpholdObjection", "flat.news.EndPublicity", "flat.news.MissContract", "lease.news.Cancel",
        "recovery.news.Notify", "recovery.news.Decide", "recovery.news.Refer", "award.news.recovery.Notify", "award.news.recovery.Decide", "award.news.money.Bounce",
    };
}
