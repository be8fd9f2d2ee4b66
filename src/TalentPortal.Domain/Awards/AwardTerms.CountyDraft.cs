using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Awards;

public sealed partial record AwardTerms
{
    /// <summary>What a first call starts from: illustrative figures (domain 6), to be changed by the office before anybody publishes them.</summary>
    public static AwardTerms CountyDraft() => new()
    {
        Classes =
        [
            new(TalentLevel.A, null, false), new(TalentLevel.B, Money.FromYuan(3_000_000), false), new(TalentLevel.C, Money.FromYuan(1_000_000), false),
            new(TalentLevel.D, Money.FromYuan(300_000), false), new(TalentLevel.E, Money.FromYuan(100_000), true),
        ],
        Cap = Money.FromYuan(50_000_000),
        Instalments = [new(40, InstalmentCondition.Contract), new(30, InstalmentCondition.MidTerm), new(30, InstalmentCondition.Acceptance)],
        ServiceMonths = 60,
        RelocationMonths = 3,
        ReportMonths = 1,
        CorrectionMonths = 6,
        FormCheckDays = 5,
        CorrectionDays = 10,
        Experts = 5,
        DropHighest = 1,
        DropLowest = 1,
        PassMark = 70,
        Criteria =
        [
            new("level", "人才水平", "Standing of the talent", 30), new("project", "项目先进性", "Merit of the project", 30),
            new("benefit", "预期效益", "Expected benefit", 20), new("team", "团队与条件", "Team and conditions", 20),
        ],
        HideNames = true,
        Inspectors = 2,
        Signatures = [new(Money.Zero, 2, false), new(ThreePeopleFrom, 3, true)],
        PublicityDays = 5,
        TakenDownAfterDays = 5,
        HearingDays = 5,
        BarYears = 5,
        MaskNames = true,
        Materials =
        [
            new("form", "申报书", "Application form", false), new("plan", "项目计划书", "Project or research plan", true), new("title", "称号、奖项证明", "Proof of title or award", false),
            new("contract", "劳动合同", "Employment contract", false), new("patents", "专利成果", "Patents and results", true), new("finance", "财务报表", "Financial statements", true),
            new("clearance", "完税和社保证明", "Tax and insurance clearance", false),
        ],
    };

    /// <summary>The same for a selection (优秀人才评选): a vote, a term, no money unless the office says so.</summary>
    public static AwardTerms CountySelectionDraft() => CountyDraft() with
    {
        Classes = [new(TalentLevel.D, Money.Zero, true), new(TalentLevel.E, Money.Zero, true), new(TalentLevel.F, Money.Zero, true)],
        Instalments = [new(100, InstalmentCondition.Contract)],
        DropHighest = 0,
        DropLowest = 0,
        PassMark = 0,
        Criteria = [],
        HideNames = false,
        Selection = new SelectionTerms(5, 60, null, 3),
        Materials =
        [
            new("form", "推荐表", "Nomination form", true), new("deeds", "主要事迹材料", "Account of achievements", true), new("proof", "业绩和荣誉证明", "Proof of results and honours", true),
        ],
    };
}
