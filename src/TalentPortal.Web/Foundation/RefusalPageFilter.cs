using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Web.Foundation;

/// <summary>
/// Turns an expected "no" into an answer: validation beside the field with 400, a refusal in the summary with 409 and everything
/// typed still there, a stale version on the 409 page, not found 404, forbidden 403. Whatever else goes wrong is an error and logged.
/// </summary>
internal sealed class RefusalPageFilter(PortalTexts texts) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        if (executed.Exception is null || executed.ExceptionHandled || Answer(executed) is not { } answer) return;
        executed.Result = answer;
        executed.ExceptionHandled = true;
    }

    private IActionResult? Answer(PageHandlerExecutedContext context) => context.Exception switch
    {
        ValidationException invalid => BesideTheFields(context, invalid),
        RefusedException refused => InTheSummary(context, refused.Refusal),
        StaleVersionException stale => OnItsOwnPage(context.HttpContext, stale),
        DbUpdateConcurrencyException => OnItsOwnPage(context.HttpContext, new StaleVersionException("", Guid.Empty, 0)),
        NotFoundException => new NotFoundResult(),
        ForbiddenException => new StatusCodeResult(StatusCodes.Status403Forbidden),
        _ => null,
    };

    private static PageResult BesideTheFields(PageHandlerExecutedContext context, ValidationException invalid)
    {
        foreach (var failure in invalid.Errors)
            context.ModelState.AddModelError($"Form.{failure.PropertyName}", failure.ErrorMessage);
        context.HttpContext.Features.Set(new FieldOrder([.. invalid.Errors.Select(failure => $"Form.{failure.PropertyName}")]));
        return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
    }

    private IActionResult InTheSummary(PageHandlerExecutedContext context, Refusal refusal)
    {
        if (HttpMethods.IsGet(context.HttpContext.Request.Method)) return OnItsOwnPage(context.HttpContext, refusal);
        context.ModelState.AddModelError("", texts.Refusal(refusal));
        return new PageResult { StatusCode = StatusCodes.Status409Conflict };
    }

    private static StatusCodeResult OnItsOwnPage<TReason>(HttpContext http, TReason reason)
    {
        http.Features.Set(reason);
        return new StatusCodeResult(StatusCodes.Status409Conflict);
    }
}
