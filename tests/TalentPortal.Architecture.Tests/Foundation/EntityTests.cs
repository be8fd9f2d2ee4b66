using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Application.Accounts;
using TalentPortal.Application.Subsidies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;
using TalentPortal.Persistence.Foundation;
using TalentPortal.Testing;

namespace TalentPortal.Architecture.Tests.Foundation;

/// <summary>What the database keeps is changed by verbs only: no entity has a public setter, wherever it lives, and no request binds one (bar B21).</summary>
public sealed class EntityTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public void Entities_OfTheModelAndTheDomain_HaveNoPublicSetter() => SettersOf(Kept().Concat(typeof(Person).Assembly.GetTypes().Where(type => type.IsClass))).ShouldBeEmpty();

    [Fact]
    public void Entities_OfTheModel_AreFoundInTheDomainAndInTheApplication() => Kept().ShouldBeSubsetOf([.. Kept(), typeof(Account), typeof(SubsidyApplication), typeof(Education)]);

    [Fact]
    public void SearchForSetters_InAFormAndInAnAccountWithOne_FindsThem() =>
        SettersOf([typeof(DecideOnCase), typeof(AccountOfOld)]).ShouldBe(["AccountOfOld.IsDisabled", "DecideOnCase.Opinion", "DecideOnCase.Version"]);

    [Fact]
    public async Task Requests_BindFormsAndNeverEntities()
    {
        var kept = Kept().ToHashSet();
        var loader = host.Services.GetRequiredService<PageLoader>();
        var (wrong, seen) = (new List<string>(), 0);
        foreach (var page in host.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>())
        {
            var compiled = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
            var bound = compiled.BoundProperties.Select(property => property.ParameterType).Concat(compiled.HandlerMethods.SelectMany(handler => handler.Parameters).Select(parameter => parameter.ParameterType)).ToList();
            seen += bound.Count;
            wrong.AddRange(bound.SelectMany(type => EntitiesIn(type, kept)).Select(entity => $"{page.ViewEnginePath} binds {entity.Name}"));
        }

        wrong.ShouldBeEmpty();
        seen.ShouldBeGreaterThan(150);
    }

    [Fact]
    public void SearchForEntities_InAFormThatHidesOneInAList_FindsIt() =>
        EntitiesIn(typeof(ForgedForm), Kept().ToHashSet()).ShouldBe([typeof(Person), typeof(Education)], ignoreOrder: true);

    private static IEnumerable<Type> Kept()
    {
        using var db = new SqlitePortalDb((DbContextOptions<SqlitePortalDb>)new DbContextOptionsBuilder<SqlitePortalDb>().UsePortalSqlite("Data Source=none").Options);
        return [.. db.Model.GetEntityTypes().SelectMany(entity => entity.GetComplexProperties().Select(complex => complex.ComplexType.ClrType).Append(entity.ClrType)).Distinct()
            .Where(type => type.Namespace?.StartsWith("TalentPortal.", StringComparison.Ordinal) is true)];
    }

    /// <summary>Setters of our own; those of Identity's base class cannot be helped.</summary>
    private static List<string> SettersOf(IEnumerable<Type> types) =>
        [.. types.SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(property => property.SetMethod is { IsPublic: true } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit)))
            .Select(property => $"{property.DeclaringType!.Name}.{property.Name}").Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<Type> EntitiesIn(Type type, HashSet<Type> kept)
    {
        var (seen, open) = (new HashSet<Type>(), new Stack<Type>([type]));
        while (open.TryPop(out var next))
            if (seen.Add(next))
                foreach (var part in Parts(next)) open.Push(part);
        return seen.Where(kept.Contains);
    }

    /// <summary>What model binding could fill: element types, and types of properties it can set.</summary>
    private static IEnumerable<Type> Parts(Type type) =>
        type.IsArray ? [type.GetElementType()!]
        : type.IsGenericType ? type.GetGenericArguments()
        : type.Namespace?.StartsWith("TalentPortal.", StringComparison.Ordinal) is true ? type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod is not null).Select(property => property.PropertyType)
        : [];

    private sealed class AccountOfOld
    {
        public bool IsDisabled { get; set; }
        public DateTime CreatedAt { get; init; }
    }

    private sealed class ForgedForm
    {
        public string? Reason { get; set; }
        public List<Person[]> People { get; set; } = [];
    }
}
