using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Pages;

/// <summary>Whatever went wrong, in the reader's words. It also answers failed posts, so it asks for no token and does nothing.</summary>
[Open, IgnoreAntiforgeryToken]
[Repeatable("shows why another request failed")]
public sealed class ErrorModel(PortalTexts texts, IHostEnvironment environment, IEnumerable<IChangeHistory> histories) : PageModel
{
    private static readonly int[] Worded = [400, 403, 404, 409, 422, 429, 500];

    /// <summary>A form that failed like this may be sent again from its page: an old token, a used key, a mishap of ours.</summary>
    private static readonly int[] WorthAnotherTry = [400, 422, 500];

    public string Heading { get; private set; } = "";
    public string Lead { get; private set; } = "";
    public string Trace { get; private set; } = "";

    /// <summary>Where to open the page of a form again, to send it once more.</summary>
    public string? Reload { get; private set; }
    public IReadOnlyList<ChangeStep> Changes { get; private set; } = [];
    public IReadOnlyList<string> Typed { get; private set; } = [];

    /// <summary>Only a developer sees what broke.</summary>
    public Exception? Failure { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Trace = HttpContext.TraceIdentifier;
        if (environment.IsDevelopment()) Failure = HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (HttpContext.Features.Get<Refusal>() is { } refusal) Explain(texts["error.409.refused.title"], texts.Refusal(refusal));
        else ExplainStatus(Response.StatusCode == StatusCodes.Status200OK ? StatusCodes.Status404NotFound : Response.StatusCode);
        if (HttpContext.Features.Get<StaleVersionException>() is { } stale) await ExplainChangeAsync(stale, ct);
        if (Request.IsPartial()) Response.Headers["HX-Retarget"] = "body";
    }

    public Task OnPostAsync(CancellationToken ct)
    {
        if (WorthAnotherTry.Contains(Response.StatusCode)) Reload = HttpContext.WrittenAt();
        return OnGetAsync(ct);
    }

    private void ExplainStatus(int status)
    {
        Response.StatusCode = status;
        if (Worded.Contains(status)) Explain(texts[$"error.{status}.title"], texts[$"error.{status}.lead"]);
        else Explain(texts["error.status.title", status], texts["error.status.lead"]);
    }

    private void Explain(string heading, string lead) => (Heading, Lead) = (heading, lead);

    private async Task ExplainChangeAsync(StaleVersionException stale, CancellationToken ct)
    {
        Reload = HttpContext.WrittenAt();
        Typed = [.. Request.HasFormContentType ? Request.Form.Where(field => IsTyped(field.Key)).SelectMany(field => field.Value).Where(IsProse).Select(text => text!) : []];
        if (histories.FirstOrDefault(history => history.Subject == stale.Subject) is { } history)
            Changes = await history.SinceAsync(stale.Id, stale.PostedVersion, ct);
    }

    /// <summary>Words and figures that somebody wrote; not the values behind boxes and lists, which say nothing to a reader.</summary>
    private static bool IsProse(string? text) => text is { Length: > 3 } && !Guid.TryParse(text, out _) && !bool.TryParse(text, out _) && !(char.IsAsciiLetterUpper(text[0]) && text.All(char.IsAsciiLetter));

    /// <summary>What the reader wrote, not what the page carried along.</summary>
    private static bool IsTyped(string field) => field.StartsWith("Form.", StringComparison.Ordinal) && field != "Form.Version";
}
