using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using TalentPortal.Persistence.Foundation;

namespace TalentPortal.Architecture.Tests.SqlServer;

/// <summary>The tables that the SQL Server migrations make, as Microsoft's schema model knows them; no engine is needed.</summary>
internal sealed class SqlServerSchema : IDisposable
{
    private TSqlModel model = Empty();
    private readonly Sql160ScriptGenerator writer = new();
    private readonly List<string> faults = [], tables = [];

    public SqlServerSchema(string migrationScript)
    {
        var script = TSqlScript.Parse(migrationScript, out var unreadable);
        faults.AddRange(unreadable);
        var definitions = new Definitions();
        // A script that cannot be read at all gives nothing to visit; why, the faults say.
        script?.Accept(definitions);
        foreach (var definition in definitions.Found) Add(definition);
        Tables = definitions.Found.OfType<CreateTableStatement>().Count();
        faults.AddRange(Messages());
    }

    public int Tables { get; }

    /// <summary>What the parser or the schema model says against the script.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <summary>All migrations from nothing, as an administrator would run them by hand.</summary>
    public static string MigrationScript(PortalDb db) => db.GetService<IMigrator>().GenerateScript();

    /// <summary>Compiles commands against the tables; gives what is wrong with which.</summary>
    public IReadOnlyList<string> Compile(IEnumerable<SqlServerCommand> commands)
    {
        var wrong = new List<string>();
        var names = new Dictionary<string, SqlServerCommand>();
        foreach (var command in commands)
        {
            TSqlScript.Parse(command.Script, out var unreadable);
            wrong.AddRange(unreadable.Select(fault => $"{command.From}: {fault}\n{command.Text}"));
            // A procedure that does not parse would make the model refuse everything after it.
            if (unreadable.Count > 0) continue;
            var name = $"q{names.Count:0000}";
            try
            {
                model.AddOrUpdateObjects($"CREATE PROCEDURE [dbo].[{name}] AS BEGIN\n{command.Script}\nEND", name, new TSqlObjectOptions());
                names[name] = command;
            }
            catch (DacModelException refused)
            {
                wrong.Add($"{command.From}: {refused.Message}\n{command.Text}");
                // From here on the model would refuse everything.
                BeginAnew();
                names.Clear();
            }
        }

        wrong.AddRange(Messages().Select(message => Explain(message, names)));
        foreach (var name in names.Keys) model.DeleteObjects(name);
        return wrong;
    }

    public void Dispose() => model.Dispose();

    private static string Explain(string message, Dictionary<string, SqlServerCommand> names) =>
        names.FirstOrDefault(known => message.Contains($"[{known.Key}]", StringComparison.Ordinal)).Value is { } command ? $"{command.From}: {message}\n{command.Text}" : message;

    private IEnumerable<string> Messages() => model.Validate().Select(message => $"{message.Prefix}{message.Number} {message.Message}");

    private void Add(TSqlStatement definition)
    {
        writer.GenerateScript(definition, out var text);
        model.AddObjects(text);
        tables.Add(text);
    }

    private void BeginAnew()
    {
        model.Dispose();
        model = Empty();
        tables.ForEach(model.AddObjects);
    }

    private static TSqlModel Empty() => new(SqlServerVersion.Sql160, new TSqlModelOptions { Collation = "Chinese_PRC_CI_AS" });

    private sealed class Definitions : TSqlFragmentVisitor
    {
        public List<TSqlStatement> Found { get; } = [];

        public override void Visit(TSqlStatement node)
        {
            if (node is CreateTableStatement or CreateIndexStatement or AlterTableStatement or CreateSchemaStatement or CreateViewStatement) Found.Add(node);
        }
    }
}
