namespace TalentPortal.Web.Foundation;

/// <summary>The fields that were refused, in the order in which the validator asks for them, which is the page's. The model state keeps them by the alphabet.</summary>
internal sealed record FieldOrder(string[] Fields)
{
    public int PlaceOf(string field) => Array.IndexOf(Fields, field) is >= 0 and var place ? place : int.MaxValue;
}
