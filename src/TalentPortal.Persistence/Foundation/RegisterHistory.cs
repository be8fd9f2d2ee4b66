using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Persistence.Foundation;

/// <summary>
/// What a save changes in the records of a register, as one line a field. Looks at every record that is <see cref="IRegistered"/> with
/// all it owns, so that no way of changing one goes around it; rosters in bulk have their own record of what they brought.
/// </summary>
internal static class RegisterHistory
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The context's entries must be up to date with the objects (<c>DetectChanges</c>).</summary>
    /// <param name="entries">Everything that is tracked.</param>
    /// <param name="vault">Masks protected numbers; without it they are only told to have changed.</param>
    public static List<RegisterChange> ChangesIn(IReadOnlyList<EntityEntry> entries, PersonalDataVault? vault)
    {
        var records = entries.Where(entry => entry.Entity is IRegistered).ToList();
        if (records.Count == 0) return [];
        var owned = entries.Where(entry => entry.Metadata.IsOwned() && IsTouched(entry)).Select(entry => (Root: RootOf(entry), Entry: entry))
            .Where(pair => pair.Root is not null).ToLookup(pair => pair.Root!.Value, pair => pair.Entry);
        return [.. records.SelectMany(record => Of(record, owned, vault))];
    }

    private static IEnumerable<RegisterChange> Of(EntityEntry record, ILookup<(IEntityType, object), EntityEntry> owned, PersonalDataVault? vault)
    {
        var registered = (IRegistered)record.Entity;
        RegisterChange Line(string field, Guid? part, string? from, string? to) => new(registered.RegisterSubject, registered.RegisterId, field, part, from, to);

        if (registered.RegisterPart is { } id) return Differences(record, record.Metadata.ClrType.Name, id, Line);
        if (record.State is EntityState.Added) return [Line(RegisterChange.Entered, null, null, null)];
        if (record.State is EntityState.Deleted) return [Line(RegisterChange.Removed, null, null, null)];
        var parts = owned[(record.Metadata, record.Property(record.Metadata.FindPrimaryKey()!.Properties[0].Name).CurrentValue!)].ToList();
        return [
            .. record.State is EntityState.Modified ? Single([record], null, vault, registered.RegisterId, Line) : [],
            .. parts.Where(part => part.Metadata.FindOwnership()!.IsUnique).GroupBy(part => PathOf(part.Metadata)).SelectMany(same => Single([.. same], same.Key, vault, registered.RegisterId, Line)),
            .. parts.Where(part => !part.Metadata.FindOwnership()!.IsUnique).SelectMany(part => Differences(part, PathOf(part.Metadata), KeyOf(part), Line)),
        ];
    }

    /// <summary>A part of which there may be many: it came, it went, or some of its properties changed.</summary>
    private static IEnumerable<RegisterChange> Differences(EntityEntry part, string kind, Guid id, Func<string, Guid?, string?, string?, RegisterChange> line) => part.State switch
    {
        EntityState.Added => [line(kind, id, null, Whole(part, current: true))],
        EntityState.Deleted => [line(kind, id, Whole(part, current: false), null)],
        EntityState.Modified => Told(part).Select(property => (property.Metadata.Name, From: ChangeValue.Write(property.OriginalValue), To: ChangeValue.Write(property.CurrentValue)))
            .Where(change => change.From != change.To).Select(change => line($"{kind}.{change.Name}", id, change.From, change.To)),
        _ => [],
    };

    /// <summary>The record itself, or a part of which there is one: replacing it shows as one entry that goes and one that comes.</summary>
    private static IEnumerable<RegisterChange> Single(IReadOnlyList<EntityEntry> entries, string? path, PersonalDataVault? vault, Guid owner, Func<string, Guid?, string?, string?, RegisterChange> line)
    {
        var before = entries.LastOrDefault(entry => entry.State is EntityState.Deleted or EntityState.Modified);
        var after = entries.LastOrDefault(entry => entry.State is EntityState.Added or EntityState.Modified);
        if (entries[0].Metadata.ClrType == typeof(ProtectedText)) return Masked(before, after, path!, vault, owner, line);
        return Told(entries[0]).Select(property => property.Metadata.Name)
            .Select(name => (Name: name, From: ChangeValue.Write(before?.Property(name).OriginalValue), To: ChangeValue.Write(after?.Property(name).CurrentValue)))
            .Where(change => change.From != change.To)
            .Select(change => line(path is null ? change.Name : $"{path}.{change.Name}", null, change.From, change.To));
    }

    /// <summary>Two different numbers may have one mask; the blind index tells whether it is another number.</summary>
    private static IEnumerable<RegisterChange> Masked(EntityEntry? before, EntityEntry? after, string path, PersonalDataVault? vault, Guid owner, Func<string, Guid?, string?, string?, RegisterChange> line)
    {
        ProtectedText? Text(EntityEntry? entry, bool current) => entry is null ? null : new ProtectedText(
            Bytes(entry, nameof(ProtectedText.Envelope), current), Bytes(entry, nameof(ProtectedText.Index), current));
        var (from, to) = (Text(before, current: false), Text(after, current: true));
        if (from is not null && to is not null && from.Index.AsSpan().SequenceEqual(to.Index)) return [];
        string? Mask(ProtectedText? text) => text is null ? null
            : vault is not null && Enum.TryParse<PersonalField>(path.Split('.')[0], out var field) ? vault.Masked(field, owner, text) : "****";
        return [line(path, null, Mask(from), Mask(to))];
    }

    private static byte[] Bytes(EntityEntry entry, string name, bool current)
    {
        var property = entry.Property(name);
        return (byte[]?)(current ? property.CurrentValue : property.OriginalValue) ?? [];
    }

    private static string Whole(EntityEntry part, bool current) => JsonSerializer.Serialize(
        Told(part).Select(property => (property.Metadata.Name, Value: ChangeValue.Write(current ? property.CurrentValue : property.OriginalValue)))
            .Where(pair => pair.Value is not null).ToDictionary(pair => pair.Name, pair => pair.Value), Readable);

    /// <summary>The properties that are facts: neither keys nor versions nor what follows from others.</summary>
    private static IEnumerable<PropertyEntry> Told(EntityEntry entry) => entry.Properties.Where(property =>
        property.Metadata.PropertyInfo is { } declared && !property.Metadata.IsPrimaryKey() && !property.Metadata.IsConcurrencyToken
        && declared.GetCustomAttribute<NotInHistoryAttribute>() is null && declared.Name != nameof(IVersioned.Version));

    private static bool IsTouched(EntityEntry entry) => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted;

    private static Guid KeyOf(EntityEntry part) => (Guid)part.Property(part.Metadata.FindPrimaryKey()!.Properties[^1].Name).CurrentValue!;

    /// <summary>The way from the record to the part, e.g. <c>BankAccount.Number</c>.</summary>
    private static string PathOf(IEntityType part)
    {
        var ownership = part.FindOwnership()!;
        var name = ownership.PrincipalToDependent!.Name;
        return ownership.PrincipalEntityType.IsOwned() ? $"{PathOf(ownership.PrincipalEntityType)}.{name}" : name;
    }

    /// <summary>A part of a part has its owner's key while there is one of it; anything deeper belongs to no register so far.</summary>
    private static (IEntityType, object)? RootOf(EntityEntry part)
    {
        var ownership = part.Metadata.FindOwnership()!;
        var key = part.Property(ownership.Properties[0].Name).CurrentValue;
        while (ownership.PrincipalEntityType.IsOwned())
        {
            ownership = ownership.PrincipalEntityType.FindOwnership()!;
            if (!ownership.IsUnique) return null;
        }

        return key is null || !typeof(IRegistered).IsAssignableFrom(ownership.PrincipalEntityType.ClrType) ? null : (ownership.PrincipalEntityType, key);
    }
}

internal sealed class RegisterChangeConfiguration : IEntityTypeConfiguration<RegisterChange>
{
    public void Configure(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<RegisterChange> builder)
    {
        builder.ToTable("RegisterChanges");
        builder.Property(change => change.Field).HasMaxLength(RegisterChange.FieldLength);
        builder.Property(change => change.From).HasMaxLength(RegisterChange.ValueLength);
        builder.Property(change => change.To).HasMaxLength(RegisterChange.ValueLength);
        builder.Property(change => change.Reason).HasMaxLength(RegisterChange.ReasonLength);
        builder.Property(change => change.ByName).HasMaxLength(60);
        builder.HasIndex(change => new { change.Subject, change.SubjectId, change.At });
    }
}
