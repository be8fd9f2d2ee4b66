using TalentPortal.Application.Recognitions;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Recognitions.Desk;

/// <summary>The file: facts, proofs, score, papers and history on one screen, with the actions possible now.</summary>
[Requires(Capability.ReadRecognitions)]
public sealed class CaseModel(RecognitionDeskQuery cases) : CasePageModel(cases)
{
    public void OnGet()
    {
    }
}
