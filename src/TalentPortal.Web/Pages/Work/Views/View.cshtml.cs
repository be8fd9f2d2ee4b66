using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Accounts;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Work.Views;

/// <summary>One of the reader's own views: another name, or away with it. Both lead back to its list.</summary>
[RequiresBench]
public sealed class ViewModel(SavedViewService views) : PageModel
{
    private SavedView view = null!;

    [FromRoute] public Guid Id { get; set; }
    [BindProperty] public NameView Form { get; set; } = new();
    public string Address => $"{List}?{view.Query}";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        view = await views.GetAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Form.Name = view.Name;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await views.RenameAsync(Id, Form, ct);
        return LocalRedirect(Address);
    }

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken ct)
    {
        await views.DiscardAsync(Id, ct);
        return LocalRedirect(List);
    }

    private string List => Url.Page(view.List switch { ViewedList.Talents => "/Work/Talents/Index", ViewedList.Employers => "/Work/Employers/Index", _ => throw new InvalidOperationException($"{view.List} has no page.") })!;
}
