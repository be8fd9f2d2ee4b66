namespace TalentPortal.Domain.Employers;

/// <summary>Sections of the national classification of industries (国民经济行业分类, GB/T 4754-2017); the value is the section's letter.</summary>
public enum Industry
{
    /// <summary>农、林、牧、渔业</summary>
    Agriculture = 'A',
    /// <summary>采矿业</summary>
    Mining = 'B',
    /// <summary>制造业</summary>
    Manufacturing = 'C',
    /// <summary>电力、热力、燃气及水生产和供应业</summary>
    Utilities = 'D',
    /// <summary>建筑业</summary>
    Construction = 'E',
    /// <summary>批发和零售业</summary>
    Trade = 'F',
    /// <summary>交通运输、仓储和邮政业</summary>
    Transport = 'G',
    /// <summary>住宿和餐饮业</summary>
    Catering = 'H',
    /// <summary>信息传输、软件和信息技术服务业</summary>
    Information = 'I',
    /// <summary>金融业</summary>
    Finance = 'J',
    /// <summary>房地产业</summary>
    RealEstate = 'K',
    /// <summary>租赁和商务服务业</summary>
    BusinessServices = 'L',
    /// <summary>科学研究和技术服务业</summary>
    Research = 'M',
    /// <summary>水利、环境和公共设施管理业</summary>
    Environment = 'N',
    /// <summary>居民服务、修理和其他服务业</summary>
    ResidentServices = 'O',
    /// <summary>教育</summary>
    Education = 'P',
    /// <summary>卫生和社会工作</summary>
    Health = 'Q',
    /// <summary>文化、体育和娱乐业</summary>
    Culture = 'R',
    /// <summary>公共管理、社会保障和社会组织</summary>
    PublicAdministration = 'S',
    /// <summary>国际组织</summary>
    InternationalOrganisations = 'T',
}
