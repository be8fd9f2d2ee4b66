namespace TalentPortal.Web.Foundation;

/// <summary>A POST that may be sent twice without harm and so needs no key: signing in, changing the language, a search.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RepeatableAttribute(string because) : Attribute
{
    public string Because { get; } = because;
}
