using Microsoft.AspNetCore.Mvc.ModelBinding;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Web.Foundation;

/// <summary>Reads a month that was typed as year and month (<c>Form.Birth.Year</c>, <c>Form.Birth.Month</c>), or that an address names whole (<c>?month=2026-03</c>).</summary>
internal sealed class YearMonthBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        ArgumentNullException.ThrowIfNull(bindingContext);
        var whole = bindingContext.ValueProvider.GetValue(bindingContext.ModelName).FirstValue;
        var (year, month) = (Read(bindingContext, "Year"), Read(bindingContext, "Month"));
        if (YearMonth.TryParse(whole, null, out var named)) bindingContext.Result = ModelBindingResult.Success(named);
        else if (!string.IsNullOrWhiteSpace(whole)) bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, Texts(bindingContext)["field.month.invalid"]);
        else if (string.IsNullOrEmpty(year) && string.IsNullOrEmpty(month)) bindingContext.Result = ModelBindingResult.Success(null);
        else if (YearMonth.TryParse($"{year}-{month?.PadLeft(2, '0')}", null, out var typed)) bindingContext.Result = ModelBindingResult.Success(typed);
        else bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, Texts(bindingContext)["field.month.invalid"]);
        return Task.CompletedTask;
    }

    private static string? Read(ModelBindingContext context, string part)
    {
        var name = $"{context.ModelName}.{part}";
        var value = context.ValueProvider.GetValue(name);
        if (value == ValueProviderResult.None) return null;
        context.ModelState.SetModelValue(name, value);
        return WrittenNumber.Normalise(value.FirstValue);
    }

    private static PortalTexts Texts(ModelBindingContext context) => context.HttpContext.RequestServices.GetRequiredService<PortalTexts>();
}

internal sealed class YearMonthBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Metadata.ModelType == typeof(YearMonth?) ? new YearMonthBinder() : null;
    }
}
