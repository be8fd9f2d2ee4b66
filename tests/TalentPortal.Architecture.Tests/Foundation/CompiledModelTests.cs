using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using TalentPortal.Domain.Policies;
using TalentPortal.Persistence.Foundation;

namespace TalentPortal.Architecture.Tests.Foundation;

/// <summary>
/// The model written as code is the model of the configurations; a stale one would leave a new column unread and unsaved, without a
/// word. Seeded defect: change a length in a configuration.
/// </summary>
public sealed class CompiledModelTests
{
    [Fact]
    public void CompiledModel_ForSqlite_IsThatOfTheConfigurations()
    {
        using var db = new SqlitePortalDb(Sqlite().Options);
        Described(db.Model).ShouldBe(Described(WorkedOutModel.Of(db)), "run .ci/migrations --model");
    }

    [Fact]
    public void CompiledModel_ForSqlServer_IsThatOfTheConfigurations()
    {
        using var db = new SqlServerPortalDb((DbContextOptions<SqlServerPortalDb>)new DbContextOptionsBuilder<SqlServerPortalDb>().UsePortalSqlServer("Server=none").Options);
        Described(db.Model).ShouldBe(Described(WorkedOutModel.Of(db)), "run .ci/migrations --model");
    }

    [Fact]
    public void Comparison_WithAShorterColumn_FindsIt()
    {
        // With a cache of its own: EF keeps a worked-out model under the type of the context, whatever worked it out.
        using var db = new SqlitePortalDb(Sqlite().UseMemoryCache(null).ReplaceService<IModelCustomizer, ShorterName>().Options);
        Described(db.Model).ShouldNotBe(Described(WorkedOutModel.Of(db)));
    }

    private static string Described(IModel model) => model.ToDebugString(MetadataDebugStringOptions.LongDefault);

    private static DbContextOptionsBuilder<SqlitePortalDb> Sqlite() => (DbContextOptionsBuilder<SqlitePortalDb>)new DbContextOptionsBuilder<SqlitePortalDb>().UsePortalSqlite("Data Source=:memory:");

#pragma warning disable CA1812 // Made by Entity Framework.
    private sealed class ShorterName(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
#pragma warning restore CA1812
    {
        public override void Customize(ModelBuilder modelBuilder, DbContext context)
        {
            base.Customize(modelBuilder, context);
            modelBuilder.Entity<Policy>().Property(policy => policy.NameZh).HasMaxLength(7);
        }
    }
}
