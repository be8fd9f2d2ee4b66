namespace TalentPortal.Web.Foundation;

/// <summary>Command <c>create-keys</c>: makes the personal-data keys of a new portal.</summary>
internal sealed class CreateKeys(PersonalDataKeyFile file) : IPortalCommand
{
    public Task<int> RunAsync(CommandOptions options, CancellationToken ct)
    {
        if (File.Exists(file.Place)) throw new PortalStartException($"{file.Place} exists already and is not replaced: the stored numbers could not be read any more.");
        file.Create();
        Console.WriteLine($"Keys made: {file.Place}. Keep a copy apart from the database's backups; without it the stored numbers are lost.");
        return Task.FromResult(0);
    }
}
