using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Documents;

namespace TalentPortal.Application.Talents;

/// <summary>An uploaded list once more with one column beside it: what is wrong with each row.</summary>
public sealed class AnnotatedCopy(DocumentVault files)
{
    /// <summary>The column that the copy adds; a copy that was mended and comes back may still have it.</summary>
    public const string Heading = "错误";

    private const int LongestStem = 100;

    /// <param name="content">The list as uploaded; seekable.</param>
    /// <param name="name">Its name; the copy's is made from it.</param>
    /// <param name="shape">Where its headings stand and how wide it is.</param>
    /// <param name="noteOf">What stands beside a row, by its number.</param>
    /// <param name="job">Made the copy and gives it out.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<StoredFileId> StoreAsync(Stream content, string name, ListShape shape, Func<int, string?> noteOf, RunningJob job, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(job);
        using var copy = new MemoryStream();
        await WriteAsync(content, copy, shape, noteOf, ct);
        copy.Position = 0;
        return (await files.StoreAsync(copy, FileKind.Xlsx, NameOf(name), new DocumentSubject(SubjectKind.Job, job.Id.Value), job.Owner, ct)).Id;
    }

    /// <summary>The same rows at the same row numbers.</summary>
    public static async Task WriteAsync(Stream content, Stream target, ListShape shape, Func<int, string?> noteOf, CancellationToken ct)
    {
        using var sheet = SheetReader.Open(content);
        await SheetWriter.SaveAsync(target, [SheetToWrite.OfTexts("Sheet1", Rows(sheet, shape, noteOf))], ct);
    }

    private static IEnumerable<string[]> Rows(SheetReader sheet, ListShape shape, Func<int, string?> noteOf)
    {
        var number = 0;
        foreach (var row in sheet.Rows())
        {
            while (++number < row.Number) yield return [.. Enumerable.Repeat("", shape.Width + 1)];
            yield return [.. Enumerable.Range(0, shape.Width).Select(column => row[column]), row.Number == shape.HeadingRow ? Heading : noteOf(row.Number) ?? ""];
        }
    }

    private static string NameOf(string name)
    {
        var stem = Path.GetFileNameWithoutExtension(name);
        return $"{stem[..Math.Min(stem.Length, LongestStem)]}-{Heading}.xlsx";
    }
}

/// <summary>The row of the headings as Excel counts, and the cells of the widest row.</summary>
public readonly record struct ListShape(int HeadingRow, int Width);
