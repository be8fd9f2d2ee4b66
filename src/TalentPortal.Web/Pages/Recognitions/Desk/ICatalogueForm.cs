using TalentPortal.Application.Recognitions;

namespace TalentPortal.Web.Pages.Recognitions.Desk;

/// <summary>A page with the fields of a version.</summary>
public interface ICatalogueForm
{
    WriteCatalogue Form { get; }
}
