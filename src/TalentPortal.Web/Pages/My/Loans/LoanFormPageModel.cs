using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Loans;

namespace TalentPortal.Web.Pages.My.Loans;

/// <summary>What a borrower states, new or put right.</summary>
public abstract class LoanFormPageModel : PageModel
{
    [BindProperty] public ApplyForLoan Form { get; set; } = new();
    public LoanOffer Offer { get; protected set; } = null!;
    /// <summary>Bank and guarantee body are chosen once.</summary>
    public virtual bool ChoosesHouses => false;
}
