using TalentPortal.Application.Flats;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.My.Flats;

/// <summary>Where the application stands, what happens next and by which day, points and place.</summary>
[Requires(Capability.ApplyForSubsidies)]
public sealed class ApplicationModel(OwnFlatService own) : OwnFlatPageModel(own)
{
    /// <summary>The day that the state is about, where it is about one.</summary>
    public DateOnly? Day => Shown.Application.BarredUntil ?? Shown.Application.ChooseBy ?? Shown.Application.Deadline?.DueOn ?? Shown.Application.PublicUntil;

    public void OnGet()
    {
    }
}
