using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using TalentPortal.Domain.Accounts;

namespace TalentPortal.Web.Foundation;

/// <summary>Which declarations reach a handler: its folder's (reading only), its page's, its own. The rights test walks the same way.</summary>
public static class DeclaredRights
{
    /// <summary>Everything under a folder of pages needs one of these capabilities to be read.</summary>
    public static void RequireInFolder(this PageConventionCollection conventions, string folder, params Capability[] anyOf)
    {
        ArgumentNullException.ThrowIfNull(conventions);
        conventions.AddFolderApplicationModelConvention(folder, page => page.EndpointMetadata.Add(new RequiresAttribute(anyOf)));
    }

    /// <summary>The declarations for one handler of a page, or for reading a page that has none; empty means refused to everybody.</summary>
    public static IReadOnlyList<RightAttribute> Of(CompiledPageActionDescriptor page, HandlerMethodDescriptor? handler)
    {
        ArgumentNullException.ThrowIfNull(page);
        var folder = page.EndpointMetadata?.OfType<RightAttribute>() ?? [];
        var own = page.HandlerTypeInfo.GetCustomAttributes<RightAttribute>(inherit: true)
            .Concat(handler?.MethodInfo.GetCustomAttributes<RightAttribute>(inherit: true) ?? []).ToList();
        var reads = handler is null || HttpMethods.IsGet(handler.HttpMethod) || HttpMethods.IsHead(handler.HttpMethod);
        return own.Count == 0 && !reads ? [] : [.. folder, .. own];
    }
}
