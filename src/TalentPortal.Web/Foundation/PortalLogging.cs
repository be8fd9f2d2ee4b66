using System.Globalization;
using Serilog;
using Serilog.Context;
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
            .Enrich.FromLogContext()
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
            .MinimumLevel.Override("System", LogEventLevel.Warning)
            .WriteTo.Conditional(_ => console, sink => sink.Console(formatProvider: CultureInfo.InvariantCulture))
            .WriteTo.File(new CompactJsonFormatter(), Path.Combine(data.Folder("logs"), "portal-.json"),
                rollingInterval: RollingInterval.Day, retainedFileCountLimit: DaysKept, shared: true),
            preserveStaticLogger: true);
    }

    public static void UsePortalLogging(this WebApplication app)
    {
        // The number on the error page stands beside every line of the same request.
        app.Use(async (context, next) =>
        {
            using var number = LogContext.PushProperty("RequestId", context.TraceIdentifier);
            await next(context);
        });
        app.UseSerilogRequestLogging(options =>
        {
            options.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
            options.GetLevel = Level;
        });
    }

    private static LogEventLevel Level(HttpContext context, double elapsed, Exception? exception) =>
        exception is not null || context.Response.StatusCode >= 500 ? LogEventLevel.Error
        : context.Request.Path.StartsWithSegments("/lib") || context.Request.Path.StartsWithSegments("/health") ? LogEventLevel.Verbose
        : LogEventLevel.Information;
}
