using TalentPortal.Application.Foundation;
using TalentPortal.Persistence.Foundation;

namespace TalentPortal.Web.Foundation;

/// <summary>The database the settings name, the personal-data keys, and their state before the portal listens.</summary>
internal static class PortalDatabase
{
    public static void AddPortalDatabase(this WebApplicationBuilder builder)
    {
        var data = new DataDirectory(builder.Configuration, builder.Environment);
        var settings = builder.Configuration.GetSection("Database").Get<DatabaseSettings>() ?? new DatabaseSettings();
        if (settings is { Provider: DatabaseSettings.Sqlite, ConnectionString: null or "" })
            settings.ConnectionString = $"Data Source={Path.Combine(data.Folder("."), "portal.db")}";
        builder.Services.AddPortalPersistence(settings);
        builder.Services.AddSingleton<PersonalDataKeyFile>();
        builder.Services.AddSingleton(provider => provider.GetRequiredService<PersonalDataKeyFile>().Read(mayCreate: !builder.Environment.IsProduction()));
        builder.Services.AddSingleton<PersonalDataVault>();
        builder.Services.AddScoped<RegisterHistoryQuery>();
    }

    /// <summary>Reads the keys, applies the migrations, adds the official data that is missing; false, with a plain sentence, when the portal cannot start like this.</summary>
    public static async Task<bool> PrepareDatabaseAsync(this WebApplication app)
    {
        try
        {
            _ = app.Services.GetRequiredService<PersonalDataKeys>();
        }
        catch (PortalStartException missing)
        {
            await Console.Error.WriteLineAsync(missing.Message);
            return false;
        }
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabaseStart>().MigrateAsync(CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<ReferenceData>().EnsureAsync(CancellationToken.None);
        return true;
    }
}
