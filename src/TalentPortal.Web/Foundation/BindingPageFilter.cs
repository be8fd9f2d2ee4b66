using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace TalentPortal.Web.Foundation;

/// <summary>
/// An address that names nothing there is (a step that does not exist) is not found. A posted form that could not even be read (a word where a number belongs) goes back to its page with 400, and with
/// everything else that is wrong with it; handlers see only readable forms.
/// </summary>
internal sealed class BindingPageFilter : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.RouteData.Values.Keys.Any(key => context.ModelState.GetFieldValidationState(key) is ModelValidationState.Invalid))
            context.Result = new NotFoundResult();
        else if (HttpMethods.IsPost(context.HttpContext.Request.Method) && context.HandlerMethod is { } handler && !context.ModelState.IsValid && !handler.MethodInfo.IsDefined(typeof(HalfTypedAttribute), inherit: true))
        {
            await AddTheRestAsync(context);
            context.Result = new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        }
        else
            await next();
    }

    /// <summary>What the form's own validator says of the fields that could be read, so that nobody is told of one mistake after the other.</summary>
    private static async Task AddTheRestAsync(PageHandlerExecutingContext context)
    {
        if (context.HandlerInstance.GetType().GetProperty("Form")?.GetValue(context.HandlerInstance) is not { } form
            || context.HttpContext.RequestServices.GetService(typeof(IValidator<>).MakeGenericType(form.GetType())) is not IValidator validator) return;
        var found = await validator.ValidateAsync(new ValidationContext<object>(form), context.HttpContext.RequestAborted);
        foreach (var failure in found.Errors.Where(failure => context.ModelState.GetFieldValidationState($"Form.{failure.PropertyName}") is not ModelValidationState.Invalid).ToList())
            context.ModelState.AddModelError($"Form.{failure.PropertyName}", failure.ErrorMessage);
    }
}
