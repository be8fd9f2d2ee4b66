using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Web.Accounts;

/// <summary>
/// Asks for the password before a page with <see cref="FreshSignInAttribute"/> takes a form. It stands between the rights and the
/// once-only filter: a session that a right password renewed outlives a form that is refused, and no password is hashed while the
/// form's transaction holds the database.
/// </summary>
internal sealed class FreshSignInFilter : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method) || !IsAskedFor(context) || IsFresh(http.RequestServices) || await ConfirmAsync(http, context.ModelState)) await next();
        else context.Result = AskAgain(context);
    }

    private static bool IsAskedFor(PageHandlerExecutingContext context) => context.ActionDescriptor.HandlerTypeInfo.GetCustomAttribute<FreshSignInAttribute>(inherit: true) is not null;

    private static bool IsFresh(IServiceProvider services) =>
        services.GetRequiredService<CountyClock>().UtcNow - services.GetRequiredService<CurrentActor>().SignedIn.AuthenticatedAt <= services.GetRequiredService<SignInSettings>().FreshFor;

    private static async Task<bool> ConfirmAsync(HttpContext http, ModelStateDictionary state)
    {
        if (!http.Request.HasFormContentType || !http.Request.Form.TryGetValue(FreshSignInAttribute.PasswordField, out var password)) return false;
        var services = http.RequestServices;
        try
        {
            var session = await services.GetRequiredService<SignInService>().ConfirmAsync(services.GetRequiredService<CurrentActor>().SignedIn, password, http.Address(), http.RequestAborted);
            await http.UseSessionAsync(session);
            return true;
        }
        catch (RefusedException refused)
        {
            state.AddModelError(FreshSignInAttribute.PasswordField, services.GetRequiredService<PortalTexts>().Refusal(refused.Refusal));
            return false;
        }
    }

    private static bool HadFiles(HttpRequest request) => request.HasFormContentType && request.Form.Files.Count > 0;

    private static ViewResult AskAgain(PageHandlerExecutingContext context)
    {
        var fields = context.HttpContext.Request.HasFormContentType
            ? context.HttpContext.Request.Form.Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal)).SelectMany(field => field.Value, (field, value) => new HeldField(field.Key, value ?? ""))
            : [];
        return new ViewResult
        {
            ViewName = "/Pages/Accounts/GivePasswordAgain.cshtml",
            StatusCode = StatusCodes.Status401Unauthorized,
            ViewData = new ViewDataDictionary<HeldForm>(new EmptyModelMetadataProvider(), context.ModelState)
            {
                Model = new HeldForm(context.HttpContext.Request.Path + context.HttpContext.Request.QueryString, [.. fields], HadFiles(context.HttpContext.Request)),
            },
        };
    }
}

/// <summary>A form that waits for the password.</summary>
public sealed record HeldForm(string Address, IReadOnlyList<HeldField> Fields, bool HadFiles);

public sealed record HeldField(string Name, string Value);
