namespace TalentPortal.Web.Foundation;

/// <summary>One command of the portal's command line, run instead of the web server.</summary>
public interface IPortalCommand
{
    /// <summary>The exit code; what went wrong was said on the error output.</summary>
    Task<int> RunAsync(CommandOptions options, CancellationToken ct);
}

/// <summary>The name under which a command was registered, with one line on how to call it.</summary>
public sealed record PortalCommandName(string Name, string Usage);

/// <summary>Commands: <c>dotnet run --project src/TalentPortal.Web -- NAME --option value</c>.</summary>
internal static class PortalCommands
{
    public static void AddPortalCommand<TCommand>(this IServiceCollection services, string name, string usage) where TCommand : class, IPortalCommand
    {
        services.AddKeyedScoped<IPortalCommand, TCommand>(name);
        services.AddSingleton(new PortalCommandName(name, usage));
    }

    /// <summary>A first argument that is a word names a command; options of the web server begin with a dash.</summary>
    public static bool IsCommand(string[] args) => args is [{ Length: > 0 } first, ..] && first[0] is not ('-' or '/');

    public static async Task<int> RunCommandAsync(this WebApplication app, string[] args)
    {
        await using var scope = app.Services.CreateAsyncScope();
        try
        {
            if (scope.ServiceProvider.GetKeyedService<IPortalCommand>(args[0]) is { } command) return await command.RunAsync(CommandOptions.Parse(args[1..]), CancellationToken.None);
        }
        catch (PortalStartException failure)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return 1;
        }
        await Console.Error.WriteLineAsync($"There is no command {args[0]}. Commands:");
        foreach (var known in app.Services.GetServices<PortalCommandName>()) await Console.Error.WriteLineAsync($"  {known.Name} {known.Usage}");
        return 1;
    }
}
