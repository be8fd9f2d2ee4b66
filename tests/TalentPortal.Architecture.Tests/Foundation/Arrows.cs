using System.Reflection;
using NetArchTest.Rules;

namespace TalentPortal.Architecture.Tests.Foundation;

/// <summary>Which types of an assembly mention what; method bodies count.</summary>
internal static class Arrows
{
    public static IReadOnlyList<string> TypesThatMention(Assembly assembly, params string[] names) => Under(assembly, "", names);

    /// <summary>The arrows between areas that lie on a circle, each with one type that makes it. Foundation may know everybody.</summary>
    public static IReadOnlyList<string> Circles(Assembly assembly, IReadOnlyCollection<string> exceptions)
    {
        var root = assembly.GetName().Name!;
        var areas = assembly.GetTypes().Select(type => type.Namespace).OfType<string>().Where(name => name.StartsWith(root + ".", StringComparison.Ordinal))
            .Select(name => name[(root.Length + 1)..].Split('.')[0]).Distinct().Where(area => area is not "Foundation").ToList();
        var arrows = (from one in areas
                      from other in areas
                      where one != other
                      from type in Under(assembly, $"{root}.{one}", $"{root}.{other}")
                      let arrow = $"{type[(root.Length + 1)..]} > {other}"
                      where !exceptions.Contains(arrow)
                      select (From: one, To: other, Text: arrow)).ToList();
        return [.. arrows.Where(arrow => Reaches(arrow.To, arrow.From, [.. arrows.Select(each => (each.From, each.To)).Distinct()])).Select(arrow => arrow.Text).Order(StringComparer.Ordinal)];
    }

    private static bool Reaches(string from, string to, IReadOnlyList<(string From, string To)> arrows)
    {
        var (seen, open) = (new HashSet<string>(), new Stack<string>([from]));
        while (open.TryPop(out var area))
            if (seen.Add(area))
                foreach (var arrow in arrows.Where(arrow => arrow.From == area)) open.Push(arrow.To);
        return seen.Contains(to);
    }

    private static List<string> Under(Assembly assembly, string space, params string[] names)
    {
        var types = space.Length == 0 ? Types.InAssembly(assembly).That().HaveDependencyOnAny(names) : Types.InAssembly(assembly).That().ResideInNamespace(space).And().HaveDependencyOnAny(names);
        return [.. types.GetTypes().Select(Outermost).Where(type => type.FullName is not null && type.Namespace is not null).Select(type => type.FullName!).Distinct().Order(StringComparer.Ordinal)];
    }

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
