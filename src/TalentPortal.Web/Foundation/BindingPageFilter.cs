using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace TalentPortal.Web.Foundation;

/// <summary>A posted form that could not even be read (a word where a number belongs) goes back to its page with 400; handlers see only readable forms.</summary>
internal sealed class BindingPageFilter : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (HttpMethods.IsPost(context.HttpContext.Request.Method) && context.HandlerMethod is { } handler && !context.ModelState.IsValid && !handler.MethodInfo.IsDefined(typeof(HalfTypedAttribute), inherit: true))
            context.Result = new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        else
            await next();
    }
}
