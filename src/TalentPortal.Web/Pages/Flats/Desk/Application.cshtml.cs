using TalentPortal.Application.Flats;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Flats.Desk;

/// <summary>One application: what the register says today, its points line by line, every step, and what the reader can do next.</summary>
[Requires(Capability.ReadFlats)]
public sealed class ApplicationModel(FlatDeskQuery desk) : ApplicationPageModel(desk)
{
    public void OnGet()
    {
    }
}
