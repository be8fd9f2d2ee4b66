namespace TalentPortal.Domain.Foundation;

/// <summary>An aggregate whose version travels with each form; the database layer adds one at every save.</summary>
public interface IVersioned
{
    long Version { get; }
}
