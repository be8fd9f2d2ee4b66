namespace TalentPortal.Browser.Tests.Foundation;

/// <summary>
/// One portal and one browser for the classes that bring their own people and look at nobody else's. They run one after the other, and
/// time only goes forward.
/// </summary>
[CollectionDefinition(Name)]
public sealed class SharedPortal : ICollectionFixture<Chromium>, ICollectionFixture<LivePortal>
{
    public const string Name = "Shared portal";
}
