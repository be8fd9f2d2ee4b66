namespace TalentPortal.Application.Documents;

/// <summary>Why an uploaded file was not taken; each has its wording under <c>enum.FileFault.*</c>.</summary>
public enum FileFault
{
    Empty,
    TooLarge,
    /// <summary>Control or direction characters, path parts, or an executable extension inside the name.</summary>
    Name,
    /// <summary>Neither JPEG, PNG nor PDF by content, or the name says something else than the content.</summary>
    Type,
    /// <summary>Another format is hidden inside (a zip, a page, a program).</summary>
    Disguised,
    Damaged,
    TooManyPixels,
    /// <summary>A PDF that carries scripts, programs or files.</summary>
    PdfActive,
    /// <summary>A PDF that cannot be inspected: encrypted or packed in a way only some readers understand.</summary>
    PdfUnreadable,
}
