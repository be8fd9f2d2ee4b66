namespace TalentPortal.Domain.Talents;

/// <summary>The six levels of the county's classification. A is the highest; a smaller value is the better level.</summary>
public enum TalentLevel
{
    /// <summary>国内外顶尖人才</summary>
    A,
    /// <summary>国家级领军人才</summary>
    B,
    /// <summary>省级领军人才</summary>
    C,
    /// <summary>市级领军人才</summary>
    D,
    /// <summary>高级人才</summary>
    E,
    /// <summary>青年人才</summary>
    F,
}
