using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Notices;

public static class NoticeRefusals
{
    public static readonly Refusal NotInThisState = new("notice.not_in_this_state");
    public static readonly Refusal MayNotPublish = new("notice.may_not_publish");
    public static readonly Refusal StaffNeedsPerson = new("notice.staff_needs_person");
    public static readonly Refusal MakerMayNotCheck = new("notice.maker_may_not_check");
    public static readonly Refusal NobodyToPublish = new("notice.nobody_to_publish");
    public static readonly Refusal ContentChanged = new("notice.content_changed");
    public static readonly Refusal LinesChanged = new("notice.lines_changed");
    public static readonly Refusal GateFound = new("notice.gate_found");
    public static readonly Refusal NotOverYet = new("notice.not_over_yet");
    public static readonly Refusal MayNotDecide = new("notice.may_not_decide");
    public static readonly Refusal OwnObjection = new("notice.own_objection");
    public static readonly Refusal ConflictOfInterest = new("notice.conflict_of_interest");
    public static readonly Refusal ObjectionNotInThisState = new("notice.objection_not_in_this_state");
    public static readonly Refusal ItemAlreadyRemoved = new("notice.item_already_removed");
    public static readonly Refusal EvidenceMissing = new("notice.evidence_missing");
    public static readonly Refusal ReceiptDay = new("notice.receipt_day");
    public static readonly Refusal TooManyObjections = new("notice.too_many_objections");
}
