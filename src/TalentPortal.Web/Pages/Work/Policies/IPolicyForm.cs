using TalentPortal.Application.Policies;

namespace TalentPortal.Web.Pages.Work.Policies;

/// <summary>A page with the fields of a version.</summary>
public interface IPolicyForm
{
    WritePolicyVersion Form { get; }
}
