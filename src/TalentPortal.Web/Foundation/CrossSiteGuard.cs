namespace TalentPortal.Web.Foundation;

/// <summary>Refuses changes that a browser says another site sent, before the antiforgery token is even looked at.</summary>
internal sealed class CrossSiteGuard(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var reads = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) || HttpMethods.IsOptions(context.Request.Method);
        if (reads || context.Request.Headers["Sec-Fetch-Site"] != "cross-site") return next(context);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }
}
