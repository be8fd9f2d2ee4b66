namespace TalentPortal.Web.Foundation;

/// <summary>The handler only rearranges a form that is still being filled in: what cannot be read yet is said when the form is sent, and stays as typed until then.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class HalfTypedAttribute : Attribute;
