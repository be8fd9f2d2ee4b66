using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Persistence.Foundation;

/// <summary>How the domain's value types are stored, once for every table: fen as integers, months as integers, UTC times, enums as words.</summary>
internal static class PortalConventions
{
    /// <summary>
    /// Texts compare as on SQLite: character by character. The linguistic Chinese collations ignore case in codes and keys, and the older
    /// ones hold all rare characters (𠮷) for one and the same.
    /// </summary>
    public const string SqlServerCollation = "Chinese_PRC_BIN2";

    private const int EnumLength = 40;

    public static void Apply(ModelConfigurationBuilder conventions, bool isSqlServer)
    {
        conventions.Properties<Money>().HaveConversion<MoneyConverter>();
        conventions.Properties<YearMonth>().HaveConversion<YearMonthConverter>();
        conventions.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
        if (isSqlServer) conventions.Properties<DateTime>().HavePrecision(3);
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(EnumLength);
        foreach (var id in TypedIds())
            conventions.Properties(id).HaveConversion(typeof(TypedIdConverter<>).MakeGenericType(id));
    }

    public static void Finish(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            // Ids are made by the entity; a database default would hide a forgotten one.
            foreach (var key in entity.GetKeys().SelectMany(key => key.Properties).Where(property => property.ClrType != typeof(int) && property.ClrType != typeof(long)))
                key.ValueGenerated = ValueGenerated.Never;
            if (typeof(IVersioned).IsAssignableFrom(entity.ClrType) && entity.FindProperty(nameof(IVersioned.Version)) is { } version)
                version.IsConcurrencyToken = true;
        }
    }

    private static IEnumerable<Type> TypedIds() =>
        typeof(ITypedId<>).Assembly.GetTypes().Where(type => type.IsValueType
            && type.GetInterfaces().Any(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(ITypedId<>)));
}

internal sealed class MoneyConverter() : ValueConverter<Money, long>(money => money.Fen, fen => new Money(fen));

// Nought is no month: it is how EF notes, in the model written as code, that a key is not set yet.
internal sealed class YearMonthConverter() : ValueConverter<YearMonth, int>(month => month.Index, index => index == 0 ? default : YearMonth.FromIndex(index));

internal sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(time => time, time => DateTime.SpecifyKind(time, DateTimeKind.Utc));

internal sealed class TypedIdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => From(value)) where TId : struct, ITypedId<TId>
{
    // An expression tree may not call a static interface member itself.
    private static TId From(Guid value) => TId.From(value);
}
