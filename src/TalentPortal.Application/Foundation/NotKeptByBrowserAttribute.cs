namespace TalentPortal.Application.Foundation;

/// <summary>A field of a form that a browser must not keep until the form is sent again: ID numbers, bank cards, private phone numbers.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotKeptByBrowserAttribute : Attribute;
