using System.Reflection;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Foundation;

namespace TalentPortal.Architecture.Tests.Foundation;

/// <summary>Areas know each other one way round; Foundation stands outside. Each exception is named here with its reason.</summary>
public sealed class CircleTests
{
    private static readonly Assembly Domain = typeof(Money).Assembly;
    private static readonly Assembly Application = typeof(IPortalDb).Assembly;

    /// <summary>Who acts is a natural person: these hold a person's typed id (回避 and four eyes compare persons), nothing else of Talents.</summary>
    private static readonly string[] PersonIds =
        ["Accounts.Actor > Talents", "Accounts.ConflictOfInterest > Talents", "Accounts.DelegatedDuty > Talents", "Accounts.Delegation > Talents"];

    /// <summary>Who may read a case's paper is whoever may read the case: one rule, asked where it lives.</summary>
    private static readonly string[] PaperReaders = ["Documents.IssuedDocumentQueries > Subsidies", "Documents.IssuedDocumentQueries > Recognitions", "Documents.IssuedDocumentQueries > Awards", "Documents.IssuedDocumentQueries > Services"];

    [Fact]
    public void Areas_OfTheDomain_KnowEachOtherOneWay() => Arrows.Circles(Domain, PersonIds).ShouldBeEmpty();

    [Fact]
    public void Areas_OfTheApplication_KnowEachOtherOneWay() => Arrows.Circles(Application, PaperReaders).ShouldBeEmpty();

    [Fact]
    public void SearchForCircles_WithoutTheExceptions_FindsThem()
    {
        PersonIds.Except(Arrows.Circles(Domain, [])).ShouldBeEmpty();
        PaperReaders.Except(Arrows.Circles(Application, [])).ShouldBeEmpty();
    }
}
