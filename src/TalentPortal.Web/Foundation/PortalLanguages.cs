using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Localization;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Web.Foundation;

/// <summary>Chinese unless the reader chose English; the choice is a cookie, never the browser's header.</summary>
internal static class PortalLanguages
{
    public const string Cookie = "language";
    public static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");
    public static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    public static void AddPortalTexts(this WebApplicationBuilder builder)
    {
        var format = new PortalFormat();
        var texts = PortalTexts.Load(format, strict: !builder.Environment.IsProduction());
        builder.Services.AddSingleton(format);
        builder.Services.AddSingleton(texts);
        builder.Services.AddSingleton<PortalCookies>();

        // A validator's default message names the field in the reader's language: key field.<property>.
        ValidatorOptions.Global.DisplayNameResolver = (_, member, _) =>
            member is not null && texts.Has(FieldKey(member.Name)) ? texts[FieldKey(member.Name)] : null;
    }

    public static void UsePortalLanguages(this IApplicationBuilder app)
    {
        var cookies = app.ApplicationServices.GetRequiredService<PortalCookies>();
        var options = new RequestLocalizationOptions
        {
            DefaultRequestCulture = new RequestCulture(Chinese),
            SupportedCultures = [Chinese, English],
            SupportedUICultures = [Chinese, English],
            RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = cookies.Name(Cookie) }],
        };
        app.UseRequestLocalization(options);
    }

    private static string FieldKey(string property) => "field." + char.ToLowerInvariant(property[0]) + property[1..];
}
