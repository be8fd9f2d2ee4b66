using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Accounts;
using TalentPortal.Domain.Accounts;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages.Accounts.Desk;

[Requires(Capability.ManageAccounts)]
public sealed class AccountsModel(AccountDirectory accounts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")] public AccountFilter Filter { get; set; } = new();
    public AccountPage Found { get; private set; } = null!;

    public string? Previous => Found.Previous is { } id ? Address(before: id) : null;
    public string? Next => Found.Next is { } id ? Address(after: id) : null;

    public async Task OnGetAsync(CancellationToken ct) => Found = await accounts.PageAsync(Filter, ct);

    private string? Address(Guid? after = null, Guid? before = null) =>
        Url.Page("/Accounts/Desk/Accounts", new { Filter.Q, Filter.Role, Disabled = Filter.Disabled ? "true" : null, after, before });
}
