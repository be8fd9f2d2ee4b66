using System.Collections;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Documents;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Payments;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents.OwnData;

/// <summary>
/// Everything that is kept about the person who is signed in, as one package: <c>data.json</c> for machines, <c>data.xlsx</c> with headings
/// in both languages, the files, and what is left out and why. That it was taken is on record before it is given out.
/// </summary>
public sealed class OwnDataExport(
    IPortalDb db, ICurrentActor current, DocumentVault files, PersonalDataVault vault, IRateLimits limits, CountyClock clock, PortalTexts texts, PortalFormat format)
{
    public const int MostADay = 3;
    /// <summary>What a cell of a spreadsheet can hold.</summary>
    private const int LongestCell = 32_000, LongestSheetName = 31;
    private static readonly string[] Languages = [PortalLanguage.Chinese, PortalLanguage.English];

    public async Task WriteAsync(Stream target, CancellationToken ct)
    {
        var actor = current.Actor;
        if (!await limits.TryTakeAsync($"own-data.{actor.Id.Value:N}", MostADay, TimeSpan.FromDays(1), ct)) throw new RefusedException(TalentRefusals.OwnDataTooOften.With(MostADay));
        db.AccountEvents.Add(new AccountEvent(AccountEventKind.OwnDataTaken, actor.Id, actor.Name, actor.Id, actor.Name, "", clock.UtcNow));
        await db.SaveChangesAsync(ct);

        var own = await OwnKeys.OfAsync(db, actor, ct);
        var tables = new List<(OwnShape Shape, IReadOnlyList<object> Rows)>();
        foreach (var table in OwnTable.All) tables.Add((OwnShape.Of(TypeOf(table)), await table.RowsAsync(db, own, ct)));
        await using var package = await ZipArchive.CreateAsync(target, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, ct);
        await AddAsync(package, "README.txt", stream => WriteTextAsync(stream, ReadMe(tables), ct), ct);
        await AddAsync(package, "data.json", stream => JsonSerializer.SerializeAsync(stream, Json(tables), PortalJson.Options, ct), ct);
        await AddAsync(package, "data.xlsx", stream => SheetWriter.SaveAsync(stream, [.. Sheets(tables)], ct), ct);
        foreach (var file in tables.SelectMany(table => table.Rows).OfType<StoredFile>().OrderBy(file => file.UploadedAt).ThenBy(file => file.Id.Value))
            await AddAsync(package, $"files/{file.Id.Value:N}-{file.OriginalName}", async stream => await stream.WriteAsync(await files.ReadAsync(file, ct), ct), ct);
    }

    private Microsoft.EntityFrameworkCore.Metadata.IEntityType TypeOf(OwnTable table) =>
        db.Context().Model.GetEntityTypes().Single(type => type.ClrType == table.Type);

    private static async Task AddAsync(ZipArchive package, string name, Func<Stream, Task> write, CancellationToken ct)
    {
        await using var stream = await package.CreateEntry(name, CompressionLevel.Optimal).OpenAsync(ct);
        await write(stream);
    }

    private static async Task WriteTextAsync(Stream stream, IEnumerable<string> lines, CancellationToken ct)
    {
        await using var writer = new StreamWriter(stream, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        foreach (var line in lines) await writer.WriteLineAsync(line.AsMemory(), ct);
    }

    /// <summary>In both languages: what is in the package, and what is kept but not in it.</summary>
    private IEnumerable<string> ReadMe(IReadOnlyList<(OwnShape Shape, IReadOnlyList<object> Rows)> tables)
    {
        foreach (var language in Languages)
        {
            yield return texts.In(language, "data.readme.title", current.Actor.Name, clock.UtcNow);
            foreach (var (shape, rows) in tables) yield return $"  {shape.Name}: {texts.In(language, "data.table." + shape.Name)} ({rows.Count})";
            yield return texts.In(language, "data.readme.left_out");
            foreach (var reason in Enum.GetValues<LeftOutReason>()) yield return "  " + texts.In(language, "enum.LeftOutReason." + reason);
            yield return "";
        }
    }

    private JsonObject Json(IReadOnlyList<(OwnShape Shape, IReadOnlyList<object> Rows)> tables) => new([
        KeyValuePair.Create("takenAt", (JsonNode?)JsonValue.Create(clock.UtcNow)),
        KeyValuePair.Create("tables", (JsonNode?)new JsonObject(tables.Select(table => KeyValuePair.Create(table.Shape.Name, (JsonNode?)new JsonArray([.. table.Rows.Select(row => Json(table.Shape, row, row))]))))),
    ]);

    private JsonObject Json(OwnShape shape, object row, object root) => new([
        .. shape.Columns.Select(column => KeyValuePair.Create(column.Name, Node(ValueOf(column, row, root)))),
        .. shape.Parts.Select(part => KeyValuePair.Create(part.Name, (JsonNode?)(part.IsMany ? new JsonArray([.. Many(part, row).Select(each => Json(part.Shape, each, root))])
            : part.Property.GetValue(row) is { } one ? Json(part.Shape, one, root) : null))),
    ]);

    private static JsonNode? Node(object? value) => value is null ? null : JsonSerializer.SerializeToNode(value, value.GetType(), PortalJson.Options);

    /// <summary>
    /// A sheet for each table and for each part of which there may be many; parts of which there is one stand in their table's columns. The
    /// first column is the number of the table's line, also on the sheets of its parts.
    /// </summary>
    private IEnumerable<SheetToWrite> Sheets(IReadOnlyList<(OwnShape Shape, IReadOnlyList<object> Rows)> tables) =>
        tables.SelectMany(table => SheetsOf(table.Shape, [.. table.Rows.Select((row, index) => new SheetLine(row, row, index + 1))], table.Shape.Name));

    private IEnumerable<SheetToWrite> SheetsOf(OwnShape shape, IReadOnlyList<SheetLine> lines, string name)
    {
        var columns = Flat(shape, row => row).ToList();
        yield return new SheetToWrite(name.Length <= LongestSheetName ? name : name[..LongestSheetName], ["#", .. Unique([.. columns.Select(column => column.Heading)])],
            lines.Select(IReadOnlyList<ExportCell> (line) => [line.Number, .. columns.Select(column => ExportCell.Text(Cell(column.Read(line.Row, line.Root))))]).ToAsyncEnumerable());
        foreach (var (part, owner) in Manies(shape, row => row))
            foreach (var sheet in SheetsOf(part.Shape, [.. lines.SelectMany(line => owner(line.Row) is { } at ? Many(part, at).Select(each => line with { Row = each }) : [])], $"{shape.Name}.{part.Name}")) yield return sheet;
    }

    private IEnumerable<(string Heading, Func<object, object, object?> Read)> Flat(OwnShape shape, Func<object, object?> reach)
    {
        foreach (var column in shape.Columns) yield return (Heading(column), (row, root) => reach(row) is { } at ? ValueOf(column, at, root) : null);
        foreach (var part in shape.Parts.Where(part => !part.IsMany))
            foreach (var inner in Flat(part.Shape, row => reach(row) is { } at ? part.Property.GetValue(at) : null)) yield return ($"{part.Name}: {inner.Heading}", inner.Read);
    }

    private static IEnumerable<(OwnPart Part, Func<object, object?> Owner)> Manies(OwnShape shape, Func<object, object?> reach) =>
    [
        .. shape.Parts.Where(part => part.IsMany).Select(part => (part, reach)),
        .. shape.Parts.Where(part => !part.IsMany).SelectMany(part => Manies(part.Shape, row => reach(row) is { } at ? part.Property.GetValue(at) : null)),
    ];

    private static IEnumerable<object> Many(OwnPart part, object row) => ((IEnumerable?)part.Property.GetValue(row))?.Cast<object>() ?? [];

    private string Heading(OwnColumn column)
    {
        var key = column.HeadingKey(texts.Has);
        return string.Join(' ', Languages.Select(language => texts.In(language, key)).Distinct());
    }

    private static IEnumerable<string> Unique(IReadOnlyList<string> headings) =>
        headings.Select((heading, index) => headings.Take(index).Count(before => before == heading) is > 0 and var seen ? $"{heading} ({seen + 1})" : heading);

    private string? Cell(object? value) => value switch
    {
        null => null,
        string text => Limited(text),
        bool truth => texts[truth ? "answer.yes" : "answer.no"],
        Enum member => texts.Has($"enum.{member.GetType().Name}.{member}") ? texts.Of(member) : member.ToString(),
        DateTime moment => format.Moment(moment),
        DateOnly day => format.Date(day),
        Money amount => format.Amount(amount),
        Guid or IFormattable or YearMonth => ChangeValue.Write(value),
        _ => Limited(PortalJson.Write(value)),
    };

    private string Limited(string text) => text.Length <= LongestCell ? text : texts["data.cell.long"];

    private object? ValueOf(OwnColumn column, object row, object root) => column.Property.GetValue(row) is not ProtectedText text ? column.Property.GetValue(row) : vault.Open(FieldOf(column), OwnerOf(root), text);

    private static PersonalField FieldOf(OwnColumn column) => (column.Table, column.Name) switch
    {
        (nameof(Person) or nameof(Account), nameof(Person.Phone)) => PersonalField.Phone,
        (nameof(Account), nameof(Account.Mail)) => PersonalField.MailAddress,
        (nameof(Person), nameof(Person.IdNumber)) or (nameof(PersonDocument), nameof(PersonDocument.Number)) or (nameof(RecordCorrection), nameof(RecordCorrection.WantedNumber)) => PersonalField.IdNumber,
        (nameof(BankAccount), nameof(BankAccount.Number)) or (nameof(PaymentLine), nameof(PaymentLine.Account)) => PersonalField.BankAccount,
        _ => throw new InvalidOperationException($"Nobody has said what {column.Table}.{column.Name} is sealed as."),
    };

    /// <summary>For whom the numbers of a row are sealed.</summary>
    private static Guid OwnerOf(object root) => root switch
    {
        Person person => person.Id.Value,
        PersonDocument document => document.Id,
        Account account => account.Id,
        PaymentLine line => line.PersonId.Value,
        RecordCorrection request => request.Id,
        _ => throw new InvalidOperationException($"Nobody has said for whom the numbers of {root.GetType().Name} are sealed."),
    };

    /// <param name="Row">The table's row, or a part of it.</param>
    /// <param name="Root">The table's row.</param>
    /// <param name="Number">Of the table's row.</param>
    private sealed record SheetLine(object Row, object Root, int Number);
}
