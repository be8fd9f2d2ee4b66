using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Domain.Accounts;
using TalentPortal.Testing;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Architecture.Tests.Foundation;

/// <summary>One handler of one page with its address and what it asks for.</summary>
/// <param name="Page">Where the page lies.</param>
/// <param name="Verb">GET or POST.</param>
/// <param name="Name">The handler's name; empty for the page's main one.</param>
/// <param name="Rights">All must allow; capabilities of one declaration are alternatives.</param>
/// <param name="Route">The page's route template.</param>
internal sealed record PortalHandler(string Page, string Verb, string Name, string Rights, string Route)
{
    private static readonly Capability[] NotAtTheBench = [Capability.ApplyForSubsidies, Capability.ApplyForRecognition, Capability.ConfirmEmployment, Capability.ApplyForAwards, Capability.SignAwards, Capability.ReadLeaderView, Capability.KeepContacts, Capability.ReadStatistics];

    private IReadOnlyList<RoutePatternParameterPart> Parameters => RoutePatternFactory.Parse(Route).Parameters;

    public bool NeedsParameters => Parameters.Any(parameter => !parameter.IsOptional);

    public bool HasId => Parameters.Any(parameter => parameter.Name is "id" or "number");

    /// <summary>The handler's address; parameters get what the function says, optional ones stay away unless they are asked for too.</summary>
    public string Address(Func<string, string> valueOf, bool withOptional = false)
    {
        var path = string.Join('/', RoutePatternFactory.Parse(Route).PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternParameterPart { IsOptional: true } when !withOptional => "",
            RoutePatternParameterPart parameter => valueOf(parameter.Name),
            _ => "",
        })))).TrimEnd('/');
        return "/" + path + (Name.Length == 0 ? "" : "?handler=" + Name);
    }

    /// <summary>What the table says about a role (null: not signed in); the capabilities of a role are the access table's.</summary>
    public bool Allows(Role? role) => Rights.Split(" & ").All(right => right switch
    {
        "open" => true,
        "nobody" => false,
        _ when role is null => false,
        "signed-in" => true,
        "bench" => Enum.GetValues<Capability>().Except(NotAtTheBench).Any(capability => AccessTable.Allows(role.Value, capability)),
        _ => right.Split('|').Any(name => AccessTable.Allows(role.Value, Enum.Parse<Capability>(name))),
    });

    /// <summary>A line of the committed table.</summary>
    public override string ToString() => $"{Page},{Verb},{Name},{Rights},{Route}";

    public static PortalHandler Parse(string line) => line.Split(',') is [var page, var verb, var name, var rights, var route]
        ? new PortalHandler(page, verb, name, rights, route)
        : throw new FormatException($"Not a line of the table: {line}");

    /// <summary>Every handler of every page; a page without one is read as it stands.</summary>
    public static async Task<IReadOnlyList<PortalHandler>> AllAsync(PortalHost host)
    {
        var loader = host.Services.GetRequiredService<PageLoader>();
        var all = new List<PortalHandler>();
        foreach (var page in host.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>())
        {
            var compiled = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
            var handlers = compiled.HandlerMethods.Count == 0 ? [null] : compiled.HandlerMethods.Cast<HandlerMethodDescriptor?>();
            all.AddRange(handlers.Select(handler => new PortalHandler(
                page.ViewEnginePath, handler?.HttpMethod.ToUpperInvariant() ?? "GET", handler?.Name ?? "", Describe(DeclaredRights.Of(compiled, handler)), page.AttributeRouteInfo?.Template ?? "")));
        }

        return [.. all.DistinctBy(handler => handler with { Route = "" }).OrderBy(handler => handler.ToString(), StringComparer.Ordinal)];
    }

    private static string Describe(IReadOnlyList<RightAttribute> rights) =>
        rights.Count == 0 ? "nobody" : string.Join(" & ", rights.Select(Describe).Distinct().Order(StringComparer.Ordinal));

    private static string Describe(RightAttribute right) => right switch
    {
        OpenAttribute => "open",
        SignedInAttribute => "signed-in",
        RequiresBenchAttribute => "bench",
        RequiresAttribute requires => string.Join('|', requires.AnyOf),
        _ => right.GetType().Name,
    };
}
