using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;
using TalentPortal.Testing;
using TalentPortal.Testing.Worlds;

namespace TalentPortal.Architecture.Tests.Foundation;

/// <summary>One handler with its rights, what its address and form can name, and how a whole form of it is filled in.</summary>
internal sealed class Door
{
    private readonly PortalHandler handler;
    private readonly IReadOnlyList<(string Path, Type Type)> fields;

    private Door(PortalHandler handler, IReadOnlyList<MappedKey> keys, IReadOnlyList<(string Path, Type Type)> fields)
    {
        this.handler = handler;
        this.fields = fields;
        Keys = keys;
        RowKeys = [.. keys.Where(key => key.Kind is not null)];
    }

    public IReadOnlyList<MappedKey> Keys { get; }
    public IReadOnlyList<MappedKey> RowKeys { get; }
    public string Page => handler.Page;
    public string Name => handler.Name;
    public bool Reads => handler.Verb == "GET";
    public bool NamesARow => RowKeys.Count > 0;
    public IEnumerable<MappedKey> Searches => Keys.Where(key => key.IsSearch);

    public bool Allows(Role? role) => handler.Allows(role);

    public override string ToString() => $"{handler.Verb} {handler.Page}{(Name.Length == 0 ? "" : "#" + Name)}";

    /// <summary>Every handler of the two committed tables.</summary>
    public static async Task<IReadOnlyList<Door>> AllAsync(PortalHost host)
    {
        var keys = KeyTable.Read().ToLookup(line => line.Key.Handler);
        var fields = await FieldsAsync(host);
        return [.. (await HandlerRightsTests.ReadAsync()).Select(PortalHandler.Parse).Where(handler => handler.Verb is "GET" or "POST")
            .Select(handler => (handler, id: $"{handler.Page},{handler.Verb},{handler.Name}"))
            .Select(each => new Door(each.handler, [.. keys[each.id]], fields.GetValueOrDefault(each.id, [])))];
    }

    /// <summary>The row all keys of the route hang on: a file rather than its case.</summary>
    public RowKind? Anchor => RowKeys.Where(key => key.Key.Place == "route").OrderByDescending(key => Depth(key.Kind!.Value)).Select(key => key.Kind).FirstOrDefault() ?? RowKeys.Select(key => key.Kind).FirstOrDefault();

    /// <summary>The address with these keys; what the function does not name stays away from the query.</summary>
    public string Address(Func<MappedKey, string?> valueOf)
    {
        string? Value(MappedKey key) => valueOf(key) ?? key.Constant;
        var path = handler.Address(parameter => Uri.EscapeDataString(Keys.First(key => key.Key.Place == "route" && key.Key.Parameter == parameter) is var key ? Value(key) ?? "" : ""), withOptional: true);
        var query = Keys.Where(key => key.Key.Place == "query").Select(key => (Name: key.Key.Parameter.Replace("[0]", "", StringComparison.Ordinal), Value: Value(key)))
            .Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}").ToList();
        return query.Count == 0 ? path : path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + string.Join('&', query);
    }

    /// <summary>Every field of the form, plausibly filled in, with these keys.</summary>
    public IEnumerable<KeyValuePair<string, string>> Form(Func<MappedKey, string?> valueOf, long version)
    {
        var keys = Keys.Where(key => key.Key.Place == "form").ToDictionary(key => key.Key.Parameter);
        return fields.SelectMany(field => keys.TryGetValue(field.Path, out var key) && valueOf(key) is { } value ? [KeyValuePair.Create(field.Path, value)] : Filled(field.Path, field.Type, version));
    }

    private static IEnumerable<KeyValuePair<string, string>> Filled(string path, Type type, long version)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(DateOnly)) return [new(path + ".Year", "2026"), new(path + ".Month", "3"), new(path + ".Day", "12")];
        return [KeyValuePair.Create(path, path.EndsWith("Version", StringComparison.Ordinal) ? version.ToString(CultureInfo.InvariantCulture) : Text(path, type))];
    }

    private static string Text(string path, Type type) =>
        type == typeof(bool) ? "true"
        : type.IsEnum ? Enum.GetNames(type)[^1]
        : HandlerKey.IsId(type) ? Guid.CreateVersion7().ToString()
        : type == typeof(string) && path.EndsWith("Month", StringComparison.Ordinal) ? "2026-01"
        : type == typeof(string) ? "经核对情况属实，同意按规定办理。"
        : "1";

    private static int Depth(RowKind kind) => kind switch
    {
        RowKind.ApplicationFile or RowKind.MaterialPage or RowKind.Check or RowKind.CorrectionItem or RowKind.ObjectionFile or RowKind.NoticeItem or RowKind.NoticeSerial or RowKind.BatchLine or RowKind.Credential or RowKind.PersonDocument or RowKind.RecordCorrectionProof or RowKind.AwardFile or RowKind.AwardReviewFile or RowKind.AwardMaterial or RowKind.OwnAwardFile or RowKind.AwardNominationFile or RowKind.AwardCorrection or RowKind.AwardInstalment or RowKind.AwardTransfer or RowKind.AdjustmentLine or RowKind.LiaisonPhoto or RowKind.IssuePaper or RowKind.OwnIssuePaper or RowKind.LeaderIssuePaper or RowKind.ServiceFile or RowKind.OwnServiceFile or RowKind.StaffServiceFile or RowKind.OwnServiceSheet or RowKind.StaffServiceSheet or RowKind.StationRoom or RowKind.StationBed or RowKind.FlatUnit => 1,
        _ => 0,
    };

    private static async Task<Dictionary<string, IReadOnlyList<(string Path, Type Type)>>> FieldsAsync(PortalHost host)
    {
        var loader = host.Services.GetRequiredService<PageLoader>();
        var fields = new Dictionary<string, IReadOnlyList<(string, Type)>>();
        foreach (var page in host.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>())
        {
            var compiled = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
            foreach (var handler in compiled.HandlerMethods.Where(handler => HttpMethods.IsPost(handler.HttpMethod)))
                fields[$"{page.ViewEnginePath},POST,{handler.Name}"] = [.. HandlerKey.BoundBy(compiled, handler).Where(part => !part.ByQuery).SelectMany(part => HandlerKey.Leaves(part.Name, part.Type))];
        }

        return fields;
    }
}
