namespace TalentPortal.Web.Tests.Processes;

/// <summary>Tests with processes of their own run one after the other: a small machine has two cores.</summary>
[CollectionDefinition(Name)]
public sealed class ProcessTests
{
    public const string Name = "Processes";
}
