using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace TalentPortal.Architecture.Tests.SqlServer;

/// <summary>T-SQL as the parser of SQL Server 2022 reads it.</summary>
internal static class TSqlScript
{
    /// <summary>
    /// The schema model does not know the engine's built-in functions: every function that the portal may call is named here, so that
    /// one of another database (LENGTH, IFNULL, strftime) is found.
    /// </summary>
    private static readonly HashSet<string> Functions = new(StringComparer.OrdinalIgnoreCase)
    {
        "ABS", "AVG", "CEILING", "CHARINDEX", "CONCAT", "COUNT", "COUNT_BIG", "DATEADD", "DATEDIFF", "DATEPART", "DATEFROMPARTS", "FLOOR", "ISNULL", "LEFT", "LEN", "LOWER",
        "LTRIM", "MAX", "MIN", "OBJECT_ID", "PATINDEX", "REPLACE", "RIGHT", "ROUND", "ROW_NUMBER", "RTRIM", "SCHEMA_ID", "STRING_AGG", "SUBSTRING", "SUM", "UPPER", "DATALENGTH", "DB_NAME", "QUOTENAME", "SERVERPROPERTY",
    };

    public static TSqlFragment? Parse(string sql, out IReadOnlyList<string> faults)
    {
        using var reader = new StringReader(sql);
        var fragment = new TSql160Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        faults = [.. errors.Select(error => $"line {error.Line}: {error.Message}"), .. fragment is null || errors.Count > 0 ? [] : UnknownFunctions(fragment)];
        return fragment;
    }

    private static IEnumerable<string> UnknownFunctions(TSqlFragment fragment)
    {
        var calls = new FunctionCalls();
        fragment.Accept(calls);
        return calls.Names.Where(name => !Functions.Contains(name)).Select(name => $"{name} is no function that SQL Server is known to have; if it is, name it in {nameof(TSqlScript)}.");
    }

    private sealed class FunctionCalls : TSqlFragmentVisitor
    {
        public HashSet<string> Names { get; } = new(StringComparer.OrdinalIgnoreCase);

        public override void Visit(FunctionCall node)
        {
            if (node.CallTarget is null) Names.Add(node.FunctionName.Value);
        }
    }
}
