namespace TalentPortal.Browser.Tests.Foundation;

/// <summary>
/// One portal for the classes that bring their own people and look at nobody else's. They run one after the other, and
/// time only goes forward.
/// </summary>
[CollectionDefinition(Name)]
public sealed class SharedPortal : ICollectionFixture<LivePortal>
{
    public const string Name = "Shared portal";
}
