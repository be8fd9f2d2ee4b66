namespace TalentPortal.Application.Notices;

/// <summary>Section <c>NoticeOffice</c>: who publishes and takes objections, as a new notice begins; the officer may change it there.</summary>
public sealed class NoticeOfficeSettings
{
    public string Department { get; set; } = "中共齐河县委人才工作领导小组办公室";
    public string Phone { get; set; } = "0534-5330000";
    public string HowToObject { get; set; } = "请在公示期内署真实姓名、附事实依据，通过本页面每行的“提出异议”提交，或来电、来信、来访反映。不署名的作为线索处理。";
}
