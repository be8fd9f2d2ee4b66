using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using TalentPortal.Application.Foundation;
using TalentPortal.Web.Accounts;

namespace TalentPortal.Web.Foundation;

/// <summary>The pages and what surrounds each of them: rights, refusals, words, static files.</summary>
internal static class PortalPages
{
    public static void AddPortalPages(this WebApplicationBuilder builder)
    {
        // Run from its build folder in Production, the portal would otherwise answer compressed files with nothing; published, this does nothing.
        builder.WebHost.UseStaticWebAssets();
        var services = builder.Services;
        services.AddHttpContextAccessor();
        services.AddScoped<OnceOnly>();
        services.AddScoped<ActorNavigation>();
        services.AddSingleton<KnownNavigations>();
        services.AddSingleton<PlaceAddresses>();
        services.AddSingleton<WarmUp>();
        services.AddWebEncoders(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        services.AddRazorPages(options => options.Conventions.Add(new OverridesAreNoHandlers())).AddMvcOptions(options =>
        {
            // From the outside in. The first four stand outside a page model's own loading, which has the lowest order there is: nobody
            // without the right loads a row, and a row that is not found is answered. An unreadable form is shown again, so it needs the row.
            options.Filters.Add<RightsPageFilter>(int.MinValue);
            options.Filters.Add<FreshSignInFilter>(int.MinValue);
            options.Filters.Add<OncePageFilter>(int.MinValue);
            options.Filters.Add<RefusalPageFilter>(int.MinValue);
            options.Filters.Add<BindingPageFilter>();
            options.Filters.Add<EndedSessionFilter>();
            options.ModelBinderProviders.Insert(0, new YmdBinderProvider());
            options.ModelBinderProviders.Insert(0, new YearMonthBinderProvider());
            // Required is the validators' business; a missing text must not be refused in the framework's words.
            options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        });
        services.AddOptions<Microsoft.AspNetCore.Mvc.MvcOptions>().Configure<PortalTexts>((options, texts) => Translate(options.ModelBindingMessageProvider, texts));
    }

    public static void MapPortal(this WebApplication app)
    {
        // Answered as soon as it is routed: a style sheet needs no session, and asking for one would cost a query each.
        app.MapStaticAssets().ShortCircuit();
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
