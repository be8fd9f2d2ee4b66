using TalentPortal.Application.Foundation;

namespace TalentPortal.Web.Foundation;

/// <summary>
/// The file <c>keys/personal-data.keys</c> of the data directory. Development makes it when it is missing; Production does not start
/// without it, because new keys would make every stored number unreadable. It belongs in its own, separate backup.
/// </summary>
public sealed class PersonalDataKeyFile(DataDirectory data)
{
    public string Place => Path.Combine(data.Folder("keys"), "personal-data.keys");

    public PersonalDataKeys Read(bool mayCreate)
    {
        if (!File.Exists(Place) && mayCreate) Create();
        if (!File.Exists(Place))
            throw new PortalStartException($"The file {Place} with the personal-data keys is missing. Put the keys of this database there; for a new portal make them with the command create-keys.");
        return PersonalDataKeys.Parse(File.ReadAllLines(Place));
    }

    /// <summary>Never replaces a file; readable by the portal's own user only.</summary>
    public void Create()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new StreamWriter(Place, System.Text.Encoding.ASCII, options);
        foreach (var line in PersonalDataKeys.NewFile()) file.WriteLine(line);
    }
}

/// <summary>The portal cannot start like this; the message is for whoever runs it.</summary>
public sealed class PortalStartException(string message) : Exception(message);
