using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Domain.Notices;

namespace TalentPortal.Architecture.Tests.SqlServer;

/// <summary>
/// Stands in for SQL Server behind the portal's own contexts: connections are not opened, transactions are empty, every command is
/// written down together with the places it came from, and answered with made-up rows.
/// </summary>
internal sealed class SilentServer : DbCommandInterceptor, IDbConnectionInterceptor, IDbTransactionInterceptor
{
    /// <summary>A loop that reads until nothing comes would never end here.</summary>
    private const int Patience = 60;

    private readonly HashSet<CodePlace> places = [];
    private readonly Dictionary<string, SqlServerCommand> commands = [];
    private string from = "the start of the portal";
    private MadeUp answers = new(new Random(1), new ServiceCollection().BuildServiceProvider());
    private bool isListening;
    private int asked;
    private int keys;

    public IReadOnlyCollection<SqlServerCommand> Commands => commands.Values;
    public IReadOnlySet<CodePlace> Places => places;

    /// <summary>Where the next commands come from, and who answers them; before the first call there are no rows.</summary>
    public void Listen(string next, MadeUp with) => (from, answers, asked, isListening) = (next, with, 0, true);

    /// <summary>Whether anything was asked since the last call began.</summary>
    public bool WasAsked => asked > 0;

    public void Forget() => commands.Clear();

    public void Note(IEnumerable<CodePlace> asking) => places.UnionWith(asking);

    public override InterceptionResult<DbCommand> CommandCreating(CommandCorrelatedEventData eventData, InterceptionResult<DbCommand> result) =>
        InterceptionResult<DbCommand>.SuppressWithResult(new SilentCommand(this));

    public DbDataReader Answer(SilentCommand command)
    {
        Write(command);
        if (IsBatch(command)) return new MadeUpRows(answers, int.MaxValue, [], isBatch: true, firstKey: command.CommandText.Contains("OUTPUT INSERTED.", StringComparison.Ordinal) ? keys += 1_000 : null);
        return new MadeUpRows(answers, !isListening ? 0 : answers.IsPlausible || answers.Maybe(75) ? 1 : answers.Number(), ColumnsOf(command), isBatch: false, firstKey: null) { Kind = KindOf(command) };
    }

    public int Affect(SilentCommand command)
    {
        Write(command);
        return isListening ? answers.Number() : 1;
    }

    public InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

    public ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(InterceptionResult.Suppress());

    public InterceptionResult<DbTransaction> TransactionStarting(DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result) =>
        InterceptionResult<DbTransaction>.SuppressWithResult(new NoTransaction(connection, eventData.IsolationLevel));

    public ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(TransactionStarting(connection, eventData, result));

    public InterceptionResult CreatingSavepoint(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

    public ValueTask<InterceptionResult> CreatingSavepointAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(InterceptionResult.Suppress());

    public InterceptionResult RollingBackToSavepoint(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

    public ValueTask<InterceptionResult> RollingBackToSavepointAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(InterceptionResult.Suppress());

    /// <summary>SET is how the provider begins a batch of changes.</summary>
    private static bool IsBatch(SilentCommand command) => command.CommandText.StartsWith("SET ", StringComparison.Ordinal);

    /// <summary>What is selected, as far as these are columns.</summary>
    private static string[] ColumnsOf(SilentCommand command) =>
        [.. command.CommandText.Split("FROM", 2)[0].Split(", ").Select(part => part.Split('.')[^1].Split(" AS ")[0].Trim().Trim('[', ']'))];

    /// <summary>Objections of all kinds share a table: a row must be of the kind that is asked for, or of any that there is.</summary>
    private static string? KindOf(SilentCommand command) =>
        !command.CommandText.Contains("[Objections]", StringComparison.Ordinal) ? null
        : Enum.GetNames<ObjectionKind>().FirstOrDefault(kind => command.CommandText.Contains($"[{nameof(Objection.Kind)}] = N'{kind}'", StringComparison.Ordinal)) ?? nameof(ObjectionKind.Payment);

    private void Write(SilentCommand command)
    {
        if (isListening && ++asked > Patience) throw new InvalidOperationException("Asked too often.");
        places.UnionWith(CallSites.OnTheStack());
        commands.TryAdd(command.CommandText, new SqlServerCommand(from, command.CommandText, command.Declarations));
    }

    private sealed class NoTransaction(DbConnection connection, IsolationLevel level) : DbTransaction
    {
        public override IsolationLevel IsolationLevel => level;
        protected override DbConnection DbConnection => connection;

        public override void Commit() { }

        public override void Rollback() { }
    }
}
