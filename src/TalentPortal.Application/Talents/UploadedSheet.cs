using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents;

/// <summary>An uploaded file under the name its sender gave it. The name is shown and offered at download, never used as a path.</summary>
public sealed record UploadedSheet(string FileName)
{
    /// <summary>Below what the web server takes in one request.</summary>
    public const int MostBytes = 25 * 1024 * 1024;

    public string PlainName
    {
        get
        {
            var name = new string([.. Path.GetFileName(FileName.Replace('\\', '/')).Where(character => !char.IsControl(character) && char.GetUnicodeCategory(character) is not System.Globalization.UnicodeCategory.Format)]).Trim();
            return name.Length == 0 ? "list.xlsx" : name.Length <= SheetImport.FileNameLength ? name : name[^SheetImport.FileNameLength..];
        }
    }

    /// <summary>The content, if it is an xlsx of a size that is read at all; whatever else is wrong with it, the check will say.</summary>
    internal static async Task<MemoryStream> ReadAsync(Stream content, CancellationToken ct)
    {
        var copy = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = await content.ReadAsync(buffer, ct)) > 0;)
        {
            copy.Write(buffer, 0, read);
            RefusedException.ThrowIf(copy.Length > MostBytes ? SheetRefusals.TooLarge : null);
        }

        SheetPackage.RefuseOtherFormats(copy);
        return copy;
    }
}
