using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using TalentPortal.Domain.Policies;
using TalentPortal.Persistence.Foundation;

namespace TalentPortal.Architecture.Tests.Foundation;

/// <summary>The committed migrations make the model's tables, on both engines. Seeded defect: rename a column in a configuration.</summary>
public sealed class MigrationTests
{
    [Fact]
    public void Model_ForSqlite_HasNoPendingChange()
    {
        using var db = new SqlitePortalDb(Sqlite());
        db.Database.HasPendingModelChanges().ShouldBeFalse("run .ci/migrations");
    }

    [Fact]
    public void Model_ForSqlServer_HasNoPendingChange()
    {
        using var db = new SqlServerPortalDb((DbContextOptions<SqlServerPortalDb>)new DbContextOptionsBuilder<SqlServerPortalDb>().UsePortalSqlServer("Server=none").Options);
        db.Database.HasPendingModelChanges().ShouldBeFalse("run .ci/migrations");
    }

    [Fact]
    public void SearchForPendingChanges_WithALongerColumn_FindsIt()
    {
        var options = new DbContextOptionsBuilder<SqlitePortalDb>(Sqlite()).UseMemoryCache(null).ReplaceService<IModelCustomizer, OneColumnMore>();
        using var db = new SqlitePortalDb(options.Options);
        db.Database.HasPendingModelChanges().ShouldBeTrue();
    }

    private static DbContextOptions<SqlitePortalDb> Sqlite() =>
        (DbContextOptions<SqlitePortalDb>)new DbContextOptionsBuilder<SqlitePortalDb>().UsePortalSqlite("Data Source=:memory:").Options;

#pragma warning disable CA1812 // Made by Entity Framework.
    private sealed class OneColumnMore(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
#pragma warning restore CA1812
    {
        public override void Customize(ModelBuilder modelBuilder, DbContext context)
        {
            base.Customize(modelBuilder, context);
            modelBuilder.Entity<Policy>().Property<string?>("Forgotten");
        }
    }
}
