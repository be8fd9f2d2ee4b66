using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Web.Documents;

/// <summary>Several files of one field, each looked into; what is wrong with one stands beside the field with its name.</summary>
internal static class UploadedProofs
{
    /// <returns>Null when a file was refused; the page is shown again.</returns>
    public static async Task<IReadOnlyList<ScreenedFile>?> ScreenAsync(this PageModel page, string field, IReadOnlyCollection<IFormFile> files, PortalTexts texts, CancellationToken ct)
    {
        var passed = new List<ScreenedFile>();
        foreach (var upload in files)
        {
            using var content = new MemoryStream();
            await upload.CopyToAsync(content, ct);
            if (FileSniffer.Screen(upload.FileName, content.ToArray(), out var file) is { } fault) page.ModelState.AddModelError(field, $"{upload.FileName}: {texts.Of(fault)}");
            else passed.Add(file!);
        }

        if (passed.Count == files.Count) return passed;
        page.Response.StatusCode = StatusCodes.Status400BadRequest;
        return null;
    }
}
