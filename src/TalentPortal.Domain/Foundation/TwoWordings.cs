namespace TalentPortal.Domain.Foundation;

/// <summary>A name that exists in both languages, as a value in a text: each reader gets the own one.</summary>
public sealed record TwoWordings(string Zh, string En);
