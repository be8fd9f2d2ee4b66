namespace TalentPortal.Web.Foundation;

/// <summary>The options of a command, each <c>--name value</c>.</summary>
public sealed class CommandOptions
{
    private readonly Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);

    public string Required(string name) =>
        values.GetValueOrDefault(name) is { Length: > 0 } value ? value : throw new PortalStartException($"--{name} is missing.");

    public string? Optional(string name) => values.GetValueOrDefault(name);

    public static CommandOptions Parse(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        var options = new CommandOptions();
        for (var i = 0; i + 1 < args.Length; i += 2)
            options.values[args[i].TrimStart('-')] = args[i + 1];
        return args.Length % 2 == 0 ? options : throw new PortalStartException($"{args[^1]} has no value.");
    }
}
