using TalentPortal.Domain.Foundation;

namespace TalentPortal.Domain.Policies;

/// <summary>A benefit the county knows (政策). What it grants is in its dated versions.</summary>
public sealed class Policy : IVersioned
{
    /// <summary>The graduate living allowance (高校毕业生生活补贴).</summary>
    public const string GraduateAllowance = "graduate-allowance";

    private Policy() { }

    public Policy(string code, string nameZh, string nameEn, PolicyLayer layer, string group)
    {
        Id = PolicyId.New();
        Code = code;
        NameZh = nameZh;
        NameEn = nameEn;
        Layer = layer;
        Group = group;
    }

    public PolicyId Id { get; private set; }
    public string Code { get; private set; } = "";
    public string NameZh { get; private set; } = "";
    public string NameEn { get; private set; } = "";
    public PolicyLayer Layer { get; private set; }
    /// <summary>Within one group and layer only the highest benefit is paid (就高不重复).</summary>
    public string Group { get; private set; } = "";
    /// <summary>How often a version was added or published. Two people who do so at once meet here, so versions never overlap.</summary>
    public int Revisions { get; private set; }
    public long Version { get; private set; }

    /// <summary>The county's graduate living allowance, which every database begins with.</summary>
    public static Policy NewGraduateAllowance() => new(GraduateAllowance, "高校毕业生生活补贴", "Graduate living allowance", PolicyLayer.County, "living");

    /// <summary>Whether its versions have conditions and amounts of their own instead of the graduate allowance's.</summary>
    public bool IsOwn => Code != GraduateAllowance;

    /// <summary>How applications and addresses name it: by its id, and the graduate allowance by none.</summary>
    public PolicyId? OwnId => IsOwn ? Id : null;

    /// <summary>A code out of an English name: lower case, words joined by hyphens, at most forty characters.</summary>
    public static string CodeOf(string nameEn)
    {
        ArgumentNullException.ThrowIfNull(nameEn);
        var words = new string([.. nameEn.Trim().ToLowerInvariant().Select(sign => char.IsAsciiLetterOrDigit(sign) ? sign : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var code = string.Join('-', words);
        return code.Length <= 36 ? code : code[..36].TrimEnd('-');
    }

    public void Rename(string nameZh, string nameEn) => (NameZh, NameEn) = (nameZh, nameEn);

    public void RecordRevision() => Revisions++;
}
