using TalentPortal.Application.Services;

namespace TalentPortal.Web.Pages.Services.Desk;

/// <summary>The form of a service, new or of another version.</summary>
public interface IServiceForm
{
    EnterService Form { get; }
    /// <summary>The code and the course are kept from one version to the next.</summary>
    bool IsNew { get; }
}
