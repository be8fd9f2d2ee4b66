using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Domain.Accounts;
using TalentPortal.Persistence.Foundation;
using TalentPortal.Testing;
using TalentPortal.Web.Accounts;

namespace TalentPortal.Architecture.Tests.SqlServer;

/// <summary>
/// Calls every method of the portal that asks the database something, public or not, with made-up arguments and answers, as often as
/// it takes to have come by each of its questions. What a method makes of it does not matter here, only what it asks.
/// </summary>
internal sealed class ServiceTour(SilentPortal portal)
{
    private const int AtLeast = 8, Tries = 60;

    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Gives the questions that were never asked.</summary>
    public async Task<IReadOnlyList<CallSite>> RunAsync(IReadOnlyList<CallSite> sites)
    {
        var open = sites.Where(site => !site.IsAmong(portal.Database.Places)).ToList();
        foreach (var method in open.GroupBy(site => (site.Owner, site.Method)))
            foreach (var overload in method.Key.Owner.GetMethods(Everything).Where(candidate => candidate.Name == method.Key.Method))
                for (var attempt = 0; attempt < Tries && !(attempt >= AtLeast && method.All(site => site.IsAmong(portal.Database.Places))); attempt++)
                    if (!await TryAsync(overload, attempt, method)) break;
        return [.. sites.Where(site => !site.IsAmong(portal.Database.Places))];
    }

    /// <summary>False when it did not come back: it waits for something that never happens here.</summary>
    private async Task<bool> TryAsync(MethodInfo method, int attempt, IEnumerable<CallSite> sites)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var made = new MadeUp(new Random(attempt), scope.ServiceProvider) { IsPlausible = attempt % 2 == 1 };
        portal.Database.Listen($"{method.DeclaringType!.Name}.{method.Name}", made);
        try
        {
            PortalHost.Become(scope.ServiceProvider, Somebody(made, attempt));
            var target = method.IsStatic ? null : Instance(method.DeclaringType!, scope.ServiceProvider, made);
            var arguments = method.GetParameters().Select(parameter => made.Value(parameter.ParameterType)).ToArray();
            var begun = method.Invoke(target, arguments);
            await FinishAsync(begun).WaitAsync(TimeSpan.FromSeconds(20));
            // What a method hands out unread is asked when somebody reads it: just now.
            if (IsReadRowByRow(begun) && portal.Database.WasAsked) portal.Database.Note(sites.Where(site => site.IsHandedOut).Select(site => site.Calls));
        }
        catch (TimeoutException)
        {
            return false;
        }
        catch (Exception)
        {
            // A refusal, a made-up value that fits nowhere: what was asked until then is written down.
        }

        return true;
    }

    private object Instance(Type type, IServiceProvider services, MadeUp made) =>
        services.GetService(type)
        ?? portal.Registered.Where(service => service.ImplementationType == type).SelectMany(service => services.GetServices(service.ServiceType)).FirstOrDefault(service => service?.GetType() == type)
        ?? made.Value(type)!;

    private static SignedIn Somebody(MadeUp made, int attempt) => new(made.Id(), new Actor(new AccountId(made.Id()), "1", Enum.GetValues<Capability>().ToHashSet())
    {
        Person = new(made.Id()),
        Employer = new(made.Id()),
        TownshipCode = attempt % 4 == 3 ? "1" : null,
        Department = Department.Education,
    }, made.Time(), false, attempt % 2 == 1);

    private static bool IsReadRowByRow(object? begun) => begun?.GetType().GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)) is true;

    private static async Task FinishAsync(object? begun)
    {
        if (begun is Task task) await task;
        else if (begun is not null && begun.GetType().GetInterfaces().FirstOrDefault(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)) is { } many)
            await (Task)typeof(ServiceTour).GetMethod(nameof(ReadAsync), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(many.GetGenericArguments()).Invoke(null, [begun])!;
        else if (begun?.GetType().GetMethod("AsTask") is { } asTask) await (Task)asTask.Invoke(begun, null)!;
    }

    private static async Task ReadAsync<T>(IAsyncEnumerable<T> many)
    {
        await foreach (var _ in many) { }
    }
}
