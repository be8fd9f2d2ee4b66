using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Routing;
using TalentPortal.Application.Foundation;
using TalentPortal.Web.Foundation.Parts;

namespace TalentPortal.Web.Foundation;

/// <summary>
/// Every POST happens once: double tap, back button and retry give one effect and the first answer. A handler is exempt only with
/// <see cref="RepeatableAttribute"/>. Work, key and answer share one transaction; an error page undoes all of it.
/// </summary>
internal sealed class OncePageFilter(OnceOnly once, ICurrentActor current, PersonalDataVault vault, IUrlHelperFactory urls) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.HandlerMethod is not { } handler || !HttpMethods.IsPost(handler.HttpMethod) || IsRepeatable(handler.MethodInfo))
        {
            await next();
            return;
        }

        var form = await context.HttpContext.Request.ReadFormAsync(context.HttpContext.RequestAborted);
        if (!Guid.TryParse(form[PostFormTagHelper.KeyField], out var key))
        {
            context.Result = new BadRequestResult();
            return;
        }

        var account = current.IsSignedIn ? current.Actor.Id.Value : Guid.Empty;
        var posted = new OnceForm(key, account, context.HttpContext.Request.Path + "#" + handler.Name, await FingerprintAsync(form, context.HttpContext.RequestAborted));
        // What was done is remembered even if the browser has hung up by then; a handler that stops because of it leaves nothing, and the retry does it.
        var answer = await once.RunAsync(posted, async () => AddressOf(await next()), CancellationToken.None);
        if (answer.Result is OnceResult.AnsweredBefore) context.Result = new LocalRedirectResult(answer.Address);
        if (answer.Result is OnceResult.Refused) context.Result = new StatusCodeResult(StatusCodes.Status422UnprocessableEntity);
    }

    private static bool IsRepeatable(MethodInfo handler) =>
        handler.GetCustomAttribute<RepeatableAttribute>() is not null || handler.DeclaringType?.GetCustomAttribute<RepeatableAttribute>() is not null;

    /// <summary>Where the answer leads; null for an error, which leaves nothing behind.</summary>
    private string? AddressOf(PageHandlerExecutedContext executed)
    {
        if (executed.Exception is not null && !executed.ExceptionHandled) return null;
        var url = urls.GetUrlHelper(executed);
        var request = executed.HttpContext.Request;
        return executed.Result switch
        {
            RedirectToPageResult page => url.Page(page.PageName, page.PageHandler, page.RouteValues, null, null, page.Fragment),
            LocalRedirectResult local => url.Content(local.Url),
            RedirectResult elsewhere when url.IsLocalUrl(elsewhere.Url) => url.Content(elsewhere.Url),
            PageResult { StatusCode: >= 400 } => null,
            PageResult when !executed.ModelState.IsValid => null,
            IStatusCodeActionResult { StatusCode: >= 400 } => null,
            _ => request.Path + request.QueryString,
        };
    }

    /// <summary>Keyed, because a form may hold nothing but an ID number, and those are few enough to try them all.</summary>
    private async Task<byte[]> FingerprintAsync(IFormCollection form, CancellationToken ct)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var field in form.Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal)).OrderBy(field => field.Key, StringComparer.Ordinal))
            foreach (var value in field.Value)
                digest.AppendData(Encoding.UTF8.GetBytes($"{field.Key.Length}:{field.Key}={value?.Length}:{value}\n"));
        foreach (var file in form.Files)
        {
            await using var content = file.OpenReadStream();
            digest.AppendData(Encoding.UTF8.GetBytes($"{file.Name}:{file.FileName}:{file.Length}\n"));
            digest.AppendData(await SHA256.HashDataAsync(content, ct));
        }

        return vault.Fingerprint("form", Convert.ToHexString(digest.GetHashAndReset()));
    }
}
