using Microsoft.EntityFrameworkCore;
using TalentPortal.Persistence.Foundation;

namespace TalentPortal.Architecture.Tests.SqlServer;

/// <summary>Limits of SQL Server that nothing but the engine itself would tell; each has a canary.</summary>
public sealed class SqlServerLimitsTests
{
    [Fact]
    public void Cascades_OfTheModel_ReachNoTableTwice()
    {
        using var db = new SqlServerPortalDb((DbContextOptions<SqlServerPortalDb>)new DbContextOptionsBuilder<SqlServerPortalDb>().UsePortalSqlServer("Server=none").Options);
        SqlServerLimits.CrossingCascades(db).ShouldBeEmpty();
    }

    [Fact]
    public void Keys_OfTheModel_FitIntoAnIndex()
    {
        using var db = new SqlServerPortalDb((DbContextOptions<SqlServerPortalDb>)new DbContextOptionsBuilder<SqlServerPortalDb>().UsePortalSqlServer("Server=none").Options);
        SqlServerLimits.LongKeys(db).ShouldBeEmpty();
    }

    [Fact]
    public void SearchForCascades_WithTwoWaysToOneTable_FindsThem()
    {
        using var db = new BadModel();
        SqlServerLimits.CrossingCascades(db).ShouldBe(["Counties → Towns", "Counties → Villages", "Towns → Towns"], ignoreOrder: true);
    }

    [Fact]
    public void SearchForLongKeys_WithALongText_FindsIt()
    {
        using var db = new BadModel();
        SqlServerLimits.LongKeys(db).ShouldBe(["Villages.IX_Villages_Name: 1800 bytes"]);
    }

    /// <summary>Deleting a county reaches its villages through their town and by themselves; a town reaches itself.</summary>
    private sealed class BadModel : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlServer("Server=none");

        protected override void OnModelCreating(ModelBuilder builder)
        {
            builder.Entity("County", county =>
            {
                county.ToTable("Counties").Property<int>("Id");
                county.HasKey("Id");
            });
            builder.Entity("Town", town =>
            {
                town.ToTable("Towns").Property<int>("Id");
                town.Property<int?>("MarketTown");
                town.HasKey("Id");
                town.HasOne("County").WithMany().HasForeignKey("CountyId").OnDelete(DeleteBehavior.Cascade);
                town.HasOne("Town").WithMany().HasForeignKey("MarketTown").OnDelete(DeleteBehavior.SetNull);
            });
            builder.Entity("Village", village =>
            {
                village.ToTable("Villages").Property<int>("Id");
                village.Property<string>("Name").HasMaxLength(900);
                village.HasKey("Id");
                village.HasIndex("Name");
                village.HasOne("County").WithMany().HasForeignKey("CountyId").OnDelete(DeleteBehavior.Cascade);
                village.HasOne("Town").WithMany().HasForeignKey("TownId").OnDelete(DeleteBehavior.Cascade);
            });
        }
    }
}
