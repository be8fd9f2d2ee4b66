using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.Extensions.Options;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Web.Foundation;

/// <summary>
/// A form that comes after its session ended fails on the token, which belonged to that session. Its reader is led to the sign-in,
/// which says so and leads back to the page, instead of to a page about bad requests. Nothing of the form has been looked at; the browser
/// keeps what was written (<see cref="TypedText"/>).
/// </summary>
internal sealed class EndedSessionFilter(ICurrentActor current, IUrlHelperFactory urls, IOptions<AntiforgeryOptions> antiforgery) : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is not IAntiforgeryValidationFailedResult || current.IsSignedIn || !CameFromAPage(context.HttpContext.Request) || !NeedsSession(context)) return;
        var signIn = urls.GetUrlHelper(context).Page(PortalPlaces.SignIn, new { returnUrl = context.HttpContext.WrittenAt(), ended = true });
        if (signIn is not null) context.Result = new LocalRedirectResult(signIn);
    }

    public void OnResultExecuted(ResultExecutedContext context) { }

    private bool CameFromAPage(HttpRequest request) => request.HasFormContentType && request.Form.ContainsKey(antiforgery.Value.FormFieldName);

    private bool NeedsSession(ActionContext context) =>
        context.ActionDescriptor is CompiledPageActionDescriptor page && !DeclaredRights.Of(page, null).All(right => right.Allows(current));
}
