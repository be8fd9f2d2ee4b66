using TalentPortal.Application.Recognitions;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Recognitions.Desk;

/// <summary>One level held: term, certificate, history, and what can be done about it.</summary>
[Requires(Capability.ReadRecognitions)]
public sealed class HolderModel(RecognitionHolderService holders) : HolderPageModel(holders)
{
    public void OnGet()
    {
    }
}
