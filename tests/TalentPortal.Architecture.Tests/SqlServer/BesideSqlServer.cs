using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Persistence.Foundation;

namespace TalentPortal.Architecture.Tests.SqlServer;

/// <summary>
/// Asks a silent SQL Server whatever a portal on the built-in database asks: the same expression with the same values, translated by the
/// other provider. It travels in the options of the portal's contexts, where <see cref="QuestionsBeside"/> finds it.
/// </summary>
internal sealed class BesideSqlServer : ISingletonInterceptor
{
    private const string From = "the tour of a world";

    private static readonly ServiceProvider NoServices = new ServiceCollection().BuildServiceProvider();
    private static readonly MethodInfo Many = typeof(BesideSqlServer).GetMethod(nameof(AskForMany), BindingFlags.NonPublic | BindingFlags.Static)!;
    private static readonly MethodInfo One = typeof(BesideSqlServer).GetMethod(nameof(Answer), BindingFlags.NonPublic | BindingFlags.Static)!;

    private readonly SilentServer server;
    private readonly DbContextOptions<SqlServerPortalDb> options;
    private readonly HashSet<(object Question, string Values)> asked = [];
    private readonly Lock oneAtATime = new();

    public BesideSqlServer(SilentServer server)
    {
        this.server = server;
        var builder = new DbContextOptionsBuilder<SqlServerPortalDb>();
        builder.UsePortalSqlServer("Server=none").AddInterceptors(server);
        options = builder.Options;
    }

    /// <param name="question">The whole expression, its values taken out.</param>
    /// <param name="key">What tells this question from others, but for its values.</param>
    /// <param name="values">By name.</param>
    /// <exception cref="InvalidOperationException">SQL Server's provider cannot translate it; whoever asked fails.</exception>
    public void Ask(Expression question, object key, IReadOnlyDictionary<string, object?> values)
    {
        lock (oneAtATime)
        {
            server.Note(CallSites.OnTheStack());
            // What a command looks like hangs on which values are null and how many a list holds.
            if (!asked.Add((key, string.Join(',', values.Select(Shape))))) return;
            server.Listen(From, new MadeUp(new Random(1), NoServices) { IsPlausible = true });
            using var db = new SqlServerPortalDb(options);
            var translated = new OtherModel(db.Model).Visit(question);
            var isMany = translated.Type.IsGenericType && typeof(IQueryable).IsAssignableFrom(translated.Type);
            (isMany ? Many.MakeGenericMethod(translated.Type.GetGenericArguments()[0]) : One.MakeGenericMethod(translated.Type)).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [db, translated, values], null);
        }
    }

    private static string Shape(KeyValuePair<string, object?> value) => value.Value switch
    {
        null => "0",
        System.Collections.ICollection many => $"{many.Count}",
        _ => "1",
    };

    private static void AskForMany<T>(PortalDb db, Expression question, IReadOnlyDictionary<string, object?> values)
    {
        foreach (var _ in Answer<IEnumerable<T>>(db, question, values)) { }
    }

    private static T Answer<T>(PortalDb db, Expression question, IReadOnlyDictionary<string, object?> values)
    {
        var context = db.GetService<IQueryContextFactory>().Create();
        foreach (var (name, value) in values) context.Parameters.Add(name, value);
        return db.GetService<IDatabase>().CompileQuery<T>(question, async: false)(context);
    }

    /// <summary>The same question about the other engine's model.</summary>
    private sealed class OtherModel(IModel model) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) =>
            node is EntityQueryRootExpression root ? root.UpdateEntityType(model.FindEntityType(root.EntityType.Name)!) : base.VisitExtension(node);
    }
}
