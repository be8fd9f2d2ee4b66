using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Persistence.Foundation;

namespace TalentPortal.Architecture.Tests.SqlServer;

/// <summary>Makes a value of any type: services from the portal, entities from the silent server, the rest by chance, the same in every run.</summary>
internal sealed class MadeUp(Random chance, IServiceProvider services)
{
    private static readonly DateTime Day = new(2026, 3, 12, 1, 0, 0, DateTimeKind.Utc);
    private static readonly Guid[] Ids = [new("0197a1b2-0000-7000-8000-000000000001"), new("0197a1b2-0000-7000-8000-000000000002")];

    private readonly MethodInfo oneOf = typeof(MadeUp).GetMethod(nameof(OneOf), BindingFlags.NonPublic | BindingFlags.Instance)!;

    /// <summary>Whether every answer fits its column: no nulls, and numbers that are months as well.</summary>
    public bool IsPlausible { get; init; }

    public bool Maybe(int percent) => chance.Next(100) < percent;

    public int Number() => IsPlausible ? 2026 * 12 + chance.Next(4) : chance.Next(4);

    public Guid Id() => Ids[chance.Next(4) / 3];

    public DateTime Time() => Day.AddDays(chance.Next(-40, 40));

    /// <summary>A number is a member of most enums and a text as good as any other.</summary>
    public string Word() => chance.Next(16).ToString(System.Globalization.CultureInfo.InvariantCulture);

    public object? Value(Type type, int depth = 0)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return Maybe(75) ? Value(inner, depth) : null;
        if (type == typeof(CancellationToken)) return CancellationToken.None;
        if (type == typeof(string)) return Maybe(85) ? Word() : "";
        if (type == typeof(int)) return Number();
        if (type == typeof(long)) return (long)Number();
        if (type == typeof(bool)) return Maybe(50);
        if (type == typeof(Guid)) return Id();
        if (type == typeof(DateTime)) return Time();
        if (type == typeof(DateTimeOffset)) return new DateTimeOffset(Time());
        if (type == typeof(DateOnly)) return DateOnly.FromDateTime(Time());
        if (type == typeof(byte[])) return new byte[32];
        if (type == typeof(Stream)) return new MemoryStream([1, 2, 3]);
        if (type.IsEnum) return Enum.GetValues(type).GetValue(chance.Next(Enum.GetValues(type).Length));
        if (depth > 6) return type.IsValueType ? Activator.CreateInstance(type) : null;
        if (typeof(PortalDb).IsAssignableFrom(type) || services.GetService(type) is not null && !IsCollection(type)) return services.GetService(type);
        if (services.GetRequiredService<PortalDb>().Model.FindEntityType(type) is { } entity && !entity.IsOwned()) return Entity(entity);
        return Collection(type, depth) ?? Made(type, depth);
    }

    private static bool IsCollection(Type type) => type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type);

    private object? Entity(IEntityType entity)
    {
        try
        {
            return oneOf.MakeGenericMethod(entity.ClrType).Invoke(this, null);
        }
        catch (TargetInvocationException)
        {
            return null;
        }
    }

    private T? OneOf<T>() where T : class => services.GetRequiredService<PortalDb>().Set<T>().AsEnumerable().FirstOrDefault();

    private object? Collection(Type type, int depth)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IQueryable<>)) return null;
        var shapes = type.GetInterfaces().Append(type).Where(candidate => candidate.IsGenericType).ToList();
        if (shapes.FirstOrDefault(shape => shape.GetGenericTypeDefinition() is { } open && (open == typeof(IReadOnlyDictionary<,>) || open == typeof(IDictionary<,>))) is { } map) return Dictionary(type, map.GetGenericArguments(), depth);
        var element = type.IsArray ? type.GetElementType() : shapes.FirstOrDefault(shape => shape.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];
        if (element is null) return null;
        var values = Array.CreateInstance(element, 1 + chance.Next(2));
        for (var i = 0; i < values.Length; i++) values.SetValue(Value(element, depth + 1), i);
        if (type.IsAssignableFrom(values.GetType())) return values;
        foreach (var open in new[] { typeof(List<>), typeof(HashSet<>) })
            if (type.IsAssignableFrom(open.MakeGenericType(element))) return Activator.CreateInstance(open.MakeGenericType(element), values);
        return null;
    }

    private object? Dictionary(Type type, Type[] parts, int depth)
    {
        var made = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(parts))!;
        if (Value(parts[0], depth + 1) is { } key) made[key] = Value(parts[1], depth + 1);
        return type.IsInstanceOfType(made) ? made : null;
    }

    /// <summary>By its longest constructor, with whatever can be set; when that refuses, empty.</summary>
    private object? Made(Type type, int depth)
    {
        if (type.IsInterface || type.IsAbstract || typeof(Delegate).IsAssignableFrom(type)) return null;
        try
        {
            var constructor = type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
                .Where(candidate => candidate.GetParameters().All(parameter => parameter.ParameterType != type)).MaxBy(candidate => candidate.GetParameters().Length);
            var made = constructor is null ? Activator.CreateInstance(type) : constructor.Invoke([.. constructor.GetParameters().Select(parameter => Value(parameter.ParameterType, depth + 1))]);
            foreach (var property in type.GetProperties().Where(property => property.CanWrite && property.GetIndexParameters().Length == 0 && Maybe(70)))
                property.SetValue(made, Value(property.PropertyType, depth + 1));
            return made;
        }
        catch (Exception)
        {
            return type.IsValueType ? Activator.CreateInstance(type) : RuntimeHelpers.GetUninitializedObject(type);
        }
    }
}
