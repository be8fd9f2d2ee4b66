namespace TalentPortal.Domain.Talents;

/// <summary>Where a talent came from (来源).</summary>
public enum TalentSource
{
    /// <summary>本土: always here</summary>
    Local,
    /// <summary>引进: from elsewhere, to stay</summary>
    Recruited,
    /// <summary>回流: from here, back again</summary>
    Returned,
    /// <summary>柔性: works for the county and keeps a post elsewhere</summary>
    Flexible,
}

/// <summary>The six national teams (六支队伍).</summary>
public enum TalentTeam
{
    /// <summary>党政人才</summary>
    PartyAndGovernment,
    /// <summary>企业经营管理人才</summary>
    EnterpriseManagement,
    /// <summary>专业技术人才</summary>
    Professional,
    /// <summary>高技能人才</summary>
    HighlySkilled,
    /// <summary>农村实用人才</summary>
    RuralPractical,
    /// <summary>社会工作人才</summary>
    SocialWork,
}

/// <summary>Whether the person is still one of the county's talents (状态).</summary>
public enum TalentStanding
{
    /// <summary>在职</summary>
    Active,
    /// <summary>离县</summary>
    LeftCounty,
    /// <summary>退休</summary>
    Retired,
    /// <summary>去世</summary>
    Deceased,
    /// <summary>注销: entered by mistake, or erased on request</summary>
    Cancelled,
}

/// <summary>GB/T 2261.2 by its first digit; 21 to 23 are all married.</summary>
public enum MaritalStatus
{
    /// <summary>未婚</summary>
    Single = 10,
    /// <summary>已婚</summary>
    Married = 20,
    /// <summary>丧偶</summary>
    Widowed = 30,
    /// <summary>离婚</summary>
    Divorced = 40,
    /// <summary>未说明</summary>
    Unstated = 90,
}

/// <summary>GB/T 4762.</summary>
public enum PoliticalStatus
{
    /// <summary>中共党员</summary>
    PartyMember = 1,
    /// <summary>中共预备党员</summary>
    ProbationaryPartyMember = 2,
    /// <summary>共青团员</summary>
    YouthLeagueMember = 3,
    /// <summary>民革党员</summary>
    RevolutionaryCommittee = 4,
    /// <summary>民盟盟员</summary>
    DemocraticLeague = 5,
    /// <summary>民建会员</summary>
    NationalConstruction = 6,
    /// <summary>民进会员</summary>
    PromotingDemocracy = 7,
    /// <summary>农工党党员</summary>
    PeasantsAndWorkers = 8,
    /// <summary>致公党党员</summary>
    ZhiGong = 9,
    /// <summary>九三学社社员</summary>
    JiuSan = 10,
    /// <summary>台盟盟员</summary>
    TaiwanLeague = 11,
    /// <summary>无党派人士</summary>
    Independent = 12,
    /// <summary>群众</summary>
    Masses = 13,
}
