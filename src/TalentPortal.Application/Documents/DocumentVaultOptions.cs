namespace TalentPortal.Application.Documents;

/// <summary>Where uploaded and generated files lie: outside the web root, and backed up together with the database.</summary>
public sealed class DocumentVaultOptions
{
    public required string Directory { get; init; }

    /// <summary>
    /// Files that no row names are removed after this time. An upload is written before its row is saved, so the limit must be longer
    /// than any request lives.
    /// </summary>
    public TimeSpan OrphanAge { get; init; } = TimeSpan.FromHours(24);
}
