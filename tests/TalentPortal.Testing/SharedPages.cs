using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace TalentPortal.Testing;

/// <summary>
/// What the framework reads by reflection from each page and each form, read once per test process instead of once per host: a quarter
/// of the time of the page tests. It depends on the assemblies with pages, on no setting, and nothing of ours changes it while a host runs.
/// </summary>
internal static class SharedPages
{
    private static readonly ConcurrentDictionary<string, Lazy<object>> Read = [];

    public static void Use(IServiceCollection services)
    {
        Share<IActionDescriptorCollectionProvider>(services, pages => new Copy(pages.ActionDescriptors));
        Share<IModelMetadataProvider>(services, forms => forms);
    }

    private static void Share<TService>(IServiceCollection services, Func<TService, TService> forOneHost) where TService : class
    {
        var own = services.Last(service => service.ServiceType == typeof(TService));
        services.AddSingleton(provider =>
        {
            var parts = provider.GetRequiredService<ApplicationPartManager>().ApplicationParts.Select(part => part.Name);
            var read = Read.GetOrAdd($"{typeof(TService).Name} {string.Join(' ', parts)}", _ => new(() => ActivatorUtilities.CreateInstance(provider, own.ImplementationType!), LazyThreadSafetyMode.PublicationOnly));
            return forOneHost((TService)read.Value);
        });
    }

    /// <summary>A host keeps at each page how it is invoked, with its own services; so each host has its own copies, and those that were read are never used.</summary>
    private sealed class Copy(ActionDescriptorCollection read) : ActionDescriptorCollectionProvider
    {
        private static readonly Func<object, object> Clone = typeof(object).GetMethod(nameof(MemberwiseClone), BindingFlags.Instance | BindingFlags.NonPublic)!.CreateDelegate<Func<object, object>>();

        public override ActionDescriptorCollection ActionDescriptors { get; } = new([.. read.Items.Select(page => (ActionDescriptor)Clone(page))], read.Version);
        public override IChangeToken GetChangeToken() => new CancellationChangeToken(CancellationToken.None);
    }
}
