using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Flats;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Flats;

/// <summary>A draw for everybody: the list, what was promised, and the order computed again at this moment; as a file for whoever computes it elsewhere.</summary>
[Open]
public sealed class DrawModel(FlatDrawQuery draws) : PageModel
{
    [FromRoute] public string Number { get; set; } = "";
    public FlatDrawShown Shown { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Shown = await draws.PublicAsync(Number, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
    }

    public FileContentResult OnGetFile() => File(Encoding.UTF8.GetBytes(Shown.File.ToJson()), "application/json", $"{Shown.File.Number}.json");
}
