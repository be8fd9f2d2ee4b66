using System.Reflection;
using System.Text.RegularExpressions;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;
using TalentPortal.Persistence.Foundation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Architecture.Tests.Foundation;

/// <summary>Who may know whom. Each rule has a second test that shows it can fail.</summary>
public sealed partial class ArrowTests
{
    private static readonly Assembly Domain = typeof(Money).Assembly;
    private static readonly Assembly Application = typeof(IPortalDb).Assembly;
    private static readonly Assembly Persistence = typeof(PortalDb).Assembly;
    private static readonly Assembly Web = typeof(RightAttribute).Assembly;

    [Fact]
    public void Web_MentionsPersistence_OnlyWhereItIsRegisteredOrMigrated() =>
        Arrows.TypesThatMention(Web, "TalentPortal.Persistence").ShouldBe(["TalentPortal.Web.Accounts.CreateAdministrator", "TalentPortal.Web.Foundation.PortalDatabase"]);

    [Fact]
    public void SearchForMentions_InTheProjectThatUsesTheProvider_FindsMethodBodies() =>
        Arrows.TypesThatMention(Persistence, "Microsoft.EntityFrameworkCore").ShouldContain(typeof(PersistenceRegistration).FullName!);

    [Fact]
    public void Domain_References_TheBaseClassLibraryOnly() => StrangersOf(Domain).ShouldBeEmpty();

    [Fact]
    public void SearchForStrangers_InTheApplication_FindsEntityFramework() => StrangersOf(Application).ShouldContain("Microsoft.EntityFrameworkCore");

    [Fact]
    public void Application_References_NoDatabaseProvider() => ProvidersOf(Application).ShouldBeEmpty();

    [Fact]
    public void SearchForProviders_InPersistence_FindsBoth() => ProvidersOf(Persistence).Count.ShouldBeGreaterThan(1);

    [Fact]
    public void Time_InTheSources_ComesFromTheTimeProvider() =>
        SourceTree.Files("src", "*.cs", "*.cshtml").Where(file => MachineClock().IsMatch(File.ReadAllText(file))).ShouldBeEmpty();

    [Theory]
    [InlineData("var now = DateTime.UtcNow;")]
    [InlineData("DateTimeOffset.Now.AddDays(1)")]
    [InlineData("DateTime.Today")]
    public void SearchForTheMachinesClock_InALineWithIt_FindsIt(string line) => MachineClock().IsMatch(line).ShouldBeTrue();

    /// <summary>Bar B25: what is proved of these two holds for every export.</summary>
    [Fact]
    public void Spreadsheets_AreWrittenInOnePlace()
    {
        Arrows.TypesThatMention(Application, "MiniExcelLibs").ShouldBe([typeof(SheetWriter).FullName!]);
        Arrows.TypesThatMention(Web, "MiniExcelLibs").ShouldBeEmpty();
        Arrows.TypesThatMention(Persistence, "MiniExcelLibs").ShouldBeEmpty();
    }

    [Fact]
    public void Csv_IsNamedWhereTheBanksFileIsServedOnly() =>
        SourceTree.Files("src", "*.cs", "*.cshtml").Where(file => CsvLiteral().IsMatch(File.ReadAllText(file))).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(CsvFiles);

    [Fact]
    public void SearchForCsv_InALineThatServesIt_FindsIt() => CsvLiteral().IsMatch("return File(bytes, \"text/csv\", name);").ShouldBeTrue();

    private static readonly string[] CsvFiles = ["BankFileWriter.cs", "BatchDownload.cshtml", "BatchResult.cshtml", "Download.cshtml", "FileKind.cs", "MakeBankResult.cs", "PaymentCommands.cs", "Result.cshtml"];

    private static List<string> StrangersOf(Assembly assembly) =>
        [.. assembly.GetReferencedAssemblies().Select(name => name.Name!).Where(name => !name.StartsWith("System.", StringComparison.Ordinal) && name is not "System" and not "netstandard")];

    private static List<string> ProvidersOf(Assembly assembly) =>
        [.. assembly.GetReferencedAssemblies().Select(name => name.Name!).Where(name => name.Contains("Sqlite", StringComparison.OrdinalIgnoreCase) || name.Contains("SqlServer", StringComparison.OrdinalIgnoreCase) || name.Contains("SqlClient", StringComparison.OrdinalIgnoreCase))];

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b")]
    private static partial Regex MachineClock();

    [GeneratedRegex("\"[^\"\\n]*csv[^\"\\n]*\"", RegexOptions.IgnoreCase)]
    private static partial Regex CsvLiteral();
}
