namespace TalentPortal.Domain.Talents;

/// <summary>What a column of a talent list (台账) may hold. Nothing else is taken from a list.</summary>
public enum TalentColumn
{
    /// <summary>姓名</summary>
    Name,
    /// <summary>证件类型; where it is missing the number tells it</summary>
    DocumentKind,
    /// <summary>证件号码</summary>
    IdNumber,
    /// <summary>性别; compared with the number, and needed where the number does not carry it</summary>
    Sex,
    /// <summary>出生日期; likewise</summary>
    BirthDate,
    /// <summary>手机号码</summary>
    Phone,
    /// <summary>民族</summary>
    Ethnicity,
    /// <summary>政治面貌</summary>
    PoliticalStatus,
    /// <summary>婚姻状况</summary>
    MaritalStatus,
    /// <summary>户籍地 (GB/T 2260)</summary>
    Household,
    /// <summary>学历, or 学历学位 in one cell</summary>
    Level,
    /// <summary>学位</summary>
    Degree,
    /// <summary>毕业院校</summary>
    School,
    /// <summary>所学专业</summary>
    Major,
    /// <summary>毕业时间</summary>
    GraduatedOn,
    /// <summary>是否全日制</summary>
    FullTime,
    /// <summary>毕业证书编号</summary>
    CertificateNumber,
    /// <summary>工作单位</summary>
    Employer,
    /// <summary>统一社会信用代码</summary>
    CreditCode,
    /// <summary>职务</summary>
    Post,
    /// <summary>入职日期</summary>
    StartedOn,
    /// <summary>用工形式</summary>
    EmploymentKind,
    /// <summary>职称</summary>
    Title,
    /// <summary>职称级别</summary>
    TitleGrade,
    /// <summary>职称取得日期</summary>
    TitleOn,
    /// <summary>人才来源</summary>
    Source,
    /// <summary>人才队伍</summary>
    Team,
    /// <summary>首次来县年月</summary>
    FirstInCounty,
    /// <summary>动态（在岗、离县）</summary>
    Standing,
}

/// <summary>Which rows of a list may be written.</summary>
public enum TalentImportMode
{
    /// <summary>新增并更新</summary>
    AddAndUpdate,
    /// <summary>只新增</summary>
    AddOnly,
    /// <summary>只更新</summary>
    UpdateOnly,
}

/// <summary>What one row of a talent list means to the register.</summary>
public enum TalentOutcome
{
    /// <summary>新增</summary>
    New,
    /// <summary>变更</summary>
    Changed,
    /// <summary>无变化</summary>
    Unchanged,
    /// <summary>按导入方式跳过</summary>
    Skipped,
    /// <summary>文件内重复</summary>
    Repeated,
    /// <summary>有误</summary>
    Faulty,
}
