using Microsoft.AspNetCore.Mvc;
using TalentPortal.Domain.Documents;

namespace TalentPortal.Web.Documents;

/// <summary>Where a paper is verified; printed as QR on the paper itself.</summary>
internal static class PaperAddresses
{
    public static string VerifyAddress(this IUrlHelper url, IssuedDocument document) =>
        url.PageLink("/Documents/Check", values: new { number = document.Number, code = document.CheckCode })!;
}
