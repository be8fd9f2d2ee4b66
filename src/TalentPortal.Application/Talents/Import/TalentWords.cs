using System.Globalization;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents.Import;

/// <summary>The words that stand in the cells of talent lists: the portal's own in both languages, those of the standards, and those that offices use.</summary>
public sealed class TalentWords
{
    private readonly PortalTexts texts;
    private readonly Ethnicities ethnicities;
    private readonly Dictionary<(Type, string), Enum> members = [];

    public TalentWords(PortalTexts texts, Ethnicities ethnicities)
    {
        (this.texts, this.ethnicities) = (texts, ethnicities);
        Learn<Sex>(("M", Sex.Male), ("F", Sex.Female), ("1", Sex.Male), ("2", Sex.Female));
        Learn<IdentityDocumentKind>(("身份证", IdentityDocumentKind.CitizenId), ("二代身份证", IdentityDocumentKind.CitizenId), ("居住证", IdentityDocumentKind.ResidencePermit),
            ("港澳居民居住证", IdentityDocumentKind.ResidencePermit), ("台湾居民居住证", IdentityDocumentKind.ResidencePermit), ("永久居留身份证", IdentityDocumentKind.ForeignPermanentResidence),
            ("永居证", IdentityDocumentKind.ForeignPermanentResidence), ("外国护照", IdentityDocumentKind.Passport));
        Learn<PoliticalStatus>(("党员", PoliticalStatus.PartyMember), ("预备党员", PoliticalStatus.ProbationaryPartyMember), ("团员", PoliticalStatus.YouthLeagueMember),
            ("民革", PoliticalStatus.RevolutionaryCommittee), ("民盟", PoliticalStatus.DemocraticLeague), ("民建", PoliticalStatus.NationalConstruction), ("民进", PoliticalStatus.PromotingDemocracy),
            ("农工党", PoliticalStatus.PeasantsAndWorkers), ("致公党", PoliticalStatus.ZhiGong), ("九三学社", PoliticalStatus.JiuSan), ("台盟", PoliticalStatus.TaiwanLeague),
            ("无党派", PoliticalStatus.Independent));
        LearnCodes<PoliticalStatus>(2);
        Learn<MaritalStatus>(("初婚", MaritalStatus.Married), ("再婚", MaritalStatus.Married), ("复婚", MaritalStatus.Married), ("21", MaritalStatus.Married), ("22", MaritalStatus.Married),
            ("23", MaritalStatus.Married), ("离异", MaritalStatus.Divorced));
        LearnCodes<MaritalStatus>(2);
        Learn<Degree>(("学士学位", Domain.Talents.Degree.Bachelor), ("硕士学位", Domain.Talents.Degree.Master), ("博士学位", Domain.Talents.Degree.Doctor));
        Learn<EmploymentKind>(("合同", EmploymentKind.Contract), ("合同制", EmploymentKind.Contract), ("聘用", EmploymentKind.Contract), ("编制内", EmploymentKind.EstablishedPost),
            ("事业编", EmploymentKind.EstablishedPost), ("行政编", EmploymentKind.EstablishedPost), ("事业编制", EmploymentKind.EstablishedPost), ("公务员", EmploymentKind.EstablishedPost),
            ("创业", EmploymentKind.OwnBusiness), ("个体", EmploymentKind.OwnBusiness));
        Learn<TalentSource>(("本土人才", TalentSource.Local), ("引进人才", TalentSource.Recruited), ("回流人才", TalentSource.Returned), ("返乡", TalentSource.Returned), ("回乡", TalentSource.Returned),
            ("柔性引进", TalentSource.Flexible), ("柔性人才", TalentSource.Flexible));
        Learn<TalentTeam>(("党政", TalentTeam.PartyAndGovernment), ("企业经营管理", TalentTeam.EnterpriseManagement), ("经营管理", TalentTeam.EnterpriseManagement), ("企业管理", TalentTeam.EnterpriseManagement),
            ("专业技术", TalentTeam.Professional), ("专技", TalentTeam.Professional), ("高技能", TalentTeam.HighlySkilled), ("技能", TalentTeam.HighlySkilled), ("农村实用", TalentTeam.RuralPractical),
            ("社会工作", TalentTeam.SocialWork), ("社工", TalentTeam.SocialWork));
        Learn<TalentStanding>(("在岗", TalentStanding.Active), ("在县", TalentStanding.Active), ("调离", TalentStanding.LeftCounty), ("离开", TalentStanding.LeftCounty), ("流出", TalentStanding.LeftCounty),
            ("死亡", TalentStanding.Deceased), ("已故", TalentStanding.Deceased));
        Learn<CredentialGrade>(("正高", CredentialGrade.Senior), ("副高", CredentialGrade.DeputySenior), ("高级", CredentialGrade.DeputySenior), ("助理", CredentialGrade.Assistant),
            ("初级", CredentialGrade.Assistant), ("员", CredentialGrade.Junior));
    }

    public bool TryFind<T>(string word, out T member) where T : struct, Enum
    {
        var found = members.TryGetValue((typeof(T), Key(word)), out var value);
        member = found ? (T)value! : default;
        return found;
    }

