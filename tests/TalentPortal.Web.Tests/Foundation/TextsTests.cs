using System.Globalization;
using System.Text.RegularExpressions;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Web.Tests.Foundation;

public sealed partial class TextsTests
{
    private static readonly PortalTexts Texts = PortalTexts.Load(new PortalFormat(), strict: true);

    /// <summary>Names and terms that have no English form, and the name of the Chinese language in its own script.</summary>
    private static readonly string[] AllowedChinese = ["中文", "齐河"];

    [Fact]
    public void Texts_exist_in_both_languages() =>
        Texts.All.Where(text => string.IsNullOrWhiteSpace(text.Chinese) || string.IsNullOrWhiteSpace(text.English)).ShouldBeEmpty();

    [Fact]
    public void The_english_text_has_no_chinese_in_it() =>
        Texts.All.Where(text => Chinese().IsMatch(AllowedChinese.Aggregate(text.English, (rest, allowed) => rest.Replace(allowed, "", StringComparison.Ordinal)))).ShouldBeEmpty();

    [Fact]
    public void Both_languages_fill_the_same_places() =>
        Texts.All.Where(text => !Places(text.Chinese).SetEquals(Places(text.English))).ShouldBeEmpty();

    [Fact]
    public void Every_key_that_a_page_or_service_names_exists()
    {
        var missing = SourceTree.Files("src", "*.cshtml", "*.cs")
            .SelectMany(file => NamedKeys().Matches(File.ReadAllText(file)).Select(match => match.Groups["key"].Value))
            .Where(key => !Texts.Has(key)).Distinct();

        missing.ShouldBeEmpty();
    }

    [Fact]
    public void Every_role_capability_and_department_has_a_name()
    {
        foreach (var member in Enum.GetValues<Role>().Cast<Enum>().Concat(Enum.GetValues<Capability>().Cast<Enum>()).Concat(Enum.GetValues<Department>().Cast<Enum>()))
            Texts.Of(member).ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void A_missing_text_stops_a_developer_and_shows_its_key_to_a_reader()
    {
        Should.Throw<KeyNotFoundException>(() => Texts["no.such.key"]);
        PortalTexts.Load(new PortalFormat(), strict: false)["no.such.key"].ShouldBe("no.such.key");
    }

    [Theory]
    [InlineData("zh-CN", "2026年3月5日", "2026年3月5日 10:42", "¥1,234.00", "−¥0.05")]
    [InlineData("en", "5 Mar 2026", "5 Mar 2026, 10:42", "¥1,234.00", "−¥0.05")]
    public void Dates_and_amounts_follow_the_reader(string culture, string date, string moment, string amount, string negative)
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
    public void An_english_count_brings_its_noun(int count, string sentence)
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
    [GeneratedRegex("[Tt]exts\\[\"(?<key>[a-z0-9_.]+)\"")]
    private static partial Regex NamedKeys();
}
