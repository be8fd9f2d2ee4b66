using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Web.Foundation;

/// <summary>Reads a date that was typed as year, month and day; a date sent in one piece (2026-03-05) is read as usual.</summary>
internal sealed class YmdBinder(IModelBinder whole) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        ArgumentNullException.ThrowIfNull(bindingContext);
        var parts = new[] { "Year", "Month", "Day" }.Select(part => Read(bindingContext, $"{bindingContext.ModelName}.{part}")).ToArray();
        if (parts.All(part => part is null)) return whole.BindModelAsync(bindingContext);
        if (parts.All(string.IsNullOrWhiteSpace)) bindingContext.Result = ModelBindingResult.Success(null);
        else if (AsDate(parts) is { } date) bindingContext.Result = ModelBindingResult.Success(date);
        else bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, Texts(bindingContext)["field.date.invalid"]);
        return Task.CompletedTask;
    }

    private static string? Read(ModelBindingContext context, string name)
    {
        var value = context.ValueProvider.GetValue(name);
        if (value == ValueProviderResult.None) return null;
        context.ModelState.SetModelValue(name, value);
        return value.FirstValue?.Trim() ?? "";
    }

    private static DateOnly? AsDate(string?[] parts) =>
        DateOnly.TryParseExact(string.Join('-', parts), "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static PortalTexts Texts(ModelBindingContext context) => context.HttpContext.RequestServices.GetRequiredService<PortalTexts>();
}

internal sealed class YmdBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Metadata.UnderlyingOrModelType == typeof(DateOnly)
            ? new YmdBinder(new Microsoft.AspNetCore.Mvc.ModelBinding.Binders.SimpleTypeModelBinder(context.Metadata.ModelType, context.Services.GetRequiredService<ILoggerFactory>()))
            : null;
    }
}
