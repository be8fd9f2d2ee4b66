using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Microsoft.EntityFrameworkCore.Storage;

namespace TalentPortal.Architecture.Tests.SqlServer;

#pragma warning disable EF1001, CA1812 // Here the values are already apart from the question, and Entity Framework makes one per context.
/// <summary>Answers as ever, and has <see cref="BesideSqlServer"/> ask the same.</summary>
internal sealed class QuestionsBeside(
    IQueryContextFactory contexts, ICompiledQueryCache cache, ICompiledQueryCacheKeyGenerator keys, IDatabase database, IDiagnosticsLogger<DbLoggerCategory.Query> logger, ICurrentDbContext current,
    IEvaluatableExpressionFilter evaluable, IModel model) : QueryCompiler(contexts, cache, keys, database, logger, current, evaluable, model)
{
    private readonly BesideSqlServer beside = current.Context.GetService<IDbContextOptions>().FindExtension<CoreOptionsExtension>()!.Interceptors!.OfType<BesideSqlServer>().Single();
    private readonly ICompiledQueryCacheKeyGenerator keyOf = keys;
    private Expression? compiled;

    /// <summary>What is compiled beforehand is asked with each execution, for only then there are values.</summary>
    public override Func<QueryContext, TResult> CreateCompiledAsyncQuery<TResult>(Expression query)
    {
        var own = base.CreateCompiledAsyncQuery<TResult>(query);
        var question = compiled!;
        return context =>
        {
            Ask(question, context.Parameters);
            return own(context);
        };
    }

    public override Expression ExtractParameters(Expression query, Dictionary<string, object?> parameters, IDiagnosticsLogger<DbLoggerCategory.Query> logger, bool compiledQuery = false, bool generateContextAccessors = false)
    {
        var question = base.ExtractParameters(query, parameters, logger, compiledQuery, generateContextAccessors);
        if (compiledQuery) compiled = question;
        else Ask(question, parameters);
        return question;
    }

    private void Ask(Expression question, IReadOnlyDictionary<string, object?> values) => beside.Ask(question, keyOf.GenerateCacheKey(question, async: true), values);
}
#pragma warning restore EF1001, CA1812
