using Microsoft.AspNetCore.Components;

namespace TalentPortal.Web.Foundation.Parts;

/// <summary>
/// The fingerprinted address of a static file, which browsers keep for good. The layouts ask here instead of writing <c>~/</c>: that
/// is a tag helper for each file, and they stand on every page.
/// </summary>
internal static class Asset
{
    public static string Of(HttpContext context, string file)
    {
        ArgumentNullException.ThrowIfNull(context);
        var assets = context.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();
        return context.Request.PathBase + "/" + (assets?[file] ?? file);
    }
}
