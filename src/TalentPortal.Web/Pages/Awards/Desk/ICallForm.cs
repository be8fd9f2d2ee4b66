using TalentPortal.Application.Awards;

namespace TalentPortal.Web.Pages.Awards.Desk;

/// <summary>A page with the form of a call.</summary>
public interface ICallForm
{
    WriteAwardCall Form { get; }
}
