using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace TalentPortal.Persistence.Foundation;

/// <summary>Lets the migration tool make the contexts without starting the portal; nothing is opened.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqlitePortalDb>
{
    public SqlitePortalDb CreateDbContext(string[] args) =>
        new((DbContextOptions<SqlitePortalDb>)new DbContextOptionsBuilder<SqlitePortalDb>().UsePortalSqlite("Data Source=design.db").Options);
}

internal sealed class SqlServerDesignTime : IDesignTimeDbContextFactory<SqlServerPortalDb>
{
    public SqlServerPortalDb CreateDbContext(string[] args) =>
        new((DbContextOptions<SqlServerPortalDb>)new DbContextOptionsBuilder<SqlServerPortalDb>().UsePortalSqlServer("Server=design").Options);
}
