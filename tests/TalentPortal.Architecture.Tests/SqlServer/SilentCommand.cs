using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Data.SqlClient;

namespace TalentPortal.Architecture.Tests.SqlServer;

/// <summary>A command with the driver's own parameters that goes to the <see cref="SilentServer"/>.</summary>
internal sealed class SilentCommand(SilentServer server) : DbCommand
{
    private readonly SqlCommand real = new();

    [AllowNull]
    public override string CommandText { get; set; } = "";
    public override int CommandTimeout { get; set; }
    public override CommandType CommandType { get; set; } = CommandType.Text;
    public override bool DesignTimeVisible { get; set; }
    public override UpdateRowSource UpdatedRowSource { get; set; }
    protected override DbConnection? DbConnection { get; set; }
    protected override DbParameterCollection DbParameterCollection => real.Parameters;
    protected override DbTransaction? DbTransaction { get; set; }

    /// <summary>The parameters as T-SQL.</summary>
    public string Declarations => string.Concat(real.Parameters.Cast<SqlParameter>().Select(parameter =>
        string.Create(CultureInfo.InvariantCulture, $"DECLARE @{parameter.ParameterName.TrimStart('@')} {TypeOf(parameter)};\n")));

    public override void Cancel() { }

    public override void Prepare() { }

    public override int ExecuteNonQuery() => server.Affect(this);

    public override object? ExecuteScalar() => server.Affect(this);

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => server.Answer(this);

    protected override DbParameter CreateDbParameter() => new SqlParameter();

    protected override void Dispose(bool disposing)
    {
        if (disposing) real.Dispose();
        base.Dispose(disposing);
    }

    private static string TypeOf(SqlParameter parameter) => parameter.SqlDbType switch
    {
        SqlDbType.NVarChar => parameter.Size is > 0 and <= 4000 ? $"nvarchar({parameter.Size})" : "nvarchar(max)",
        SqlDbType.VarBinary => parameter.Size is > 0 and <= 8000 ? $"varbinary({parameter.Size})" : "varbinary(max)",
        SqlDbType.Decimal => "decimal(38, 10)",
        var type => type.ToString().ToLowerInvariant(),
    };
}
