using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Notices;

namespace TalentPortal.Web.Notices;

/// <summary>What the forms of all public lists share: whom it is about, what is said, and one file.</summary>
public abstract class ObjectionPageModel(PortalTexts texts) : PageModel
{
    [FromRoute] public string Number { get; set; } = "";
    [FromRoute] public int Serial { get; set; }
    [BindProperty] public RaiseObjection Form { get; set; } = new();
    [BindProperty] public IFormFile? Evidence { get; set; }
    public ObjectionTarget Target { get; protected set; } = null!;

    protected async Task<(bool Passed, ScreenedFile? File)> ScreenAsync(CancellationToken ct)
    {
        if (Evidence is null) return (true, null);
        using var content = new MemoryStream();
        await Evidence.CopyToAsync(content, ct);
        if (FileSniffer.Screen(Evidence.FileName, content.ToArray(), out var file) is not { } fault) return (true, file);
        ModelState.AddModelError(nameof(Evidence), texts.Of(fault));
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return (false, null);
    }
}
