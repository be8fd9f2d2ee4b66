using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Testing.Pages.Samples;

/// <summary>A form whose opinion names the failure that the "service" answers with.</summary>
[Open]
public sealed class RefuseModel : PageModel
{
    [BindProperty] public RefuseForm Form { get; set; } = new();

    public void OnGet(string? fail) => Fail(fail);

    public IActionResult OnPost()
    {
        if (string.IsNullOrEmpty(Form.Opinion)) throw new ValidationException([new ValidationFailure("Opinion", "请填写意见")]);
        Fail(Form.Opinion);
        return RedirectToPage(new { start = Form.Start });
    }

    private static void Fail(string? how)
    {
        switch (how)
        {
            case "refused": throw new RefusedException(AccountRefusals.AuditorOnlyReads);
            case "stale": throw new StaleVersionException("sample", Guid.Empty, 1);
            case "missing": throw new NotFoundException();
            case "forbidden": throw new ForbiddenException();
            case "broken": throw new InvalidOperationException("secret inner detail");
        }
    }
}

public sealed class RefuseForm
{
    public string? Opinion { get; set; }
    public int? Amount { get; set; }
    public DateOnly? Start { get; set; }
    public long Version { get; set; }
}
