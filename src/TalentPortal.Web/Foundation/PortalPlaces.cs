using Microsoft.AspNetCore.Mvc;

namespace TalentPortal.Web.Foundation;

/// <summary>Pages that the layouts lead to. A place whose page does not exist is not offered.</summary>
internal static class PortalPlaces
{
    public const string SignIn = "/Accounts/SignIn";
    public const string SignOut = "/Accounts/SignOut";
    public const string Register = "/Accounts/Register";
    public const string Account = "/Accounts/Index";
    public const string Messages = "/Messages/Index";
    public const string Search = "/Work/Search";
    public const string Jobs = "/Work/Jobs";
    public const string Precheck = "/Subsidies/Precheck/Index";

    /// <summary>The public site's navigation: page and text key.</summary>
    public static readonly IReadOnlyList<(string Page, string Title)> Public = [("/Notices/Index", "nav.notices"), ("/Recognitions/Index", "nav.levels"), ("/Awards/Index", "nav.public_awards"), ("/Flats/Index", "nav.public_flats"), ("/Documents/Check", "document.check.title")];

    /// <summary>The employer's navigation: page and text key.</summary>
    public static readonly IReadOnlyList<(string Page, string Title)> Employer =
        [("/Employer/Index", "employer.waiting.title"), ("/Employer/Offers", "offer.employer.title"), ("/Employer/Recognitions", "recognition.staff.title"), ("/Employer/Awards/Index", "award.employer.title"), ("/Employer/Staff", "employer.staff.title"), ("/Employer/Explanations", "employer.explain.title"), ("/Employer/Firm", "employer.firm.title")];

    /// <summary>The page's address without the present page's route values.</summary>
    public static string? Place(this IUrlHelper url, string page)
    {
        var http = url.ActionContext.HttpContext;
        return http.RequestServices.GetRequiredService<PlaceAddresses>().Of(http.Request.PathBase, page);
    }

    /// <summary>htmx asks for a part of a page.</summary>
    public static bool IsPartial(this HttpRequest request) => request.Headers.ContainsKey("HX-Request");

    /// <summary>Path and query of the page the reader is on, also while an error page stands in for it.</summary>
    public static string CurrentAddress(this HttpContext context) =>
        context.Features.Get<Microsoft.AspNetCore.Diagnostics.IStatusCodeReExecuteFeature>() is { } shown ? shown.OriginalPath + shown.OriginalQueryString
        : context.Features.Get<Microsoft.AspNetCore.Diagnostics.IExceptionHandlerPathFeature>() is { } failed ? failed.Path
        : context.Request.Path + context.Request.QueryString;

    /// <summary>The page of ours on which the form that just came was written; it need not be the one that takes it.</summary>
    public static string WrittenAt(this HttpContext context) =>
        Uri.TryCreate(context.Request.Headers.Referer, UriKind.Absolute, out var page) && page.Authority == context.Request.Host.Value ? page.PathAndQuery : context.CurrentAddress();
}
