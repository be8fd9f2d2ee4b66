using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;

namespace TalentPortal.Application.Tests.Documents;

public sealed class CheckCodesTests
{
    private const string Number = "SL26-00217", Content = "{\"title\":\"受理通知书\"}";
    private static readonly CheckCodes Codes = new(PersonalDataKeys.Parse(PersonalDataKeys.NewFile()));

    [Fact]
    public void Code_HasThreeGroupsWithoutAmbiguousLetters() => Codes.For(Number, Content).ShouldMatch("^([2-9A-HJ-NP-Z]{4}-){2}[2-9A-HJ-NP-Z]{4}$");

    [Fact]
    public void Code_TypedWithoutCare_StillFits()
    {
        var code = Codes.For(Number, Content);
        foreach (var typed in new[] { code, code.ToLowerInvariant(), code.Replace("-", " "), $" {code.Replace("-", "")} " }) Codes.Fits(Number, Content, typed).ShouldBeTrue();
    }

    [Fact]
    public void Code_OfAnotherNumberContentOrKey_DoesNotFit()
    {
        var code = Codes.For(Number, Content);
        Codes.Fits("SL26-00218", Content, code).ShouldBeFalse();
        Codes.Fits(Number, Content.Replace("受理", "不予受理"), code).ShouldBeFalse();
        Codes.Fits(Number, Content, "").ShouldBeFalse();
        new CheckCodes(PersonalDataKeys.Parse(PersonalDataKeys.NewFile())).Fits(Number, Content, code).ShouldBeFalse();
    }
}
