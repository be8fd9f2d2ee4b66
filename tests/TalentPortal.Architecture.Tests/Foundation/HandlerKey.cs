using System.Collections;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Domain.Foundation;
using TalentPortal.Testing;

namespace TalentPortal.Architecture.Tests.Foundation;

/// <summary>
/// Something in a request that can name a row: every part of a route, every text or number of a query, and every id of a form,
/// however deep. What kind of row it names is said in the committed table.
/// </summary>
/// <param name="Page">Where the page lies.</param>
/// <param name="Verb">GET or POST.</param>
/// <param name="Name">The handler's name.</param>
/// <param name="Parameter">As it is written in the address or the form.</param>
/// <param name="Place">route, query or form.</param>
/// <param name="Type">Of the parameter.</param>
internal sealed record HandlerKey(string Page, string Verb, string Name, string Parameter, string Place, string Type)
{
    private const int Deepest = 4;

    public string Handler => $"{Page},{Verb},{Name}";

    public override string ToString() => $"{Handler},{Parameter},{Place},{Type}";

    public static async Task<IReadOnlyList<HandlerKey>> AllAsync(PortalHost host)
    {
        var loader = host.Services.GetRequiredService<PageLoader>();
        var all = new List<HandlerKey>();
        foreach (var page in host.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>())
        {
            var compiled = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
            foreach (var handler in compiled.HandlerMethods.Where(handler => handler.HttpMethod is "Get" or "Post")) all.AddRange(Of(compiled, handler));
        }

        return [.. all.Distinct().OrderBy(key => key.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>Everything a handler binds, by name and type, with where it comes from.</summary>
    public static IEnumerable<(string Name, Type Type, bool ByQuery)> BoundBy(CompiledPageActionDescriptor page, HandlerMethodDescriptor handler)
    {
        var reads = HttpMethods.IsGet(handler.HttpMethod);
        var properties = page.BoundProperties.OfType<PageBoundPropertyDescriptor>()
            .Where(property => !reads || property.BindingInfo?.BindingSource is { } source && source != BindingSource.ModelBinding || SupportsGet(property));
        IEnumerable<ParameterDescriptor> bound = [.. properties, .. handler.Parameters];
        return bound.Where(part => part.ParameterType != typeof(CancellationToken) && part.BindingInfo?.BindingSource != BindingSource.Services)
            .Select(part => (part.BindingInfo?.BinderModelName ?? part.Name, part.ParameterType, reads || part.BindingInfo?.BindingSource == BindingSource.Query));
    }

    private static bool SupportsGet(PageBoundPropertyDescriptor property) =>
        property.Property.GetCustomAttribute<Microsoft.AspNetCore.Mvc.BindPropertyAttribute>()?.SupportsGet is true;

    private static IEnumerable<HandlerKey> Of(CompiledPageActionDescriptor page, HandlerMethodDescriptor handler)
    {
        var route = page.AttributeRouteInfo?.Template is { } template ? RoutePatternFactory.Parse(template).Parameters.Select(part => part.Name).ToList() : [];
        HandlerKey Key(string parameter, string place, string type) => new(page.ViewEnginePath, handler.HttpMethod.ToUpperInvariant(), handler.Name ?? "", parameter, place, type);
        var bound = BoundBy(page, handler).ToList();
        foreach (var name in route) yield return Key(name, "route", NameOf(bound.FirstOrDefault(part => part.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Type ?? typeof(string)));
        foreach (var (name, type, byQuery) in bound.Where(part => !route.Contains(part.Name, StringComparer.OrdinalIgnoreCase)))
            foreach (var (path, leaf) in Leaves(name, type, Deepest))
                if (IsId(leaf) || (byQuery && leaf != typeof(bool) && !leaf.IsEnum)) yield return Key(path, byQuery ? "query" : "form", NameOf(leaf));
    }

    /// <summary>The simple values inside a bound type, named as a form names them.</summary>
    public static IEnumerable<(string Path, Type Type)> Leaves(string name, Type type, int depth = Deepest)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (IsSimple(type)) return [(name, type)];
        if (typeof(IFormFile).IsAssignableFrom(type) || depth == 0) return [];
        if (type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type))
            return Leaves(name + "[0]", type.IsArray ? type.GetElementType()! : type.GetGenericArguments()[0], depth - 1);
        return type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod is { IsPublic: true })
            .SelectMany(property => Leaves(name.Length == 0 ? property.Name : $"{name}.{property.Name}", property.PropertyType, depth - 1));
    }

    public static bool IsId(Type type) => type == typeof(Guid) || type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(ITypedId<>));

    private static bool IsSimple(Type type) =>
        type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal) || type == typeof(DateOnly) || type == typeof(DateTime) || IsId(type)
        || type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IParsable<>));

    private static string NameOf(Type type) => (Nullable.GetUnderlyingType(type) ?? type).Name;
}
