using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Services;

public sealed partial record ServiceTerms
{
    /// <summary>The catalogue of domain 10 by code, as the county's draft has it: an illustrative default, to be replaced by the county's own.</summary>
    public static IReadOnlyDictionary<string, ServiceTerms> CountyDraft() => new Dictionary<string, ServiceTerms>
    {
        ["title"] = Draft("职称评定", "Professional title", "形式审查后进入评审委员会日程，按年度安排评审。", "The form is checked, then the title goes to the committee of the year.", Department.HumanResources, 5, null) with { Materials = [Paper("m1", "职称申报表", "Application form"), Paper("m2", "业绩成果证明", "Proof of achievements"), Paper("m3", "单位推荐意见", "Opinion of the employer")] },
        ["spouse-job"] = Draft("配偶就业", "Job for the spouse", "20个工作日内推荐第一个岗位，最多推荐三个。", "A first post within 20 working days, at most three.", Department.HumanResources, 20, TalentLevel.E) with { Course = ServiceCourse.Offers, MostOffers = 3, Materials = [Paper("m1", "结婚证", "Marriage certificate"), Paper("m2", "配偶简历", "The spouse's CV")] },
        ["school"] = Draft("子女入学", "School place for a child", "10个工作日内答复学校，7至8月办理入学。", "The school is named within 10 working days; children are taken in in July and August.", Department.Education, 10, TalentLevel.E) with { Course = ServiceCourse.School, FirstMonth = 7, LastMonth = 8, Materials = [Paper("m1", "亲属关系证明", "Proof of relation"), Paper("m2", "学籍证明", "School record", false), Paper("m3", "住房或工作证明", "Proof of home or work")] },
        ["check-up"] = Draft("健康体检", "Health check-up", "每年一次，凭券到指定医院体检，不可转让。", "Once a year, with a voucher for the hospital named; for the talent alone.", Department.Health, 5, TalentLevel.D) with { Course = ServiceCourse.CheckUp },
        ["clinic"] = Draft("就医预约", "Appointment with a doctor", "2个工作日内安排专家门诊。", "An appointment with a specialist within 2 working days.", Department.Health, 2, TalentLevel.D),
        ["household"] = Draft("人才落户", "Household registration", "本人及直系亲属落户。", "Registration of the talent and the closest family.", Department.PublicSecurity, 5, null) with { Materials = [Paper("m1", "户口簿", "Household register")] },
        ["residence"] = Draft("居留许可", "Residence permit", "外籍人才居留和工作许可协办。", "Help with residence and work permits of foreign talents.", Department.PublicSecurity, 10, TalentLevel.E) with { Materials = [Paper("m1", "护照", "Passport")] },
        ["licence"] = Draft("驾照换领", "Driving licence", "境外驾驶证换领协办。", "Help with exchanging a foreign driving licence.", Department.PublicSecurity, 5, TalentLevel.E) with { Materials = [Paper("m1", "境外驾驶证", "Foreign licence")] },
        ["finance"] = Draft("金融服务", "Bank services", "协调银行提供人才专属金融服务。", "Banks offer what they have for talents.", Department.FinancialAffairs, 10, TalentLevel.E),
        ["law"] = Draft("法律服务", "Legal advice", "安排律师咨询。", "A lawyer's advice.", Department.Justice, 5, null),
    };

    private static ServiceTerms Draft(string zh, string en, string textZh, string textEn, Department owner, int days, TalentLevel? lowest) => new()
    {
        NameZh = zh,
        NameEn = en,
        TextZh = textZh,
        TextEn = textEn,
        Course = ServiceCourse.Plain,
        Owner = owner,
        LowestLevel = lowest,
        AcceptDays = 1,
        WorkDays = days,
        ExtensionDays = 15,
        SupplementDays = 10,
        RateDays = 10,
        CallBackDays = 2,
        LowGrade = 2,
        IsOffered = true,
    };

    private static ServiceMaterial Paper(string code, string zh, string en, bool required = true) => new() { Code = code, NameZh = zh, NameEn = en, IsRequired = required };
}
