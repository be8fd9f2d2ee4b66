using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Talents.OwnData;

/// <summary>What of a table is given out: its columns, read from the model less what the inventory leaves out, and the parts that hang on it.</summary>
public sealed record OwnShape(string Name, IReadOnlyList<OwnColumn> Columns, IReadOnlyList<OwnPart> Parts)
{
    public static OwnShape Of(IReadOnlyEntityType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        var name = type.ClrType.Name;
        var owned = type.GetNavigations().Where(part => part.TargetEntityType.IsOwned() && part.PropertyInfo is not null).ToList();
        var columns = type.GetProperties().Where(column => column.PropertyInfo is not null).Select(column => new OwnColumn(name, column.Name, column.PropertyInfo!))
            .Concat(owned.Where(IsSealed).Select(part => new OwnColumn(name, part.Name, part.PropertyInfo!)));
        return new OwnShape(name,
            [.. columns.Where(column => OwnDataInventory.WhyNot(name, column.Name) is null)],
            [.. owned.Where(part => !IsSealed(part) && OwnDataInventory.WhyNot(part.TargetEntityType.ClrType) is null).Select(part => new OwnPart(part.Name, part.PropertyInfo!, part.IsCollection, Of(part.TargetEntityType)))]);
    }

    /// <summary>With the parts, each once.</summary>
    public IEnumerable<OwnShape> WithParts() => [this, .. Parts.SelectMany(part => part.Shape.WithParts())];

    private static bool IsSealed(IReadOnlyNavigation part) => part.TargetEntityType.ClrType == typeof(ProtectedText);
}

public sealed record OwnColumn(string Table, string Name, PropertyInfo Property)
{
    /// <summary>The text of its heading: of this table's column, or of every column of the name.</summary>
    public string HeadingKey(Func<string, bool> has)
    {
        ArgumentNullException.ThrowIfNull(has);
        return has($"data.column.{Table}.{Name}") ? $"data.column.{Table}.{Name}" : $"data.column.{Name}";
    }
}

public sealed record OwnPart(string Name, PropertyInfo Property, bool IsMany, OwnShape Shape);
