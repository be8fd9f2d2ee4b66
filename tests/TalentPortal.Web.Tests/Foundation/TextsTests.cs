using System.Globalization;
using System.Text.RegularExpressions;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Web.Tests.Foundation;

public sealed partial class TextsTests
{
    private static readonly PortalTexts Texts = PortalTexts.Load(new PortalFormat(), strict: true);

    /// <summary>The name of the language in its own script, and words that stand in the cells of a roster.</summary>
    private static readonly string[] AllowedChinese = ["中文", "已缴", "未缴", "是 (yes)", "否 (no)"];

    [Fact]
    public void Texts_InTheFiles_ExistInBothLanguages() =>
        Texts.All.Where(text => string.IsNullOrWhiteSpace(text.Chinese) || string.IsNullOrWhiteSpace(text.English)).ShouldBeEmpty();

    /// <summary>The body of a public notice is an official Chinese document whatever language the clerk works in.</summary>
    private const string OfficialDocuments = "notice.default.";

    [Fact]
    public void EnglishText_OfAnyKey_HasNoChineseInIt() =>
        Texts.All.Where(text => !text.Key.StartsWith(OfficialDocuments, StringComparison.Ordinal)).Where(text => Chinese().IsMatch(AllowedChinese.Aggregate(text.English, (rest, allowed) => rest.Replace(allowed, "", StringComparison.Ordinal)))).ShouldBeEmpty();

    [Fact]
    public void Languages_OfAnyKey_FillTheSamePlaces() =>
        Texts.All.Where(text => !Places(text.Chinese).SetEquals(Places(text.English))).ShouldBeEmpty();

    [Fact]
    public void Keys_ThatPagesAndServicesName_Exist()
    {
        var missing = SourceTree.Files("src", "*.cshtml", "*.cs")
            .SelectMany(file => NamedKeys().Matches(File.ReadAllText(file)).Select(match => match.Groups["key"].Value))
            .Where(key => !Texts.Has(key)).Distinct();

        missing.ShouldBeEmpty();
    }

    [Fact]
    public void RolesCapabilitiesAndDepartments_All_HaveAName()
    {
        foreach (var member in Enum.GetValues<Role>().Cast<Enum>().Concat(Enum.GetValues<Capability>().Cast<Enum>()).Concat(Enum.GetValues<Department>().Cast<Enum>()))
            Texts.Of(member).ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void Refusals_OfTheDomain_HaveAWording()
    {
        var refusals = typeof(Refusal).Assembly.GetTypes().SelectMany(type => type.GetFields()).Where(field => field.IsStatic && field.FieldType == typeof(Refusal))
            .Select(field => ((Refusal)field.GetValue(null)!).Code).ToList();

        refusals.ShouldNotBeEmpty();
        refusals.Where(code => !Texts.Has("refusal." + code)).ShouldBeEmpty();
    }

    [Fact]
    public void MissingText_ByStrictness_StopsADeveloperOrShowsItsKey()
    {
        Should.Throw<KeyNotFoundException>(() => Texts["no.such.key"]);
        PortalTexts.Load(new PortalFormat(), strict: false)["no.such.key"].ShouldBe("no.such.key");
    }

    [Theory]
    [InlineData("zh-CN", "2026年3月5日", "2026年3月5日 10:42", "¥1,234.00", "−¥0.05")]
    [InlineData("en", "5 Mar 2026", "5 Mar 2026, 10:42", "¥1,234.00", "−¥0.05")]
    public void DatesAndAmounts_InALanguage_FollowIt(string culture, string date, string moment, string amount, string negative)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        var format = new PortalFormat();

        format.Date(new DateOnly(2026, 3, 5)).ShouldBe(date);
        format.Moment(new DateTime(2026, 3, 5, 2, 42, 0, DateTimeKind.Utc)).ShouldBe(moment);
        format.Amount(Money.FromYuan(1234m)).ShouldBe(amount);
        format.Amount(Money.FromYuan(-0.05m)).ShouldBe(negative);
    }

    [Theory]
    [InlineData(1, "1 thing needs changing")]
    [InlineData(1200, "1,200 things need changing")]
    public void EnglishCount_OfOneOrMany_BringsItsNoun(int count, string sentence)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");

        Texts["error.summary", count].ShouldBe(sentence);
    }

    private static HashSet<string> Places(string wording) => Place().Matches(wording).Select(match => match.Groups[1].Value).ToHashSet();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}|[，。；：（）]")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"\{(\d)[:}]")]
    private static partial Regex Place();

    /// <summary>texts["…"] with nothing computed inside.</summary>
    [GeneratedRegex("[Tt]exts\\[\"(?<key>[a-z0-9_.]+)\"[\\],]")]
    private static partial Regex NamedKeys();
}