    /// <summary>What may be written there, for the fault of a row.</summary>
    public string Choices<T>() where T : struct, Enum => string.Join('、', Enum.GetValues<T>().Take(6).Select(member => texts.Of(member)));

    public string? Ethnicity(string word) => ethnicities.Has(word) ? word : ethnicities.CodeOf(word);

    /// <summary>
    /// The level of a completed education; also where level and degree stand in one cell (研究生/硕士). A 结业 or 肄业 is no graduation
    /// (GB/T 4658), which is a fault of its own.
    /// </summary>
    public static EducationLevel? Level(string text) =>
        Codes.TryGetValue(text, out var coded) ? coded
        : text.Contains("博士", StringComparison.Ordinal) ? EducationLevel.Doctor
        : text.Contains("硕士", StringComparison.Ordinal) || text.Contains("研究生", StringComparison.Ordinal) ? EducationLevel.Master
        : text.Contains("专科", StringComparison.Ordinal) || text.Contains("大专", StringComparison.Ordinal) || text.Contains("高职", StringComparison.Ordinal) ? EducationLevel.College
        : text.Contains("本科", StringComparison.Ordinal) || text.Contains("学士", StringComparison.Ordinal) || text is "大学" ? EducationLevel.Bachelor
        : Vocational.Any(word => text.Contains(word, StringComparison.Ordinal)) ? EducationLevel.Vocational
        : text.Contains("高中", StringComparison.Ordinal) ? EducationLevel.SeniorHigh
        : text.Contains("初中", StringComparison.Ordinal) || text.Contains("小学", StringComparison.Ordinal) ? EducationLevel.JuniorHigh
        : null;

    /// <summary>The degree that a cell names beside the level; null where it names none.</summary>
    public static Degree? DegreeBeside(string text)
    {
        var parts = text.Split(['/', '、', ',', '，', ' ', '+'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length < 2 ? null : parts[^1] switch
        {
            "学士" or "学士学位" => Domain.Talents.Degree.Bachelor,
            "硕士" or "硕士学位" => Domain.Talents.Degree.Master,
            "博士" or "博士学位" => Domain.Talents.Degree.Doctor,
            _ => null,
        };
    }

    public static bool IsNoGraduation(string text) => text.Contains("结业", StringComparison.Ordinal) || text.Contains("肄业", StringComparison.Ordinal) || text is "12" or "13" or "15" or "16" or "22" or "23" or "32" or "33";

    /// <summary>全日制, 是; 非全日制, 否, 在职, 函授 and the like.</summary>
    public static bool? FullTime(string text) => text switch
    {
        "全日制" or "普通全日制" or "统招" => true,
        "非全日制" or "在职" or "函授" or "自考" or "成人" or "成教" or "业余" or "网络教育" or "电大" => false,
        "" => null,
        _ => CellText.IsYes(text),
    };

    /// <summary>The grade that the name of a title begins with: 正高级…, 高级…, 助理….</summary>
    public static CredentialGrade? GradeOf(string title) =>
        title.StartsWith("正高", StringComparison.Ordinal) ? CredentialGrade.Senior
        : title.StartsWith("高级", StringComparison.Ordinal) || title.StartsWith("副高", StringComparison.Ordinal) ? CredentialGrade.DeputySenior
        : title.StartsWith("助理", StringComparison.Ordinal) ? CredentialGrade.Assistant
        : null;

    private static readonly string[] Vocational = ["中专", "中职", "技校", "职高", "技工", "中技"];

    // GB/T 4658, those that are graduations.
    private static readonly Dictionary<string, EducationLevel> Codes = new()
    {
        ["11"] = EducationLevel.Doctor,
        ["14"] = EducationLevel.Master,
        ["21"] = EducationLevel.Bachelor,
        ["31"] = EducationLevel.College,
        ["41"] = EducationLevel.Vocational,
        ["44"] = EducationLevel.Vocational,
        ["47"] = EducationLevel.Vocational,
        ["61"] = EducationLevel.SeniorHigh,
        ["71"] = EducationLevel.JuniorHigh,
        ["81"] = EducationLevel.JuniorHigh,
        ["90"] = EducationLevel.JuniorHigh,
    };

    private void Learn<T>(params ReadOnlySpan<(string Word, T Member)> words) where T : struct, Enum
    {
        foreach (var member in Enum.GetValues<T>())
        {
            var key = $"enum.{typeof(T).Name}.{member}";
            if (!texts.Has(key)) continue;
            members[(typeof(T), Key(texts.In(PortalLanguage.Chinese, key)))] = member;
            members[(typeof(T), Key(texts.In(PortalLanguage.English, key)))] = member;
        }

        foreach (var (word, member) in words) members[(typeof(T), Key(word))] = member;
    }

    // The standards' numeric codes, with and without the leading nought.
    private void LearnCodes<T>(int digits) where T : struct, Enum
    {
        foreach (var member in Enum.GetValues<T>())
        {
            var code = Convert.ToInt32(member, CultureInfo.InvariantCulture);
            members[(typeof(T), code.ToString(CultureInfo.InvariantCulture))] = member;
            members[(typeof(T), code.ToString($"D{digits}", CultureInfo.InvariantCulture))] = member;
        }
    }

    private static string Key(string word) => WrittenNumber.Normalise(word);
}
