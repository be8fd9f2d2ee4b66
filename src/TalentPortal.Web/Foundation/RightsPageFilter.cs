using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Routing;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Web.Foundation;

/// <summary>
/// The first lock: asks the declared rights of the handler before anything of the page runs. No declaration, no entry. The second
/// lock is the query of the application service, which decides what rows exist for the actor.
/// </summary>
internal sealed class RightsPageFilter(ICurrentActor current, IUrlHelperFactory urls) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var rights = DeclaredRights.Of(context.ActionDescriptor, context.HandlerMethod);
        if (rights.Count > 0 && rights.All(right => right.Allows(current))) await next();
        else context.Result = Refuse(context, current.IsSignedIn);
    }

    private IActionResult Refuse(PageHandlerExecutingContext context, bool signedIn)
    {
        var request = context.HttpContext.Request;
        var signIn = urls.GetUrlHelper(context).Page(PortalPlaces.SignIn, new { returnUrl = HttpMethods.IsGet(request.Method) ? request.Path + request.QueryString : null });
        if (signedIn || signIn is null) return new StatusCodeResult(StatusCodes.Status403Forbidden);
        if (!request.IsPartial()) return new LocalRedirectResult(signIn);
        // A part of a page must not be replaced by the sign-in page: the browser is sent there as a whole.
        context.HttpContext.Response.Headers["HX-Redirect"] = signIn;
        return new StatusCodeResult(StatusCodes.Status401Unauthorized);
    }
}
