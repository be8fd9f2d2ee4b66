using TalentPortal.Application.Documents.Papers;

namespace TalentPortal.Application.Subsidies;

/// <summary>Section <c>Office</c>: how the county signs its papers, where it is reached, where a decision is contested.</summary>
public sealed class OfficeSettings
{
    public string Name { get; set; } = "齐河县人力资源和社会保障局";
    public string Phone { get; set; } = "0534-12333";
    public string AppealAuthority { get; set; } = "齐河县人民政府";
    public string AppealCourt { get; set; } = "齐河县人民法院";

    public PaperOffice Office => new(Name, Phone);
    public AppealRoute Appeal => new(AppealAuthority, AppealCourt);
}
