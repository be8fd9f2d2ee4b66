using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace TalentPortal.Web.Foundation;

/// <summary>
/// By its name the framework takes a page model's override of <c>OnPageHandlerExecutionAsync</c> for a handler of the HTTP method PAGE.
/// What overrides the framework's own is called by the framework, not by a browser.
/// </summary>
internal sealed class OverridesAreNoHandlers : IPageApplicationModelConvention
{
    public void Apply(PageApplicationModel model)
    {
        foreach (var handler in model.HandlerMethods.Where(handler => handler.MethodInfo.GetBaseDefinition() != handler.MethodInfo).ToList())
            model.HandlerMethods.Remove(handler);
    }
}
