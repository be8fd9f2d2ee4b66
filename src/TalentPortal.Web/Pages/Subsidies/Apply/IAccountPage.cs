using TalentPortal.Application.Subsidies;

namespace TalentPortal.Web.Pages.Subsidies.Apply;

/// <summary>A page with the fields of a bank card.</summary>
public interface IAccountPage
{
    SaveBankAccount Form { get; }
}
