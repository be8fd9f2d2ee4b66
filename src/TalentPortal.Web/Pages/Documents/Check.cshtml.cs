using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Documents;
using TalentPortal.Web.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Documents;

/// <summary>Whether a paper is ours and unaltered. The QR code on a paper fills in the form; asking is one press.</summary>
[Open]
public sealed class CheckModel(PublicDocumentCheck check) : PageModel
{
    [BindProperty] public CheckDocument Form { get; set; } = new();
    public bool HasAnswer { get; private set; }
    public VerifiedDocument? Found { get; private set; }
    /// <summary>What a certificate is worth today.</summary>
    public CertificateToday? Certificate { get; private set; }

    public void OnGet(string? number, string? code) => Form = new CheckDocument { Number = number, Code = code };

    [Repeatable("asks and changes nothing")]
    public async Task OnPostAsync(CancellationToken ct)
    {
        Found = await check.AskAsync(Form, HttpContext.Address(), ct);
        Certificate = await check.CertificateAsync(Found, ct);
        HasAnswer = true;
    }
}
