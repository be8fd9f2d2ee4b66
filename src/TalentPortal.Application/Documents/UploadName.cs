using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using TalentPortal.Domain.Documents;

namespace TalentPortal.Application.Documents;

/// <summary>The name of an upload: shown to people later, so it may not mislead them; never used as a path.</summary>
internal static class UploadName
{
    private static readonly FrozenDictionary<string, FileKind> Extensions = new Dictionary<string, FileKind>
    {
        ["jpg"] = FileKind.Jpeg,
        ["jpeg"] = FileKind.Jpeg,
        ["jfif"] = FileKind.Jpeg,
        ["png"] = FileKind.Png,
        ["pdf"] = FileKind.Pdf,
    }.ToFrozenDictionary();

    // An inner extension that some system would run or interpret: 合同.pdf.exe is caught by its end, 合同.exe.pdf by this.
    private static readonly FrozenSet<string> Active = FrozenSet.ToFrozenSet(
        "exe com bat cmd scr pif msi msp dll sys cpl lnk url reg hta js jse vbs vbe wsf wsh ps1 psm1 sh bash py rb pl php phtml asp aspx jsp jspx jar war class apk app html htm xhtml svg xml xsl mht docm xlsm pptm dotm xlam zip rar 7z iso img"
            .Split(' '));

    public static bool TryClean(string name, out string clean, out FileKind? promised)
    {
        clean = name.Normalize(NormalizationForm.FormC).Trim();
        promised = null;
        if (clean.Length == 0 || clean.Any(IsMisleading) || clean.IndexOfAny(['/', '\\', ':', '*', '?', '"', '<', '>', '|']) >= 0 || clean.EndsWith('.')) return false;

        var parts = clean.Split('.');
        if (parts.Skip(1).SkipLast(1).Any(part => Active.Contains(part.Trim().ToLowerInvariant()))) return false;
        if (parts.Length > 1 && Extensions.TryGetValue(parts[^1].ToLowerInvariant(), out var kind)) promised = kind;
        if (clean.Length > StoredFile.NameLength) clean = clean[..(StoredFile.NameLength - parts[^1].Length - 1)] + "." + parts[^1];
        return true;
    }

    /// <summary>Control characters, and the invisible ones that reverse the direction of what follows (gpj.exe).</summary>
    private static bool IsMisleading(char character) =>
        char.IsControl(character) || char.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
