using TalentPortal.Application.Recognitions;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Recognitions.Desk;

/// <summary>One panel: experts, cases that wait, votes, minutes.</summary>
[Requires(Capability.ReadRecognitions)]
public sealed class PanelModel(RecognitionDeskQuery desk) : PanelPageModel(desk)
{
    public void OnGet()
    {
    }
}
