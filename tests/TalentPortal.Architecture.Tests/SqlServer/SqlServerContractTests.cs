using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using TalentPortal.Architecture.Tests.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Persistence.Foundation;

namespace TalentPortal.Architecture.Tests.SqlServer;

/// <summary>
/// The T-SQL of the whole portal, compiled by Microsoft's parser and schema model. No engine runs: what it would answer, lock or plan
/// is not proved here. A new query is found in the compiled code; that each was asked is a test of its own.
/// </summary>
public sealed class SqlServerContractTests(SqlServerContract contract) : IClassFixture<SqlServerContract>
{
    [Fact]
    public void MigrationScript_ByParserAndSchemaModel_IsAccepted()
    {
        contract.Schema.Faults.ShouldBeEmpty();
        contract.Schema.Tables.ShouldBeGreaterThan(50);
    }

    [Fact]
    public void Questions_FoundInTheCode_WereAllAsked() =>
        contract.NeverAsked.Select(site => site.ToString()).ShouldBeEmpty($"Compiled for SQL Server is only what was asked. Let {nameof(Errands)} go where these are asked.");

    [Fact]
    public void Rows_OfEveryTable_WereWritten() => contract.NeverWritten.ShouldBeEmpty();

    [Fact]
    public void Commands_OfThePortal_FitTheMigratedTables()
    {
        contract.Schema.Compile(contract.Commands).ShouldBeEmpty();
        contract.Commands.Count.ShouldBeGreaterThan(600);
    }

    [Fact]
    public void CompilingACommand_ThatNamesAColumnNoMigrationMade_Fails()
    {
        var server = new SilentServer();
        var options = new DbContextOptionsBuilder<SqlServerPortalDb>();
        options.UsePortalSqlServer("Server=none").UseMemoryCache(null).AddInterceptors(server).ReplaceService<IModelCustomizer, OneColumnMore>();
        using (var db = new SqlServerPortalDb(options.Options)) options.UseModel(WorkedOutModel.Of(db));
        using (var db = new SqlServerPortalDb(options.Options)) _ = db.Policies.Where(policy => EF.Property<string>(policy, "Forgotten") == "1").ToList();

        contract.Schema.Compile(server.Commands).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("SELECT [Code] FROM [Policies] LIMIT 1")]
    [InlineData("SELECT [Code] FROM [Policy]")]
    [InlineData("SELECT strftime('%Y', [Code]) FROM [Policies]")]
    [InlineData("UPDATE [Jobs] SET [Forgotten] = 1")]
    [InlineData("INSERT INTO [Jobs] ([Forgotten]) VALUES (1)")]
    [InlineData("DELETE FROM [Jobs] WHERE [Id] = @undeclared")]
    public void CompilingACommand_ThatIsWrong_Fails(string text) => contract.Schema.Compile([new SqlServerCommand("canary", text, "")]).ShouldNotBeEmpty();

    [Fact]
    public void CompilingTheMigrationScript_WithAnIndexOverAColumnThatIsNotThere_Fails()
    {
        using var broken = new SqlServerSchema(contract.MigrationScript + "\nCREATE INDEX [IX_Broken] ON [Jobs] ([Forgotten]);\nGO\n");
        broken.Faults.ShouldNotBeEmpty();
    }

    [Fact]
    public void CompilingTheMigrationScript_WithAWordOfAnotherDialect_Fails()
    {
        using var broken = new SqlServerSchema(contract.MigrationScript + "\nCREATE TABLE [Broken] ([Id] INTEGER PRIMARY KEY AUTOINCREMENT);\nGO\n");
        broken.Faults.ShouldNotBeEmpty();
    }

    /// <summary>A question of the built-in database that only it understands, plain and compiled beforehand.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task QuestionBeside_InAnotherDialect_DoesNotCompile(bool compiled)
    {
        var server = new SilentServer();
        await using (var db = await PortalBeside.OpenAsync(server))
        {
            var before = EF.CompileAsyncQuery((DbContext context, string code) => context.Set<Policy>().FromSql($"SELECT * FROM Policies LIMIT 1").Where(policy => policy.Code == code));
            if (compiled) await foreach (var _ in before(db, "1")) { }
            else await db.Policies.FromSql($"SELECT * FROM Policies LIMIT 1").Where(policy => policy.Code == "1").ToListAsync();
        }

        contract.Schema.Compile(server.Commands).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task QuestionBeside_ThatSqlServerCannotBeAsked_Fails()
    {
        await using var db = await PortalBeside.OpenAsync(new SilentServer());
        await Should.ThrowAsync<InvalidOperationException>(() => db.Policies.Where(policy => EF.Functions.Glob(policy.Code, "G*")).ToListAsync());
    }

    [Fact]
    public void SearchForQuestions_InMethodsThatAreNeverCalled_NamesThem()
    {
        var planted = CallSites.In(typeof(NeverAsked).Assembly).Where(site => site.Owner == typeof(NeverAsked)).ToList();
        planted.Select(site => site.ToString()).ShouldBe(
            [$"{nameof(NeverAsked)}.{nameof(NeverAsked.CountAsync)} → CountAsync", $"{nameof(NeverAsked)}.{nameof(NeverAsked.Compiled)} → a compiled question", $"{nameof(NeverAsked)}.{nameof(NeverAsked.Unread)} → AsAsyncEnumerable", $"{nameof(NeverAsked)}.{nameof(NeverAsked.ReadAsync)} → AsAsyncEnumerable"], ignoreOrder: true);
        planted.Where(site => site.IsHandedOut).Select(site => site.Method).ShouldBe([nameof(NeverAsked.Unread)]);
        planted.Where(site => site.IsAmong(new HashSet<CodePlace> { site.Calls with { Offset = site.After - 1 }, site.Calls with { Offset = site.Until + 1 } })).ShouldBeEmpty();
    }

    private static class NeverAsked
    {
        public static async Task<int> CountAsync(PortalDb db) => await db.Jobs.CountAsync();

        public static IAsyncEnumerable<Policy> Compiled(DbContext db, Func<DbContext, IAsyncEnumerable<Policy>> question) => question(db);

        public static IAsyncEnumerable<Policy> Unread(PortalDb db) => db.Policies.AsAsyncEnumerable();

        public static async Task ReadAsync(PortalDb db)
        {
            await foreach (var _ in db.Policies.AsAsyncEnumerable()) { }
        }
    }

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
