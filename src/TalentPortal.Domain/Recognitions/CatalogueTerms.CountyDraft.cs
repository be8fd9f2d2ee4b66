using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Recognitions;

public sealed partial record CatalogueTerms
{
    /// <summary>The first version of the demo county: an illustrative default, to be replaced by the county's own catalogue.</summary>
    public static CatalogueTerms CountyDraft() => new()
    {
        Entries =
        [
            new("A-01", TalentLevel.A, RecognitionRoute.Title, "诺贝尔奖、图灵奖、菲尔兹奖等国际大奖获得者", "Winner of a Nobel Prize, Turing Award, Fields Medal or an award of that rank", [Title, Contract]),
            new("A-02", TalentLevel.A, RecognitionRoute.Title, "中国科学院院士、中国工程院院士，或发达国家最高学术机构会员", "Member of the Chinese Academy of Sciences or of Engineering, or of the highest academy of a developed country", [Title, Contract]),
            new("B-01", TalentLevel.B, RecognitionRoute.Title, "国家级重点人才工程入选者", "Selected for a national talent programme", [Title, Contract]),
            new("B-02", TalentLevel.B, RecognitionRoute.Title, "国家科学技术奖一等奖主要完成人", "Main contributor to a first-class national science and technology award", [Title, Contract]),
            new("C-01", TalentLevel.C, RecognitionRoute.Title, "泰山学者、泰山产业领军人才等省级重点人才工程入选者", "Selected for a provincial talent programme such as Taishan Scholars or Taishan Industry Leaders", [Title, Contract]),
            new("C-02", TalentLevel.C, RecognitionRoute.Title, "享受国务院政府特殊津贴人员", "Holder of the special government allowance of the State Council", [Title, Contract]),
            new("C-90", TalentLevel.C, RecognitionRoute.Assessment, "在本领域业绩突出、达到省级领军人才水平", "Outstanding achievements at the level of a provincial leader in the field", [Achievements, Income, Contract]),
            new("D-01", TalentLevel.D, RecognitionRoute.Title, "德州市重点人才工程入选者", "Selected for a talent programme of Dezhou city", [Title, Contract]),
            new("D-02", TalentLevel.D, RecognitionRoute.Title, "博士研究生并具有正高级职称", "Doctorate and a full senior professional title", [Degree, Title, Contract]),
            new("D-90", TalentLevel.D, RecognitionRoute.Assessment, "在本领域业绩突出、达到市级领军人才水平", "Outstanding achievements at the level of a city leader in the field", [Achievements, Income, Contract]),
            new("E-01", TalentLevel.E, RecognitionRoute.Title, "具有博士学位或副高级以上职称", "Doctorate, or an associate senior professional title or higher", [Title, Contract]),
            new("E-02", TalentLevel.E, RecognitionRoute.Title, "高级技师，或省级以上技能竞赛获奖者", "Senior technician, or winner of a skills contest of the province or higher", [Title, Contract]),
            new("E-90", TalentLevel.E, RecognitionRoute.Assessment, "企业急需、业绩经专家认可的高级人才", "Senior professional whom an enterprise needs and whose work experts acknowledge", [Achievements, Income, Contract]),
            new("F-01", TalentLevel.F, RecognitionRoute.Title, "全日制本科以上学历、在齐河就业创业的青年人才", "Full-time bachelor's degree or higher, working or running a business in Qihe", [Degree, Contract]),
        ],
        TermMonths = 60,
        MidTermMonths = 30,
        RenewalMonths = 6,
        PassMark = 60,
        Scores = [new(ScoreHeading.Education, 20), new(ScoreHeading.PostAndSkill, 30), new(ScoreHeading.Achievements, 30), new(ScoreHeading.PayAndTax, 20)],
        Quorum = 3,
        MajorityPercent = 66,
        HandlingDays = 20,
        CorrectionDays = 10,
        PublicityDays = 5,
        TakenDownAfterDays = 5,
        MaskNames = true,
    };

    private static CatalogueProof Title => new("title", "称号、奖项或职称证书", "Certificate of the title or award");
    private static CatalogueProof Contract => new("contract", "劳动合同或任职证明", "Employment contract or proof of post");
    private static CatalogueProof Degree => new("degree", "学历学位证书", "Certificate of the degree");
    private static CatalogueProof Achievements => new("achievements", "业绩成果证明", "Evidence of achievements");
    private static CatalogueProof Income => new("income", "薪酬和纳税证明", "Evidence of pay and tax");
}
