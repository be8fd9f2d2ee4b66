using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Tests.Talents;

public sealed class IdentityDocumentTests
{
    [Theory]
    [InlineData("810000")]
    [InlineData("820000")]
    [InlineData("830000")]
    public void ResidencePermit_FollowsTheCitizenNumber(string region)
    {
        var number = SomeNumbers.CitizenId(region, "19910501", "004");
        IdentityDocument.TryParse(IdentityDocumentKind.ResidencePermit, number, out var permit, out _).ShouldBeTrue();
        permit.BirthDate.ShouldBe(new DateOnly(1991, 5, 1));
        permit.Sex.ShouldBe(Sex.Female);

        IdentityDocument.TryParse(IdentityDocumentKind.CitizenId, number, out _, out var fault).ShouldBeFalse();
        fault.ShouldBe(IdNumberFault.Region);
    }

    [Theory]
    [InlineData("371425199503120018", IdNumberFault.Region)]
    [InlineData("371425950312001", IdNumberFault.Length)]
    [InlineData("810000199105010049", IdNumberFault.CheckDigit)]
    public void ResidencePermit_WithAnotherPapersNumber_IsRefused(string number, IdNumberFault expected)
    {
        IdentityDocument.TryParse(IdentityDocumentKind.ResidencePermit, number, out _, out var fault).ShouldBeFalse();
        fault.ShouldBe(expected);
    }

    [Fact]
    public void ForeignResidenceCard_OldAndNew_AreBothAccepted()
    {
        IdentityDocument.TryParse(IdentityDocumentKind.ForeignPermanentResidence, "usa370085031201", out var old, out _).ShouldBeTrue();
        old.Number.ShouldBe("USA370085031201");
        old.BirthDate.ShouldBeNull();

        var number = SomeNumbers.CitizenId("937840", "19850312", "001");
        IdentityDocument.TryParse(IdentityDocumentKind.ForeignPermanentResidence, number, out var card, out _).ShouldBeTrue();
        card.BirthDate.ShouldBe(new DateOnly(1985, 3, 12));
    }

    [Theory]
    [InlineData(IdentityDocumentKind.ForeignPermanentResidence, "371425199503120018", IdNumberFault.Region)]
    [InlineData(IdentityDocumentKind.ForeignPermanentResidence, "123456789012345", IdNumberFault.Characters)]
    [InlineData(IdentityDocumentKind.ForeignPermanentResidence, "USA3700", IdNumberFault.Length)]
    [InlineData(IdentityDocumentKind.Passport, "E1", IdNumberFault.Length)]
    [InlineData(IdentityDocumentKind.Passport, "E1234_678", IdNumberFault.Characters)]
    [InlineData(IdentityDocumentKind.Passport, "", IdNumberFault.Missing)]
    public void Document_ThatIsWrong_SaysWhy(IdentityDocumentKind kind, string number, IdNumberFault expected)
    {
        IdentityDocument.TryParse(kind, number, out _, out var fault).ShouldBeFalse();
        fault.ShouldBe(expected);
    }

    [Fact]
    public void Passport_IsKeptInUpperCaseAndPrintedMasked()
    {
        IdentityDocument.TryParse(IdentityDocumentKind.Passport, " e1234 5678", out var passport, out _).ShouldBeTrue();
        passport.Number.ShouldBe("E12345678");
        passport.ToString().ShouldNotContain("345678");
    }
}
