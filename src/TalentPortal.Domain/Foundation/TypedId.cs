namespace TalentPortal.Domain.Foundation;

/// <summary>The id of one kind of aggregate. A page that expects a person's id cannot be handed an application's.</summary>
public interface ITypedId<TSelf> : IParsable<TSelf> where TSelf : struct, ITypedId<TSelf>
{
    Guid Value { get; }
    static abstract TSelf From(Guid value);
}
