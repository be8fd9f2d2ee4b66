using System.Collections;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace TalentPortal.Persistence.Foundation;

/// <summary>A table as the model knows it: its columns, and how to read each from an entity, converted as EF Core would convert it.</summary>
internal sealed class BulkTable<T> where T : class
{
    private const string Annotation = "TalentPortal:BulkTable";
    private const string FirstVersionOf = nameof(Domain.Foundation.IVersioned.Version);

    private readonly (string Name, Func<T, IEnumerable?> Read)[] partsElsewhere;

    private BulkTable(IEntityType entity)
    {
        var table = entity.GetTableMappings().Single().Table;
        (Name, Schema) = (table.Name, table.Schema);
        Columns = [.. table.Columns.Select(ToColumn)];
        partsElsewhere = [.. entity.GetNavigations().Where(part => part.IsCollection).Select(part => (part.Name, ReadCollection(part)))];
    }

    public string Name { get; }
    public string? Schema { get; }
    public IReadOnlyList<BulkColumn<T>> Columns { get; }

    /// <summary>Compiled once per model and kept with it.</summary>
    public static BulkTable<T> Of(DbContext db) => db.Model.FindEntityType(typeof(T)) is { } entity
        ? (BulkTable<T>)entity.GetOrAddRuntimeAnnotationValue(Annotation, found => new BulkTable<T>(found!), entity)
        : throw new ArgumentException($"{typeof(T).Name} is not in the model.");

    public void Check(T row)
    {
        foreach (var (name, read) in partsElsewhere)
            if (read(row)?.GetEnumerator().MoveNext() == true)
                throw new InvalidOperationException($"{typeof(T).Name}.{name} lives in another table and would be lost in a bulk insert.");
    }

    private static BulkColumn<T> ToColumn(IColumn column)
    {
        var property = column.PropertyMappings
            .Select(mapping => mapping.Property)
            .FirstOrDefault(candidate => !candidate.IsShadowProperty())
            ?? throw new InvalidOperationException($"Column {column.Table.Name}.{column.Name} has no property behind it.");
        var mapping = property.GetRelationalTypeMapping();
        var read = Reader(property, mapping);
        // What a saved entity would have: the version interceptor gives every new aggregate version 1.
        var isVersion = property.IsConcurrencyToken && property.Name == FirstVersionOf;
        return new BulkColumn<T>(column.Name, column.IsNullable, mapping, isVersion ? _ => 1L : read);
    }

    /// <summary>entity → part → property → stored form; a missing part gives null.</summary>
    private static Func<T, object?> Reader(IProperty property, RelationalTypeMapping mapping)
    {
        var row = Expression.Parameter(typeof(T), "row");
        var nothing = Expression.Constant(null, typeof(object));
        // A part that is written for itself is the row; what owns it stays outside.
        var steps = Steps(property.DeclaringType).SkipWhile(step => step.DeclaringEntityType.ClrType != typeof(T)).ToArray();
        var stored = Stored(mapping);
        Expression Read(Expression owner, int step)
        {
            if (step == steps.Length) return Expression.Call(Expression.Constant(stored), nameof(Func<>.Invoke), null, Expression.Convert(Member(owner, property), typeof(object)));
            var part = Expression.Variable(steps[step].ClrType, steps[step].Name);
            return Expression.Block([part],
                Expression.Assign(part, Member(owner, steps[step])),
                Expression.Condition(Expression.ReferenceEqual(part, Expression.Constant(null)), nothing, Read(part, step + 1)));
        }

        return Expression.Lambda<Func<T, object?>>(Read(row, 0), row).Compile();
    }

    private static Func<object?, object?> Stored(RelationalTypeMapping mapping) =>
        mapping.Converter is { } converter ? value => value is null ? null : converter.ConvertToProvider(value) : value => value;

    private static IEnumerable<INavigation> Steps(ITypeBase type)
    {
        if (type is not IEntityType entity || entity.FindOwnership() is not { } ownership) return [];
        return [.. Steps(ownership.PrincipalEntityType), ownership.PrincipalToDependent!];
    }

    private static MemberExpression Member(Expression owner, IPropertyBase property) =>
        property.PropertyInfo is { } readable ? Expression.Property(owner, readable) : Expression.Field(owner, property.FieldInfo!);

    private static Func<T, IEnumerable?> ReadCollection(INavigation part)
    {
        var row = Expression.Parameter(typeof(T), "row");
        return Expression.Lambda<Func<T, IEnumerable?>>(Expression.Convert(Member(row, part), typeof(IEnumerable)), row).Compile();
    }
}

internal sealed record BulkColumn<T>(string Name, bool IsNullable, RelationalTypeMapping Mapping, Func<T, object?> Read);
