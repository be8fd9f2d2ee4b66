namespace TalentPortal.Domain.Documents;

/// <summary>What a stored file is, by its content and never by its name.</summary>
public enum FileKind
{
    Jpeg,
    Png,
    Pdf,
    Xlsx,
    Csv,
}

public static class FileKinds
{
    public static string ContentType(this FileKind kind) => kind switch
    {
        FileKind.Jpeg => "image/jpeg",
        FileKind.Png => "image/png",
        FileKind.Pdf => "application/pdf",
        FileKind.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        FileKind.Csv => "text/csv; charset=utf-8",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
