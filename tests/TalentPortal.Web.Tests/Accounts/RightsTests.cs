using System.Text;
using TalentPortal.Domain.Accounts;
using TalentPortal.Testing;

namespace TalentPortal.Web.Tests.Accounts;

public sealed class RightsTests(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Begin = "<!-- table of rights: printed from AccessTable -->";
    private const string End = "<!-- end of the table -->";

    /// <summary>With <c>TALENTPORTAL_APPROVE=1</c> the manual is written anew instead of compared.</summary>
    [Fact]
    public void TableOfTheManual_IsTheTableOfTheCode()
    {
        var manual = Path.Combine(Root(), "docs", "areas", "accounts.md");
        var text = File.ReadAllText(manual);
        var (from, to) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        if (Environment.GetEnvironmentVariable("TALENTPORTAL_APPROVE") == "1") File.WriteAllText(manual, text[..from] + Table() + text[to..]);
        else text[from..to].ShouldBe(Table());
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task RightsPage_InBothLanguages_TicksWhatTheTableAllows(string language)
    {
        using var clerk = await host.SignInAsAsync(Role.FirstReviewer);
        await (await clerk.GetPageAsync("/work/rights")).SubmitAsync(new Dictionary<string, string> { ["language"] = language }, "form[action*='culture']");
        var page = await clerk.GetPageAsync("/work/rights");
        page.Document.DocumentElement.GetAttribute("lang").ShouldBe(language);
        var expected = Enum.GetValues<Role>().Sum(role => Enum.GetValues<Capability>().Count(capability => AccessTable.Allows(role, capability)));
        page.Document.QuerySelectorAll("tbody td svg").Length.ShouldBe(expected);
    }

    private string Table()
    {
        var roles = Enum.GetValues<Role>();
        var table = new StringBuilder("\n\n| |").AppendJoin('|', roles.Select(role => " " + host.Texts.Of(role) + " ")).Append("|\n|---|").AppendJoin('|', roles.Select(_ => ":-:")).Append("|\n");
        foreach (var capability in Enum.GetValues<Capability>())
            table.Append("| ").Append(host.Texts.Of(capability)).Append(" |").AppendJoin('|', roles.Select(role => AccessTable.Allows(role, capability) ? " ● " : " ")).Append("|\n");
        return table.Append('\n').ToString();
    }

    private static string Root()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory!.FullName, "TalentPortal.sln"))) directory = directory.Parent;
        return directory.FullName;
    }
}
