using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using TalentPortal.Architecture.Tests.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Persistence.Foundation;

namespace TalentPortal.Architecture.Tests.SqlServer;

/// <summary>
/// The T-SQL of the whole portal, compiled by Microsoft's parser and schema model. No engine runs: what it would answer, lock or plan
/// is not proved here. A new query is found in the compiled code and asked by itself; one that cannot be reached that way is named.
/// </summary>
public sealed class SqlServerContractTests(SqlServerContract contract) : IClassFixture<SqlServerContract>
{
    /// <summary>Questions and rows that no made-up value leads to; the fewer the better.</summary>
    private const string NotAsked = "tests/TalentPortal.Architecture.Tests/SqlServer/not-asked.txt", NotWritten = "tests/TalentPortal.Architecture.Tests/SqlServer/not-written.txt";

    [Fact]
    public void MigrationScript_ByParserAndSchemaModel_IsAccepted()
    {
        contract.Schema.Faults.ShouldBeEmpty();
        contract.Schema.Tables.ShouldBeGreaterThan(50);
    }

    [Fact]
    public async Task Questions_FoundInTheCode_WereAllAsked()
    {
        var known = await File.ReadAllLinesAsync(SourceTree.File(NotAsked));
        contract.NeverAsked.Select(site => site.ToString()).Except(known).ShouldBeEmpty($"Compiled for SQL Server is only what was asked. If these cannot be reached, name them in {NotAsked}.");
        known.Except(CallSites.OfThePortal().Select(site => site.ToString())).ShouldBeEmpty("no longer in the code");
    }

    [Fact]
    public async Task Rows_OfEveryTable_WereWritten() => contract.NeverWritten.Except(await File.ReadAllLinesAsync(SourceTree.File(NotWritten))).ShouldBeEmpty();

    [Fact]
    public void Commands_OfThePortal_FitTheMigratedTables()
    {
        contract.Schema.Compile(contract.Commands).ShouldBeEmpty();
        contract.Commands.Count.ShouldBeGreaterThan(300);
    }

    [Fact]
    public void CompilingACommand_ThatNamesAColumnNoMigrationMade_Fails()
    {
        var server = new SilentServer();
        var options = new DbContextOptionsBuilder<SqlServerPortalDb>();
        options.UsePortalSqlServer("Server=none").AddInterceptors(server).ReplaceService<IModelCustomizer, OneColumnMore>();
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

    [Fact]
    public void SearchForQuestions_InAMethodThatIsNeverCalled_NamesIt()
    {
        var planted = CallSites.In(GetType().Assembly).Single(site => site.Owner == typeof(SqlServerContractTests));
        planted.ToString().ShouldBe($"{nameof(SqlServerContractTests)}.{nameof(NeverAskedAsync)} → CountAsync");
        planted.IsAmong(new HashSet<CodePlace> { planted.Calls with { Offset = planted.After - 1 }, planted.Calls with { Offset = planted.Calls.Offset + 1 } }).ShouldBeFalse();
    }

    private static async Task<int> NeverAskedAsync(PortalDb db) => await db.Jobs.CountAsync();

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
