namespace TalentPortal.Web.Foundation;

/// <summary>Where the portal keeps what it writes: database, files, keys, logs. Setting <c>Data:Directory</c>, relative to the content root.</summary>
public sealed class DataDirectory
{
    public DataDirectory(IConfiguration configuration, IHostEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(environment);
        Root = Path.GetFullPath(configuration["Data:Directory"] ?? "data", environment.ContentRootPath);
    }

    public string Root { get; }

    /// <summary>The path of a sub-directory, which exists afterwards.</summary>
    public string Folder(string name) => Directory.CreateDirectory(Path.Combine(Root, name)).FullName;
}
