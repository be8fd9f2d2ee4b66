namespace TalentPortal.Domain.Policies;

/// <summary>The rules of the allowance that rest on a clause of the county's document. Which clause is data of the version.</summary>
public enum AllowanceRule
{
    /// <summary>全日制或留服认证学历</summary>
    Education,
    /// <summary>毕业年限</summary>
    GraduationWindow,
    /// <summary>年龄</summary>
    Age,
    /// <summary>劳动合同或编制</summary>
    Contract,
    /// <summary>不得派往外地工作</summary>
    Dispatch,
    /// <summary>在县内缴纳养老保险</summary>
    Pension,
    /// <summary>月标准</summary>
    Rate,
    /// <summary>企业上浮</summary>
    EnterpriseUplift,
    /// <summary>财政供养人员按机关事业标准</summary>
    PublicPayroll,
    /// <summary>最多月数和期限</summary>
    MonthLimit,
    /// <summary>同月两个单位、变更单位</summary>
    EmployerOfMonth,
    /// <summary>学历提升</summary>
    HigherDegree,
    /// <summary>补缴</summary>
    BackPayment,
    /// <summary>就高不重复</summary>
    Stacking,
    /// <summary>暂停和终止</summary>
    Suspension,
    /// <summary>追缴</summary>
    Recovery,
    /// <summary>政策自定条件; each has a clause of its own, so a version gives none for all of them.</summary>
    OwnConditions,
}
