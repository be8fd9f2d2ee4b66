namespace TalentPortal.Domain.Policies;

/// <summary>Benefits of one kind (同类组): within one group and layer only the highest is paid. Its code stands in policies, versions' stamps and kept facts and never changes.</summary>
public sealed class PolicyGroup
{
    public const int LongestName = 40;

    private PolicyGroup() { }

    public PolicyGroup(string code, string nameZh, string nameEn) => (Code, NameZh, NameEn) = (code, nameZh, nameEn);

    public string Code { get; private set; } = "";
    public string NameZh { get; private set; } = "";
    public string NameEn { get; private set; } = "";

    /// <summary>The group of the graduate allowance, which comes with its first version.</summary>
    public static PolicyGroup Living() => new("living", "生活补贴", "Living allowances");
}
