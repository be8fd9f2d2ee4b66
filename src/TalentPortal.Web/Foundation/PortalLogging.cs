using System.Globalization;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace TalentPortal.Web.Foundation;

/// <summary>
/// The technical log: console, and one JSON file a day in the data directory. It names routes, ids and durations, never persons,
/// numbers or query strings; who did what to a case is in the audit log of the database.
/// </summary>
internal static class PortalLogging
{
    /// <summary>Network logs are kept at least six months (Cybersecurity Law, Art. 21).</summary>
    private const int DaysKept = 200;

    public static void AddPortalLogging(this WebApplicationBuilder builder)
    {
        var data = new DataDirectory(builder.Configuration, builder.Environment);
        var console = builder.Configuration.GetValue("Log:Console", defaultValue: true);
        builder.Services.AddSingleton(data);
        builder.Services.AddSerilog(log => log
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
            .MinimumLevel.Override("System", LogEventLevel.Warning)
            .WriteTo.Conditional(_ => console, sink => sink.Console(formatProvider: CultureInfo.InvariantCulture))
            .WriteTo.File(new CompactJsonFormatter(), Path.Combine(data.Folder("logs"), "portal-.json"),
                rollingInterval: RollingInterval.Day, retainedFileCountLimit: DaysKept, shared: true));
    }

    public static void UsePortalLogging(this WebApplication app) =>
        app.UseSerilogRequestLogging(options => options.GetLevel = (context, _, exception) =>
            exception is not null || context.Response.StatusCode >= 500 ? LogEventLevel.Error
            : context.Request.Path.StartsWithSegments("/lib") || context.Request.Path.StartsWithSegments("/health") ? LogEventLevel.Verbose
            : LogEventLevel.Information);
}
