using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Web.Foundation;

/// <summary>The pages and what surrounds each of them: rights, refusals, words, static files.</summary>
internal static class PortalPages
{
    public static void AddPortalPages(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddHttpContextAccessor();
        services.AddWebEncoders(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        services.AddRazorPages().AddMvcOptions(options =>
        {
            options.Filters.Add<RightsPageFilter>();
            options.Filters.Add<OncePageFilter>();
            options.Filters.Add<RefusalPageFilter>();
            options.Filters.Add<BindingPageFilter>();
            // Required is the validators' business; a missing text must not be refused in the framework's words.
            options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        });
        services.AddOptions<Microsoft.AspNetCore.Mvc.MvcOptions>().Configure<PortalTexts>((options, texts) => Translate(options.ModelBindingMessageProvider, texts));
    }

    public static void MapPortal(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
        app.MapHealthChecks("/health");
    }

    private static void Translate(DefaultModelBindingMessageProvider messages, PortalTexts texts)
    {
        messages.SetMissingBindRequiredValueAccessor(_ => texts["binding.missing_value"]);
        messages.SetMissingKeyOrValueAccessor(() => texts["binding.missing_key"]);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => texts["binding.missing_body"]);
        messages.SetValueMustNotBeNullAccessor(_ => texts["binding.missing_value"]);
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => texts["binding.invalid", value]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => texts["binding.invalid", value]);
        messages.SetUnknownValueIsInvalidAccessor(_ => texts["binding.invalid_field"]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => texts["binding.invalid_field"]);
        messages.SetValueIsInvalidAccessor(value => texts["binding.invalid", value]);
        messages.SetValueMustBeANumberAccessor(_ => texts["binding.must_be_number"]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => texts["binding.must_be_number"]);
    }
}
